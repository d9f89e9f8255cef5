RETURN COLLECT {
  CALL () {
    CALL () {
      CALL db.index.fulltext.queryNodes($p.v5, $p.v6)
      YIELD node AS n38
      RETURN n38
      UNION
      CALL db.index.fulltext.queryNodes($p.v7, $p.v8)
      YIELD node AS n38
      RETURN n38
    }
    WITH n38
    WHERE n38:Region AND (toLower(n38.name) = toLower($p.v9) OR any(alias IN n38.aliases WHERE toLower(alias) = toLower($p.v9)))
    WITH n38, toLower(n38.name) = toLower($p.v9) AS x39
    WITH collect(CASE WHEN x39 THEN n38 END) AS x39, collect(n38) AS n38
    RETURN CASE WHEN size(x39) > 0 THEN x39 ELSE n38 END AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v10, $p.v11)
    YIELD node AS n40, score
    WHERE n40:Region
    RETURN [n40.id, n40.name]
    ORDER BY score DESC, n40.id
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
        MATCH (a11:Assertion)-[:PUBLISHED_IN]->(n12:Source) USING INDEX SEEK a11:Assertion(about_id)
        WHERE a11.about_id = e.id AND a11.recorded_at <= $p.v1 AND $p.v1 < a11.retracted_at
        OPTIONAL MATCH (a11)-[:ATTRIBUTED_TO]->(n13)
        WITH a11.stance = 'AFFIRMS' AS z14y, n12.reliability + toString(a11.credibility) AS z14p, a11.asserted_on AS z14d, coalesce(n13.id, n12.publisher, n12.id) AS z14o
        WITH min(CASE WHEN z14y THEN [-$p.v2[z14p], z14p] END) AS z14b, max(CASE WHEN NOT z14y THEN $p.v2[z14p] END) AS z14n, count(DISTINCT CASE WHEN z14y THEN z14o END) AS z14c, min(CASE WHEN z14y THEN z14d END) AS z14f, max(CASE WHEN z14y THEN z14d END) AS z14l
        RETURN {admiralty: z14b[1], confidence: -z14b[0], against: z14n, disputed: z14b IS NOT NULL AND z14n IS NOT NULL, origins: z14c, first_asserted_on: z14f, last_asserted_on: z14l}
      }).confidence IS NOT NULL] AS path
      WITH *, reduce(weakest = head(path), e IN path | CASE WHEN head(COLLECT {
        MATCH (a15:Assertion)-[:PUBLISHED_IN]->(n16:Source) USING INDEX SEEK a15:Assertion(about_id)
        WHERE a15.about_id = e.id AND a15.recorded_at <= $p.v1 AND $p.v1 < a15.retracted_at
        OPTIONAL MATCH (a15)-[:ATTRIBUTED_TO]->(n17)
        WITH a15.stance = 'AFFIRMS' AS z18y, n16.reliability + toString(a15.credibility) AS z18p, a15.asserted_on AS z18d, coalesce(n17.id, n16.publisher, n16.id) AS z18o
        WITH min(CASE WHEN z18y THEN [-$p.v2[z18p], z18p] END) AS z18b, max(CASE WHEN NOT z18y THEN $p.v2[z18p] END) AS z18n, count(DISTINCT CASE WHEN z18y THEN z18o END) AS z18c, min(CASE WHEN z18y THEN z18d END) AS z18f, max(CASE WHEN z18y THEN z18d END) AS z18l
        RETURN {admiralty: z18b[1], confidence: -z18b[0], against: z18n, disputed: z18b IS NOT NULL AND z18n IS NOT NULL, origins: z18c, first_asserted_on: z18f, last_asserted_on: z18l}
      }).confidence < head(COLLECT {
        MATCH (a19:Assertion)-[:PUBLISHED_IN]->(n20:Source) USING INDEX SEEK a19:Assertion(about_id)
        WHERE a19.about_id = weakest.id AND a19.recorded_at <= $p.v1 AND $p.v1 < a19.retracted_at
        OPTIONAL MATCH (a19)-[:ATTRIBUTED_TO]->(n21)
        WITH a19.stance = 'AFFIRMS' AS z22y, n20.reliability + toString(a19.credibility) AS z22p, a19.asserted_on AS z22d, coalesce(n21.id, n20.publisher, n20.id) AS z22o
        WITH min(CASE WHEN z22y THEN [-$p.v2[z22p], z22p] END) AS z22b, max(CASE WHEN NOT z22y THEN $p.v2[z22p] END) AS z22n, count(DISTINCT CASE WHEN z22y THEN z22o END) AS z22c, min(CASE WHEN z22y THEN z22d END) AS z22f, max(CASE WHEN z22y THEN z22d END) AS z22l
        RETURN {admiralty: z22b[1], confidence: -z22b[0], against: z22n, disputed: z22b IS NOT NULL AND z22n IS NOT NULL, origins: z22c, first_asserted_on: z22f, last_asserted_on: z22l}
      }).confidence THEN e ELSE weakest END) AS weakest
      RETURN toUpper(lies) AS group, territory, startNode(relationship) AS controller, relationship, head(COLLECT {
        MATCH (a23:Assertion)-[:PUBLISHED_IN]->(n24:Source) USING INDEX SEEK a23:Assertion(about_id)
        WHERE a23.about_id = weakest.id AND a23.recorded_at <= $p.v1 AND $p.v1 < a23.retracted_at
        OPTIONAL MATCH (a23)-[:ATTRIBUTED_TO]->(n25)
        WITH a23.stance = 'AFFIRMS' AS z26y, n24.reliability + toString(a23.credibility) AS z26p, a23.asserted_on AS z26d, coalesce(n25.id, n24.publisher, n24.id) AS z26o
        WITH min(CASE WHEN z26y THEN [-$p.v2[z26p], z26p] END) AS z26b, max(CASE WHEN NOT z26y THEN $p.v2[z26p] END) AS z26n, count(DISTINCT CASE WHEN z26y THEN z26o END) AS z26c, min(CASE WHEN z26y THEN z26d END) AS z26f, max(CASE WHEN z26y THEN z26d END) AS z26l
        RETURN {admiralty: z26b[1], confidence: -z26b[0], against: z26n, disputed: z26b IS NOT NULL AND z26n IS NOT NULL, origins: z26c, first_asserted_on: z26f, last_asserted_on: z26l}
      }).admiralty AS admiralty, head(COLLECT {
        MATCH (a27:Assertion)-[:PUBLISHED_IN]->(n28:Source) USING INDEX SEEK a27:Assertion(about_id)
        WHERE a27.about_id = weakest.id AND a27.recorded_at <= $p.v1 AND $p.v1 < a27.retracted_at
        OPTIONAL MATCH (a27)-[:ATTRIBUTED_TO]->(n29)
        WITH a27.stance = 'AFFIRMS' AS z30y, n28.reliability + toString(a27.credibility) AS z30p, a27.asserted_on AS z30d, coalesce(n29.id, n28.publisher, n28.id) AS z30o
        WITH min(CASE WHEN z30y THEN [-$p.v2[z30p], z30p] END) AS z30b, max(CASE WHEN NOT z30y THEN $p.v2[z30p] END) AS z30n, count(DISTINCT CASE WHEN z30y THEN z30o END) AS z30c, min(CASE WHEN z30y THEN z30d END) AS z30f, max(CASE WHEN z30y THEN z30d END) AS z30l
        RETURN {admiralty: z30b[1], confidence: -z30b[0], against: z30n, disputed: z30b IS NOT NULL AND z30n IS NOT NULL, origins: z30c, first_asserted_on: z30f, last_asserted_on: z30l}
      }).confidence AS confidence, CASE WHEN relationship IS NULL THEN [] ELSE [relationship] END + borders AS evidence, touching, borders, via, claims, present, alsoWithin, formerly, unknownParts, toString(total - size(unknownParts)) + ' of ' + toString(total) + CASE unknownParts WHEN [] THEN '' ELSE '; rest unknown: ' + reduce(text = head(unknownParts).name, part IN tail(unknownParts) | text + ', ' + part.name) END AS coverage
      ORDER BY CASE lies WHEN 'touches' THEN 0 WHEN 'via_disputed_land' THEN 1 ELSE 2 END, territory.id, relationship.id
    }
    WITH * SKIP $p.v3
    LIMIT $p.v4
    CALL (evidence) {
      UNWIND evidence AS e31
      WITH e31, head(COLLECT {
        MATCH (a34:Assertion)-[:PUBLISHED_IN]->(n35:Source) USING INDEX SEEK a34:Assertion(about_id)
        WHERE a34.about_id = e31.id AND a34.recorded_at <= $p.v1 AND $p.v1 < a34.retracted_at
        OPTIONAL MATCH (a34)-[:ATTRIBUTED_TO]->(n36)
        WITH a34.stance = 'AFFIRMS' AS z37y, n35.reliability + toString(a34.credibility) AS z37p, a34.asserted_on AS z37d, coalesce(n36.id, n35.publisher, n35.id) AS z37o
        WITH min(CASE WHEN z37y THEN [-$p.v2[z37p], z37p] END) AS z37b, max(CASE WHEN NOT z37y THEN $p.v2[z37p] END) AS z37n, count(DISTINCT CASE WHEN z37y THEN z37o END) AS z37c, min(CASE WHEN z37y THEN z37d END) AS z37f, max(CASE WHEN z37y THEN z37d END) AS z37l
        RETURN {admiralty: z37b[1], confidence: -z37b[0], against: z37n, disputed: z37b IS NOT NULL AND z37n IS NOT NULL, origins: z37c, first_asserted_on: z37f, last_asserted_on: z37l}
      }) AS s33, NOT type(e31) IN ['BORDERS', 'PART_OF', 'OVERLAPS'] AS x32
      WITH min(CASE WHEN s33.confidence IS NOT NULL THEN [s33.confidence, s33.admiralty] END) AS standard_w, max(e31.valid_from) AS standard_f, min(e31.valid_to) AS standard_t, max(CASE WHEN s33.disputed THEN 1 ELSE 0 END) = 1 AS standard_d, min(CASE WHEN x32 THEN s33.last_asserted_on END) AS standard_l, min(s33.last_asserted_on) AS standard_m, max(CASE WHEN x32 THEN s33.first_asserted_on END) AS standard_a, max(s33.first_asserted_on) AS standard_b, min(CASE WHEN x32 THEN s33.origins END) AS standard_o, min(s33.origins) AS standard_p, collect([x32, CASE CASE WHEN e31.basis = 'default' THEN 'DEFAULT' WHEN $p.v0 > s33.last_asserted_on AND NOT type(e31) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN 'CARRIED_FORWARD' WHEN s33.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN e31.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= s33.first_asserted_on OR $p.v0 >= e31.valid_to - CASE e31.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END WHEN 'UNKNOWN' THEN 0 WHEN 'CARRIED_BACK' THEN 1 WHEN 'CARRIED_FORWARD' THEN 2 WHEN 'DEFAULT' THEN 3 WHEN 'ASSERTED' THEN 4 END]) AS standard_k
      WITH *, [k IN standard_k WHERE k[0] | k[1]] AS standard_c
      WITH *, CASE standard_c WHEN [] THEN [k IN standard_k | k[1]] ELSE standard_c END AS standard_c
      RETURN {confidence: standard_w[0], admiralty: standard_w[1], holdsFrom: nullIf(standard_f, date('0001-01-01')), holdsTo: nullIf(standard_t, date('9999-12-31')), disputed: coalesce(standard_d, false), lastAssertedOn: coalesce(standard_l, standard_m), firstAssertedOn: coalesce(standard_a, standard_b), origins: coalesce(standard_o, standard_p), standing: ['UNKNOWN', 'CARRIED_BACK', 'CARRIED_FORWARD', 'DEFAULT', 'ASSERTED'][reduce(least = 4 * sign(size(standard_c)), k IN standard_c | CASE WHEN k < least THEN k ELSE least END)]} AS standard_
    }
    WITH {group: group, territory: territory, controller: controller, relationship: relationship, admiralty: admiralty, confidence: confidence, touching: touching, borders: borders, via: via, claims: claims, present: present, alsoWithin: alsoWithin, formerly: formerly, coverage: coverage, unknownParts: unknownParts, evidence: evidence, standing: standard_.standing} AS r3
    RETURN [r3.admiralty, r3.confidence, CASE WHEN r3.relationship IS NULL THEN 'UNKNOWN' ELSE head(COLLECT {
      WITH head(COLLECT {
        MATCH (a5:Assertion)-[:PUBLISHED_IN]->(n6:Source) USING INDEX SEEK a5:Assertion(about_id)
        WHERE a5.about_id = r3.relationship.id AND a5.recorded_at <= $p.v1 AND $p.v1 < a5.retracted_at
        OPTIONAL MATCH (a5)-[:ATTRIBUTED_TO]->(n7)
        WITH a5.stance = 'AFFIRMS' AS z8y, n6.reliability + toString(a5.credibility) AS z8p, a5.asserted_on AS z8d, coalesce(n7.id, n6.publisher, n6.id) AS z8o
        WITH min(CASE WHEN z8y THEN [-$p.v2[z8p], z8p] END) AS z8b, max(CASE WHEN NOT z8y THEN $p.v2[z8p] END) AS z8n, count(DISTINCT CASE WHEN z8y THEN z8o END) AS z8c, min(CASE WHEN z8y THEN z8d END) AS z8f, max(CASE WHEN z8y THEN z8d END) AS z8l
        RETURN {admiralty: z8b[1], confidence: -z8b[0], against: z8n, disputed: z8b IS NOT NULL AND z8n IS NOT NULL, origins: z8c, first_asserted_on: z8f, last_asserted_on: z8l}
      }) AS s4
      RETURN CASE WHEN r3.relationship.basis = 'default' THEN 'DEFAULT' WHEN $p.v0 > s4.last_asserted_on THEN 'CARRIED_FORWARD' WHEN s4.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN r3.relationship.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= s4.first_asserted_on OR $p.v0 >= r3.relationship.valid_to - CASE r3.relationship.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END
    }) END, head(COLLECT {
      UNWIND r3.controller AS n9
      RETURN [n9.id]
    }), head(COLLECT {
      UNWIND r3.territory AS n10
      RETURN [n10.id]
    })]
  } ELSE [] END]
} AS r0
