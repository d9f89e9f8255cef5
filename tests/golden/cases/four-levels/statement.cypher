RETURN COLLECT {
  CALL () {
    MATCH (n11:Region {id: $p.v13})
    RETURN collect(n11) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v14, $p.v15)
    YIELD node AS n13, score
    WHERE n13:Region
    RETURN [n13.id, n13.name]
    ORDER BY score DESC, n13.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH (n4)-[e3:CONTROLS]->() USING INDEX SEEK e3:CONTROLS(to_id, id)
      WHERE e3.to_id = n2.id AND e3.id > $p.v2 AND e3.id < $p.v3 AND e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      WITH e3, n4
      ORDER BY e3.to_id, e3.id
      LIMIT $p.v1
      RETURN [e3.id, [[n4.id, [COLLECT {
        MATCH ()-[e5:OPPOSES]->(n6) USING INDEX SEEK e5:OPPOSES(from_id, id)
        WHERE e5.from_id = n4.id AND e5.id > $p.v5 AND e5.id < $p.v6 AND e5.retracted_at = $open AND e5.valid_from <= $p.v0 AND $p.v0 < e5.valid_to
        WITH e5, n6
        ORDER BY e5.from_id, e5.id
        LIMIT $p.v4
        RETURN [e5.id, [[n6.id, [COLLECT {
          MATCH (n8)-[e7:SUPPORTS]->() USING INDEX SEEK e7:SUPPORTS(to_id, id)
          WHERE e7.to_id = n6.id AND e7.id > $p.v8 AND e7.id < $p.v9 AND e7.retracted_at = $open AND e7.valid_from <= $p.v0 AND $p.v0 < e7.valid_to
          WITH e7, n8
          ORDER BY e7.to_id, e7.id
          LIMIT $p.v7
          RETURN [e7.id, [[n8.id, [COLLECT {
            MATCH (n10)-[e9:OPPOSES]->() USING INDEX SEEK e9:OPPOSES(to_id, id)
            WHERE e9.to_id = n8.id AND e9.id > $p.v11 AND e9.id < $p.v12 AND e9.retracted_at = $open AND e9.valid_from <= $p.v0 AND $p.v0 < e9.valid_to
            WITH e9, n10
            ORDER BY e9.to_id, e9.id
            LIMIT $p.v10
            WITH e9 {.first_asserted_on, .id, .last_asserted_on, .to_precision, .valid_from, .valid_to} AS e9, n10
            RETURN [e9.id, [[n10.id], [CASE WHEN $p.v0 > e9.last_asserted_on THEN 'CARRIED_FORWARD' WHEN e9.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN e9.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= e9.first_asserted_on OR $p.v0 >= e9.valid_to - CASE e9.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END]]]
          }, null, null]]]]
        }, null, null]]]]
      }, null, null]]]]
    }, null, null]]
  } ELSE [] END]
} AS r0
