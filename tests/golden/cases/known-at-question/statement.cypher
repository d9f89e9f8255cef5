RETURN COLLECT {
  CALL () {
    CALL () {
      CALL db.index.fulltext.queryNodes($p.v5, $p.v6)
      YIELD node AS n39
      RETURN n39
      UNION
      CALL db.index.fulltext.queryNodes($p.v7, $p.v8)
      YIELD node AS n39
      RETURN n39
    }
    WITH n39
    WHERE n39:Region AND (toLower(n39.name) = toLower($p.v9) OR any(alias IN n39.aliases WHERE toLower(alias) = toLower($p.v9)))
    WITH n39, toLower(n39.name) = toLower($p.v9) AS x40
    WITH collect(CASE WHEN x40 THEN n39 END) AS x40, collect(n39) AS n39
    RETURN CASE WHEN size(x40) > 0 THEN x40 ELSE n39 END AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v3, $p.v4)
    YIELD node AS n38, score
    WHERE n38:Region
    RETURN [n38.id, n38.name]
    ORDER BY score DESC, n38.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    CALL (n2) {
      // X is the land X holds that nobody else in the graph claims: itself and its parts.
      MATCH (x:Region {id: n2.id})
      CALL (x) {
        OPTIONAL MATCH (holder:Actor)-[c:CONTROLS {basis: 'default'}]->(x)
        WHERE (c.recorded_at <= $p.v1 AND $p.v1 < c.retracted_at) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to
        RETURN collect(holder) AS holders
      } // Land that the holder of X alone holds and another claims; it is told apart.
      CALL (holders) {
        UNWIND holders AS holder
        MATCH (holder)-[c:CONTROLS]->(land:Region)
        WHERE (c.recorded_at <= $p.v1 AND $p.v1 < c.retracted_at) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to AND c.basis <> 'default' AND c.status <> 'joint' AND EXISTS {
          MATCH (other:Actor)-[k:CLAIMS]->(land)
          WHERE other <> holder AND (k.recorded_at <= $p.v1 AND $p.v1 < k.retracted_at) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        }
        RETURN collect(DISTINCT land) AS lands
      }
      CALL (x, holders, lands) {
        MATCH (x) (()<-[p:PART_OF WHERE (p.recorded_at <= $p.v1 AND $p.v1 < p.retracted_at) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){0,4} (part:Region)
        WITH DISTINCT x, part, holders, lands
        WHERE NOT part IN lands AND (part = x OR NOT EXISTS {
          MATCH (other:Actor)-[k:CLAIMS]->(part)
          WHERE NOT other IN holders AND (k.recorded_at <= $p.v1 AND $p.v1 < k.retracted_at) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        })
        RETURN collect(part) AS proper
      } // Every line from X, or from that land, to somewhere else.
      CALL (proper, lands) {
        UNWIND proper AS near
        MATCH (near)-[b:BORDERS]-(far:Region)
        WHERE (b.recorded_at <= $p.v1 AND $p.v1 < b.retracted_at) AND b.valid_from <= $p.v0 AND $p.v0 < b.valid_to AND NOT far IN proper
        RETURN CASE WHEN far IN lands THEN 'disputed_land' WHEN b.via IS NULL THEN 'touches' ELSE 'via_disputed_land' END AS lies, far, b, b.via AS through
        UNION ALL
        UNWIND lands AS land
        MATCH (land)-[b:BORDERS]-(far:Region)
        WHERE (b.recorded_at <= $p.v1 AND $p.v1 < b.retracted_at) AND b.valid_from <= $p.v0 AND $p.v0 < b.valid_to AND NOT far IN proper AND NOT far IN lands AND EXISTS {
          MATCH (land)-[line:BORDERS]-(near:Region)
          WHERE near IN proper AND (line.recorded_at <= $p.v1 AND $p.v1 < line.retracted_at) AND line.valid_from <= $p.v0 AND $p.v0 < line.valid_to
        }
        RETURN 'via_disputed_land' AS lies, far, b, land.id AS through
      } // Of what is touched, only the finest: a country goes where one of its parts is touched too.
      CALL (far) {
        OPTIONAL MATCH (far) (()-[p:PART_OF WHERE (p.recorded_at <= $p.v1 AND $p.v1 < p.retracted_at) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to]->()){1,4} (above:Region)
        RETURN collect(DISTINCT above) AS wholes
      }
      WITH collect({lies: lies, far: far, border: b, through: through}) AS lines, collect(wholes) AS all_wholes
      WITH lines, reduce(sum = [], some IN all_wholes | sum + some) AS wholes
      UNWIND lines AS line
      WITH line, line.far AS far
      WHERE NOT far IN wholes
      WITH line, far
      ORDER BY line.border.id
      WITH far, line.lies AS lies, min(line.through) AS through, collect(DISTINCT line.border) AS borders // Zones that cut across what is touched, or lie in it: a parent's default never fills that.
      CALL (far) {
        OPTIONAL MATCH (zone:Region)-[o:OVERLAPS|PART_OF]->(far)
        WHERE (o.recorded_at <= $p.v1 AND $p.v1 < o.retracted_at) AND o.valid_from <= $p.v0 AND $p.v0 < o.valid_to AND (type(o) = 'OVERLAPS' OR zone.kind = 'zone')
        RETURN collect(zone) AS zones
      }
      CALL (far) {
        OPTIONAL MATCH (:Actor)-[k:CLAIMS|PRESENT_IN]->(far)
        WHERE (k.recorded_at <= $p.v1 AND $p.v1 < k.retracted_at) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        RETURN count(k) > 0 AS noted
      }
      CALL (far) {
        OPTIONAL MATCH (:Actor)-[c:CONTROLS]->(far)
        WHERE (c.recorded_at <= $p.v1 AND $p.v1 < c.retracted_at) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to AND c.basis <> 'default'
        WITH c
        ORDER BY c.id
        RETURN collect(c) AS own
      } // Without a controller of its own it has that of the nearest region it is part of.
      CALL (far) {
        OPTIONAL MATCH path = (far) (()-[p:PART_OF WHERE (p.recorded_at <= $p.v1 AND $p.v1 < p.retracted_at) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region) <-[c:CONTROLS]-(:Actor)
        WHERE (c.recorded_at <= $p.v1 AND $p.v1 < c.retracted_at) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to
        WITH above, c
        ORDER BY c.basis = 'default', size(p), c.id
        WITH collect({above: above, control: c, default: c.basis = 'default'}) AS found
        RETURN head(found).above AS above, head(found).default AS by_default, [f IN found WHERE f.above = head(found).above AND f.default = head(found).default | f.control] AS inherited
      }
      WITH far, lies, through, borders, zones, noted, CASE WHEN own <> [] THEN own WHEN above IS NULL THEN [] WHEN NOT by_default THEN inherited WHEN far.kind = 'zone' OR zones <> [] OR noted THEN [] ELSE inherited END AS controls, CASE WHEN own = [] AND above IS NOT NULL AND (NOT by_default OR NOT (far.kind = 'zone' OR zones <> [] OR noted)) THEN above ELSE far END AS territory // What a touched zone overlaps, and nothing else is recorded of, is not a row: it is the zone's rest.
      WITH collect({far: far, lies: lies, through: through, borders: borders, zones: zones, noted: noted, controls: controls, territory: territory}) AS touched
      UNWIND touched AS one
      WITH one, touched
      WHERE one.noted OR one.controls <> [] OR NOT any(other IN touched WHERE other.far IN one.zones)
      WITH one
      ORDER BY one.far.id
      WITH one.territory AS territory, one.lies AS lies, min(one.through) AS through, collect(one.far) AS touching, head(collect(one.controls)) AS controls, reduce(sum = [], some IN collect(one.borders) | sum + some) AS borders
      UNWIND CASE controls WHEN [] THEN [null] ELSE controls END AS relationship
      OPTIONAL MATCH (via:Region {id: through})
      CALL (territory) {
        OPTIONAL MATCH (:Actor)-[k:CLAIMS]->(territory)
        WHERE (k.recorded_at <= $p.v1 AND $p.v1 < k.retracted_at) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        WITH k
        ORDER BY k.id
        RETURN collect(k) AS claims
      }
      CALL (territory) {
        OPTIONAL MATCH (:Actor)-[k:PRESENT_IN]->(territory)
        WHERE (k.recorded_at <= $p.v1 AND $p.v1 < k.retracted_at) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        WITH k
        ORDER BY k.id
        RETURN collect(k) AS present
      }
      CALL (territory, relationship) {
        OPTIONAL MATCH (territory) (()<-[p:PART_OF WHERE (p.recorded_at <= $p.v1 AND $p.v1 < p.retracted_at) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){1,2} (inside:Region)<-[c:CONTROLS]-(holder:Actor)
        WHERE (relationship IS NULL OR holder <> startNode(relationship)) AND c.basis <> 'default' AND (c.recorded_at <= $p.v1 AND $p.v1 < c.retracted_at) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to
        WITH DISTINCT c
        ORDER BY c.id
        RETURN collect(c) AS alsoWithin
      }
      CALL (territory, relationship) {
        OPTIONAL MATCH (:Actor)-[c:CONTROLS]->(territory)
        WHERE relationship IS NULL AND (c.recorded_at <= $p.v1 AND $p.v1 < c.retracted_at) AND c.valid_to <= $p.v0
        WITH c
        ORDER BY c.valid_to DESC, c.id
        RETURN head(collect(c)) AS formerly
      }
      CALL (territory, relationship, touching) {
        OPTIONAL MATCH (territory)-[o:OVERLAPS]->(part:Region)
        WHERE (o.recorded_at <= $p.v1 AND $p.v1 < o.retracted_at) AND o.valid_from <= $p.v0 AND $p.v0 < o.valid_to
        WITH part, o, relationship, touching
        ORDER BY part.id
        WITH collect({part: part, whole: o.extent = 'whole'}) AS overlapped, relationship, touching
        WITH CASE WHEN overlapped[0].part IS NULL THEN [t IN touching | {part: t, whole: relationship IS NOT NULL}] ELSE [one IN overlapped | {part: one.part, whole: one.whole AND relationship IS NOT NULL AND relationship.extent = 'whole'}] END AS units
        RETURN [u IN units WHERE NOT u.whole | u.part] AS unknownParts, size(units) AS total
      }
      WITH *, [e IN borders + CASE WHEN relationship IS NULL THEN [] ELSE [relationship] END WHERE head(COLLECT {
        MATCH (a18:Assertion)-[:PUBLISHED_IN]->(n19:Source) USING INDEX SEEK a18:Assertion(about_id)
        WHERE a18.about_id = e.id AND a18.recorded_at <= $p.v1 AND $p.v1 < a18.retracted_at
        OPTIONAL MATCH (a18)-[:ATTRIBUTED_TO]->(n20)
        WITH a18.stance = 'AFFIRMS' AS z21y, n19.reliability + toString(a18.credibility) AS z21p, a18.asserted_on AS z21d, coalesce(n20.id, n19.publisher, n19.id) AS z21o
        WITH min(CASE WHEN z21y THEN [-$p.v2[z21p], z21p] END) AS z21b, max(CASE WHEN NOT z21y THEN $p.v2[z21p] END) AS z21n, count(DISTINCT CASE WHEN z21y THEN z21o END) AS z21c, min(CASE WHEN z21y THEN z21d END) AS z21f, max(CASE WHEN z21y THEN z21d END) AS z21l
        RETURN {admiralty: z21b[1], confidence: -z21b[0], against: z21n, disputed: z21b IS NOT NULL AND z21n IS NOT NULL, origins: z21c, first_asserted_on: z21f, last_asserted_on: z21l}
      }).confidence IS NOT NULL] AS path
      WITH *, reduce(weakest = head(path), e IN path | CASE WHEN head(COLLECT {
        MATCH (a22:Assertion)-[:PUBLISHED_IN]->(n23:Source) USING INDEX SEEK a22:Assertion(about_id)
        WHERE a22.about_id = e.id AND a22.recorded_at <= $p.v1 AND $p.v1 < a22.retracted_at
        OPTIONAL MATCH (a22)-[:ATTRIBUTED_TO]->(n24)
        WITH a22.stance = 'AFFIRMS' AS z25y, n23.reliability + toString(a22.credibility) AS z25p, a22.asserted_on AS z25d, coalesce(n24.id, n23.publisher, n23.id) AS z25o
        WITH min(CASE WHEN z25y THEN [-$p.v2[z25p], z25p] END) AS z25b, max(CASE WHEN NOT z25y THEN $p.v2[z25p] END) AS z25n, count(DISTINCT CASE WHEN z25y THEN z25o END) AS z25c, min(CASE WHEN z25y THEN z25d END) AS z25f, max(CASE WHEN z25y THEN z25d END) AS z25l
        RETURN {admiralty: z25b[1], confidence: -z25b[0], against: z25n, disputed: z25b IS NOT NULL AND z25n IS NOT NULL, origins: z25c, first_asserted_on: z25f, last_asserted_on: z25l}
      }).confidence < head(COLLECT {
        MATCH (a26:Assertion)-[:PUBLISHED_IN]->(n27:Source) USING INDEX SEEK a26:Assertion(about_id)
        WHERE a26.about_id = weakest.id AND a26.recorded_at <= $p.v1 AND $p.v1 < a26.retracted_at
        OPTIONAL MATCH (a26)-[:ATTRIBUTED_TO]->(n28)
        WITH a26.stance = 'AFFIRMS' AS z29y, n27.reliability + toString(a26.credibility) AS z29p, a26.asserted_on AS z29d, coalesce(n28.id, n27.publisher, n27.id) AS z29o
        WITH min(CASE WHEN z29y THEN [-$p.v2[z29p], z29p] END) AS z29b, max(CASE WHEN NOT z29y THEN $p.v2[z29p] END) AS z29n, count(DISTINCT CASE WHEN z29y THEN z29o END) AS z29c, min(CASE WHEN z29y THEN z29d END) AS z29f, max(CASE WHEN z29y THEN z29d END) AS z29l
        RETURN {admiralty: z29b[1], confidence: -z29b[0], against: z29n, disputed: z29b IS NOT NULL AND z29n IS NOT NULL, origins: z29c, first_asserted_on: z29f, last_asserted_on: z29l}
      }).confidence THEN e ELSE weakest END) AS weakest
      RETURN toUpper(lies) AS group, territory, startNode(relationship) AS controller, relationship, head(COLLECT {
        MATCH (a30:Assertion)-[:PUBLISHED_IN]->(n31:Source) USING INDEX SEEK a30:Assertion(about_id)
        WHERE a30.about_id = weakest.id AND a30.recorded_at <= $p.v1 AND $p.v1 < a30.retracted_at
        OPTIONAL MATCH (a30)-[:ATTRIBUTED_TO]->(n32)
        WITH a30.stance = 'AFFIRMS' AS z33y, n31.reliability + toString(a30.credibility) AS z33p, a30.asserted_on AS z33d, coalesce(n32.id, n31.publisher, n31.id) AS z33o
        WITH min(CASE WHEN z33y THEN [-$p.v2[z33p], z33p] END) AS z33b, max(CASE WHEN NOT z33y THEN $p.v2[z33p] END) AS z33n, count(DISTINCT CASE WHEN z33y THEN z33o END) AS z33c, min(CASE WHEN z33y THEN z33d END) AS z33f, max(CASE WHEN z33y THEN z33d END) AS z33l
        RETURN {admiralty: z33b[1], confidence: -z33b[0], against: z33n, disputed: z33b IS NOT NULL AND z33n IS NOT NULL, origins: z33c, first_asserted_on: z33f, last_asserted_on: z33l}
      }).admiralty AS admiralty, head(COLLECT {
        MATCH (a34:Assertion)-[:PUBLISHED_IN]->(n35:Source) USING INDEX SEEK a34:Assertion(about_id)
        WHERE a34.about_id = weakest.id AND a34.recorded_at <= $p.v1 AND $p.v1 < a34.retracted_at
        OPTIONAL MATCH (a34)-[:ATTRIBUTED_TO]->(n36)
        WITH a34.stance = 'AFFIRMS' AS z37y, n35.reliability + toString(a34.credibility) AS z37p, a34.asserted_on AS z37d, coalesce(n36.id, n35.publisher, n35.id) AS z37o
        WITH min(CASE WHEN z37y THEN [-$p.v2[z37p], z37p] END) AS z37b, max(CASE WHEN NOT z37y THEN $p.v2[z37p] END) AS z37n, count(DISTINCT CASE WHEN z37y THEN z37o END) AS z37c, min(CASE WHEN z37y THEN z37d END) AS z37f, max(CASE WHEN z37y THEN z37d END) AS z37l
        RETURN {admiralty: z37b[1], confidence: -z37b[0], against: z37n, disputed: z37b IS NOT NULL AND z37n IS NOT NULL, origins: z37c, first_asserted_on: z37f, last_asserted_on: z37l}
      }).confidence AS confidence, touching, borders, via, claims, present, alsoWithin, formerly, unknownParts, toString(total - size(unknownParts)) + ' of ' + toString(total) + CASE unknownParts WHEN [] THEN '' ELSE '; rest unknown: ' + reduce(text = head(unknownParts).name, part IN tail(unknownParts) | text + ', ' + part.name) END AS coverage
      ORDER BY CASE lies WHEN 'touches' THEN 0 WHEN 'via_disputed_land' THEN 1 ELSE 2 END, territory.id, relationship.id
    }
    WITH {group: group, territory: territory, controller: controller, relationship: relationship, admiralty: admiralty, confidence: confidence, touching: touching, borders: borders, via: via, claims: claims, present: present, alsoWithin: alsoWithin, formerly: formerly, coverage: coverage, unknownParts: unknownParts} AS r3
    RETURN [r3.admiralty, r3.confidence, CASE WHEN r3.relationship IS NULL THEN 'UNKNOWN' ELSE CASE WHEN r3.relationship.basis = 'default' THEN 'DEFAULT' WHEN $p.v0 > head(COLLECT {
      MATCH (a4:Assertion)-[:PUBLISHED_IN]->(n5:Source) USING INDEX SEEK a4:Assertion(about_id)
      WHERE a4.about_id = r3.relationship.id AND a4.recorded_at <= $p.v1 AND $p.v1 < a4.retracted_at
      OPTIONAL MATCH (a4)-[:ATTRIBUTED_TO]->(n6)
      WITH a4.stance = 'AFFIRMS' AS z7y, n5.reliability + toString(a4.credibility) AS z7p, a4.asserted_on AS z7d, coalesce(n6.id, n5.publisher, n5.id) AS z7o
      WITH min(CASE WHEN z7y THEN [-$p.v2[z7p], z7p] END) AS z7b, max(CASE WHEN NOT z7y THEN $p.v2[z7p] END) AS z7n, count(DISTINCT CASE WHEN z7y THEN z7o END) AS z7c, min(CASE WHEN z7y THEN z7d END) AS z7f, max(CASE WHEN z7y THEN z7d END) AS z7l
      RETURN {admiralty: z7b[1], confidence: -z7b[0], against: z7n, disputed: z7b IS NOT NULL AND z7n IS NOT NULL, origins: z7c, first_asserted_on: z7f, last_asserted_on: z7l}
    }).last_asserted_on THEN 'CARRIED_FORWARD' WHEN head(COLLECT {
      MATCH (a8:Assertion)-[:PUBLISHED_IN]->(n9:Source) USING INDEX SEEK a8:Assertion(about_id)
      WHERE a8.about_id = r3.relationship.id AND a8.recorded_at <= $p.v1 AND $p.v1 < a8.retracted_at
      OPTIONAL MATCH (a8)-[:ATTRIBUTED_TO]->(n10)
      WITH a8.stance = 'AFFIRMS' AS z11y, n9.reliability + toString(a8.credibility) AS z11p, a8.asserted_on AS z11d, coalesce(n10.id, n9.publisher, n9.id) AS z11o
      WITH min(CASE WHEN z11y THEN [-$p.v2[z11p], z11p] END) AS z11b, max(CASE WHEN NOT z11y THEN $p.v2[z11p] END) AS z11n, count(DISTINCT CASE WHEN z11y THEN z11o END) AS z11c, min(CASE WHEN z11y THEN z11d END) AS z11f, max(CASE WHEN z11y THEN z11d END) AS z11l
      RETURN {admiralty: z11b[1], confidence: -z11b[0], against: z11n, disputed: z11b IS NOT NULL AND z11n IS NOT NULL, origins: z11c, first_asserted_on: z11f, last_asserted_on: z11l}
    }).first_asserted_on IS NULL THEN 'UNKNOWN' WHEN r3.relationship.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= head(COLLECT {
      MATCH (a12:Assertion)-[:PUBLISHED_IN]->(n13:Source) USING INDEX SEEK a12:Assertion(about_id)
      WHERE a12.about_id = r3.relationship.id AND a12.recorded_at <= $p.v1 AND $p.v1 < a12.retracted_at
      OPTIONAL MATCH (a12)-[:ATTRIBUTED_TO]->(n14)
      WITH a12.stance = 'AFFIRMS' AS z15y, n13.reliability + toString(a12.credibility) AS z15p, a12.asserted_on AS z15d, coalesce(n14.id, n13.publisher, n13.id) AS z15o
      WITH min(CASE WHEN z15y THEN [-$p.v2[z15p], z15p] END) AS z15b, max(CASE WHEN NOT z15y THEN $p.v2[z15p] END) AS z15n, count(DISTINCT CASE WHEN z15y THEN z15o END) AS z15c, min(CASE WHEN z15y THEN z15d END) AS z15f, max(CASE WHEN z15y THEN z15d END) AS z15l
      RETURN {admiralty: z15b[1], confidence: -z15b[0], against: z15n, disputed: z15b IS NOT NULL AND z15n IS NOT NULL, origins: z15c, first_asserted_on: z15f, last_asserted_on: z15l}
    }).first_asserted_on OR $p.v0 >= r3.relationship.valid_to - CASE r3.relationship.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END END, head(COLLECT {
      UNWIND r3.controller AS n16
      RETURN [n16.id]
    }), head(COLLECT {
      UNWIND r3.territory AS n17
      RETURN [n17.id]
    })]
  } ELSE [] END]
} AS r0
