RETURN [COLLECT {
  CALL () {
    MATCH (:Actor|Region|Event)-[e2:CONTROLS]->()
    WHERE e2.recorded_at <= $p.v1 AND $p.v1 < e2.retracted_at AND EXISTS {
      MATCH (a4:Assertion)-[:PUBLISHED_IN]->(n5:Source) USING INDEX SEEK a4:Assertion(about_id)
      WHERE a4.about_id = e2.id AND a4.stance = 'AFFIRMS' AND a4.recorded_at <= $p.v1 AND $p.v1 < a4.retracted_at AND n5.reliability <= $p.v3 AND NOT n5.id IN $p.v4 AND NOT EXISTS {
        MATCH (a4)-[:ATTRIBUTED_TO]->(n6)
        WHERE n6.id IN $p.v5
      }
    } AND $p.v6 < e2.valid_from AND e2.valid_from <= $p.v7
    WITH e2, CASE WHEN type(e2) = 'CONTROLS' THEN head(COLLECT {
      WITH endNode(e2) AS n9
      MATCH (n9)<-[e7:CONTROLS]-()
      WHERE e7.recorded_at <= $p.v1 AND $p.v1 < e7.retracted_at AND EXISTS {
        MATCH (a10:Assertion)-[:PUBLISHED_IN]->(n11:Source) USING INDEX SEEK a10:Assertion(about_id)
        WHERE a10.about_id = e7.id AND a10.stance = 'AFFIRMS' AND a10.recorded_at <= $p.v1 AND $p.v1 < a10.retracted_at AND n11.reliability <= $p.v3 AND NOT n11.id IN $p.v4 AND NOT EXISTS {
          MATCH (a10)-[:ATTRIBUTED_TO]->(n12)
          WHERE n12.id IN $p.v5
        }
      } AND $p.v6 < e7.valid_to AND e7.valid_to <= $p.v7 AND e7.from_id <> e2.from_id AND e7.valid_to - CASE e7.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END <= e2.valid_from + CASE e2.from_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END AND NOT EXISTS {
        MATCH (n9)<-[e8:CONTROLS]-()
        WHERE e8.recorded_at <= $p.v1 AND $p.v1 < e8.retracted_at AND EXISTS {
          MATCH (a13:Assertion)-[:PUBLISHED_IN]->(n14:Source) USING INDEX SEEK a13:Assertion(about_id)
          WHERE a13.about_id = e8.id AND a13.stance = 'AFFIRMS' AND a13.recorded_at <= $p.v1 AND $p.v1 < a13.retracted_at AND n14.reliability <= $p.v3 AND NOT n14.id IN $p.v4 AND NOT EXISTS {
            MATCH (a13)-[:ATTRIBUTED_TO]->(n15)
            WHERE n15.id IN $p.v5
          }
        } AND $p.v6 < e8.valid_from AND e8.valid_from <= $p.v7 AND e8.from_id <> e7.from_id AND e7.valid_to <= e8.valid_from AND e8.valid_from < e2.valid_from
      }
      RETURN e7
      ORDER BY e7.valid_to DESC, e7.id
      LIMIT 1
    }) END AS x3
    WITH e2, CASE WHEN x3 IS NULL THEN 'BEGAN' ELSE 'CHANGED_HANDS' END AS r1k, toString(e2.valid_from) AS r1d, x3 AS r1b
    RETURN {id: r1d + ' ' + e2.id + ' ' + r1k, kind: r1k, day: r1d, relationship: e2, before: r1b} AS r1
    UNION ALL
    MATCH (:Actor|Region|Event)-[e16:CONTROLS]->()
    WHERE e16.recorded_at <= $p.v1 AND $p.v1 < e16.retracted_at AND EXISTS {
      MATCH (a19:Assertion)-[:PUBLISHED_IN]->(n20:Source) USING INDEX SEEK a19:Assertion(about_id)
      WHERE a19.about_id = e16.id AND a19.stance = 'AFFIRMS' AND a19.recorded_at <= $p.v1 AND $p.v1 < a19.retracted_at AND n20.reliability <= $p.v3 AND NOT n20.id IN $p.v4 AND NOT EXISTS {
        MATCH (a19)-[:ATTRIBUTED_TO]->(n21)
        WHERE n21.id IN $p.v5
      }
    } AND $p.v6 < e16.valid_to AND e16.valid_to <= $p.v7 AND NOT (type(e16) = 'CONTROLS' AND EXISTS {
      WITH endNode(e16) AS n18
      MATCH (n18)<-[e17:CONTROLS]-()
      WHERE e17.recorded_at <= $p.v1 AND $p.v1 < e17.retracted_at AND EXISTS {
        MATCH (a22:Assertion)-[:PUBLISHED_IN]->(n23:Source) USING INDEX SEEK a22:Assertion(about_id)
        WHERE a22.about_id = e17.id AND a22.stance = 'AFFIRMS' AND a22.recorded_at <= $p.v1 AND $p.v1 < a22.retracted_at AND n23.reliability <= $p.v3 AND NOT n23.id IN $p.v4 AND NOT EXISTS {
          MATCH (a22)-[:ATTRIBUTED_TO]->(n24)
          WHERE n24.id IN $p.v5
        }
      } AND $p.v6 < e17.valid_from AND e17.valid_from <= $p.v7 AND e17.from_id <> e16.from_id AND head(COLLECT {
        WITH endNode(e17) AS n27
        MATCH (n27)<-[e25:CONTROLS]-()
        WHERE e25.recorded_at <= $p.v1 AND $p.v1 < e25.retracted_at AND EXISTS {
          MATCH (a28:Assertion)-[:PUBLISHED_IN]->(n29:Source) USING INDEX SEEK a28:Assertion(about_id)
          WHERE a28.about_id = e25.id AND a28.stance = 'AFFIRMS' AND a28.recorded_at <= $p.v1 AND $p.v1 < a28.retracted_at AND n29.reliability <= $p.v3 AND NOT n29.id IN $p.v4 AND NOT EXISTS {
            MATCH (a28)-[:ATTRIBUTED_TO]->(n30)
            WHERE n30.id IN $p.v5
          }
        } AND $p.v6 < e25.valid_to AND e25.valid_to <= $p.v7 AND e25.from_id <> e17.from_id AND e25.valid_to - CASE e25.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END <= e17.valid_from + CASE e17.from_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END AND NOT EXISTS {
          MATCH (n27)<-[e26:CONTROLS]-()
          WHERE e26.recorded_at <= $p.v1 AND $p.v1 < e26.retracted_at AND EXISTS {
            MATCH (a31:Assertion)-[:PUBLISHED_IN]->(n32:Source) USING INDEX SEEK a31:Assertion(about_id)
            WHERE a31.about_id = e26.id AND a31.stance = 'AFFIRMS' AND a31.recorded_at <= $p.v1 AND $p.v1 < a31.retracted_at AND n32.reliability <= $p.v3 AND NOT n32.id IN $p.v4 AND NOT EXISTS {
              MATCH (a31)-[:ATTRIBUTED_TO]->(n33)
              WHERE n33.id IN $p.v5
            }
          } AND $p.v6 < e26.valid_from AND e26.valid_from <= $p.v7 AND e26.from_id <> e25.from_id AND e25.valid_to <= e26.valid_from AND e26.valid_from < e17.valid_from
        }
        RETURN e25
        ORDER BY e25.valid_to DESC, e25.id
        LIMIT 1
      }) = e16
    })
    WITH e16, 'ENDED' AS r1k, toString(e16.valid_to) AS r1d, null AS r1b
    RETURN {id: r1d + ' ' + e16.id + ' ' + r1k, kind: r1k, day: r1d, relationship: e16, before: r1b} AS r1
  }
  WITH r1
  WHERE r1.id > $p.v9 AND r1.id < $p.v10
  WITH r1
  ORDER BY r1.id
  LIMIT $p.v8
  WITH r1 {.id, .kind, .relationship} AS r1
  RETURN [r1.id, [[r1.kind, head(COLLECT {
    UNWIND r1.relationship AS n34
    RETURN head(COLLECT {
      WITH head(COLLECT {
        MATCH (a36:Assertion)-[:PUBLISHED_IN]->(n37:Source) USING INDEX SEEK a36:Assertion(about_id)
        WHERE a36.about_id = n34.id AND a36.recorded_at <= $p.v1 AND $p.v1 < a36.retracted_at
        OPTIONAL MATCH (a36)-[:ATTRIBUTED_TO]->(n38)
        WITH a36.stance = 'AFFIRMS' AS z39y, n37.reliability + toString(a36.credibility) AS z39p, a36.asserted_on AS z39d, coalesce(n38.id, n37.publisher, n37.id) AS z39o
        WITH min(CASE WHEN z39y THEN [-$p.v2[z39p], z39p] END) AS z39b, max(CASE WHEN NOT z39y THEN $p.v2[z39p] END) AS z39n, count(DISTINCT CASE WHEN z39y THEN z39o END) AS z39c, min(CASE WHEN z39y THEN z39d END) AS z39f, max(CASE WHEN z39y THEN z39d END) AS z39l
        RETURN {admiralty: z39b[1], confidence: -z39b[0], against: z39n, disputed: z39b IS NOT NULL AND z39n IS NOT NULL, origins: z39c, first_asserted_on: z39f, last_asserted_on: z39l}
      }) AS s35
      RETURN [s35.admiralty, [type(n34), n34.version_id]]
    })
  })]]]
}, null, null] AS r0
