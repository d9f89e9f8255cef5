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
      MATCH (n4)-[e3:OVERLAPS]->() USING INDEX SEEK e3:OVERLAPS(to_id, id)
      WHERE e3.to_id = n2.id AND e3.id > $p.v2 AND e3.id < $p.v3 AND e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      WITH e3, n4
      ORDER BY e3.to_id, e3.id
      LIMIT $p.v1
      RETURN [e3.id, [e3.id, [n4.id], [toUpper(e3.extent), e3.id, head(COLLECT {
        WITH startNode(e3) AS n5
        RETURN [n5.id]
      }), head(COLLECT {
        WITH endNode(e3) AS n6
        RETURN [n6.id]
      })]]]
    }, null, null]]
  } ELSE [] END]
} AS r0
