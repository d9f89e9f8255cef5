RETURN COLLECT {
  CALL () {
    MATCH (n3:Actor {id: $p.v6})
    RETURN collect(n3) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v7, $p.v8)
    YIELD node AS n5, score
    WHERE n5:Actor
    RETURN [n5.id, n5.name]
    ORDER BY score DESC, n5.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [n2.id]
  } ELSE [] END]
} AS r0
