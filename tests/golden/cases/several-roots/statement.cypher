RETURN COLLECT {
  CALL () {
    MATCH (n5:Actor {id: $p.v4})
    RETURN collect(n5) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v5, $p.v6)
    YIELD node AS n7, score
    WHERE n7:Actor
    RETURN [n7.id, n7.name]
    ORDER BY score DESC, n7.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [n2.id, [COLLECT {
      MATCH (n4)-[e3:OPPOSES]->() USING INDEX SEEK e3:OPPOSES(to_id, id)
      WHERE e3.to_id = n2.id AND e3.id > $p.v2 AND e3.id < $p.v3 AND e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      WITH e3, n4
      ORDER BY e3.to_id, e3.id
      LIMIT $p.v1
      RETURN [e3.id, [[n4.id]]]
    }, null, null]]
  } ELSE [] END]
} AS r0, COLLECT {
  CALL () {
    MATCH (n12:Event {id: $p.v11})
    RETURN collect(n12) AS f8
  }
  RETURN [[one IN f8 | [one.id, one.name]], CASE size(f8) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v12, $p.v13)
    YIELD node AS n14, score
    WHERE n14:Event
    RETURN [n14.id, n14.name]
    ORDER BY score DESC, n14.id
    LIMIT 5
  } ELSE [] END, CASE size(f8) WHEN 1 THEN COLLECT {
    UNWIND f8 AS n9
    RETURN [n9.id, toUpper(n9.kind), [COLLECT {
      MATCH ()-[e10:INVOLVES]->(n11) USING INDEX SEEK e10:INVOLVES(from_id, id)
      WHERE e10.from_id = n9.id AND e10.id > $p.v9 AND e10.id < $p.v10 AND e10.retracted_at = $open AND e10.valid_from <= $p.v7
      WITH e10, n11
      ORDER BY e10.from_id, e10.id
      LIMIT $p.v8
      RETURN [e10.id, [[n11.id, n11.id], [toUpper(e10.role)]]]
    }, null, null]]
  } ELSE [] END]
} AS r1, COLLECT {
  CALL () {
    CALL () {
      CALL db.index.fulltext.queryNodes($p.v18, $p.v19)
      YIELD node AS n19
      RETURN n19
      UNION
      CALL db.index.fulltext.queryNodes($p.v20, $p.v21)
      YIELD node AS n19
      RETURN n19
    }
    WITH n19
    WHERE n19:Region AND (toLower(n19.name) = toLower($p.v22) OR any(alias IN n19.aliases WHERE toLower(alias) = toLower($p.v22)))
    WITH n19, toLower(n19.name) = toLower($p.v22) AS x20
    WITH collect(CASE WHEN x20 THEN n19 END) AS x20, collect(n19) AS n19
    RETURN CASE WHEN size(x20) > 0 THEN x20 ELSE n19 END AS f15
  }
  RETURN [[one IN f15 | [one.id, one.name]], CASE size(f15) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v23, $p.v24)
    YIELD node AS n21, score
    WHERE n21:Region
    RETURN [n21.id, n21.name]
    ORDER BY score DESC, n21.id
    LIMIT 5
  } ELSE [] END, CASE size(f15) WHEN 1 THEN COLLECT {
    UNWIND f15 AS n16
    RETURN [n16.id, [COLLECT {
      MATCH (n18)-[e17:CLAIMS]->() USING INDEX SEEK e17:CLAIMS(to_id, id)
      WHERE e17.to_id = n16.id AND e17.id > $p.v16 AND e17.id < $p.v17 AND e17.retracted_at = $open AND e17.valid_from <= $p.v14 AND $p.v14 < e17.valid_to
      WITH e17, n18
      ORDER BY e17.to_id, e17.id
      LIMIT $p.v15
      RETURN [e17.id, [[n18.id, n18.name]]]
    }, null, null]]
  } ELSE [] END]
} AS r2, [[], COUNT {
  MATCH (n22:Region)
  WHERE n22.kind = $p.v27
}, null] AS r3, [COLLECT {
  MATCH (n23:Source) USING INDEX SEEK n23:Source(id)
  WHERE n23.id > $p.v30 AND n23.id < $p.v31
  WITH n23
  ORDER BY n23.id
  LIMIT $p.v29
  RETURN [n23.id, [[n23.id]]]
}, null, null] AS r4
