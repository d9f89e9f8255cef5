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
} AS r1
