RETURN [[], null, null, COLLECT {
  MATCH (n1:Event)
  WHERE n1.valid_from <= $p.v0
  WITH n1, (nullIf(n1.valid_from, date('0001-01-01'))).year AS g2
  WITH g2, count(*) AS c3
  ORDER BY c3 DESC, g2
  LIMIT $p.v1
  WITH {count: c3, year: g2} AS r4
  RETURN [r4.count, r4.year]
}] AS r0
