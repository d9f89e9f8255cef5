RETURN head(COLLECT {
  WITH COLLECT {
    MATCH (n1:Actor) USING INDEX SEEK n1:Actor(id)
    WHERE n1.id > $p.v3 AND n1.id < $p.v4
    WITH n1
    ORDER BY n1.id
    LIMIT $p.v5
    WITH n1
    WHERE n1.kind = $p.v1
    WITH n1
    ORDER BY n1.id
    LIMIT $p.v2
    RETURN [n1.id, [[n1.id, toUpper(n1.kind)]]]
  } AS w2
  RETURN [w2, COUNT {
    MATCH (n1:Actor)
    WHERE n1.kind = $p.v1
  }, CASE WHEN size(w2) < $p.v2 AND COUNT {
    (:Actor)
  } > $p.v5 THEN head(COLLECT {
    MATCH (n1:Actor) USING INDEX SEEK n1:Actor(id)
    WHERE n1.id > $p.v3 AND n1.id < $p.v4
    WITH n1
    ORDER BY n1.id SKIP $p.v5 - 1
    LIMIT 1
    RETURN n1.id
  }) END]
}) AS r0
