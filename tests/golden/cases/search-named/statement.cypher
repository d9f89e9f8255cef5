RETURN COLLECT {
  CALL db.index.fulltext.queryNodes($p.v1, $p.v2)
  YIELD node AS n1, score AS s2
  WITH n1, s2, CASE WHEN toLower(n1.name) = toLower($p.v3) THEN 2 WHEN any(alias IN n1.aliases WHERE toLower(alias) = toLower($p.v3)) THEN 1 ELSE 0 END AS x3
  ORDER BY x3 DESC, s2 DESC, n1.id
  LIMIT $p.v4
  RETURN [CASE WHEN n1:Actor THEN [0, [null, coalesce(n1.aliases, []), n1.description, n1.id, n1.id, toUpper(n1.kind), n1.name, [[], COUNT {
    MATCH (n1)-[e4:OPPOSES]->(n5)
    WHERE e4.retracted_at = $open AND e4.valid_from <= $p.v0 AND $p.v0 < e4.valid_to
  }, null]]] WHEN n1:Region THEN [1, [null, coalesce(n1.aliases, []), n1.description, n1.id, n1.id, toUpper(n1.kind), n1.name, CASE WHEN n1.location IS NULL THEN null ELSE [n1.location.latitude] END]] WHEN n1:Event THEN [2, [null, coalesce(n1.aliases, []), n1.description, n1.id, n1.id, toUpper(n1.kind), n1.name, toString(nullIf(n1.valid_from, date('0001-01-01')))]] END]
} AS r0
