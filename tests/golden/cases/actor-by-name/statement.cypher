RETURN COLLECT {
  CALL () {
    CALL () {
      CALL db.index.fulltext.queryNodes($p.v3, $p.v4)
      YIELD node AS n4
      RETURN n4
      UNION
      CALL db.index.fulltext.queryNodes($p.v5, $p.v6)
      YIELD node AS n4
      RETURN n4
    }
    WITH n4
    WHERE n4:Actor AND (toLower(n4.name) = toLower($p.v7) OR any(alias IN n4.aliases WHERE toLower(alias) = toLower($p.v7)))
    WITH n4, toLower(n4.name) = toLower($p.v7) AS x5
    WITH collect(CASE WHEN x5 THEN n4 END) AS x5, collect(n4) AS n4
    RETURN CASE WHEN size(x5) > 0 THEN x5 ELSE n4 END AS f1
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
} AS r0
