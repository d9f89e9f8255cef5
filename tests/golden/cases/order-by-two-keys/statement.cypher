RETURN [COLLECT {
  MATCH (n1:Actor)
  WHERE n1.kind IN $p.v1
  WITH n1, (n1.kind) IS NULL AS o2x, coalesce(n1.kind, '') AS o2, (n1.name) IS NULL AS o3x, coalesce(n1.name, '') AS o3
  WHERE ($p.v3 OR (o2x > $p.v7 OR o2x = $p.v7 AND (o2 < $p.v8 OR o2 = $p.v8 AND (o3x > $p.v5 OR o3x = $p.v5 AND (o3 > $p.v6 OR o3 = $p.v6 AND n1.id > $p.v4))))) AND ($p.v9 OR (o2x < $p.v13 OR o2x = $p.v13 AND (o2 > $p.v14 OR o2 = $p.v14 AND (o3x < $p.v11 OR o3x = $p.v11 AND (o3 < $p.v12 OR o3 = $p.v12 AND n1.id < $p.v10)))))
  WITH n1, o2x, o2, o3x, o3
  ORDER BY o2x, o2 DESC, o3x, o3, n1.id
  LIMIT $p.v2
  WITH n1 {.id, .kind, .name} AS n1, o2x, o2, o3x, o3
  RETURN [[n1.id, CASE WHEN o2x THEN null ELSE o2 END, CASE WHEN o3x THEN null ELSE o3 END], [[toUpper(n1.kind), n1.name]]]
}, null, null] AS r0
