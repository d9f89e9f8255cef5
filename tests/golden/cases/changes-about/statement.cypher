RETURN [COLLECT {
  CALL () {
    UNWIND $p.v1 AS k4
    CALL (k4) {
      MATCH (n5:Actor {id: k4})
      RETURN n5
      UNION ALL
      MATCH (n5:Region {id: k4})
      RETURN n5
      UNION ALL
      MATCH (n5:Event {id: k4})
      RETURN n5
    }
    MATCH (n5)-[e2:SUPPORTS|OPPOSES|CONTROLS|BORDERS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|OVERLAPS|SUCCEEDED_BY|INVOLVES|AT]-()
    WHERE e2.retracted_at = $open AND (e2.origins > 0 OR e2.against IS NULL) AND (e2.from_id IN $p.v1 OR e2.to_id IN $p.v1) AND $p.v2 < e2.valid_from AND e2.valid_from <= $p.v3
    WITH DISTINCT e2
    WITH e2, CASE WHEN type(e2) = 'CONTROLS' THEN head(COLLECT {
      WITH endNode(e2) AS n8
      MATCH (n8)<-[e6:CONTROLS]-()
      WHERE e6.retracted_at = $open AND (e6.origins > 0 OR e6.against IS NULL) AND (e6.from_id IN $p.v1 OR e6.to_id IN $p.v1) AND $p.v2 < e6.valid_to AND e6.valid_to <= $p.v3 AND e6.from_id <> e2.from_id AND e6.valid_to - CASE e6.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END <= e2.valid_from + CASE e2.from_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END AND NOT EXISTS {
        MATCH (n8)<-[e7:CONTROLS]-()
        WHERE e7.retracted_at = $open AND (e7.origins > 0 OR e7.against IS NULL) AND (e7.from_id IN $p.v1 OR e7.to_id IN $p.v1) AND $p.v2 < e7.valid_from AND e7.valid_from <= $p.v3 AND e7.from_id <> e6.from_id AND e6.valid_to <= e7.valid_from AND e7.valid_from < e2.valid_from
      }
      RETURN e6
      ORDER BY e6.valid_to DESC, e6.id
      LIMIT 1
    }) END AS x3
    WITH e2, CASE WHEN x3 IS NULL THEN 'BEGAN' ELSE 'CHANGED_HANDS' END AS r1k, toString(e2.valid_from) AS r1d, x3 AS r1b
    RETURN {id: r1d + ' ' + e2.id + ' ' + r1k, kind: r1k, day: r1d, relationship: e2, before: r1b} AS r1
    UNION ALL
    UNWIND $p.v1 AS k15
    CALL (k15) {
      MATCH (n16:Actor {id: k15})
      RETURN n16
      UNION ALL
      MATCH (n16:Region {id: k15})
      RETURN n16
      UNION ALL
      MATCH (n16:Event {id: k15})
      RETURN n16
    }
    MATCH (n16)-[e9:SUPPORTS|OPPOSES|CONTROLS|BORDERS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|OVERLAPS]-()
    WHERE e9.retracted_at = $open AND (e9.origins > 0 OR e9.against IS NULL) AND (e9.from_id IN $p.v1 OR e9.to_id IN $p.v1) AND $p.v2 < e9.valid_to AND e9.valid_to <= $p.v3 AND NOT (type(e9) = 'CONTROLS' AND EXISTS {
      WITH endNode(e9) AS n11
      MATCH (n11)<-[e10:CONTROLS]-()
      WHERE e10.retracted_at = $open AND (e10.origins > 0 OR e10.against IS NULL) AND (e10.from_id IN $p.v1 OR e10.to_id IN $p.v1) AND $p.v2 < e10.valid_from AND e10.valid_from <= $p.v3 AND e10.from_id <> e9.from_id AND head(COLLECT {
        WITH endNode(e10) AS n14
        MATCH (n14)<-[e12:CONTROLS]-()
        WHERE e12.retracted_at = $open AND (e12.origins > 0 OR e12.against IS NULL) AND (e12.from_id IN $p.v1 OR e12.to_id IN $p.v1) AND $p.v2 < e12.valid_to AND e12.valid_to <= $p.v3 AND e12.from_id <> e10.from_id AND e12.valid_to - CASE e12.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END <= e10.valid_from + CASE e10.from_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END AND NOT EXISTS {
          MATCH (n14)<-[e13:CONTROLS]-()
          WHERE e13.retracted_at = $open AND (e13.origins > 0 OR e13.against IS NULL) AND (e13.from_id IN $p.v1 OR e13.to_id IN $p.v1) AND $p.v2 < e13.valid_from AND e13.valid_from <= $p.v3 AND e13.from_id <> e12.from_id AND e12.valid_to <= e13.valid_from AND e13.valid_from < e10.valid_from
        }
        RETURN e12
        ORDER BY e12.valid_to DESC, e12.id
        LIMIT 1
      }) = e9
    })
    WITH DISTINCT e9
    WITH e9, 'ENDED' AS r1k, toString(e9.valid_to) AS r1d, null AS r1b
    RETURN {id: r1d + ' ' + e9.id + ' ' + r1k, kind: r1k, day: r1d, relationship: e9, before: r1b} AS r1
  }
  WITH r1
  WHERE r1.id > $p.v5 AND r1.id < $p.v6
  WITH r1
  ORDER BY r1.id
  LIMIT $p.v4
  WITH r1 {.before, .day, .id, .kind, .relationship} AS r1
  RETURN [r1.id, [[r1.kind, r1.day, head(COLLECT {
    UNWIND r1.before AS n17
    RETURN [n17.id]
  }), head(COLLECT {
    UNWIND r1.relationship AS n18
    RETURN [n18.id]
  })]]]
}, null, null] AS r0
