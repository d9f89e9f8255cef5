RETURN [COLLECT {
  MATCH ()-[e1:OPPOSES]->() USING INDEX SEEK e1:OPPOSES(id, retracted_at)
  WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v2 AND e1.id < $p.v3
  WITH e1
  ORDER BY e1.id DESC
  LIMIT $p.v1
  RETURN [e1.id, [[e1.id, [[], COUNT {
    MATCH (a2:Assertion {about_id: e1.id}) USING INDEX SEEK a2:Assertion(about_id)
    WHERE a2.retracted_at = $open
  }, null]]]]
}, null, null] AS r0
