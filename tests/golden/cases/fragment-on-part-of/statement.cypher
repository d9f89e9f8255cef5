RETURN COLLECT {
  CALL () {
    MATCH (n9:Region {id: $p.v7})
    RETURN collect(n9) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v8, $p.v9)
    YIELD node AS n11, score
    WHERE n11:Region
    RETURN [n11.id, n11.name]
    ORDER BY score DESC, n11.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH ()-[e3:PART_OF]->(n4:Region) USING INDEX SEEK e3:PART_OF(from_id, id)
      WHERE e3.from_id = n2.id AND e3.id > $p.v2 AND e3.id < $p.v3 AND e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      WITH e3, n4
      ORDER BY e3.from_id, e3.id
      LIMIT $p.v1
      RETURN [e3.id, [[head(COLLECT {
        WITH startNode(e3) AS n5
        RETURN CASE WHEN n5:Actor THEN [0, [null, n5.id, n5.ucdp_id]] WHEN n5:Region THEN [1, [null, n5.adm1_code, n5.id, toUpper(n5.kind)]] WHEN n5:Event THEN [2, [null, n5.id]] END
      }), head(COLLECT {
        WITH endNode(e3) AS n6
        RETURN CASE WHEN n6:Actor THEN [0, [n6.name]] WHEN n6:Region THEN [1, [n6.name, [COLLECT {
          MATCH ()-[e7:PART_OF]->(n8:Region) USING INDEX SEEK e7:PART_OF(from_id, id)
          WHERE e7.from_id = n6.id AND e7.id > $p.v5 AND e7.id < $p.v6 AND e7.retracted_at = $open AND e7.valid_from <= $p.v0 AND $p.v0 < e7.valid_to
          WITH e7, n8
          ORDER BY e7.from_id, e7.id
          LIMIT $p.v4
          RETURN [e7.id, [[n8.name]]]
        }, null, null]]] WHEN n6:Event THEN [2, [n6.name]] END
      })]]]
    }, null, null]]
  } ELSE [] END]
} AS r0
