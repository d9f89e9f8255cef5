RETURN COLLECT {
  CALL db.index.fulltext.queryNodes($p1, $p2)
  YIELD node AS n1, score AS s2
  WITH n1, s2, CASE WHEN toLower(n1.name) = toLower($p3) THEN 2 WHEN any(alias IN n1.aliases WHERE toLower(alias) = toLower($p3)) THEN 1 ELSE 0 END AS x3
  ORDER BY x3 DESC, s2 DESC, n1.id
  LIMIT $p4
  RETURN [CASE WHEN n1:Actor THEN [0, [null, coalesce(n1.aliases, []), n1.description, n1.id, n1.id, toUpper(n1.kind), n1.name, [COLLECT {
    MATCH ()-[e4:OPPOSES]->(n5) USING INDEX SEEK e4:OPPOSES(from_id, id)
    WHERE e4.from_id = n1.id AND e4.id > $p5 AND e4.retracted_at = $open AND e4.valid_from <= $p0 AND $p0 < e4.valid_to
    WITH e4, n5
    ORDER BY e4.from_id, e4.id
    LIMIT $p6
    RETURN [e4.id]
  }, COUNT {
    MATCH ()-[e4:OPPOSES]->(n5) USING INDEX SEEK e4:OPPOSES(from_id, id)
    WHERE e4.from_id = n1.id AND e4.id > '' AND e4.retracted_at = $open AND e4.valid_from <= $p0 AND $p0 < e4.valid_to
  }]]] WHEN n1:Region THEN [1, [null, coalesce(n1.aliases, []), n1.description, n1.id, n1.id, toUpper(n1.kind), n1.name, CASE WHEN n1.location IS NULL THEN null ELSE [n1.location.latitude] END]] WHEN n1:Event THEN [2, [null, coalesce(n1.aliases, []), n1.description, n1.id, n1.id, toUpper(n1.kind), n1.name, toString(nullIf(n1.valid_from, date('0001-01-01')))]] END]
} AS r0
