RETURN COLLECT {
  CALL db.index.fulltext.queryNodes($p.v1, $p.v2)
  YIELD node AS n1, score AS s2
  WITH n1, s2, CASE WHEN toLower(n1.name) = toLower($p.v3) THEN 2 WHEN any(alias IN n1.aliases WHERE toLower(alias) = toLower($p.v3)) THEN 1 ELSE 0 END AS x3
  ORDER BY x3 DESC, s2 DESC, n1.id
  LIMIT $p.v4
  RETURN [[n1.id]]
} AS r0
