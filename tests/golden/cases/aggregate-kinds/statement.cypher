RETURN [[], null, null, COLLECT {
  MATCH (n1:Actor)
  WHERE n1.kind > ''
  WITH n1, n1.kind AS g2
  WITH g2, count(*) AS c3
  ORDER BY c3 DESC, g2
  LIMIT $p.v1
  WITH {count: c3, kind: toUpper(g2)} AS r4
  RETURN [r4.count, r4.kind]
}] AS r0
