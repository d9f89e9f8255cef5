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
    RETURN [coalesce(n2.aliases, []), n2.id, n2.id, toUpper(n2.kind), n2.name]
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
    RETURN []
  } ELSE [] END]
} AS r1
