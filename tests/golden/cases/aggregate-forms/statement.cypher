RETURN COLLECT {
  CALL () {
    MATCH (n8:Actor {id: $p.v2})
    RETURN collect(n8) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v3, $p.v4)
    YIELD node AS n10, score
    WHERE n10:Actor
    RETURN [n10.id, n10.name]
    ORDER BY score DESC, n10.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[[], null, null, COLLECT {
      MATCH (n2)<-[e3:OPPOSES]-(n4)
      WHERE e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      UNWIND CASE WHEN size(coalesce(e3.forms, [])) = 0 THEN [null] ELSE e3.forms END AS g5
      WITH g5, count(*) AS c6
      ORDER BY c6 DESC, g5
      LIMIT $p.v1
      WITH {count: c6, form: toUpper(g5)} AS r7
      RETURN [r7.count, r7.form]
    }]]
  } ELSE [] END]
} AS r0
