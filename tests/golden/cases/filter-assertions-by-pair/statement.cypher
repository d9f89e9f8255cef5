RETURN [COLLECT {
  MATCH (n1:Assertion) USING INDEX SEEK n1:Assertion(id)
  WHERE n1.id > $p.v3 AND n1.id < $p.v4 AND n1.retracted_at = $open AND head(COLLECT {
    MATCH (n1)-[:PUBLISHED_IN]->(cited:Source)
    RETURN cited.reliability + toString(n1.credibility)
  }) = $p.v1
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v2
  RETURN [n1.id, [[head(COLLECT {
    MATCH (n1)-[:PUBLISHED_IN]->(cited:Source)
    RETURN cited.reliability + toString(n1.credibility)
  }), n1.id]]]
}, null, null] AS r0
