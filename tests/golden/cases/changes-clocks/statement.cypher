RETURN [COLLECT {
  CALL () {
    MATCH (:Actor|Region|Event)-[e2:CONTROLS]->()
    WHERE e2.recorded_at <= $p.v1 AND $p.v1 < e2.retracted_at AND EXISTS {
      MATCH (a5:Assertion)-[:PUBLISHED_IN]->(n6:Source) USING INDEX SEEK a5:Assertion(about_id)
      WHERE a5.about_id = e2.id AND a5.stance = 'AFFIRMS' AND a5.recorded_at <= $p.v1 AND $p.v1 < a5.retracted_at AND n6.reliability <= $p.v3 AND NOT n6.id IN $p.v4 AND NOT EXISTS {
        MATCH (a5)-[:ATTRIBUTED_TO]->(n7)
        WHERE n7.id IN $p.v5
      }
    } AND $p.v6 < e2.valid_from AND e2.valid_from <= $p.v7
    WITH e2, CASE WHEN type(e2) = 'CONTROLS' THEN head(COLLECT {
      WITH endNode(e2) AS n4
      MATCH (n4)<-[e3:CONTROLS]-()
      WHERE e3.recorded_at <= $p.v1 AND $p.v1 < e3.retracted_at AND EXISTS {
        MATCH (a9:Assertion)-[:PUBLISHED_IN]->(n10:Source) USING INDEX SEEK a9:Assertion(about_id)
        WHERE a9.about_id = e3.id AND a9.stance = 'AFFIRMS' AND a9.recorded_at <= $p.v1 AND $p.v1 < a9.retracted_at AND n10.reliability <= $p.v3 AND NOT n10.id IN $p.v4 AND NOT EXISTS {
          MATCH (a9)-[:ATTRIBUTED_TO]->(n11)
          WHERE n11.id IN $p.v5
        }
      } AND $p.v6 < e3.valid_to AND e3.valid_to <= $p.v7 AND e3.from_id <> e2.from_id
      RETURN e3
      ORDER BY e3.valid_to DESC, e3.id
      LIMIT 1
    }) END AS x8
    WITH e2, CASE WHEN x8 IS NULL THEN 'BEGAN' ELSE 'CHANGED_HANDS' END AS r1k, toString(e2.valid_from) AS r1d, x8 AS r1b
    RETURN {id: r1d + ' ' + e2.id + ' ' + r1k, kind: r1k, day: r1d, relationship: e2, before: r1b} AS r1
    UNION ALL
    MATCH (:Actor|Region|Event)-[e12:CONTROLS]->()
    WHERE e12.recorded_at <= $p.v1 AND $p.v1 < e12.retracted_at AND EXISTS {
      MATCH (a15:Assertion)-[:PUBLISHED_IN]->(n16:Source) USING INDEX SEEK a15:Assertion(about_id)
      WHERE a15.about_id = e12.id AND a15.stance = 'AFFIRMS' AND a15.recorded_at <= $p.v1 AND $p.v1 < a15.retracted_at AND n16.reliability <= $p.v3 AND NOT n16.id IN $p.v4 AND NOT EXISTS {
        MATCH (a15)-[:ATTRIBUTED_TO]->(n17)
        WHERE n17.id IN $p.v5
      }
    } AND $p.v6 < e12.valid_to AND e12.valid_to <= $p.v7 AND NOT (type(e12) = 'CONTROLS' AND EXISTS {
      WITH endNode(e12) AS n14
      MATCH (n14)<-[e13:CONTROLS]-()
      WHERE e13.recorded_at <= $p.v1 AND $p.v1 < e13.retracted_at AND EXISTS {
        MATCH (a18:Assertion)-[:PUBLISHED_IN]->(n19:Source) USING INDEX SEEK a18:Assertion(about_id)
        WHERE a18.about_id = e13.id AND a18.stance = 'AFFIRMS' AND a18.recorded_at <= $p.v1 AND $p.v1 < a18.retracted_at AND n19.reliability <= $p.v3 AND NOT n19.id IN $p.v4 AND NOT EXISTS {
          MATCH (a18)-[:ATTRIBUTED_TO]->(n20)
          WHERE n20.id IN $p.v5
        }
      } AND $p.v6 < e13.valid_from AND e13.valid_from <= $p.v7 AND e13.from_id <> e12.from_id
    })
    WITH e12, 'ENDED' AS r1k, toString(e12.valid_to) AS r1d, null AS r1b
    RETURN {id: r1d + ' ' + e12.id + ' ' + r1k, kind: r1k, day: r1d, relationship: e12, before: r1b} AS r1
  }
  WITH r1
  WHERE r1.id > $p.v9 AND r1.id < $p.v10
  WITH r1
  ORDER BY r1.id
  LIMIT $p.v8
  RETURN [r1.id, [[r1.kind, head(COLLECT {
    UNWIND r1.relationship AS n21
    RETURN head(COLLECT {
      WITH head(COLLECT {
        MATCH (a23:Assertion)-[:PUBLISHED_IN]->(n24:Source) USING INDEX SEEK a23:Assertion(about_id)
        WHERE a23.about_id = n21.id AND a23.recorded_at <= $p.v1 AND $p.v1 < a23.retracted_at
        OPTIONAL MATCH (a23)-[:ATTRIBUTED_TO]->(n25)
        WITH a23.stance = 'AFFIRMS' AS z26y, n24.reliability + toString(a23.credibility) AS z26p, a23.asserted_on AS z26d, coalesce(n25.id, n24.publisher, n24.id) AS z26o
        WITH min(CASE WHEN z26y THEN [-$p.v2[z26p], z26p] END) AS z26b, max(CASE WHEN NOT z26y THEN $p.v2[z26p] END) AS z26n, count(DISTINCT CASE WHEN z26y THEN z26o END) AS z26c, min(CASE WHEN z26y THEN z26d END) AS z26f, max(CASE WHEN z26y THEN z26d END) AS z26l
        RETURN {admiralty: z26b[1], confidence: -z26b[0], against: z26n, disputed: z26b IS NOT NULL AND z26n IS NOT NULL, origins: z26c, first_asserted_on: z26f, last_asserted_on: z26l}
      }) AS s22
      RETURN [s22.admiralty, [type(n21), n21.version_id]]
    })
  })]]]
}, null, null] AS r0
