RETURN [COLLECT {
  MATCH (n1:Actor)
  WHERE n1.kind = $p.v2
  WITH n1, (n1.name) IS NULL AS o2x, coalesce(n1.name, '') AS o2
  WHERE ($p.v4 OR (o2x > $p.v6 OR o2x = $p.v6 AND (o2 < $p.v7 OR o2 = $p.v7 AND n1.id > $p.v5))) AND ($p.v8 OR (o2x < $p.v10 OR o2x = $p.v10 AND (o2 > $p.v11 OR o2 = $p.v11 AND n1.id < $p.v9)))
  WITH n1, o2x, o2
  ORDER BY o2x, o2 DESC, n1.id
  LIMIT $p.v3
  RETURN [[n1.id, CASE WHEN o2x THEN null ELSE o2 END], [[n1.id]]]
}, null, null] AS r0
