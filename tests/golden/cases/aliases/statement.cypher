RETURN COLLECT {
  CALL () {
    MATCH (n4:Actor {id: $p.v3})
    RETURN collect(n4) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v1, $p.v2)
    YIELD node AS n3, score
    WHERE n3:Actor
    RETURN [n3.id, n3.name]
    ORDER BY score DESC, n3.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [n2.id]
  } ELSE [] END]
} AS r0, COLLECT {
  CALL () {
    MATCH (n9:Actor {id: $p.v7})
    RETURN collect(n9) AS f6
  }
  RETURN [[one IN f6 | [one.id, one.name]], CASE size(f6) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v5, $p.v6)
    YIELD node AS n8, score
    WHERE n8:Actor
    RETURN [n8.id, n8.name]
    ORDER BY score DESC, n8.id
    LIMIT 5
  } ELSE [] END, CASE size(f6) WHEN 1 THEN COLLECT {
    UNWIND f6 AS n7
    RETURN [n7.id]
  } ELSE [] END]
} AS r1, COLLECT {
  CALL () {
    MATCH (n20:Actor {id: $p.v20})
    RETURN collect(n20) AS f11
  }
  RETURN [[one IN f11 | [one.id, one.name]], CASE size(f11) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v18, $p.v19)
    YIELD node AS n19, score
    WHERE n19:Actor
    RETURN [n19.id, n19.name]
    ORDER BY score DESC, n19.id
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
