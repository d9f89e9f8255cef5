RETURN [COLLECT {
  MATCH (n1:Assertion) USING INDEX SEEK n1:Assertion(id)
  WHERE n1.id > $p.v4 AND n1.id < $p.v5 AND n1.recorded_at <= $p.v1 AND $p.v1 < n1.retracted_at
  WITH n1
  ORDER BY n1.id DESC
  LIMIT $p.v3
  RETURN [n1.id, [[n1.id, toString(n1.recorded_at)]]]
}, COUNT {
  MATCH (n1:Assertion)
  WHERE n1.recorded_at <= $p.v1 AND $p.v1 < n1.retracted_at
}, null] AS r0
