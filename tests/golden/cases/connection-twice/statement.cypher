RETURN COLLECT {
  CALL () {
    MATCH (n6:Actor {id: $p.v5})
    RETURN collect(n6) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v6, $p.v7)
    YIELD node AS n8, score
    WHERE n8:Actor
    RETURN [n8.id, n8.name]
    ORDER BY score DESC, n8.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [head(COLLECT {
      WITH COLLECT {
        MATCH ()-[e3:CONTROLS]->(n4) USING INDEX SEEK e3:CONTROLS(from_id, id)
        WHERE e3.from_id = n2.id AND e3.id > $p.v2 AND e3.id < $p.v3
        WITH e3, n4
        ORDER BY e3.from_id, e3.id
        LIMIT $p.v4
        WITH e3, n4
        WHERE e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
        WITH e3, n4
        ORDER BY e3.from_id, e3.id
        LIMIT $p.v1
        RETURN [e3.id, [e3.id, [toUpper(e3.status)]], [[n4.id]]]
      } AS w5
      RETURN [w5, COUNT {
        MATCH (n2)-[e3:CONTROLS]->(n4)
        WHERE e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      }, CASE WHEN size(w5) < $p.v1 AND COUNT {
        (n2)-[:CONTROLS]->()
      } > $p.v4 THEN head(COLLECT {
        MATCH ()-[e3:CONTROLS]->(n4) USING INDEX SEEK e3:CONTROLS(from_id, id)
        WHERE e3.from_id = n2.id AND e3.id > $p.v2 AND e3.id < $p.v3
        WITH e3, n4
        ORDER BY e3.from_id, e3.id SKIP $p.v4 - 1
        LIMIT 1
        RETURN e3.id
      }) END]
    })]
  } ELSE [] END]
} AS r0
