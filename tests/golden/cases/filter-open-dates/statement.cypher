RETURN [COLLECT {
  MATCH (n1:Event) USING INDEX SEEK n1:Event(id)
  WHERE n1.id > $p.v3 AND n1.id < $p.v4 AND n1.valid_from <= $p.v0 AND (n1.valid_to = date('9999-12-31')) = $p.v1
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v2
  RETURN [n1.id, [[n1.id, toString(nullIf(n1.valid_to, date('9999-12-31')))]]]
}, COUNT {
  MATCH (n1:Event)
  WHERE n1.valid_from <= $p.v0 AND (n1.valid_to = date('9999-12-31')) = $p.v1
}, null] AS r0
