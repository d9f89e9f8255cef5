RETURN [COLLECT {
  CALL () {
    UNWIND $p.v1 AS k5
    CALL (k5) {
      MATCH (n6:Actor {id: k5})
      RETURN n6
      UNION ALL
      MATCH (n6:Region {id: k5})
      RETURN n6
      UNION ALL
      MATCH (n6:Event {id: k5})
      RETURN n6
    }
    MATCH (n6)-[e2:SUPPORTS|OPPOSES|CONTROLS|BORDERS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|OVERLAPS|SUCCEEDED_BY|INVOLVES|AT]-()
    WHERE e2.retracted_at = $open AND (e2.from_id IN $p.v1 OR e2.to_id IN $p.v1) AND $p.v2 < e2.valid_from AND e2.valid_from <= $p.v3
    WITH DISTINCT e2
    WITH e2, CASE WHEN type(e2) = 'CONTROLS' THEN head(COLLECT {
      WITH endNode(e2) AS n4
      MATCH (n4)<-[e3:CONTROLS]-()
      WHERE e3.retracted_at = $open AND (e3.from_id IN $p.v1 OR e3.to_id IN $p.v1) AND $p.v2 < e3.valid_to AND e3.valid_to <= $p.v3 AND e3.from_id <> e2.from_id
      RETURN e3
      ORDER BY e3.valid_to DESC, e3.id
      LIMIT 1
    }) END AS x7
    WITH e2, CASE WHEN x7 IS NULL THEN 'BEGAN' ELSE 'CHANGED_HANDS' END AS r1k, toString(e2.valid_from) AS r1d, x7 AS r1b
    RETURN {id: r1d + ' ' + e2.id + ' ' + r1k, kind: r1k, day: r1d, relationship: e2, before: r1b} AS r1
    UNION ALL
    UNWIND $p.v1 AS k11
    CALL (k11) {
      MATCH (n12:Actor {id: k11})
      RETURN n12
      UNION ALL
      MATCH (n12:Region {id: k11})
      RETURN n12
      UNION ALL
      MATCH (n12:Event {id: k11})
      RETURN n12
    }
    MATCH (n12)-[e8:SUPPORTS|OPPOSES|CONTROLS|BORDERS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|OVERLAPS]-()
    WHERE e8.retracted_at = $open AND (e8.from_id IN $p.v1 OR e8.to_id IN $p.v1) AND $p.v2 < e8.valid_to AND e8.valid_to <= $p.v3 AND NOT (type(e8) = 'CONTROLS' AND EXISTS {
      WITH endNode(e8) AS n10
      MATCH (n10)<-[e9:CONTROLS]-()
      WHERE e9.retracted_at = $open AND (e9.from_id IN $p.v1 OR e9.to_id IN $p.v1) AND $p.v2 < e9.valid_from AND e9.valid_from <= $p.v3 AND e9.from_id <> e8.from_id
    })
    WITH DISTINCT e8
    WITH e8, 'ENDED' AS r1k, toString(e8.valid_to) AS r1d, null AS r1b
    RETURN {id: r1d + ' ' + e8.id + ' ' + r1k, kind: r1k, day: r1d, relationship: e8, before: r1b} AS r1
  }
  WITH r1
  WHERE r1.id > $p.v5 AND r1.id < $p.v6
  WITH r1
  ORDER BY r1.id
  LIMIT $p.v4
  RETURN [r1.id, [[r1.kind, r1.day, head(COLLECT {
    UNWIND r1.before AS n13
    RETURN [n13.id]
  }), head(COLLECT {
    UNWIND r1.relationship AS n14
    RETURN [n14.id]
  })]]]
}, null, null] AS r0
