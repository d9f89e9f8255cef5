RETURN COLLECT {
  CALL () {
    MATCH (n10:Actor {id: $p.v4})
    RETURN collect(n10) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v2, $p.v3)
    YIELD node AS n9, score
    WHERE n9:Actor
    RETURN [n9.id, n9.name]
    ORDER BY score DESC, n9.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[[], null, null, COLLECT {
      MATCH (n2)-[e3:CONTROLS]->(n4)
      WHERE e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      WITH e3, n4, e3.basis AS g5
      WITH e3, n4, g5, n4.kind AS g6
      WITH g5, g6, count(*) AS c7
      ORDER BY c7 DESC, g5, g6
      LIMIT $p.v1
      WITH {count: c7, basis: toUpper(g5), regionKind: toUpper(g6)} AS r8
      RETURN [r8.basis, r8.count, r8.regionKind]
    }]]
  } ELSE [] END]
} AS r0
