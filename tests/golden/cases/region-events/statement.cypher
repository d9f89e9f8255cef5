RETURN COLLECT {
  CALL () {
    MATCH (n7:Region {id: $p.v4})
    RETURN collect(n7) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v5, $p.v6)
    YIELD node AS n9, score
    WHERE n9:Region
    RETURN [n9.id, n9.name]
    ORDER BY score DESC, n9.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH (n4)-[e3:AT]->() USING INDEX SEEK e3:AT(to_id, id)
      WHERE e3.to_id = n2.id AND e3.id > $p.v2 AND e3.id < $p.v3 AND e3.retracted_at = $open AND e3.valid_from <= $p.v0
      WITH e3, n4
      ORDER BY e3.to_id, e3.id
      LIMIT $p.v1
      RETURN [e3.id, [e3.id, [n4.id], [toUpper(e3.from_precision), e3.id, toUpper(e3.role), CASE WHEN e3.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN e3.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= e3.first_asserted_on OR $p.v0 >= e3.valid_to - CASE e3.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END, toUpper(e3.to_precision), toString(nullIf(e3.valid_from, date('0001-01-01'))), toString(nullIf(e3.valid_to, date('9999-12-31'))), e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to AND NOT (e3.valid_from + CASE e3.from_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END <= $p.v0 AND $p.v0 < e3.valid_to - CASE e3.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END), head(COLLECT {
        WITH startNode(e3) AS n5
        RETURN [n5.id]
      }), head(COLLECT {
        WITH endNode(e3) AS n6
        RETURN [n6.id]
      })]]]
    }, null, null]]
  } ELSE [] END]
} AS r0
