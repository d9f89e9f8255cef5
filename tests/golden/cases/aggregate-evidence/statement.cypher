RETURN [[], null, null, COLLECT {
  MATCH (n1:Assertion)
  WHERE n1.retracted_at = $open
  WITH n1, n1.stance AS g2
  WITH g2, count(*) AS c3
  ORDER BY c3 DESC, g2
  LIMIT $p.v1
  WITH {count: c3, stance: toUpper(g2)} AS r4
  RETURN [r4.count, r4.stance]
}] AS r0, [[], null, null, COLLECT {
  MATCH (n5:Source)
  WITH n5, n5.reliability AS g6
  WITH g6, count(*) AS c7
  ORDER BY c7 DESC, g6
  LIMIT $p.v3
  WITH {count: c7, reliability: toUpper(g6)} AS r8
  RETURN [r8.count, r8.reliability]
}] AS r1
