RETURN [COLLECT {
  MATCH (n1:Event) USING INDEX SEEK n1:Event(id)
  WHERE n1.id > $p1 AND n1.valid_from <= $p0
  WITH n1
  ORDER BY n1.id
  LIMIT $p2
  RETURN [n1.id, [[n1.id, toString(nullIf(n1.valid_from, date('0001-01-01')))]]]
}, COUNT {
  MATCH (n1:Event)
  WHERE n1.valid_from <= $p0
}] AS r0, [COLLECT {
  MATCH (n2:Event) USING INDEX SEEK n2:Event(id)
  WHERE n2.id > $p4 AND n2.valid_from <= $p3
  WITH n2
  ORDER BY n2.id
  LIMIT $p5
  RETURN [n2.id, [[n2.id]]]
}, COUNT {
  MATCH (n2:Event)
  WHERE n2.valid_from <= $p3
}] AS r1
