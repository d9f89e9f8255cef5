RETURN [COLLECT {
  MATCH (n1:Assertion) USING INDEX SEEK n1:Assertion(id)
  WHERE n1.id > $p.v2 AND n1.id < $p.v3 AND n1.retracted_at = $open
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v1
  WITH n1 {.against, .forms, .id, .pooled_forms} AS n1
  RETURN [n1.id, [[[term IN coalesce(n1.forms, []) | toUpper(term)], n1.id, [term IN coalesce(n1.pooled_forms, []) | toUpper(term)], head(COLLECT {
    MATCH (n2:Actor {id: n1.against})
    RETURN [n2.id]
  })]]]
}, null, null] AS r0
