RETURN [COLLECT {
  MATCH (n1:Assertion) USING INDEX SEEK n1:Assertion(about_id)
  WHERE n1.id > $p.v3 AND n1.id < $p.v4 AND n1.retracted_at = $open AND n1.about_id IN $p.v1
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v2
  RETURN [n1.id, [[n1.about_id, toUpper(n1.stance)]]]
}, COUNT {
  MATCH (n1:Assertion)
  WHERE n1.retracted_at = $open AND n1.about_id IN $p.v1
}, null] AS r0
