RETURN [COLLECT {
  MATCH (n1:Source)
  WITH n1, (n1.reliability) IS NULL AS o2x, coalesce(n1.reliability, '') AS o2, (n1.published_on) IS NULL AS o3x, coalesce(n1.published_on, date('0001-01-01')) AS o3
  WHERE ($p.v2 OR (o2x > $p.v6 OR o2x = $p.v6 AND (o2 > $p.v7 OR o2 = $p.v7 AND (o3x > $p.v4 OR o3x = $p.v4 AND (o3 < $p.v5 OR o3 = $p.v5 AND n1.id > $p.v3))))) AND ($p.v8 OR (o2x < $p.v12 OR o2x = $p.v12 AND (o2 < $p.v13 OR o2 = $p.v13 AND (o3x < $p.v10 OR o3x = $p.v10 AND (o3 > $p.v11 OR o3 = $p.v11 AND n1.id < $p.v9)))))
  WITH n1, o2x, o2, o3x, o3
  ORDER BY o2x, o2, o3x, o3 DESC, n1.id
  LIMIT $p.v1
  WITH n1 {.id, .published_on, .reliability} AS n1, o2x, o2, o3x, o3
  RETURN [[n1.id, CASE WHEN o2x THEN null ELSE o2 END, CASE WHEN o3x THEN null ELSE toString(o3) END], [[n1.id, toString(n1.published_on), toUpper(n1.reliability)]]]
}, null, null] AS r0
