RETURN COLLECT {
  CALL () {
    MATCH (n9:Region {id: $p.v2})
    RETURN collect(n9) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v3, $p.v4)
    YIELD node AS n11, score
    WHERE n11:Region
    RETURN [n11.id, n11.name]
    ORDER BY score DESC, n11.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[[], null, null, COLLECT {
      CALL (n2) {
        MATCH (n2)-[e3:BORDERS]->(n4)
        WHERE e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
        RETURN e3, n4
        UNION ALL
        MATCH (n2)<-[e3:BORDERS]-(n4)
        WHERE e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
        RETURN e3, n4
      }
      WITH e3, n4, n4 AS g5
      WITH g5, count(*) AS c6
      ORDER BY c6 DESC, g5.id
      LIMIT $p.v1
      WITH {count: c6, region: g5} AS r7
      RETURN [r7.count, head(COLLECT {
        UNWIND r7.region AS n8
        RETURN [n8.id]
      })]
    }]]
  } ELSE [] END]
} AS r0
