RETURN COLLECT {
  CALL () {
    CALL () {
      CALL db.index.fulltext.queryNodes($p.v1, $p.v2)
      YIELD node AS n3
      RETURN n3
      UNION
      CALL db.index.fulltext.queryNodes($p.v3, $p.v4)
      YIELD node AS n3
      RETURN n3
    }
    WITH n3
    WHERE n3:Actor AND (toLower(n3.name) = toLower($p.v5) OR any(alias IN n3.aliases WHERE toLower(alias) = toLower($p.v5)))
    WITH n3, toLower(n3.name) = toLower($p.v5) AS x4
    WITH collect(CASE WHEN x4 THEN n3 END) AS x4, collect(n3) AS n3
    RETURN CASE WHEN size(x4) > 0 THEN x4 ELSE n3 END AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v6, $p.v7)
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
