RETURN [COLLECT {
  MATCH (n1:Event) USING INDEX SEEK n1:Event(id)
  WHERE n1.id > $p.v4 AND n1.id < $p.v5 AND n1.valid_from <= $p.v0 AND (n1.valid_from >= $p.v1 AND n1.valid_from <> date('0001-01-01')) AND (n1.valid_from <= $p.v2 AND n1.valid_from <> date('0001-01-01'))
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v3
  RETURN [n1.id, [[n1.id, toString(nullIf(n1.valid_from, date('0001-01-01')))]]]
}, null, null] AS r0
