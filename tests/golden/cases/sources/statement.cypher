RETURN [COLLECT {
  MATCH (n1:Source) USING INDEX SEEK n1:Source(id)
  WHERE n1.id > $p.v2 AND n1.id < $p.v3
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v1
  WITH n1 {.id, .licence, .published_on, .publisher, .reason, .reliability, .title, .url} AS n1
  RETURN [n1.id, [[n1.id, n1.id, n1.licence, toString(n1.published_on), n1.publisher, n1.reason, toUpper(n1.reliability), n1.title, n1.url]]]
}, COUNT {
  MATCH (n1:Source)
}, null] AS r0
