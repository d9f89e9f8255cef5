RETURN COLLECT {
  CALL () {
    MATCH (n6:Region {id: $p.v7})
    RETURN collect(n6) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v8, $p.v9)
    YIELD node AS n8, score
    WHERE n8:Region
    RETURN [n8.id, n8.name]
    ORDER BY score DESC, n8.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH (n4)-[e3:CONTROLS]->() USING INDEX SEEK e3:CONTROLS(to_id, id)
      WHERE e3.to_id = n2.id AND e3.id > $p.v2 AND e3.id < $p.v3 AND e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      WITH e3, n4
      ORDER BY e3.to_id, e3.id
      LIMIT $p.v1
      RETURN [e3.id, [[[COLLECT {
        MATCH (a5:Assertion) USING INDEX SEEK a5:Assertion(about_id, id)
        WHERE a5.about_id = e3.id AND a5.id > $p.v5 AND a5.id < $p.v6 AND a5.retracted_at = $open
        WITH a5
        ORDER BY a5.about_id, a5.id
        LIMIT $p.v4
        RETURN [a5.id, [a5.id, [a5.id]]]
      }, null, null]]]]
    }, null, null]]
  } ELSE [] END]
} AS r0
