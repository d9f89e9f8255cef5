RETURN COLLECT {
  CALL () {
    CALL () {
      CALL db.index.fulltext.queryNodes($p.v5, $p.v6)
      YIELD node AS n84
      RETURN n84
      UNION
      CALL db.index.fulltext.queryNodes($p.v7, $p.v8)
      YIELD node AS n84
      RETURN n84
    }
    WITH n84
    WHERE n84:Region AND (toLower(n84.name) = toLower($p.v9) OR any(alias IN n84.aliases WHERE toLower(alias) = toLower($p.v9)))
    WITH n84, toLower(n84.name) = toLower($p.v9) AS x85
    WITH collect(CASE WHEN x85 THEN n84 END) AS x85, collect(n84) AS n84
    RETURN CASE WHEN size(x85) > 0 THEN x85 ELSE n84 END AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v10, $p.v11)
    YIELD node AS n86, score
    WHERE n86:Region
    RETURN [n86.id, n86.name]
    ORDER BY score DESC, n86.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    CALL (n2) {
      // X is the land X holds that nobody else in the graph claims: itself and its parts.
      MATCH (x:Region {id: n2.id})
      CALL (x) {
        OPTIONAL MATCH (holder:Actor)-[c:CONTROLS {basis: 'default'}]->(x)
        WHERE (c.recorded_at <= $p.v1 AND $p.v1 < c.retracted_at AND (NOT EXISTS {
          MATCH (a32:Assertion) USING INDEX SEEK a32:Assertion(about_id)
          WHERE a32.about_id = c.id AND a32.stance = 'DENIES' AND a32.recorded_at <= $p.v1 AND $p.v1 < a32.retracted_at AND NOT EXISTS {
            MATCH (a31:Assertion) USING INDEX SEEK a31:Assertion(about_id)
            WHERE a31.about_id = c.id AND a31.stance = 'AFFIRMS' AND a31.recorded_at <= $p.v1 AND $p.v1 < a31.retracted_at
          }
        })) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to
        RETURN collect(holder) AS holders
      } // Land that the holder of X alone holds and another claims; it is told apart.
      CALL (holders) {
        UNWIND holders AS holder
        MATCH (holder)-[c:CONTROLS]->(land:Region)
        WHERE (c.recorded_at <= $p.v1 AND $p.v1 < c.retracted_at AND (NOT EXISTS {
          MATCH (a34:Assertion) USING INDEX SEEK a34:Assertion(about_id)
          WHERE a34.about_id = c.id AND a34.stance = 'DENIES' AND a34.recorded_at <= $p.v1 AND $p.v1 < a34.retracted_at AND NOT EXISTS {
            MATCH (a33:Assertion) USING INDEX SEEK a33:Assertion(about_id)
            WHERE a33.about_id = c.id AND a33.stance = 'AFFIRMS' AND a33.recorded_at <= $p.v1 AND $p.v1 < a33.retracted_at
          }
        })) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to AND c.basis <> 'default' AND c.status <> 'joint' AND EXISTS {
          MATCH (other:Actor)-[k:CLAIMS]->(land)
          WHERE other <> holder AND (k.recorded_at <= $p.v1 AND $p.v1 < k.retracted_at AND (NOT EXISTS {
            MATCH (a36:Assertion) USING INDEX SEEK a36:Assertion(about_id)
            WHERE a36.about_id = k.id AND a36.stance = 'DENIES' AND a36.recorded_at <= $p.v1 AND $p.v1 < a36.retracted_at AND NOT EXISTS {
              MATCH (a35:Assertion) USING INDEX SEEK a35:Assertion(about_id)
              WHERE a35.about_id = k.id AND a35.stance = 'AFFIRMS' AND a35.recorded_at <= $p.v1 AND $p.v1 < a35.retracted_at
            }
          })) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        }
        RETURN collect(DISTINCT land) AS lands
      }
      CALL (x, holders, lands) {
        MATCH (x) (()<-[p:PART_OF WHERE (p.recorded_at <= $p.v1 AND $p.v1 < p.retracted_at AND (NOT EXISTS {
          MATCH (a38:Assertion) USING INDEX SEEK a38:Assertion(about_id)
          WHERE a38.about_id = p.id AND a38.stance = 'DENIES' AND a38.recorded_at <= $p.v1 AND $p.v1 < a38.retracted_at AND NOT EXISTS {
            MATCH (a37:Assertion) USING INDEX SEEK a37:Assertion(about_id)
            WHERE a37.about_id = p.id AND a37.stance = 'AFFIRMS' AND a37.recorded_at <= $p.v1 AND $p.v1 < a37.retracted_at
          }
        })) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){0,4} (part:Region)
        WITH DISTINCT x, part, holders, lands
        WHERE NOT part IN lands AND (part = x OR NOT EXISTS {
          MATCH (other:Actor)-[k:CLAIMS]->(part)
          WHERE NOT other IN holders AND (k.recorded_at <= $p.v1 AND $p.v1 < k.retracted_at AND (NOT EXISTS {
            MATCH (a40:Assertion) USING INDEX SEEK a40:Assertion(about_id)
            WHERE a40.about_id = k.id AND a40.stance = 'DENIES' AND a40.recorded_at <= $p.v1 AND $p.v1 < a40.retracted_at AND NOT EXISTS {
              MATCH (a39:Assertion) USING INDEX SEEK a39:Assertion(about_id)
              WHERE a39.about_id = k.id AND a39.stance = 'AFFIRMS' AND a39.recorded_at <= $p.v1 AND $p.v1 < a39.retracted_at
            }
          })) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        })
        RETURN collect(part) AS proper
      } // Every line from X, or from that land, to somewhere else.
      CALL (proper, lands) {
        UNWIND proper AS near
        MATCH (near)-[b:BORDERS]-(far:Region)
        WHERE (b.recorded_at <= $p.v1 AND $p.v1 < b.retracted_at AND (NOT EXISTS {
          MATCH (a42:Assertion) USING INDEX SEEK a42:Assertion(about_id)
          WHERE a42.about_id = b.id AND a42.stance = 'DENIES' AND a42.recorded_at <= $p.v1 AND $p.v1 < a42.retracted_at AND NOT EXISTS {
            MATCH (a41:Assertion) USING INDEX SEEK a41:Assertion(about_id)
            WHERE a41.about_id = b.id AND a41.stance = 'AFFIRMS' AND a41.recorded_at <= $p.v1 AND $p.v1 < a41.retracted_at
          }
        })) AND b.valid_from <= $p.v0 AND $p.v0 < b.valid_to AND NOT far IN proper
        RETURN CASE WHEN far IN lands THEN 'disputed_land' WHEN b.via IS NULL THEN 'touches' ELSE 'via_disputed_land' END AS lies, far, b, b.via AS through
        UNION ALL
        UNWIND lands AS land
        MATCH (land)-[b:BORDERS]-(far:Region)
        WHERE (b.recorded_at <= $p.v1 AND $p.v1 < b.retracted_at AND (NOT EXISTS {
          MATCH (a44:Assertion) USING INDEX SEEK a44:Assertion(about_id)
          WHERE a44.about_id = b.id AND a44.stance = 'DENIES' AND a44.recorded_at <= $p.v1 AND $p.v1 < a44.retracted_at AND NOT EXISTS {
            MATCH (a43:Assertion) USING INDEX SEEK a43:Assertion(about_id)
            WHERE a43.about_id = b.id AND a43.stance = 'AFFIRMS' AND a43.recorded_at <= $p.v1 AND $p.v1 < a43.retracted_at
          }
        })) AND b.valid_from <= $p.v0 AND $p.v0 < b.valid_to AND NOT far IN proper AND NOT far IN lands AND EXISTS {
          MATCH (land)-[line:BORDERS]-(near:Region)
          WHERE near IN proper AND (line.recorded_at <= $p.v1 AND $p.v1 < line.retracted_at AND (NOT EXISTS {
            MATCH (a46:Assertion) USING INDEX SEEK a46:Assertion(about_id)
            WHERE a46.about_id = line.id AND a46.stance = 'DENIES' AND a46.recorded_at <= $p.v1 AND $p.v1 < a46.retracted_at AND NOT EXISTS {
              MATCH (a45:Assertion) USING INDEX SEEK a45:Assertion(about_id)
              WHERE a45.about_id = line.id AND a45.stance = 'AFFIRMS' AND a45.recorded_at <= $p.v1 AND $p.v1 < a45.retracted_at
            }
          })) AND line.valid_from <= $p.v0 AND $p.v0 < line.valid_to
        }
        RETURN 'via_disputed_land' AS lies, far, b, land.id AS through
      } // Of what is touched, only the finest: a country goes where one of its parts is touched too.
      CALL (far) {
        OPTIONAL MATCH (far) (()-[p:PART_OF WHERE (p.recorded_at <= $p.v1 AND $p.v1 < p.retracted_at AND (NOT EXISTS {
          MATCH (a48:Assertion) USING INDEX SEEK a48:Assertion(about_id)
          WHERE a48.about_id = p.id AND a48.stance = 'DENIES' AND a48.recorded_at <= $p.v1 AND $p.v1 < a48.retracted_at AND NOT EXISTS {
            MATCH (a47:Assertion) USING INDEX SEEK a47:Assertion(about_id)
            WHERE a47.about_id = p.id AND a47.stance = 'AFFIRMS' AND a47.recorded_at <= $p.v1 AND $p.v1 < a47.retracted_at
          }
        })) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to]->()){1,4} (above:Region)
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
        WHERE (o.recorded_at <= $p.v1 AND $p.v1 < o.retracted_at AND (NOT EXISTS {
          MATCH (a50:Assertion) USING INDEX SEEK a50:Assertion(about_id)
          WHERE a50.about_id = o.id AND a50.stance = 'DENIES' AND a50.recorded_at <= $p.v1 AND $p.v1 < a50.retracted_at AND NOT EXISTS {
            MATCH (a49:Assertion) USING INDEX SEEK a49:Assertion(about_id)
            WHERE a49.about_id = o.id AND a49.stance = 'AFFIRMS' AND a49.recorded_at <= $p.v1 AND $p.v1 < a49.retracted_at
          }
        })) AND o.valid_from <= $p.v0 AND $p.v0 < o.valid_to AND (type(o) = 'OVERLAPS' OR zone.kind = 'zone')
        RETURN collect(zone) AS zones
      }
      CALL (far) {
        OPTIONAL MATCH (noting:Actor)-[k:CLAIMS|PRESENT_IN]->(far)
        WHERE (k.recorded_at <= $p.v1 AND $p.v1 < k.retracted_at AND (NOT EXISTS {
          MATCH (a52:Assertion) USING INDEX SEEK a52:Assertion(about_id)
          WHERE a52.about_id = k.id AND a52.stance = 'DENIES' AND a52.recorded_at <= $p.v1 AND $p.v1 < a52.retracted_at AND NOT EXISTS {
            MATCH (a51:Assertion) USING INDEX SEEK a51:Assertion(about_id)
            WHERE a51.about_id = k.id AND a51.stance = 'AFFIRMS' AND a51.recorded_at <= $p.v1 AND $p.v1 < a51.retracted_at
          }
        })) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        RETURN collect(noting) AS noting
      }
      CALL (far) {
        OPTIONAL MATCH (:Actor)-[c:CONTROLS]->(far)
        WHERE (c.recorded_at <= $p.v1 AND $p.v1 < c.retracted_at AND (NOT EXISTS {
          MATCH (a54:Assertion) USING INDEX SEEK a54:Assertion(about_id)
          WHERE a54.about_id = c.id AND a54.stance = 'DENIES' AND a54.recorded_at <= $p.v1 AND $p.v1 < a54.retracted_at AND NOT EXISTS {
            MATCH (a53:Assertion) USING INDEX SEEK a53:Assertion(about_id)
            WHERE a53.about_id = c.id AND a53.stance = 'AFFIRMS' AND a53.recorded_at <= $p.v1 AND $p.v1 < a53.retracted_at
          }
        })) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to AND c.basis <> 'default'
        WITH c
        ORDER BY c.id
        RETURN collect(c) AS own
      } // Without a controller of its own it has that of the nearest region it is part of.
      CALL (far) {
        OPTIONAL MATCH (far) (()-[p:PART_OF WHERE (p.recorded_at <= $p.v1 AND $p.v1 < p.retracted_at AND (NOT EXISTS {
          MATCH (a56:Assertion) USING INDEX SEEK a56:Assertion(about_id)
          WHERE a56.about_id = p.id AND a56.stance = 'DENIES' AND a56.recorded_at <= $p.v1 AND $p.v1 < a56.retracted_at AND NOT EXISTS {
            MATCH (a55:Assertion) USING INDEX SEEK a55:Assertion(about_id)
            WHERE a55.about_id = p.id AND a55.stance = 'AFFIRMS' AND a55.recorded_at <= $p.v1 AND $p.v1 < a55.retracted_at
          }
        })) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region) <-[c:CONTROLS]-(:Actor)
        WHERE (c.recorded_at <= $p.v1 AND $p.v1 < c.retracted_at AND (NOT EXISTS {
          MATCH (a58:Assertion) USING INDEX SEEK a58:Assertion(about_id)
          WHERE a58.about_id = c.id AND a58.stance = 'DENIES' AND a58.recorded_at <= $p.v1 AND $p.v1 < a58.retracted_at AND NOT EXISTS {
            MATCH (a57:Assertion) USING INDEX SEEK a57:Assertion(about_id)
            WHERE a57.about_id = c.id AND a57.stance = 'AFFIRMS' AND a57.recorded_at <= $p.v1 AND $p.v1 < a57.retracted_at
          }
        })) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to
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
        WHERE (k.recorded_at <= $p.v1 AND $p.v1 < k.retracted_at AND (NOT EXISTS {
          MATCH (a60:Assertion) USING INDEX SEEK a60:Assertion(about_id)
          WHERE a60.about_id = k.id AND a60.stance = 'DENIES' AND a60.recorded_at <= $p.v1 AND $p.v1 < a60.retracted_at AND NOT EXISTS {
            MATCH (a59:Assertion) USING INDEX SEEK a59:Assertion(about_id)
            WHERE a59.about_id = k.id AND a59.stance = 'AFFIRMS' AND a59.recorded_at <= $p.v1 AND $p.v1 < a59.retracted_at
          }
        })) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        WITH k
        ORDER BY k.id
        RETURN collect(k) AS claims
      }
      CALL (territory) {
        OPTIONAL MATCH (:Actor)-[k:PRESENT_IN]->(territory)
        WHERE (k.recorded_at <= $p.v1 AND $p.v1 < k.retracted_at AND (NOT EXISTS {
          MATCH (a62:Assertion) USING INDEX SEEK a62:Assertion(about_id)
          WHERE a62.about_id = k.id AND a62.stance = 'DENIES' AND a62.recorded_at <= $p.v1 AND $p.v1 < a62.retracted_at AND NOT EXISTS {
            MATCH (a61:Assertion) USING INDEX SEEK a61:Assertion(about_id)
            WHERE a61.about_id = k.id AND a61.stance = 'AFFIRMS' AND a61.recorded_at <= $p.v1 AND $p.v1 < a61.retracted_at
          }
        })) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
        WITH k
        ORDER BY k.id
        RETURN collect(k) AS present
      }
      CALL (territory, relationship) {
        OPTIONAL MATCH (territory) (()<-[p:PART_OF WHERE (p.recorded_at <= $p.v1 AND $p.v1 < p.retracted_at AND (NOT EXISTS {
          MATCH (a64:Assertion) USING INDEX SEEK a64:Assertion(about_id)
          WHERE a64.about_id = p.id AND a64.stance = 'DENIES' AND a64.recorded_at <= $p.v1 AND $p.v1 < a64.retracted_at AND NOT EXISTS {
            MATCH (a63:Assertion) USING INDEX SEEK a63:Assertion(about_id)
            WHERE a63.about_id = p.id AND a63.stance = 'AFFIRMS' AND a63.recorded_at <= $p.v1 AND $p.v1 < a63.retracted_at
          }
        })) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){1,2} (inside:Region)<-[c:CONTROLS]-(holder:Actor)
        WHERE (relationship IS NULL OR holder <> startNode(relationship)) AND c.basis <> 'default' AND (c.recorded_at <= $p.v1 AND $p.v1 < c.retracted_at AND (NOT EXISTS {
          MATCH (a66:Assertion) USING INDEX SEEK a66:Assertion(about_id)
          WHERE a66.about_id = c.id AND a66.stance = 'DENIES' AND a66.recorded_at <= $p.v1 AND $p.v1 < a66.retracted_at AND NOT EXISTS {
            MATCH (a65:Assertion) USING INDEX SEEK a65:Assertion(about_id)
            WHERE a65.about_id = c.id AND a65.stance = 'AFFIRMS' AND a65.recorded_at <= $p.v1 AND $p.v1 < a65.retracted_at
          }
        })) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to
        WITH DISTINCT c
        ORDER BY c.id
        RETURN collect(c) AS alsoWithin
      }
      CALL (territory, relationship) {
        OPTIONAL MATCH (:Actor)-[c:CONTROLS]->(territory)
        WHERE relationship IS NULL AND (c.recorded_at <= $p.v1 AND $p.v1 < c.retracted_at AND (NOT EXISTS {
          MATCH (a68:Assertion) USING INDEX SEEK a68:Assertion(about_id)
          WHERE a68.about_id = c.id AND a68.stance = 'DENIES' AND a68.recorded_at <= $p.v1 AND $p.v1 < a68.retracted_at AND NOT EXISTS {
            MATCH (a67:Assertion) USING INDEX SEEK a67:Assertion(about_id)
            WHERE a67.about_id = c.id AND a67.stance = 'AFFIRMS' AND a67.recorded_at <= $p.v1 AND $p.v1 < a67.retracted_at
          }
        })) AND c.valid_to <= $p.v0
        WITH c
        ORDER BY c.valid_to DESC, c.id
        RETURN head(collect(c)) AS formerly
      }
      CALL (territory, relationship, touching) {
        OPTIONAL MATCH (territory)-[o:OVERLAPS]->(part:Region)
        WHERE (o.recorded_at <= $p.v1 AND $p.v1 < o.retracted_at AND (NOT EXISTS {
          MATCH (a70:Assertion) USING INDEX SEEK a70:Assertion(about_id)
          WHERE a70.about_id = o.id AND a70.stance = 'DENIES' AND a70.recorded_at <= $p.v1 AND $p.v1 < a70.retracted_at AND NOT EXISTS {
            MATCH (a69:Assertion) USING INDEX SEEK a69:Assertion(about_id)
            WHERE a69.about_id = o.id AND a69.stance = 'AFFIRMS' AND a69.recorded_at <= $p.v1 AND $p.v1 < a69.retracted_at
          }
        })) AND o.valid_from <= $p.v0 AND $p.v0 < o.valid_to
        WITH part, o, relationship, touching
        ORDER BY part.id
        WITH collect({part: part, whole: o.extent = 'whole'}) AS overlapped, relationship, touching
        WITH CASE WHEN overlapped[0].part IS NULL THEN [t IN touching | {part: t, whole: relationship IS NOT NULL}] ELSE [one IN overlapped | {part: one.part, whole: one.whole AND relationship IS NOT NULL AND relationship.extent = 'whole'}] END AS units
        RETURN [u IN units WHERE NOT u.whole | u.part] AS unknownParts, size(units) AS total
      } // What makes land disputed: that the holder of X holds it, and that others claim it.
      CALL (x, territory, via, lies) {
        UNWIND CASE lies WHEN 'touches' THEN [] WHEN 'disputed_land' THEN [territory] ELSE [via] END AS land
        MATCH (land)<-[c:CONTROLS]-(holder:Actor)
        WHERE (c.recorded_at <= $p.v1 AND $p.v1 < c.retracted_at AND (NOT EXISTS {
          MATCH (a72:Assertion) USING INDEX SEEK a72:Assertion(about_id)
          WHERE a72.about_id = c.id AND a72.stance = 'DENIES' AND a72.recorded_at <= $p.v1 AND $p.v1 < a72.retracted_at AND NOT EXISTS {
            MATCH (a71:Assertion) USING INDEX SEEK a71:Assertion(about_id)
            WHERE a71.about_id = c.id AND a71.stance = 'AFFIRMS' AND a71.recorded_at <= $p.v1 AND $p.v1 < a71.retracted_at
          }
        })) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to AND c.basis <> 'default' AND EXISTS {
          MATCH (holder)-[d:CONTROLS {basis: 'default'}]->(x)
          WHERE (d.recorded_at <= $p.v1 AND $p.v1 < d.retracted_at AND (NOT EXISTS {
            MATCH (a74:Assertion) USING INDEX SEEK a74:Assertion(about_id)
            WHERE a74.about_id = d.id AND a74.stance = 'DENIES' AND a74.recorded_at <= $p.v1 AND $p.v1 < a74.retracted_at AND NOT EXISTS {
              MATCH (a73:Assertion) USING INDEX SEEK a73:Assertion(about_id)
              WHERE a73.about_id = d.id AND a73.stance = 'AFFIRMS' AND a73.recorded_at <= $p.v1 AND $p.v1 < a73.retracted_at
            }
          })) AND d.valid_from <= $p.v0 AND $p.v0 < d.valid_to
        }
        MATCH (land)<-[k:CLAIMS]-(other:Actor)
        WHERE other <> holder AND (k.recorded_at <= $p.v1 AND $p.v1 < k.retracted_at AND (NOT EXISTS {
          MATCH (a76:Assertion) USING INDEX SEEK a76:Assertion(about_id)
          WHERE a76.about_id = k.id AND a76.stance = 'DENIES' AND a76.recorded_at <= $p.v1 AND $p.v1 < a76.retracted_at AND NOT EXISTS {
            MATCH (a75:Assertion) USING INDEX SEEK a75:Assertion(about_id)
            WHERE a75.about_id = k.id AND a75.stance = 'AFFIRMS' AND a75.recorded_at <= $p.v1 AND $p.v1 < a75.retracted_at
          }
        })) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
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
      }).confidence AS confidence, evidence, touching, borders, via, claims, present, alsoWithin, formerly, unknownParts, toString(total - size(unknownParts)) + ' of ' + toString(total) + CASE unknownParts WHEN [] THEN '' ELSE '; rest unknown: ' + reduce(text = head(unknownParts).name, part IN tail(unknownParts) | text + ', ' + part.name) END AS coverage
      ORDER BY CASE lies WHEN 'touches' THEN 0 WHEN 'via_disputed_land' THEN 1 ELSE 2 END, territory.id, relationship.id
    }
    WITH * SKIP $p.v3
    LIMIT $p.v4
    CALL (evidence) {
      UNWIND evidence AS e77
      WITH e77, head(COLLECT {
        MATCH (a80:Assertion)-[:PUBLISHED_IN]->(n81:Source) USING INDEX SEEK a80:Assertion(about_id)
        WHERE a80.about_id = e77.id AND a80.recorded_at <= $p.v1 AND $p.v1 < a80.retracted_at
        OPTIONAL MATCH (a80)-[:ATTRIBUTED_TO]->(n82)
        WITH a80.stance = 'AFFIRMS' AS z83y, n81.reliability + toString(a80.credibility) AS z83p, a80.asserted_on AS z83d, coalesce(n82.id, n81.publisher, n81.id) AS z83o
        WITH min(CASE WHEN z83y THEN [-$p.v2[z83p], z83p] END) AS z83b, max(CASE WHEN NOT z83y THEN $p.v2[z83p] END) AS z83n, count(DISTINCT CASE WHEN z83y THEN z83o END) AS z83c, min(CASE WHEN z83y THEN z83d END) AS z83f, max(CASE WHEN z83y THEN z83d END) AS z83l
        RETURN {admiralty: z83b[1], confidence: -z83b[0], against: z83n, disputed: z83b IS NOT NULL AND z83n IS NOT NULL, origins: z83c, first_asserted_on: z83f, last_asserted_on: z83l}
      }) AS s79, NOT type(e77) IN ['BORDERS', 'PART_OF', 'OVERLAPS'] AS x78
      WITH min(CASE WHEN s79.confidence IS NOT NULL THEN [s79.confidence, s79.admiralty] END) AS standard_w, max(e77.valid_from) AS standard_f, min(e77.valid_to) AS standard_t, max(CASE WHEN s79.disputed THEN 1 ELSE 0 END) = 1 AS standard_d, min(CASE WHEN x78 THEN s79.last_asserted_on END) AS standard_l, min(s79.last_asserted_on) AS standard_m, max(CASE WHEN x78 THEN s79.first_asserted_on END) AS standard_a, max(s79.first_asserted_on) AS standard_b, min(CASE WHEN x78 THEN s79.origins END) AS standard_o, min(s79.origins) AS standard_p, collect([x78, CASE CASE WHEN e77.basis = 'default' THEN 'DEFAULT' WHEN $p.v0 > s79.last_asserted_on AND NOT type(e77) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN 'CARRIED_FORWARD' WHEN s79.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN e77.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= s79.first_asserted_on OR $p.v0 >= e77.valid_to - CASE e77.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END WHEN 'UNKNOWN' THEN 0 WHEN 'CARRIED_BACK' THEN 1 WHEN 'CARRIED_FORWARD' THEN 2 WHEN 'DEFAULT' THEN 3 WHEN 'ASSERTED' THEN 4 END]) AS standard_k
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
