RETURN [COLLECT {
  MATCH (n1:Assertion) USING INDEX SEEK n1:Assertion(id)
  WHERE n1.id > $p.v4 AND n1.id < $p.v5 AND n1.retracted_at = $open AND EXISTS {
    MATCH (n1)-[:PUBLISHED_IN]->(n2:Source)
    WHERE n2.reliability = $p.v1
  } AND EXISTS {
    MATCH (n1)-[:ATTRIBUTED_TO]->(n3:Actor)
    WHERE n3.kind = $p.v2
  }
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v3
  RETURN [n1.id, [[n1.id, head(COLLECT {
    MATCH (n1)-[:PUBLISHED_IN]->(n4:Source)
    RETURN [toUpper(n4.reliability)]
  }), head(COLLECT {
    MATCH (n1)-[:ATTRIBUTED_TO]->(n5:Actor)
    RETURN [n5.id]
  })]]]
}, null, null] AS r0
