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
} AS r0, COLLECT {
  CALL () {
    CALL () {
      CALL db.index.fulltext.queryNodes($p.v11, $p.v12)
      YIELD node AS n9
      RETURN n9
      UNION
      CALL db.index.fulltext.queryNodes($p.v13, $p.v14)
      YIELD node AS n9
      RETURN n9
    }
    WITH n9
    WHERE n9:Actor AND (toLower(n9.name) = toLower($p.v15) OR any(alias IN n9.aliases WHERE toLower(alias) = toLower($p.v15)))
    WITH n9, toLower(n9.name) = toLower($p.v15) AS x10
    WITH collect(CASE WHEN x10 THEN n9 END) AS x10, collect(n9) AS n9
    RETURN CASE WHEN size(x10) > 0 THEN x10 ELSE n9 END AS f6
  }
  RETURN [[one IN f6 | [one.id, one.name]], CASE size(f6) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v9, $p.v10)
    YIELD node AS n8, score
    WHERE n8:Actor
    RETURN [n8.id, n8.name]
    ORDER BY score DESC, n8.id
    LIMIT 5
  } ELSE [] END, CASE size(f6) WHEN 1 THEN COLLECT {
    UNWIND f6 AS n7
    RETURN [n7.id]
  } ELSE [] END]
} AS r1, COLLECT {
  CALL () {
    CALL () {
      CALL db.index.fulltext.queryNodes($p.v19, $p.v20)
      YIELD node AS n14
      RETURN n14
      UNION
      CALL db.index.fulltext.queryNodes($p.v21, $p.v22)
      YIELD node AS n14
      RETURN n14
    }
    WITH n14
    WHERE n14:Actor AND (toLower(n14.name) = toLower($p.v23) OR any(alias IN n14.aliases WHERE toLower(alias) = toLower($p.v23)))
    WITH n14, toLower(n14.name) = toLower($p.v23) AS x15
    WITH collect(CASE WHEN x15 THEN n14 END) AS x15, collect(n14) AS n14
    RETURN CASE WHEN size(x15) > 0 THEN x15 ELSE n14 END AS f11
  }
  RETURN [[one IN f11 | [one.id, one.name]], CASE size(f11) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v17, $p.v18)
    YIELD node AS n13, score
    WHERE n13:Actor
    RETURN [n13.id, n13.name]
    ORDER BY score DESC, n13.id
    LIMIT 5
  } ELSE [] END, CASE size(f11) WHEN 1 THEN COLLECT {
    UNWIND f11 AS n12
    RETURN [n12.id]
  } ELSE [] END]
} AS r2
