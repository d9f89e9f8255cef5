RETURN COLLECT {
  CALL () {
    MATCH (n9:Region {id: $p.v3})
    RETURN collect(n9) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v4, $p.v5)
    YIELD node AS n11, score
    WHERE n11:Region
    RETURN [n11.id, n11.name]
    ORDER BY score DESC, n11.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    CALL (n2) {
      // X is the land X holds that nobody else in the graph claims: itself and its parts.
      MATCH (x:Region {id: n2.id})
      CALL (x) {
        OPTIONAL MATCH (holder:Actor)-[c:CONTROLS {basis: 'default'}]->(x)
        WHERE (c.retracted_at = $open AND (c.origins > 0 OR c.against IS NULL)) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to
        RETURN collect(holder) AS holders
      } // Land that the holder of X alone holds and another claims; it is told apart.
      CALL (holders) {
        UNWIND holders AS holder
        MATCH (holder)-[c:CONTROLS]->(land:Region)
        WHERE (c.retracted_at = $open AND (c.origins > 0 OR c.against IS NULL)) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to AND c.basis <> 'default' AND c.status <> 'joint' AND EXISTS {
          MATCH (other:Actor)-[k:CLAIMS]->(land)
          WHERE other <> holder AND (k.retracted_at = $open AND (k.origins > 0 OR k.against IS NULL)) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        }
        RETURN collect(DISTINCT land) AS lands
      }
      CALL (x, holders, lands) {
        MATCH (x) (()<-[p:PART_OF WHERE (p.retracted_at = $open AND (p.origins > 0 OR p.against IS NULL)) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){0,4} (part:Region)
        WITH DISTINCT x, part, holders, lands
        WHERE NOT part IN lands AND (part = x OR NOT EXISTS {
          MATCH (other:Actor)-[k:CLAIMS]->(part)
          WHERE NOT other IN holders AND (k.retracted_at = $open AND (k.origins > 0 OR k.against IS NULL)) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        })
        RETURN collect(part) AS proper
      } // Every line from X, or from that land, to somewhere else.
      CALL (proper, lands) {
        UNWIND proper AS near
        MATCH (near)-[b:BORDERS]-(far:Region)
        WHERE (b.retracted_at = $open AND (b.origins > 0 OR b.against IS NULL)) AND b.valid_from <= $p.v0 AND $p.v0 < b.valid_to AND NOT far IN proper
        RETURN CASE WHEN far IN lands THEN 'disputed_land' WHEN b.via IS NULL THEN 'touches' ELSE 'via_disputed_land' END AS lies, far, b, b.via AS through
        UNION ALL
        UNWIND lands AS land
        MATCH (land)-[b:BORDERS]-(far:Region)
        WHERE (b.retracted_at = $open AND (b.origins > 0 OR b.against IS NULL)) AND b.valid_from <= $p.v0 AND $p.v0 < b.valid_to AND NOT far IN proper AND NOT far IN lands AND EXISTS {
          MATCH (land)-[line:BORDERS]-(near:Region)
          WHERE near IN proper AND (line.retracted_at = $open AND (line.origins > 0 OR line.against IS NULL)) AND line.valid_from <= $p.v0 AND $p.v0 < line.valid_to
        }
        RETURN 'via_disputed_land' AS lies, far, b, land.id AS through
      } // Of what is touched, only the finest: a country goes where one of its parts is touched too.
      CALL (far) {
        OPTIONAL MATCH (far) (()-[p:PART_OF WHERE (p.retracted_at = $open AND (p.origins > 0 OR p.against IS NULL)) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to]->()){1,4} (above:Region)
        RETURN collect(DISTINCT above) AS wholes
      }
      WITH x, collect({lies: lies, far: far, border: b, through: through}) AS lines, collect(wholes) AS all_wholes
      WITH x, lines, reduce(sum = [], some IN all_wholes | sum + some) AS wholes
      UNWIND lines AS line
      WITH x, line, line.far AS far
      WHERE NOT far IN wholes
      WITH x, line, far
      ORDER BY line.border.id
      WITH x, far, line.lies AS lies, min(line.through) AS through, collect(DISTINCT line.border) AS borders // Zones that cut across what is touched, or lie in it: a parent's default never fills that.
      CALL (far) {
        OPTIONAL MATCH (zone:Region)-[o:OVERLAPS|PART_OF]->(far)
        WHERE (o.retracted_at = $open AND (o.origins > 0 OR o.against IS NULL)) AND o.valid_from <= $p.v0 AND $p.v0 < o.valid_to AND (type(o) = 'OVERLAPS' OR zone.kind = 'zone')
        RETURN collect(zone) AS zones
      }
      CALL (far) {
        OPTIONAL MATCH (noting:Actor)-[k:CLAIMS|PRESENT_IN]->(far)
        WHERE (k.retracted_at = $open AND (k.origins > 0 OR k.against IS NULL)) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        RETURN collect(noting) AS noting
      }
      CALL (far) {
        OPTIONAL MATCH (:Actor)-[c:CONTROLS]->(far)
        WHERE (c.retracted_at = $open AND (c.origins > 0 OR c.against IS NULL)) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to AND c.basis <> 'default'
        WITH c
        ORDER BY c.id
        RETURN collect(c) AS own
      } // Without a controller of its own it has that of the nearest region it is part of.
      CALL (far) {
        OPTIONAL MATCH (far) (()-[p:PART_OF WHERE (p.retracted_at = $open AND (p.origins > 0 OR p.against IS NULL)) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region) <-[c:CONTROLS]-(:Actor)
        WHERE (c.retracted_at = $open AND (c.origins > 0 OR c.against IS NULL)) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to
        WITH above, c, p
        ORDER BY c.basis = 'default', size(p), above.id, c.id
        WITH collect({above: above, control: c, way: p, default: c.basis = 'default'}) AS found
        RETURN head(found).above AS above, head(found).default AS by_default, [f IN found WHERE f.above = head(found).above AND f.default = head(found).default | f.control] AS inherited, head(found).way AS way
      } // Who has the default may be there, or claim it: that is no other's word.
      WITH x, far, lies, through, borders, zones, noting <> [] AS noted, own, above, by_default, inherited, way, far.kind = 'zone' OR zones <> [] OR any(one IN noting WHERE none(c IN inherited WHERE startNode(c) = one)) AS unfilled
      WITH x, far, lies, through, borders, zones, noted, CASE WHEN own <> [] THEN own WHEN above IS NULL THEN [] WHEN NOT by_default THEN inherited WHEN unfilled THEN [] ELSE inherited END AS controls, CASE WHEN own = [] AND above IS NOT NULL AND (NOT by_default OR NOT unfilled) THEN above ELSE far END AS territory, CASE WHEN own = [] AND above IS NOT NULL AND (NOT by_default OR NOT unfilled) THEN way ELSE [] END AS way // What a touched zone overlaps, and nothing else is recorded of, is not a row: it is the zone's rest.
      WITH x, collect({far: far, lies: lies, through: through, borders: borders, zones: zones, noted: noted, controls: controls, territory: territory, way: way}) AS touched
      UNWIND touched AS one
      WITH x, one, touched
      WHERE one.noted OR one.controls <> [] OR NOT any(other IN touched WHERE other.far IN one.zones)
      WITH x, one
      ORDER BY one.far.id
      WITH x, one.territory AS territory, one.lies AS lies, min(one.through) AS through, collect(one.far) AS touching, head(collect(one.controls)) AS controls, reduce(sum = [], some IN collect(one.borders) | sum + some) AS borders, collect(one.way) AS ways
      UNWIND CASE controls WHEN [] THEN [null] ELSE controls END AS relationship
      OPTIONAL MATCH (via:Region {id: through})
      CALL (territory) {
        OPTIONAL MATCH (:Actor)-[k:CLAIMS]->(territory)
        WHERE (k.retracted_at = $open AND (k.origins > 0 OR k.against IS NULL)) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        WITH k
        ORDER BY k.id
        RETURN collect(k) AS claims
      }
      CALL (territory) {
        OPTIONAL MATCH (:Actor)-[k:PRESENT_IN]->(territory)
        WHERE (k.retracted_at = $open AND (k.origins > 0 OR k.against IS NULL)) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        WITH k
        ORDER BY k.id
        RETURN collect(k) AS present
      }
      CALL (territory, relationship) {
        OPTIONAL MATCH (territory) (()<-[p:PART_OF WHERE (p.retracted_at = $open AND (p.origins > 0 OR p.against IS NULL)) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){1,2} (inside:Region)<-[c:CONTROLS]-(holder:Actor)
        WHERE (relationship IS NULL OR holder <> startNode(relationship)) AND c.basis <> 'default' AND (c.retracted_at = $open AND (c.origins > 0 OR c.against IS NULL)) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to
        WITH DISTINCT c
        ORDER BY c.id
        RETURN collect(c) AS alsoWithin
      }
      CALL (territory, relationship) {
        OPTIONAL MATCH (:Actor)-[c:CONTROLS]->(territory)
        WHERE relationship IS NULL AND (c.retracted_at = $open AND (c.origins > 0 OR c.against IS NULL)) AND c.valid_to <= $p.v0
        WITH c
        ORDER BY c.valid_to DESC, c.id
        RETURN head(collect(c)) AS formerly
      }
      CALL (territory, relationship, touching) {
        OPTIONAL MATCH (territory)-[o:OVERLAPS]->(part:Region)
        WHERE (o.retracted_at = $open AND (o.origins > 0 OR o.against IS NULL)) AND o.valid_from <= $p.v0 AND $p.v0 < o.valid_to
        WITH part, o, relationship, touching
        ORDER BY part.id
        WITH collect({part: part, whole: o.extent = 'whole'}) AS overlapped, relationship, touching
        WITH CASE WHEN overlapped[0].part IS NULL THEN [t IN touching | {part: t, whole: relationship IS NOT NULL}] ELSE [one IN overlapped | {part: one.part, whole: one.whole AND relationship IS NOT NULL AND relationship.extent = 'whole'}] END AS units
        RETURN [u IN units WHERE NOT u.whole | u.part] AS unknownParts, size(units) AS total
      } // What makes land disputed: that the holder of X holds it, and that others claim it.
      CALL (x, territory, via, lies) {
        UNWIND CASE lies WHEN 'touches' THEN [] WHEN 'disputed_land' THEN [territory] ELSE [via] END AS land
        MATCH (land)<-[c:CONTROLS]-(holder:Actor)
        WHERE (c.retracted_at = $open AND (c.origins > 0 OR c.against IS NULL)) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to AND c.basis <> 'default' AND EXISTS {
          MATCH (holder)-[d:CONTROLS {basis: 'default'}]->(x)
          WHERE (d.retracted_at = $open AND (d.origins > 0 OR d.against IS NULL)) AND d.valid_from <= $p.v0 AND $p.v0 < d.valid_to
        }
        MATCH (land)<-[k:CLAIMS]-(other:Actor)
        WHERE other <> holder AND (k.retracted_at = $open AND (k.origins > 0 OR k.against IS NULL)) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        WITH c, k
        ORDER BY c.id, k.id
        WITH collect(c) AS held, collect(k) AS claimed
        RETURN held + claimed AS disputing
      }
      CALL (relationship, borders, ways, disputing) {
        UNWIND [[relationship], borders, disputing] + ways AS some
        UNWIND some AS e
        RETURN collect(DISTINCT e) AS evidence
      }
      WITH *, [e IN borders + CASE WHEN relationship IS NULL THEN [] ELSE [relationship] END WHERE e.confidence IS NOT NULL] AS path
      WITH *, reduce(weakest = head(path), e IN path | CASE WHEN e.confidence < weakest.confidence THEN e ELSE weakest END) AS weakest
      RETURN toUpper(lies) AS group, territory, startNode(relationship) AS controller, relationship, weakest.admiralty AS admiralty, weakest.confidence AS confidence, evidence, touching, borders, via, claims, present, alsoWithin, formerly, unknownParts, toString(total - size(unknownParts)) + ' of ' + toString(total) + CASE unknownParts WHEN [] THEN '' ELSE '; rest unknown: ' + reduce(text = head(unknownParts).name, part IN tail(unknownParts) | text + ', ' + part.name) END AS coverage
      ORDER BY CASE lies WHEN 'touches' THEN 0 WHEN 'via_disputed_land' THEN 1 ELSE 2 END, territory.id, relationship.id
    }
    WITH * SKIP $p.v1
    LIMIT $p.v2
    CALL (evidence) {
      UNWIND evidence AS e7
      WITH e7, NOT type(e7) IN ['BORDERS', 'PART_OF', 'OVERLAPS'] AS x8
      WITH min(CASE WHEN e7.confidence IS NOT NULL THEN [e7.confidence, e7.admiralty] END) AS standard_w, max(e7.valid_from) AS standard_f, min(e7.valid_to) AS standard_t, max(CASE WHEN e7.disputed THEN 1 ELSE 0 END) = 1 AS standard_d, min(CASE WHEN x8 THEN e7.last_asserted_on END) AS standard_l, min(e7.last_asserted_on) AS standard_m, max(CASE WHEN x8 THEN e7.first_asserted_on END) AS standard_a, max(e7.first_asserted_on) AS standard_b, min(CASE WHEN x8 THEN e7.origins END) AS standard_o, min(e7.origins) AS standard_p, collect([x8, CASE CASE WHEN e7.basis = 'default' THEN 'DEFAULT' WHEN $p.v0 > e7.last_asserted_on AND NOT type(e7) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN 'CARRIED_FORWARD' WHEN e7.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN e7.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= e7.first_asserted_on OR $p.v0 >= e7.valid_to - CASE e7.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END WHEN 'UNKNOWN' THEN 0 WHEN 'CARRIED_BACK' THEN 1 WHEN 'CARRIED_FORWARD' THEN 2 WHEN 'DEFAULT' THEN 3 WHEN 'ASSERTED' THEN 4 END]) AS standard_k
      WITH *, [k IN standard_k WHERE k[0] | k[1]] AS standard_c
      WITH *, CASE standard_c WHEN [] THEN [k IN standard_k | k[1]] ELSE standard_c END AS standard_c
      RETURN {confidence: standard_w[0], admiralty: standard_w[1], holdsFrom: nullIf(standard_f, date('0001-01-01')), holdsTo: nullIf(standard_t, date('9999-12-31')), disputed: coalesce(standard_d, false), lastAssertedOn: coalesce(standard_l, standard_m), firstAssertedOn: coalesce(standard_a, standard_b), origins: coalesce(standard_o, standard_p), standing: ['UNKNOWN', 'CARRIED_BACK', 'CARRIED_FORWARD', 'DEFAULT', 'ASSERTED'][reduce(least = 4 * sign(size(standard_c)), k IN standard_c | CASE WHEN k < least THEN k ELSE least END)]} AS standard_
    }
    WITH {group: group, territory: territory, controller: controller, relationship: relationship, admiralty: admiralty, confidence: confidence, touching: touching, borders: borders, via: via, claims: claims, present: present, alsoWithin: alsoWithin, formerly: formerly, coverage: coverage, unknownParts: unknownParts, evidence: evidence, lastAssertedOn: standard_.lastAssertedOn, standing: standard_.standing} AS r3
    RETURN [r3.coverage, r3.group, CASE WHEN r3.relationship IS NULL THEN null ELSE toString(r3.relationship.last_asserted_on) END, CASE WHEN r3.relationship IS NULL THEN 'UNKNOWN' ELSE CASE WHEN r3.relationship.basis = 'default' THEN 'DEFAULT' WHEN $p.v0 > r3.relationship.last_asserted_on THEN 'CARRIED_FORWARD' WHEN r3.relationship.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN r3.relationship.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= r3.relationship.first_asserted_on OR $p.v0 >= r3.relationship.valid_to - CASE r3.relationship.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END END, head(COLLECT {
      UNWIND r3.controller AS n4
      RETURN [n4.id]
    }), head(COLLECT {
      UNWIND r3.formerly AS n5
      RETURN [n5.id]
    }), head(COLLECT {
      UNWIND r3.territory AS n6
      RETURN [n6.id]
    })]
  } ELSE [] END]
} AS r0
