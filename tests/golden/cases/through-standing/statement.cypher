RETURN [COLLECT {
  MATCH (n1:Actor) USING INDEX SEEK n1:Actor(id)
  WHERE n1.id > $p.v4 AND n1.id < $p.v5 AND EXISTS {
    MATCH (n1)-[e2:CONTROLS]->(n3:Region)
    WHERE e2.retracted_at = $open AND e2.valid_from <= $p.v0 AND $p.v0 < e2.valid_to AND toLower(CASE WHEN e2.basis = 'default' THEN 'DEFAULT' WHEN $p.v0 > e2.last_asserted_on THEN 'CARRIED_FORWARD' WHEN e2.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN e2.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= e2.first_asserted_on OR $p.v0 >= e2.valid_to - CASE e2.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END) = $p.v1 AND (e2.valid_from <= $p.v0 AND $p.v0 < e2.valid_to AND NOT (e2.valid_from + CASE e2.from_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END <= $p.v0 AND $p.v0 < e2.valid_to - CASE e2.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END)) = $p.v2
  }
  WITH n1
  ORDER BY n1.id
  LIMIT $p.v3
  RETURN [n1.id, [[n1.id]]]
}, null, null] AS r0
