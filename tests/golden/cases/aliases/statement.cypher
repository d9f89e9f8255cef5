RETURN COLLECT {
  CALL () {
    MATCH (n3:Actor {id: $p.v1})
    RETURN collect(n3) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v2, $p.v3)
    YIELD node AS n5, score
    WHERE n5:Actor
    RETURN [n5.id, n5.name]
    ORDER BY score DESC, n5.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [n2.id]
  } ELSE [] END]
} AS r0, COLLECT {
  CALL () {
    MATCH (n8:Actor {id: $p.v5})
    RETURN collect(n8) AS f6
  }
  RETURN [[one IN f6 | [one.id, one.name]], CASE size(f6) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v6, $p.v7)
    YIELD node AS n10, score
    WHERE n10:Actor
    RETURN [n10.id, n10.name]
    ORDER BY score DESC, n10.id
    LIMIT 5
  } ELSE [] END, CASE size(f6) WHEN 1 THEN COLLECT {
    UNWIND f6 AS n7
    RETURN [n7.id]
  } ELSE [] END]
} AS r1, COLLECT {
  CALL () {
    MATCH (n19:Actor {id: $p.v18})
    RETURN collect(n19) AS f11
  }
  RETURN [[one IN f11 | [one.id, one.name]], CASE size(f11) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v19, $p.v20)
    YIELD node AS n21, score
    WHERE n21:Actor
    RETURN [n21.id, n21.name]
    ORDER BY score DESC, n21.id
    LIMIT 5
  } ELSE [] END, CASE size(f11) WHEN 1 THEN COLLECT {
    UNWIND f11 AS n12
    RETURN [n12.id, [COLLECT {
      MATCH ()-[e13:CONTROLS]->(n14) USING INDEX SEEK e13:CONTROLS(from_id, id)
      WHERE e13.from_id = n12.id AND e13.id > $p.v10 AND e13.id < $p.v11 AND e13.retracted_at = $open AND e13.valid_from <= $p.v8 AND $p.v8 < e13.valid_to
      WITH e13, n14
      ORDER BY e13.from_id, e13.id
      LIMIT $p.v9
      RETURN [e13.id, [e13.id, [n14.id, n14.name]]]
    }, null, null], [COLLECT {
      MATCH ()-[e15:CONTROLS]->(n16) USING INDEX SEEK e15:CONTROLS(from_id, id)
      WHERE e15.from_id = n12.id AND e15.id > $p.v13 AND e15.id < $p.v14 AND e15.retracted_at = $open AND e15.valid_from <= $p.v8 AND $p.v8 < e15.valid_to
      WITH e15, n16
      ORDER BY e15.from_id, e15.id
      LIMIT $p.v12
      RETURN [e15.id, [[n16.id, n16.name]]]
    }, null, null], [COLLECT {
      MATCH ()-[e17:CONTROLS]->(n18) USING INDEX SEEK e17:CONTROLS(from_id, id)
      WHERE e17.from_id = n12.id AND e17.id > $p.v16 AND e17.id < $p.v17 AND e17.retracted_at = $open AND e17.valid_from <= $p.v8 AND $p.v8 < e17.valid_to
      WITH e17, n18
      ORDER BY e17.from_id, e17.id
      LIMIT $p.v15
      RETURN [e17.id, [[n18.id]]]
    }, null, null]]
  } ELSE [] END]
} AS r2
