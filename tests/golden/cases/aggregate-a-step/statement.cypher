RETURN COLLECT {
  CALL () {
    MATCH (n9:Actor {id: $p.v2})
    RETURN collect(n9) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v3, $p.v4)
    YIELD node AS n11, score
    WHERE n11:Actor
    RETURN [n11.id, n11.name]
    ORDER BY score DESC, n11.id
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
