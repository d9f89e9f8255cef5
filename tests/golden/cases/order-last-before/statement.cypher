RETURN [COLLECT {
  MATCH (n1:Actor)
  WITH n1, (n1.name) IS NULL AS o2x, coalesce(n1.name, '') AS o2
  WHERE ($p.v2 OR (o2x > $p.v4 OR o2x = $p.v4 AND (o2 > $p.v5 OR o2 = $p.v5 AND n1.id > $p.v3))) AND ($p.v6 OR (o2x < $p.v8 OR o2x = $p.v8 AND (o2 < $p.v9 OR o2 = $p.v9 AND n1.id < $p.v7)))
  WITH n1, o2x, o2
  ORDER BY o2x DESC, o2 DESC, n1.id DESC
  LIMIT $p.v1
  RETURN [[n1.id, CASE WHEN o2x THEN null ELSE o2 END], [[n1.name]]]
}, null, null] AS r0
