RETURN [COLLECT {
  MATCH (n1:Region) USING INDEX SEEK n1:Region(kind, id)
  WHERE n1.kind = $p.v1 AND n1.id > $p.v5 AND n1.id < $p.v6 AND n1.kind = $p.v2 AND EXISTS {
    MATCH (n1) (()-[e2:PART_OF WHERE e2.retracted_at = $open AND e2.valid_from <= $p.v0 AND $p.v0 < e2.valid_to]->())+ (n3:Region)
    WHERE n3.id IN $p.v3
  }
  WITH n1
  ORDER BY n1.kind, n1.id
  LIMIT $p.v4
  RETURN [n1.id, [[n1.id]]]
}, null, null] AS r0
