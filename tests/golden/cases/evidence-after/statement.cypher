RETURN COLLECT {
  CALL () {
    MATCH (n7:Region {id: $p7})
    RETURN collect(n7) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p5, $p6)
    YIELD node AS n6, score
    WHERE n6:Region
    RETURN [n6.id, n6.name]
    ORDER BY score DESC, n6.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH (n4)-[e3:CONTROLS]->() USING INDEX SEEK e3:CONTROLS(to_id, id)
      WHERE e3.to_id = n2.id AND e3.id > $p1 AND e3.retracted_at = $open AND e3.valid_from <= $p0 AND $p0 < e3.valid_to
      WITH e3, n4
      ORDER BY e3.to_id, e3.id
      LIMIT $p2
      RETURN [e3.id, [[[COLLECT {
        MATCH (a5:Assertion) USING INDEX SEEK a5:Assertion(about_id)
        WHERE a5.about_id = e3.id AND a5.retracted_at = $open AND a5.id > $p3
        WITH a5
        ORDER BY a5.id
        LIMIT $p4
        RETURN [a5.id, [a5.id, [a5.id]]]
      }, null]]]]
    }, null]]
  } ELSE [] END]
} AS r0
