RETURN COLLECT {
  CALL () {
    MATCH (n11:Event {id: $p.v7})
    RETURN collect(n11) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v8, $p.v9)
    YIELD node AS n13, score
    WHERE n13:Event
    RETURN [n13.id, n13.name]
    ORDER BY score DESC, n13.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH ()-[e3:PART_OF]->(n4:Event) USING INDEX SEEK e3:PART_OF(from_id, id)
      WHERE e3.from_id = n2.id AND e3.id > $p.v2 AND e3.id < $p.v3 AND e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      WITH e3, n4
      ORDER BY e3.from_id, e3.id
      LIMIT $p.v1
      RETURN [e3.id, [e3.id, [n4.id], [toUpper(e3.basis), e3.id, head(COLLECT {
        WITH startNode(e3) AS n5
        RETURN [n5.id]
      }), head(COLLECT {
        WITH endNode(e3) AS n6
        RETURN [n6.id]
      })]]]
    }, null, null], [COLLECT {
      MATCH (n8:Event)-[e7:PART_OF]->() USING INDEX SEEK e7:PART_OF(to_id, id)
      WHERE e7.to_id = n2.id AND e7.id > $p.v5 AND e7.id < $p.v6 AND e7.retracted_at = $open AND e7.valid_from <= $p.v0 AND $p.v0 < e7.valid_to
      WITH e7, n8
      ORDER BY e7.to_id, e7.id
      LIMIT $p.v4
      RETURN [e7.id, [e7.id, [n8.id], [toUpper(e7.basis), e7.id, head(COLLECT {
        WITH startNode(e7) AS n9
        RETURN [n9.id]
      }), head(COLLECT {
        WITH endNode(e7) AS n10
        RETURN [n10.id]
      })]]]
    }, null, null]]
  } ELSE [] END]
} AS r0
