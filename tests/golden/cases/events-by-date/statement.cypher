RETURN [COLLECT {
  MATCH (n1:Event) USING INDEX SEEK n1:Event(id)
  WHERE n1.id > $p.v2 AND n1.id < $p.v3 AND n1.valid_from <= $p.v0
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v1
  RETURN [n1.id, [[n1.id, toString(nullIf(n1.valid_from, date('0001-01-01')))]]]
}, COUNT {
  MATCH (n1:Event)
  WHERE n1.valid_from <= $p.v0
}, null] AS r0, [COLLECT {
  MATCH (n2:Event) USING INDEX SEEK n2:Event(id)
  WHERE n2.id > $p.v6 AND n2.id < $p.v7 AND n2.valid_from <= $p.v4
  WITH n2
  ORDER BY n2.id
  LIMIT $p.v5
  RETURN [n2.id, [[n2.id]]]
}, COUNT {
  MATCH (n2:Event)
  WHERE n2.valid_from <= $p.v4
}, null] AS r1
