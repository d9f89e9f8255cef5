RETURN [COLLECT {
  MATCH (n1:Assertion) USING INDEX SEEK n1:Assertion(id)
  WHERE n1.id > $p.v3 AND n1.id < $p.v4 AND n1.retracted_at = $open AND n1.recorded_at >= $p.v1
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v2
  RETURN [n1.id, [[n1.id, toString(n1.recorded_at)]]]
}, COUNT {
  MATCH (n1:Assertion)
  WHERE n1.retracted_at = $open AND n1.recorded_at >= $p.v1
}, null] AS r0
