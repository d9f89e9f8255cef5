RETURN COLLECT {
  CALL () {
    CALL () {
      CALL db.index.fulltext.queryNodes($p.v6, $p.v7)
      YIELD node AS n29
      RETURN n29
      UNION
      CALL db.index.fulltext.queryNodes($p.v8, $p.v9)
      YIELD node AS n29
      RETURN n29
    }
    WITH n29
    WHERE n29:Region AND (toLower(n29.name) = toLower($p.v10) OR any(alias IN n29.aliases WHERE toLower(alias) = toLower($p.v10)))
    WITH n29, toLower(n29.name) = toLower($p.v10) AS x30
    WITH collect(CASE WHEN x30 THEN n29 END) AS x30, collect(n29) AS n29
    RETURN CASE WHEN size(x30) > 0 THEN x30 ELSE n29 END AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v11, $p.v12)
    YIELD node AS n31, score
    WHERE n31:Region
    RETURN [n31.id, n31.name]
    ORDER BY score DESC, n31.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    CALL (n2) {
      // X is the land X holds that nobody else in the graph claims: itself and its parts.
      MATCH (x:Region {id: n2.id})
      CALL (x) {
        OPTIONAL MATCH (holder:Actor)-[c:CONTROLS {basis: 'default'}]->(x)
        WHERE (c.retracted_at = $open AND any(a6 IN c.affirmed_by WHERE left(a6, 1) <= $p.v1 AND NOT split(a6, ' ')[1] IN $p.v2 AND NOT split(a6, ' ')[2] IN $p.v3)) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to
        RETURN collect(holder) AS holders
      } // Land that the holder of X alone holds and another claims; it is told apart.
      CALL (holders) {
        UNWIND holders AS holder
        MATCH (holder)-[c:CONTROLS]->(land:Region)
        WHERE (c.retracted_at = $open AND any(a7 IN c.affirmed_by WHERE left(a7, 1) <= $p.v1 AND NOT split(a7, ' ')[1] IN $p.v2 AND NOT split(a7, ' ')[2] IN $p.v3)) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to AND c.basis <> 'default' AND c.status <> 'joint' AND EXISTS {
          MATCH (other:Actor)-[k:CLAIMS]->(land)
          WHERE other <> holder AND (k.retracted_at = $open AND any(a8 IN k.affirmed_by WHERE left(a8, 1) <= $p.v1 AND NOT split(a8, ' ')[1] IN $p.v2 AND NOT split(a8, ' ')[2] IN $p.v3)) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        }
        RETURN collect(DISTINCT land) AS lands
      }
      CALL (x, holders, lands) {
        MATCH (x) (()<-[p:PART_OF WHERE (p.retracted_at = $open AND any(a9 IN p.affirmed_by WHERE left(a9, 1) <= $p.v1 AND NOT split(a9, ' ')[1] IN $p.v2 AND NOT split(a9, ' ')[2] IN $p.v3)) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){0,4} (part:Region)
        WITH DISTINCT x, part, holders, lands
        WHERE NOT part IN lands AND (part = x OR NOT EXISTS {
          MATCH (other:Actor)-[k:CLAIMS]->(part)
          WHERE NOT other IN holders AND (k.retracted_at = $open AND any(a10 IN k.affirmed_by WHERE left(a10, 1) <= $p.v1 AND NOT split(a10, ' ')[1] IN $p.v2 AND NOT split(a10, ' ')[2] IN $p.v3)) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        })
        RETURN collect(part) AS proper
      } // Every line from X, or from that land, to somewhere else.
      CALL (proper, lands) {
        UNWIND proper AS near
        MATCH (near)-[b:BORDERS]-(far:Region)
        WHERE (b.retracted_at = $open AND any(a11 IN b.affirmed_by WHERE left(a11, 1) <= $p.v1 AND NOT split(a11, ' ')[1] IN $p.v2 AND NOT split(a11, ' ')[2] IN $p.v3)) AND b.valid_from <= $p.v0 AND $p.v0 < b.valid_to AND NOT far IN proper
        RETURN CASE WHEN far IN lands THEN 'disputed_land' WHEN b.via IS NULL THEN 'touches' ELSE 'via_disputed_land' END AS lies, far, b, b.via AS through
        UNION ALL
        UNWIND lands AS land
        MATCH (land)-[b:BORDERS]-(far:Region)
        WHERE (b.retracted_at = $open AND any(a12 IN b.affirmed_by WHERE left(a12, 1) <= $p.v1 AND NOT split(a12, ' ')[1] IN $p.v2 AND NOT split(a12, ' ')[2] IN $p.v3)) AND b.valid_from <= $p.v0 AND $p.v0 < b.valid_to AND NOT far IN proper AND NOT far IN lands AND EXISTS {
          MATCH (land)-[line:BORDERS]-(near:Region)
          WHERE near IN proper AND (line.retracted_at = $open AND any(a13 IN line.affirmed_by WHERE left(a13, 1) <= $p.v1 AND NOT split(a13, ' ')[1] IN $p.v2 AND NOT split(a13, ' ')[2] IN $p.v3)) AND line.valid_from <= $p.v0 AND $p.v0 < line.valid_to
        }
        RETURN 'via_disputed_land' AS lies, far, b, land.id AS through
      } // Of what is touched, only the finest: a country goes where one of its parts is touched too.
      CALL (far) {
        OPTIONAL MATCH (far) (()-[p:PART_OF WHERE (p.retracted_at = $open AND any(a14 IN p.affirmed_by WHERE left(a14, 1) <= $p.v1 AND NOT split(a14, ' ')[1] IN $p.v2 AND NOT split(a14, ' ')[2] IN $p.v3)) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to]->()){1,4} (above:Region)
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
        WHERE (o.retracted_at = $open AND any(a15 IN o.affirmed_by WHERE left(a15, 1) <= $p.v1 AND NOT split(a15, ' ')[1] IN $p.v2 AND NOT split(a15, ' ')[2] IN $p.v3)) AND o.valid_from <= $p.v0 AND $p.v0 < o.valid_to AND (type(o) = 'OVERLAPS' OR zone.kind = 'zone')
        RETURN collect(zone) AS zones
      }
      CALL (far) {
        OPTIONAL MATCH (noting:Actor)-[k:CLAIMS|PRESENT_IN]->(far)
        WHERE (k.retracted_at = $open AND any(a16 IN k.affirmed_by WHERE left(a16, 1) <= $p.v1 AND NOT split(a16, ' ')[1] IN $p.v2 AND NOT split(a16, ' ')[2] IN $p.v3)) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        RETURN collect(noting) AS noting
      }
      CALL (far) {
        OPTIONAL MATCH (:Actor)-[c:CONTROLS]->(far)
        WHERE (c.retracted_at = $open AND any(a17 IN c.affirmed_by WHERE left(a17, 1) <= $p.v1 AND NOT split(a17, ' ')[1] IN $p.v2 AND NOT split(a17, ' ')[2] IN $p.v3)) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to AND c.basis <> 'default'
        WITH c
        ORDER BY c.id
        RETURN collect(c) AS own
      } // Without a controller of its own it has that of the nearest region it is part of.
      CALL (far) {
        OPTIONAL MATCH (far) (()-[p:PART_OF WHERE (p.retracted_at = $open AND any(a18 IN p.affirmed_by WHERE left(a18, 1) <= $p.v1 AND NOT split(a18, ' ')[1] IN $p.v2 AND NOT split(a18, ' ')[2] IN $p.v3)) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region) <-[c:CONTROLS]-(:Actor)
        WHERE (c.retracted_at = $open AND any(a19 IN c.affirmed_by WHERE left(a19, 1) <= $p.v1 AND NOT split(a19, ' ')[1] IN $p.v2 AND NOT split(a19, ' ')[2] IN $p.v3)) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to
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
        WHERE (k.retracted_at = $open AND any(a20 IN k.affirmed_by WHERE left(a20, 1) <= $p.v1 AND NOT split(a20, ' ')[1] IN $p.v2 AND NOT split(a20, ' ')[2] IN $p.v3)) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        WITH k
        ORDER BY k.id
        RETURN collect(k) AS claims
      }
      CALL (territory) {
        OPTIONAL MATCH (:Actor)-[k:PRESENT_IN]->(territory)
        WHERE (k.retracted_at = $open AND any(a21 IN k.affirmed_by WHERE left(a21, 1) <= $p.v1 AND NOT split(a21, ' ')[1] IN $p.v2 AND NOT split(a21, ' ')[2] IN $p.v3)) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        WITH k
        ORDER BY k.id
        RETURN collect(k) AS present
      }
      CALL (territory, relationship) {
        OPTIONAL MATCH (territory) (()<-[p:PART_OF WHERE (p.retracted_at = $open AND any(a22 IN p.affirmed_by WHERE left(a22, 1) <= $p.v1 AND NOT split(a22, ' ')[1] IN $p.v2 AND NOT split(a22, ' ')[2] IN $p.v3)) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){1,2} (inside:Region)<-[c:CONTROLS]-(holder:Actor)
        WHERE (relationship IS NULL OR holder <> startNode(relationship)) AND c.basis <> 'default' AND (c.retracted_at = $open AND any(a23 IN c.affirmed_by WHERE left(a23, 1) <= $p.v1 AND NOT split(a23, ' ')[1] IN $p.v2 AND NOT split(a23, ' ')[2] IN $p.v3)) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to
        WITH DISTINCT c
        ORDER BY c.id
        RETURN collect(c) AS alsoWithin
      }
      CALL (territory, relationship) {
        OPTIONAL MATCH (:Actor)-[c:CONTROLS]->(territory)
        WHERE relationship IS NULL AND (c.retracted_at = $open AND any(a24 IN c.affirmed_by WHERE left(a24, 1) <= $p.v1 AND NOT split(a24, ' ')[1] IN $p.v2 AND NOT split(a24, ' ')[2] IN $p.v3)) AND c.valid_to <= $p.v0
        WITH c
        ORDER BY c.valid_to DESC, c.id
        RETURN head(collect(c)) AS formerly
      }
      CALL (territory, relationship, touching) {
        OPTIONAL MATCH (territory)-[o:OVERLAPS]->(part:Region)
        WHERE (o.retracted_at = $open AND any(a25 IN o.affirmed_by WHERE left(a25, 1) <= $p.v1 AND NOT split(a25, ' ')[1] IN $p.v2 AND NOT split(a25, ' ')[2] IN $p.v3)) AND o.valid_from <= $p.v0 AND $p.v0 < o.valid_to
        WITH part, o, relationship, touching
        ORDER BY part.id
        WITH collect({part: part, whole: o.extent = 'whole'}) AS overlapped, relationship, touching
        WITH CASE WHEN overlapped[0].part IS NULL THEN [t IN touching | {part: t, whole: relationship IS NOT NULL}] ELSE [one IN overlapped | {part: one.part, whole: one.whole AND relationship IS NOT NULL AND relationship.extent = 'whole'}] END AS units
        RETURN [u IN units WHERE NOT u.whole | u.part] AS unknownParts, size(units) AS total
      } // What makes land disputed: that the holder of X holds it, and that others claim it.
      CALL (x, territory, via, lies) {
        UNWIND CASE lies WHEN 'touches' THEN [] WHEN 'disputed_land' THEN [territory] ELSE [via] END AS land
        MATCH (land)<-[c:CONTROLS]-(holder:Actor)
        WHERE (c.retracted_at = $open AND any(a26 IN c.affirmed_by WHERE left(a26, 1) <= $p.v1 AND NOT split(a26, ' ')[1] IN $p.v2 AND NOT split(a26, ' ')[2] IN $p.v3)) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to AND c.basis <> 'default' AND EXISTS {
          MATCH (holder)-[d:CONTROLS {basis: 'default'}]->(x)
          WHERE (d.retracted_at = $open AND any(a27 IN d.affirmed_by WHERE left(a27, 1) <= $p.v1 AND NOT split(a27, ' ')[1] IN $p.v2 AND NOT split(a27, ' ')[2] IN $p.v3)) AND d.valid_from <= $p.v0 AND $p.v0 < d.valid_to
        }
        MATCH (land)<-[k:CLAIMS]-(other:Actor)
        WHERE other <> holder AND (k.retracted_at = $open AND any(a28 IN k.affirmed_by WHERE left(a28, 1) <= $p.v1 AND NOT split(a28, ' ')[1] IN $p.v2 AND NOT split(a28, ' ')[2] IN $p.v3)) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
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
    WITH * SKIP $p.v4
    LIMIT $p.v5
    WITH {group: group, territory: territory, controller: controller, relationship: relationship, admiralty: admiralty, confidence: confidence, touching: touching, borders: borders, via: via, claims: claims, present: present, alsoWithin: alsoWithin, formerly: formerly, coverage: coverage, unknownParts: unknownParts, evidence: evidence} AS r3
    RETURN [r3.admiralty, head(COLLECT {
      UNWIND r3.controller AS n4
      RETURN [n4.id]
    }), head(COLLECT {
      UNWIND r3.territory AS n5
      RETURN [n5.id]
    })]
  } ELSE [] END]
} AS r0
