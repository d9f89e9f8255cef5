RETURN COLLECT {
  CALL () {
    MATCH (n7:Event {id: $p.v4})
    RETURN collect(n7) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v5, $p.v6)
    YIELD node AS n9, score
    WHERE n9:Event
    RETURN [n9.id, n9.name]
    ORDER BY score DESC, n9.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [coalesce(n2.disputed, false), [COLLECT {
      MATCH (a3:Assertion) USING INDEX SEEK a3:Assertion(about_id, id)
      WHERE a3.about_id = n2.id AND a3.id > $p.v2 AND a3.id < $p.v3 AND a3.retracted_at = $open
      WITH a3
      ORDER BY a3.about_id, a3.id
      LIMIT $p.v1
      RETURN [a3.id, [a3.id, [a3.about_id, head(COLLECT {
        MATCH (a3)-[:PUBLISHED_IN]->(cited:Source)
        RETURN cited.reliability + toString(a3.credibility)
      }), toString(a3.asserted_on), a3.credibility, a3.explicit, a3.id, a3.id, a3.locator, toString(a3.recorded_at), toString(nullIf(a3.retracted_at, $open)), toUpper(a3.stance), a3.summary, head(COLLECT {
        MATCH (n4:Region {id: a3.exhaustive_in})
        RETURN [n4.id]
      }), head(COLLECT {
        MATCH (a3)-[:PUBLISHED_IN]->(n5:Source)
        RETURN [n5.id, n5.id, toUpper(n5.reliability)]
      }), head(COLLECT {
        MATCH (a3)-[:ATTRIBUTED_TO]->(n6:Actor)
        RETURN [n6.id, n6.id]
      })]]]
    }, COUNT {
      MATCH (a3:Assertion {about_id: n2.id}) USING INDEX SEEK a3:Assertion(about_id)
      WHERE a3.retracted_at = $open
    }, null]]
  } ELSE [] END]
} AS r0
