RETURN COLLECT {
  CALL () {
    MATCH (n12:Actor {id: $p7})
    RETURN collect(n12) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p5, $p6)
    YIELD node AS n11, score
    WHERE n11:Actor
    RETURN [n11.id, n11.name]
    ORDER BY score DESC, n11.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH (n4:Actor)-[e3:SUCCEEDED_BY]->() USING INDEX SEEK e3:SUCCEEDED_BY(to_id, id)
      WHERE e3.to_id = n2.id AND e3.id > $p1 AND e3.retracted_at = $open AND e3.valid_from <= $p0
      WITH e3, n4
      ORDER BY e3.to_id, e3.id
      LIMIT $p2
      RETURN [e3.id, [e3.id, [n4.id], [e3.id, toUpper(e3.kind), head(COLLECT {
        WITH startNode(e3) AS n5
        RETURN CASE WHEN n5:Actor THEN [0, [n5.id]] WHEN n5:Region THEN [1, [n5.id]] WHEN n5:Event THEN [2, [n5.id]] END
      }), head(COLLECT {
        WITH endNode(e3) AS n6
        RETURN CASE WHEN n6:Actor THEN [0, [n6.id]] WHEN n6:Region THEN [1, [n6.id]] WHEN n6:Event THEN [2, [n6.id]] END
      })]]]
    }, null], [COLLECT {
      MATCH ()-[e7:SUCCEEDED_BY]->(n8:Actor) USING INDEX SEEK e7:SUCCEEDED_BY(from_id, id)
      WHERE e7.from_id = n2.id AND e7.id > $p3 AND e7.retracted_at = $open AND e7.valid_from <= $p0
      WITH e7, n8
      ORDER BY e7.from_id, e7.id
      LIMIT $p4
      RETURN [e7.id, [e7.id, [n8.id], [e7.id, toUpper(e7.kind), head(COLLECT {
        WITH startNode(e7) AS n9
        RETURN CASE WHEN n9:Actor THEN [0, [n9.id]] WHEN n9:Region THEN [1, [n9.id]] WHEN n9:Event THEN [2, [n9.id]] END
      }), head(COLLECT {
        WITH endNode(e7) AS n10
        RETURN CASE WHEN n10:Actor THEN [0, [n10.id]] WHEN n10:Region THEN [1, [n10.id]] WHEN n10:Event THEN [2, [n10.id]] END
      })]]]
    }, null]]
  } ELSE [] END]
} AS r0
