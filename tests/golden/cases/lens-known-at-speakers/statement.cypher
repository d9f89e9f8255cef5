RETURN COLLECT {
  CALL () {
    MATCH (n8:Region {id: $p.v6})
    RETURN collect(n8) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v7, $p.v8)
    YIELD node AS n10, score
    WHERE n10:Region
    RETURN [n10.id, n10.name]
    ORDER BY score DESC, n10.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[[], COUNT {
      MATCH (n2)<-[e3:CONTROLS]-(n4)
      WHERE e3.recorded_at <= $p.v1 AND $p.v1 < e3.retracted_at AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to AND EXISTS {
        MATCH (a5:Assertion)-[:PUBLISHED_IN]->(n6:Source) USING INDEX SEEK a5:Assertion(about_id)
        WHERE a5.about_id = e3.id AND a5.stance = 'AFFIRMS' AND a5.recorded_at <= $p.v1 AND $p.v1 < a5.retracted_at AND n6.reliability <= $p.v3 AND NOT n6.id IN $p.v4 AND NOT EXISTS {
          MATCH (a5)-[:ATTRIBUTED_TO]->(n7)
          WHERE n7.id IN $p.v5
        }
      }
    }, null]]
  } ELSE [] END]
} AS r0
