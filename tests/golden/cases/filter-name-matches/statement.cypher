CALL () {
  CALL db.index.fulltext.queryNodes($p.v1, $p.v2)
  YIELD node
  WITH node
  LIMIT 10000
  RETURN collect(node) AS t2
}
RETURN [COLLECT {
  MATCH (n1:Region) USING INDEX SEEK n1:Region(id)
  WHERE n1.id > $p.v4 AND n1.id < $p.v5 AND n1 IN t2
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v3
  RETURN [n1.id, [[n1.id, n1.name]]]
}, null, null] AS r0
