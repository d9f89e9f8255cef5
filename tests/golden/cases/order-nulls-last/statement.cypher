RETURN [COLLECT {
  MATCH (n1:Region)
  WHERE n1.id IN $p.v1
  WITH n1, (n1.iso3) IS NULL AS o2x, coalesce(n1.iso3, '') AS o2
  WHERE ($p.v3 OR (o2x > $p.v5 OR o2x = $p.v5 AND (o2 < $p.v6 OR o2 = $p.v6 AND n1.id > $p.v4))) AND ($p.v7 OR (o2x < $p.v9 OR o2x = $p.v9 AND (o2 > $p.v10 OR o2 = $p.v10 AND n1.id < $p.v8)))
  WITH n1, o2x, o2
  ORDER BY o2x, o2 DESC, n1.id
  LIMIT $p.v2
  RETURN [[n1.id, CASE WHEN o2x THEN null ELSE o2 END], [[n1.iso3, n1.id]]]
}, null, null] AS r0, [COLLECT {
  MATCH (n3:Region)
  WHERE n3.id IN $p.v12
  WITH n3, (n3.iso3) IS NULL AS o4x, coalesce(n3.iso3, '') AS o4
  WHERE ($p.v14 OR (o4x > $p.v16 OR o4x = $p.v16 AND (o4 > $p.v17 OR o4 = $p.v17 AND n3.id > $p.v15))) AND ($p.v18 OR (o4x < $p.v20 OR o4x = $p.v20 AND (o4 < $p.v21 OR o4 = $p.v21 AND n3.id < $p.v19)))
  WITH n3, o4x, o4
  ORDER BY o4x, o4, n3.id
  LIMIT $p.v13
  RETURN [[n3.id, CASE WHEN o4x THEN null ELSE o4 END], [[n3.iso3, n3.id]]]
}, null, null] AS r1
