RETURN [COLLECT {
  MATCH (n1:Actor) USING INDEX SEEK n1:Actor(kind, id)
  WHERE n1.kind = $p.v1 AND n1.id > $p.v5 AND n1.id < $p.v6 AND (size(coalesce(n1.aliases, [])) = 0) = $p.v2 AND n1.kind = $p.v3
  WITH n1
  ORDER BY n1.kind, n1.id
  LIMIT $p.v4
  RETURN [n1.id, [[n1.id]]]
}, null, null] AS r0, [COLLECT {
  MATCH (n2:Actor) USING INDEX SEEK n2:Actor(id)
  WHERE n2.id > $p.v11 AND n2.id < $p.v12 AND ((any(one IN $p.v8 WHERE one IN coalesce(n2.aliases, []))) OR (all(one IN $p.v9 WHERE one IN coalesce(n2.aliases, []))))
  WITH n2
  ORDER BY n2.id
  LIMIT $p.v10
  RETURN [n2.id, [[n2.id]]]
}, null, null] AS r1
