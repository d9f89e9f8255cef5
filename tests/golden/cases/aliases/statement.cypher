RETURN COLLECT {
  CALL () {
    MATCH (n10:Actor {id: $p9})
    RETURN collect(n10) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p7, $p8)
    YIELD node AS n9, score
    WHERE n9:Actor
    RETURN [n9.id, n9.name]
    ORDER BY score DESC, n9.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [n2.id, [COLLECT {
      MATCH ()-[e3:CONTROLS]->(n4) USING INDEX e3:CONTROLS(from_id, id)
      WHERE e3.from_id = n2.id AND e3.id > $p1 AND e3.retracted_at = $open AND e3.valid_from <= $p0 AND $p0 < e3.valid_to
      WITH e3, n4
      ORDER BY e3.from_id, e3.id
      LIMIT $p2
      RETURN [e3.id, [e3.id, [n4.id, n4.name]]]
    }, null], [COLLECT {
      MATCH ()-[e5:CONTROLS]->(n6) USING INDEX e5:CONTROLS(from_id, id)
      WHERE e5.from_id = n2.id AND e5.id > $p3 AND e5.retracted_at = $open AND e5.valid_from <= $p0 AND $p0 < e5.valid_to
      WITH e5, n6
      ORDER BY e5.from_id, e5.id
      LIMIT $p4
      RETURN [e5.id, [[n6.id, n6.name]]]
    }, null], [COLLECT {
      MATCH ()-[e7:CONTROLS]->(n8) USING INDEX e7:CONTROLS(from_id, id)
      WHERE e7.from_id = n2.id AND e7.id > $p5 AND e7.retracted_at = $open AND e7.valid_from <= $p0 AND $p0 < e7.valid_to
      WITH e7, n8
      ORDER BY e7.from_id, e7.id
      LIMIT $p6
      RETURN [e7.id, [[n8.id]]]
    }, null]]
  } ELSE [] END]
} AS r0, COLLECT {
  CALL () {
    MATCH (n15:Actor {id: $p13})
    RETURN collect(n15) AS f12
  }
  RETURN [[one IN f12 | [one.id, one.name]], CASE size(f12) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p11, $p12)
    YIELD node AS n14, score
    WHERE n14:Actor
    RETURN [n14.id, n14.name]
    ORDER BY score DESC, n14.id
    LIMIT 5
  } ELSE [] END, CASE size(f12) WHEN 1 THEN COLLECT {
    UNWIND f12 AS n13
    RETURN [n13.id]
  } ELSE [] END]
} AS r1, COLLECT {
  CALL () {
    MATCH (n20:Actor {id: $p17})
    RETURN collect(n20) AS f17
  }
  RETURN [[one IN f17 | [one.id, one.name]], CASE size(f17) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p15, $p16)
    YIELD node AS n19, score
    WHERE n19:Actor
    RETURN [n19.id, n19.name]
    ORDER BY score DESC, n19.id
    LIMIT 5
  } ELSE [] END, CASE size(f17) WHEN 1 THEN COLLECT {
    UNWIND f17 AS n18
    RETURN [n18.id]
  } ELSE [] END]
} AS r2
