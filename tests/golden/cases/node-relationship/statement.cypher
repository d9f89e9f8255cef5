RETURN [COLLECT {
  UNWIND $p.v0 AS k1
  MATCH ()-[n2:CONTROLS {version_id: k1[1]}]->()
  RETURN [k1[0], [null, n2.version_id, n2.id, CASE WHEN n2.basis = 'default' THEN 'DEFAULT' WHEN k1[2] > n2.last_asserted_on THEN 'CARRIED_FORWARD' WHEN n2.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN n2.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN k1[2] >= n2.first_asserted_on OR k1[2] >= n2.valid_to - CASE n2.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END, toUpper(n2.status), head(COLLECT {
    WITH startNode(n2) AS n3
    RETURN [n3.name]
  }), head(COLLECT {
    WITH endNode(n2) AS n4
    RETURN [n4.id]
  })]]
}] AS r0
