RETURN COLLECT {
  CALL () {
    MATCH (n16:Actor {id: $p15})
    RETURN collect(n16) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p13, $p14)
    YIELD node AS n15, score
    WHERE n15:Actor
    RETURN [n15.id, n15.name]
    ORDER BY score DESC, n15.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH ()-[e3:CONTROLS]->(n4) USING INDEX SEEK e3:CONTROLS(from_id, id)
      WHERE e3.from_id = n2.id AND e3.id > $p1 AND e3.retracted_at = $open AND e3.valid_from <= $p0 AND $p0 < e3.valid_to
      WITH e3, n4
      ORDER BY e3.from_id, e3.id
      LIMIT $p2
      RETURN [e3.id, [[[COLLECT {
        MATCH (n6)-[e5:CONTROLS]->() USING INDEX SEEK e5:CONTROLS(to_id, id)
        WHERE e5.to_id = n4.id AND e5.id > $p3 AND e5.retracted_at = $open AND e5.valid_from <= $p0 AND $p0 < e5.valid_to
        WITH e5, n6
        ORDER BY e5.to_id, e5.id
        LIMIT $p4
        RETURN [e5.id, [[[COLLECT {
          MATCH ()-[e7:CONTROLS]->(n8) USING INDEX SEEK e7:CONTROLS(from_id, id)
          WHERE e7.from_id = n6.id AND e7.id > $p5 AND e7.retracted_at = $open AND e7.valid_from <= $p0 AND $p0 < e7.valid_to
          WITH e7, n8
          ORDER BY e7.from_id, e7.id
          LIMIT $p6
          RETURN [e7.id, [[[COLLECT {
            MATCH (n10)-[e9:CONTROLS]->() USING INDEX SEEK e9:CONTROLS(to_id, id)
            WHERE e9.to_id = n8.id AND e9.id > $p7 AND e9.retracted_at = $open AND e9.valid_from <= $p0 AND $p0 < e9.valid_to
            WITH e9, n10
            ORDER BY e9.to_id, e9.id
            LIMIT $p8
            RETURN [e9.id, [[[COLLECT {
              MATCH ()-[e11:CONTROLS]->(n12) USING INDEX SEEK e11:CONTROLS(from_id, id)
              WHERE e11.from_id = n10.id AND e11.id > $p9 AND e11.retracted_at = $open AND e11.valid_from <= $p0 AND $p0 < e11.valid_to
              WITH e11, n12
              ORDER BY e11.from_id, e11.id
              LIMIT $p10
              RETURN [e11.id, [[[COLLECT {
                MATCH (n14)-[e13:CONTROLS]->() USING INDEX SEEK e13:CONTROLS(to_id, id)
                WHERE e13.to_id = n12.id AND e13.id > $p11 AND e13.retracted_at = $open AND e13.valid_from <= $p0 AND $p0 < e13.valid_to
                WITH e13, n14
                ORDER BY e13.to_id, e13.id
                LIMIT $p12
                RETURN [e13.id, [[n14.id]]]
              }, null]]]]
            }, null]]]]
          }, null]]]]
        }, null]]]]
      }, null]]]]
    }, null]]
  } ELSE [] END]
} AS r0
