RETURN COLLECT {
  CALL db.index.fulltext.queryNodes($p1, $p2)
  YIELD node AS n1, score AS s2
  WITH n1, s2, CASE WHEN toLower(n1.name) = toLower($p3) THEN 2 WHEN any(alias IN n1.aliases WHERE toLower(alias) = toLower($p3)) THEN 1 ELSE 0 END AS x3
  ORDER BY x3 DESC, s2 DESC, n1.id
  LIMIT $p4
  RETURN [CASE WHEN n1:Actor THEN [0, [n1.id]] WHEN n1:Region THEN [1, [n1.id]] WHEN n1:Event THEN [2, [n1.id]] END]
} AS r0
