RETURN [[], null, null, COLLECT {
  MATCH (n1:Actor)
  WITH count(*) AS c2
  ORDER BY c2 DESC
  LIMIT $p.v1
  WITH {count: c2} AS r3
  RETURN [r3.count, r3.kind]
}] AS r0
