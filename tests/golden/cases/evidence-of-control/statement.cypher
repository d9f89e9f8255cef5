RETURN COLLECT {
  CALL () {
    MATCH (n9:Actor {id: $p.v7})
    RETURN collect(n9) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v8, $p.v9)
    YIELD node AS n11, score
    WHERE n11:Actor
    RETURN [n11.id, n11.name]
    ORDER BY score DESC, n11.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH ()-[e3:CONTROLS]->(n4) USING INDEX SEEK e3:CONTROLS(from_id, id)
      WHERE e3.from_id = n2.id AND e3.id > $p.v2 AND e3.id < $p.v3 AND e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      WITH e3, n4
      ORDER BY e3.from_id, e3.id
      LIMIT $p.v1
      RETURN [e3.id, [[n4.id], [[COLLECT {
        MATCH (a5:Assertion) USING INDEX SEEK a5:Assertion(about_id, id)
        WHERE a5.about_id = e3.id AND a5.id > $p.v5 AND a5.id < $p.v6 AND a5.retracted_at = $open
        WITH a5
        ORDER BY a5.about_id, a5.id
        LIMIT $p.v4
        RETURN [a5.id, [a5.id, [a5.about_id, head(COLLECT {
          MATCH (a5)-[:PUBLISHED_IN]->(cited:Source)
          RETURN cited.reliability + toString(a5.credibility)
        }), toString(a5.asserted_on), a5.credibility, a5.explicit, a5.id, a5.id, a5.locator, toString(a5.recorded_at), toString(nullIf(a5.retracted_at, $open)), toUpper(a5.stance), a5.summary, head(COLLECT {
          MATCH (n6:Region {id: a5.exhaustive_in})
          RETURN [n6.id]
        }), head(COLLECT {
          MATCH (a5)-[:PUBLISHED_IN]->(n7:Source)
          RETURN [n7.id, n7.id, toUpper(n7.reliability)]
        }), head(COLLECT {
          MATCH (a5)-[:ATTRIBUTED_TO]->(n8:Actor)
          RETURN [n8.id, n8.id]
        })]]]
      }, COUNT {
        MATCH (a5:Assertion {about_id: e3.id}) USING INDEX SEEK a5:Assertion(about_id)
        WHERE a5.retracted_at = $open
      }, null]]]]
    }, null, null]]
  } ELSE [] END]
} AS r0
