RETURN [COLLECT {
  MATCH (n1:Assertion) USING INDEX SEEK n1:Assertion(id)
  WHERE n1.id > $p.v2 AND n1.id < $p.v3 AND n1.retracted_at = $open
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v1
  RETURN [n1.id, [n1.id, [n1.id, n1.id, toUpper(n1.stance), head(COLLECT {
    MATCH (n1)-[:PUBLISHED_IN]->(n2:Source)
    RETURN [n2.id]
  })]]]
}, null, null] AS r0, [COLLECT {
  MATCH (n3:Source) USING INDEX SEEK n3:Source(id)
  WHERE n3.id > $p.v7 AND n3.id < $p.v8 AND n3.reliability = $p.v5
  WITH n3
  ORDER BY n3.id
  LIMIT $p.v6
  WITH n3 {.id, .reliability, .title} AS n3
  RETURN [n3.id, [[n3.id, n3.id, toUpper(n3.reliability), n3.title]]]
}, null, null] AS r1
