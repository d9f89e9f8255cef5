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
} AS r0, COLLECT {
  CALL () {
    CALL () {
      CALL db.index.fulltext.queryNodes($p.v9, $p.v10)
      YIELD node AS n8
      RETURN n8
      UNION
      CALL db.index.fulltext.queryNodes($p.v11, $p.v12)
      YIELD node AS n8
      RETURN n8
    }
    WITH n8
    WHERE n8:Actor AND (toLower(n8.name) = toLower($p.v13) OR any(alias IN n8.aliases WHERE toLower(alias) = toLower($p.v13)))
    WITH n8, toLower(n8.name) = toLower($p.v13) AS x9
    WITH collect(CASE WHEN x9 THEN n8 END) AS x9, collect(n8) AS n8
    RETURN CASE WHEN size(x9) > 0 THEN x9 ELSE n8 END AS f6
  }
  RETURN [[one IN f6 | [one.id, one.name]], CASE size(f6) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v14, $p.v15)
    YIELD node AS n10, score
    WHERE n10:Actor
    RETURN [n10.id, n10.name]
    ORDER BY score DESC, n10.id
    LIMIT 5
  } ELSE [] END, CASE size(f6) WHEN 1 THEN COLLECT {
    UNWIND f6 AS n7
    RETURN [n7.id]
  } ELSE [] END]
} AS r1, COLLECT {
  CALL () {
    CALL () {
      CALL db.index.fulltext.queryNodes($p.v17, $p.v18)
      YIELD node AS n13
      RETURN n13
      UNION
      CALL db.index.fulltext.queryNodes($p.v19, $p.v20)
      YIELD node AS n13
      RETURN n13
    }
    WITH n13
    WHERE n13:Actor AND (toLower(n13.name) = toLower($p.v21) OR any(alias IN n13.aliases WHERE toLower(alias) = toLower($p.v21)))
    WITH n13, toLower(n13.name) = toLower($p.v21) AS x14
    WITH collect(CASE WHEN x14 THEN n13 END) AS x14, collect(n13) AS n13
    RETURN CASE WHEN size(x14) > 0 THEN x14 ELSE n13 END AS f11
  }
  RETURN [[one IN f11 | [one.id, one.name]], CASE size(f11) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v22, $p.v23)
    YIELD node AS n15, score
    WHERE n15:Actor
    RETURN [n15.id, n15.name]
    ORDER BY score DESC, n15.id
    LIMIT 5
  } ELSE [] END, CASE size(f11) WHEN 1 THEN COLLECT {
    UNWIND f11 AS n12
    RETURN [n12.id]
  } ELSE [] END]
} AS r2
