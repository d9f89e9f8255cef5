RETURN head(COLLECT {
  WITH COLLECT {
    MATCH (n1:Actor) USING INDEX SEEK n1:Actor(kind, id)
    WHERE n1.kind = $p.v1 AND n1.id > $p.v4 AND n1.id < $p.v5
    WITH n1
    ORDER BY n1.kind, n1.id
    LIMIT $p.v6
    WITH n1
    WHERE n1.kind = $p.v2
    WITH n1
    ORDER BY n1.kind, n1.id
    LIMIT $p.v3
    RETURN [n1.id, [[n1.id, toUpper(n1.kind)]]]
  } AS w2
  RETURN [w2, COUNT {
    MATCH (n1:Actor)
    WHERE n1.kind = $p.v2
  }, CASE WHEN size(w2) < $p.v3 AND COUNT {
    (:Actor)
  } > $p.v6 THEN head(COLLECT {
    MATCH (n1:Actor) USING INDEX SEEK n1:Actor(kind, id)
    WHERE n1.kind = $p.v1 AND n1.id > $p.v4 AND n1.id < $p.v5
    WITH n1
    ORDER BY n1.kind, n1.id SKIP $p.v6 - 1
    LIMIT 1
    RETURN n1.id
  }) END]
}) AS r0
