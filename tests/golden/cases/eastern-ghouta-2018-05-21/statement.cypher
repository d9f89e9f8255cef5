RETURN COLLECT {
  CALL () {
    MATCH (n5:Region {id: $p.v4})
    RETURN collect(n5) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v5, $p.v6)
    YIELD node AS n7, score
    WHERE n7:Region
    RETURN [n7.id, n7.name]
    ORDER BY score DESC, n7.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [n2.id, [COLLECT {
      MATCH (n4)-[e3:CONTROLS]->() USING INDEX SEEK e3:CONTROLS(to_id, id)
      WHERE e3.to_id = n2.id AND e3.id > $p.v2 AND e3.id < $p.v3 AND e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      WITH e3, n4
      ORDER BY e3.to_id, e3.id
      LIMIT $p.v1
      WITH e3 {.basis, .first_asserted_on, .from_precision, .id, .last_asserted_on, .to_precision, .valid_from, .valid_to, .version_id} AS e3, n4
      RETURN [e3.id, [[n4.id, n4.id], [toUpper(e3.from_precision), e3.version_id, toString(e3.last_asserted_on), CASE WHEN e3.basis = 'default' THEN 'DEFAULT' WHEN $p.v0 > e3.last_asserted_on THEN 'CARRIED_FORWARD' WHEN e3.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN e3.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= e3.first_asserted_on OR $p.v0 >= e3.valid_to - CASE e3.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END, toUpper(e3.to_precision), toString(nullIf(e3.valid_from, date('0001-01-01'))), toString(nullIf(e3.valid_to, date('9999-12-31'))), e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to AND NOT (e3.valid_from + CASE e3.from_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END <= $p.v0 AND $p.v0 < e3.valid_to - CASE e3.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END)]]]
    }, COUNT {
      MATCH (n2)<-[e3:CONTROLS]-(n4)
      WHERE e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
    }, null]]
  } ELSE [] END]
} AS r0
