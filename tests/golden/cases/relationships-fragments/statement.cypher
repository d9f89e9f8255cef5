RETURN [COLLECT {
  CALL () {
    MATCH ()-[e1:CONTROLS]->() USING INDEX SEEK e1:CONTROLS(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v2 AND e1.id < $p.v3
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v1
    RETURN e1
    UNION ALL
    MATCH ()-[e1:CLAIMS]->() USING INDEX SEEK e1:CLAIMS(id, retracted_at)
    WHERE e1.retracted_at = $open AND e1.valid_from <= $p.v0 AND $p.v0 < e1.valid_to AND e1.id > $p.v2 AND e1.id < $p.v3
    WITH e1
    ORDER BY e1.id
    LIMIT $p.v1
    RETURN e1
  }
  WITH e1
  ORDER BY e1.id
  LIMIT $p.v1
  RETURN [e1.id, [CASE WHEN e1:SUPPORTS THEN [0, [e1.id]] WHEN e1:OPPOSES THEN [1, [e1.id]] WHEN e1:CONTROLS THEN [2, [toUpper(e1.extent), e1.id, toUpper(e1.status), head(COLLECT {
    WITH endNode(e1) AS n2
    RETURN [toUpper(n2.kind)]
  })]] WHEN e1:BORDERS THEN [3, [e1.id]] WHEN e1:CLAIMS THEN [4, [e1.id, head(COLLECT {
    WITH startNode(e1) AS n3
    RETURN [toUpper(n3.kind)]
  })]] WHEN e1:PRESENT_IN THEN [5, [e1.id]] WHEN e1:MEMBER_OF THEN [6, [e1.id]] WHEN e1:PART_OF THEN [7, [e1.id]] WHEN e1:OVERLAPS THEN [8, [e1.id]] WHEN e1:SUCCEEDED_BY THEN [9, [e1.id]] WHEN e1:INVOLVES THEN [10, [e1.id]] WHEN e1:AT THEN [11, [e1.id]] END]]
}, null, null] AS r0
