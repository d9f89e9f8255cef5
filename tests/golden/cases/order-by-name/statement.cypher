RETURN [COLLECT {
  MATCH (n1:Actor)
  WHERE n1.kind = $p.v1
  WITH n1, (n1.name) IS NULL AS o2x, coalesce(n1.name, '') AS o2
  WHERE ($p.v3 OR (o2x > $p.v5 OR o2x = $p.v5 AND (o2 > $p.v6 OR o2 = $p.v6 AND n1.id > $p.v4))) AND ($p.v7 OR (o2x < $p.v9 OR o2x = $p.v9 AND (o2 < $p.v10 OR o2 = $p.v10 AND n1.id < $p.v8)))
  WITH n1, o2x, o2
  ORDER BY o2x, o2, n1.id
  LIMIT $p.v2
  RETURN [[n1.id, CASE WHEN o2x THEN null ELSE o2 END], [[n1.id, CASE WHEN o2x THEN null ELSE o2 END], [n1.name]]]
}, null, null] AS r0
