RETURN [COLLECT {
  MATCH (n1:Event)
  WHERE n1.valid_from <= $p.v0
  WITH n1, (nullIf(n1.valid_from, date('0001-01-01'))) IS NULL AS o2x, coalesce(nullIf(n1.valid_from, date('0001-01-01')), date('0001-01-01')) AS o2
  WHERE ($p.v2 OR (o2x > $p.v4 OR o2x = $p.v4 AND (o2 < $p.v5 OR o2 = $p.v5 AND n1.id > $p.v3))) AND ($p.v6 OR (o2x < $p.v8 OR o2x = $p.v8 AND (o2 > $p.v9 OR o2 = $p.v9 AND n1.id < $p.v7)))
  WITH n1, o2x, o2
  ORDER BY o2x, o2 DESC, n1.id
  LIMIT $p.v1
  RETURN [[n1.id, CASE WHEN o2x THEN null ELSE toString(o2) END], [[n1.id, toString(nullIf(n1.valid_from, date('0001-01-01')))]]]
}, null, null] AS r0
