RETURN [COLLECT {
  CALL () {
    MATCH (:Actor|Region|Event)-[e2:SUPPORTS|OPPOSES|CONTROLS|BORDERS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|OVERLAPS|SUCCEEDED_BY|INVOLVES|AT]->()
    WHERE e2.retracted_at = $open AND (e2.origins > 0 OR e2.against IS NULL) AND $p.v1 < e2.valid_from AND e2.valid_from <= $p.v2
    WITH e2, CASE WHEN type(e2) = 'CONTROLS' THEN head(COLLECT {
      WITH endNode(e2) AS n6
      MATCH (n6)<-[e4:CONTROLS]-()
      WHERE e4.retracted_at = $open AND (e4.origins > 0 OR e4.against IS NULL) AND $p.v1 < e4.valid_to AND e4.valid_to <= $p.v2 AND e4.from_id <> e2.from_id AND e4.valid_to - CASE e4.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END <= e2.valid_from + CASE e2.from_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END AND NOT EXISTS {
        MATCH (n6)<-[e5:CONTROLS]-()
        WHERE e5.retracted_at = $open AND (e5.origins > 0 OR e5.against IS NULL) AND $p.v1 < e5.valid_from AND e5.valid_from <= $p.v2 AND e5.from_id <> e4.from_id AND e4.valid_to <= e5.valid_from AND e5.valid_from < e2.valid_from
      }
      RETURN e4
      ORDER BY e4.valid_to DESC, e4.id
      LIMIT 1
    }) END AS x3
    WITH e2, CASE WHEN x3 IS NULL THEN 'BEGAN' ELSE 'CHANGED_HANDS' END AS r1k, toString(e2.valid_from) AS r1d, x3 AS r1b
    RETURN {id: r1d + ' ' + e2.id + ' ' + r1k, kind: r1k, day: r1d, relationship: e2, before: r1b} AS r1
    UNION ALL
    MATCH (:Actor|Region|Event)-[e7:SUPPORTS|OPPOSES|CONTROLS|BORDERS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|OVERLAPS]->()
    WHERE e7.retracted_at = $open AND (e7.origins > 0 OR e7.against IS NULL) AND $p.v1 < e7.valid_to AND e7.valid_to <= $p.v2 AND NOT (type(e7) = 'CONTROLS' AND EXISTS {
      WITH endNode(e7) AS n9
      MATCH (n9)<-[e8:CONTROLS]-()
      WHERE e8.retracted_at = $open AND (e8.origins > 0 OR e8.against IS NULL) AND $p.v1 < e8.valid_from AND e8.valid_from <= $p.v2 AND e8.from_id <> e7.from_id AND head(COLLECT {
        WITH endNode(e8) AS n12
        MATCH (n12)<-[e10:CONTROLS]-()
        WHERE e10.retracted_at = $open AND (e10.origins > 0 OR e10.against IS NULL) AND $p.v1 < e10.valid_to AND e10.valid_to <= $p.v2 AND e10.from_id <> e8.from_id AND e10.valid_to - CASE e10.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END <= e8.valid_from + CASE e8.from_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END AND NOT EXISTS {
          MATCH (n12)<-[e11:CONTROLS]-()
          WHERE e11.retracted_at = $open AND (e11.origins > 0 OR e11.against IS NULL) AND $p.v1 < e11.valid_from AND e11.valid_from <= $p.v2 AND e11.from_id <> e10.from_id AND e10.valid_to <= e11.valid_from AND e11.valid_from < e8.valid_from
        }
        RETURN e10
        ORDER BY e10.valid_to DESC, e10.id
        LIMIT 1
      }) = e7
    })
    WITH e7, 'ENDED' AS r1k, toString(e7.valid_to) AS r1d, null AS r1b
    RETURN {id: r1d + ' ' + e7.id + ' ' + r1k, kind: r1k, day: r1d, relationship: e7, before: r1b} AS r1
  }
  WITH r1
  WHERE r1.id > $p.v4 AND r1.id < $p.v5
  WITH r1
  ORDER BY r1.id
  LIMIT $p.v3
  WITH r1 {.day, .id, .kind, .relationship} AS r1
  RETURN [r1.id, [[r1.kind, r1.day, head(COLLECT {
    UNWIND r1.relationship AS n13
    RETURN [[type(n13), n13.version_id]]
  })]]]
}, null, null] AS r0
