RETURN COLLECT {
  CALL () {
    MATCH (n6:Region {id: $p.v5})
    RETURN collect(n6) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v6, $p.v7)
    YIELD node AS n8, score
    WHERE n8:Region
    RETURN [n8.id, n8.name]
    ORDER BY score DESC, n8.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [head(COLLECT {
      WITH COLLECT {
        MATCH (n4:Region)-[e3:PART_OF]->() USING INDEX SEEK e3:PART_OF(to_id, id)
        WHERE e3.to_id = n2.id AND e3.id > $p.v2 AND e3.id < $p.v3
        WITH e3, n4
        ORDER BY e3.to_id DESC, e3.id DESC
        LIMIT $p.v4
        WITH e3, n4
        WHERE e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
        WITH e3, n4
        ORDER BY e3.to_id DESC, e3.id DESC
        LIMIT $p.v1
        RETURN [e3.id, [[n4.id]]]
      } AS w5
      RETURN [w5, null, CASE WHEN size(w5) < $p.v1 AND COUNT {
        (n2)<-[:PART_OF]-()
      } > $p.v4 THEN head(COLLECT {
        MATCH (n4:Region)-[e3:PART_OF]->() USING INDEX SEEK e3:PART_OF(to_id, id)
        WHERE e3.to_id = n2.id AND e3.id > $p.v2 AND e3.id < $p.v3
        WITH e3, n4
        ORDER BY e3.to_id DESC, e3.id DESC SKIP $p.v4 - 1
        LIMIT 1
        RETURN e3.id
      }) END]
    })]
  } ELSE [] END]
} AS r0
