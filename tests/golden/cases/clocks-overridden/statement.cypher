RETURN COLLECT {
  CALL () {
    MATCH (n9:Region {id: $p.v10})
    RETURN collect(n9) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v11, $p.v12)
    YIELD node AS n11, score
    WHERE n11:Region
    RETURN [n11.id, n11.name]
    ORDER BY score DESC, n11.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH (n4)-[e3:CONTROLS]->() USING INDEX SEEK e3:CONTROLS(to_id, id)
      WHERE e3.to_id = n2.id AND e3.id > $p.v2 AND e3.id < $p.v3 AND e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      WITH e3, n4
      ORDER BY e3.to_id, e3.id
      LIMIT $p.v1
      RETURN [e3.id, [[n4.id]]]
    }, null, null], [COLLECT {
      MATCH (n6)-[e5:CONTROLS]->() USING INDEX SEEK e5:CONTROLS(to_id, id)
      WHERE e5.to_id = n2.id AND e5.id > $p.v6 AND e5.id < $p.v7 AND e5.retracted_at = $open AND e5.valid_from <= $p.v4 AND $p.v4 < e5.valid_to
      WITH e5, n6
      ORDER BY e5.to_id, e5.id
      LIMIT $p.v5
      WITH e5 {.basis, .first_asserted_on, .id, .last_asserted_on, .to_precision, .valid_from, .valid_to, .version_id} AS e5, n6
      RETURN [e5.id, [[n6.id], [e5.version_id, CASE WHEN e5.basis = 'default' THEN 'DEFAULT' WHEN $p.v4 > e5.last_asserted_on THEN 'CARRIED_FORWARD' WHEN e5.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN e5.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v4 >= e5.first_asserted_on OR $p.v4 >= e5.valid_to - CASE e5.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END]]]
    }, null, null], [[], COUNT {
      MATCH (n2)<-[e7:CONTROLS]-(n8)
      WHERE e7.recorded_at <= $p.v8 AND $p.v8 < e7.retracted_at AND e7.valid_from <= $p.v0 AND $p.v0 < e7.valid_to
    }, null]]
  } ELSE [] END]
} AS r0
