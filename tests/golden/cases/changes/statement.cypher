RETURN [COLLECT {
  CALL () {
    MATCH (:Actor|Region|Event)-[e2:CONTROLS]->()
    WHERE e2.retracted_at = $open AND $p.v1 < e2.valid_from AND e2.valid_from <= $p.v2
    WITH e2, CASE WHEN type(e2) = 'CONTROLS' THEN head(COLLECT {
      WITH endNode(e2) AS n4
      MATCH (n4)<-[e3:CONTROLS]-()
      WHERE e3.retracted_at = $open AND $p.v1 < e3.valid_to AND e3.valid_to <= $p.v2 AND e3.from_id <> e2.from_id
      RETURN e3
      ORDER BY e3.valid_to DESC, e3.id
      LIMIT 1
    }) END AS x5
    WITH e2, CASE WHEN x5 IS NULL THEN 'BEGAN' ELSE 'CHANGED_HANDS' END AS r1k, toString(e2.valid_from) AS r1d, x5 AS r1b
    RETURN {id: r1d + ' ' + e2.id + ' ' + r1k, kind: r1k, day: r1d, relationship: e2, before: r1b} AS r1
    UNION ALL
    MATCH (:Actor|Region|Event)-[e6:CONTROLS]->()
    WHERE e6.retracted_at = $open AND $p.v1 < e6.valid_to AND e6.valid_to <= $p.v2 AND NOT (type(e6) = 'CONTROLS' AND EXISTS {
      WITH endNode(e6) AS n8
      MATCH (n8)<-[e7:CONTROLS]-()
      WHERE e7.retracted_at = $open AND $p.v1 < e7.valid_from AND e7.valid_from <= $p.v2 AND e7.from_id <> e6.from_id
    })
    WITH e6, 'ENDED' AS r1k, toString(e6.valid_to) AS r1d, null AS r1b
    RETURN {id: r1d + ' ' + e6.id + ' ' + r1k, kind: r1k, day: r1d, relationship: e6, before: r1b} AS r1
  }
  WITH r1
  WHERE r1.id > $p.v4 AND r1.id < $p.v5
  WITH r1
  ORDER BY r1.id
  LIMIT $p.v3
  RETURN [r1.id, [r1.id, [r1.kind, r1.day, head(COLLECT {
    UNWIND r1.before AS n9
    RETURN [n9.id, head(COLLECT {
      WITH startNode(n9) AS n10
      RETURN [n10.name]
    })]
  }), head(COLLECT {
    UNWIND r1.relationship AS n11
    RETURN [type(n11), n11.id]
  })]]]
}, COUNT {
  CALL () {
    MATCH (:Actor|Region|Event)-[e2:CONTROLS]->()
    WHERE e2.retracted_at = $open AND $p.v1 < e2.valid_from AND e2.valid_from <= $p.v2
    WITH e2, CASE WHEN type(e2) = 'CONTROLS' THEN head(COLLECT {
      WITH endNode(e2) AS n4
      MATCH (n4)<-[e3:CONTROLS]-()
      WHERE e3.retracted_at = $open AND $p.v1 < e3.valid_to AND e3.valid_to <= $p.v2 AND e3.from_id <> e2.from_id
      RETURN e3
      ORDER BY e3.valid_to DESC, e3.id
      LIMIT 1
    }) END AS x5
    WITH e2, CASE WHEN x5 IS NULL THEN 'BEGAN' ELSE 'CHANGED_HANDS' END AS r1k, toString(e2.valid_from) AS r1d, x5 AS r1b
    RETURN {id: r1d + ' ' + e2.id + ' ' + r1k, kind: r1k, day: r1d, relationship: e2, before: r1b} AS r1
    UNION ALL
    MATCH (:Actor|Region|Event)-[e6:CONTROLS]->()
    WHERE e6.retracted_at = $open AND $p.v1 < e6.valid_to AND e6.valid_to <= $p.v2 AND NOT (type(e6) = 'CONTROLS' AND EXISTS {
      WITH endNode(e6) AS n8
      MATCH (n8)<-[e7:CONTROLS]-()
      WHERE e7.retracted_at = $open AND $p.v1 < e7.valid_from AND e7.valid_from <= $p.v2 AND e7.from_id <> e6.from_id
    })
    WITH e6, 'ENDED' AS r1k, toString(e6.valid_to) AS r1d, null AS r1b
    RETURN {id: r1d + ' ' + e6.id + ' ' + r1k, kind: r1k, day: r1d, relationship: e6, before: r1b} AS r1
  }
  WITH r1
  RETURN r1
}, null] AS r0
