CALL () {
  CALL db.index.fulltext.queryNodes($p.v1, $p.v2)
  YIELD node
  WITH node
  LIMIT 10000
  RETURN collect(node) AS t2
}
CALL (t2) {
  CALL db.index.fulltext.queryNodes($p.v7, $p.v8)
  YIELD node
  WITH node
  LIMIT 10000
  RETURN collect(node) AS t4
}
CALL (t2, t4) {
  CALL db.index.fulltext.queryNodes($p.v9, $p.v10)
  YIELD node
  WITH node
  LIMIT 10000
  RETURN collect(node) AS t5
}
RETURN [COLLECT {
  MATCH (n1:Actor) USING INDEX SEEK n1:Actor(id)
  WHERE n1.id > $p.v4 AND n1.id < $p.v5 AND n1 IN t2
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v3
  RETURN [n1.id, [[n1.id]]]
}, null, null] AS r0, [COLLECT {
  MATCH (n3:Region) USING INDEX SEEK n3:Region(id)
  WHERE n3.id > $p.v12 AND n3.id < $p.v13 AND ((n3 IN t4) OR (n3 IN t5))
  WITH n3
  ORDER BY n3.id
  LIMIT $p.v11
  RETURN [n3.id, [[n3.id]]]
}, null, null] AS r1
