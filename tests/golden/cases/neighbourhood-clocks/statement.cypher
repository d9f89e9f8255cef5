RETURN head(COLLECT {
  CALL () {
    UNWIND $p.v6 AS k1
    CALL (k1) {
      MATCH (n2:Actor {id: k1})
      RETURN n2
      UNION ALL
      MATCH (n2:Region {id: k1})
      RETURN n2
      UNION ALL
      MATCH (n2:Event {id: k1})
      RETURN n2
    }
    RETURN collect(DISTINCT n2) AS h3
  }
  CALL (h3) {
    CALL (h3) {
      UNWIND h3 AS n5
      CALL (n5) {
        CALL (n5) {
          MATCH ()-[e6:SUPPORTS]->(n7) USING INDEX SEEK e6:SUPPORTS(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a13:Assertion)-[:PUBLISHED_IN]->(n14:Source) USING INDEX SEEK a13:Assertion(about_id)
            WHERE a13.about_id = e6.id AND a13.stance = 'AFFIRMS' AND a13.recorded_at <= $p.v1 AND $p.v1 < a13.retracted_at AND n14.reliability <= $p.v3 AND NOT n14.id IN $p.v4 AND NOT EXISTS {
              MATCH (a13)-[:ATTRIBUTED_TO]->(n15)
              WHERE n15.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l12
          UNWIND range(0, size(l12) - 1) AS i8
          RETURN l12[i8][0] AS e6, l12[i8][1] AS n7, i8, 0 AS b9
          UNION ALL
          MATCH (n7)-[e6:SUPPORTS]->() USING INDEX SEEK e6:SUPPORTS(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a17:Assertion)-[:PUBLISHED_IN]->(n18:Source) USING INDEX SEEK a17:Assertion(about_id)
            WHERE a17.about_id = e6.id AND a17.stance = 'AFFIRMS' AND a17.recorded_at <= $p.v1 AND $p.v1 < a17.retracted_at AND n18.reliability <= $p.v3 AND NOT n18.id IN $p.v4 AND NOT EXISTS {
              MATCH (a17)-[:ATTRIBUTED_TO]->(n19)
              WHERE n19.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l16
          UNWIND range(0, size(l16) - 1) AS i8
          RETURN l16[i8][0] AS e6, l16[i8][1] AS n7, i8, 1 AS b9
          UNION ALL
          MATCH ()-[e6:OPPOSES]->(n7) USING INDEX SEEK e6:OPPOSES(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a21:Assertion)-[:PUBLISHED_IN]->(n22:Source) USING INDEX SEEK a21:Assertion(about_id)
            WHERE a21.about_id = e6.id AND a21.stance = 'AFFIRMS' AND a21.recorded_at <= $p.v1 AND $p.v1 < a21.retracted_at AND n22.reliability <= $p.v3 AND NOT n22.id IN $p.v4 AND NOT EXISTS {
              MATCH (a21)-[:ATTRIBUTED_TO]->(n23)
              WHERE n23.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l20
          UNWIND range(0, size(l20) - 1) AS i8
          RETURN l20[i8][0] AS e6, l20[i8][1] AS n7, i8, 2 AS b9
          UNION ALL
          MATCH (n7)-[e6:OPPOSES]->() USING INDEX SEEK e6:OPPOSES(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a25:Assertion)-[:PUBLISHED_IN]->(n26:Source) USING INDEX SEEK a25:Assertion(about_id)
            WHERE a25.about_id = e6.id AND a25.stance = 'AFFIRMS' AND a25.recorded_at <= $p.v1 AND $p.v1 < a25.retracted_at AND n26.reliability <= $p.v3 AND NOT n26.id IN $p.v4 AND NOT EXISTS {
              MATCH (a25)-[:ATTRIBUTED_TO]->(n27)
              WHERE n27.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l24
          UNWIND range(0, size(l24) - 1) AS i8
          RETURN l24[i8][0] AS e6, l24[i8][1] AS n7, i8, 3 AS b9
          UNION ALL
          MATCH ()-[e6:CONTROLS]->(n7) USING INDEX SEEK e6:CONTROLS(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a29:Assertion)-[:PUBLISHED_IN]->(n30:Source) USING INDEX SEEK a29:Assertion(about_id)
            WHERE a29.about_id = e6.id AND a29.stance = 'AFFIRMS' AND a29.recorded_at <= $p.v1 AND $p.v1 < a29.retracted_at AND n30.reliability <= $p.v3 AND NOT n30.id IN $p.v4 AND NOT EXISTS {
              MATCH (a29)-[:ATTRIBUTED_TO]->(n31)
              WHERE n31.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l28
          UNWIND range(0, size(l28) - 1) AS i8
          RETURN l28[i8][0] AS e6, l28[i8][1] AS n7, i8, 4 AS b9
          UNION ALL
          MATCH (n7)-[e6:CONTROLS]->() USING INDEX SEEK e6:CONTROLS(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a33:Assertion)-[:PUBLISHED_IN]->(n34:Source) USING INDEX SEEK a33:Assertion(about_id)
            WHERE a33.about_id = e6.id AND a33.stance = 'AFFIRMS' AND a33.recorded_at <= $p.v1 AND $p.v1 < a33.retracted_at AND n34.reliability <= $p.v3 AND NOT n34.id IN $p.v4 AND NOT EXISTS {
              MATCH (a33)-[:ATTRIBUTED_TO]->(n35)
              WHERE n35.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l32
          UNWIND range(0, size(l32) - 1) AS i8
          RETURN l32[i8][0] AS e6, l32[i8][1] AS n7, i8, 5 AS b9
          UNION ALL
          MATCH ()-[e6:BORDERS]->(n7) USING INDEX SEEK e6:BORDERS(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a37:Assertion)-[:PUBLISHED_IN]->(n38:Source) USING INDEX SEEK a37:Assertion(about_id)
            WHERE a37.about_id = e6.id AND a37.stance = 'AFFIRMS' AND a37.recorded_at <= $p.v1 AND $p.v1 < a37.retracted_at AND n38.reliability <= $p.v3 AND NOT n38.id IN $p.v4 AND NOT EXISTS {
              MATCH (a37)-[:ATTRIBUTED_TO]->(n39)
              WHERE n39.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l36
          UNWIND range(0, size(l36) - 1) AS i8
          RETURN l36[i8][0] AS e6, l36[i8][1] AS n7, i8, 6 AS b9
          UNION ALL
          MATCH (n7)-[e6:BORDERS]->() USING INDEX SEEK e6:BORDERS(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a41:Assertion)-[:PUBLISHED_IN]->(n42:Source) USING INDEX SEEK a41:Assertion(about_id)
            WHERE a41.about_id = e6.id AND a41.stance = 'AFFIRMS' AND a41.recorded_at <= $p.v1 AND $p.v1 < a41.retracted_at AND n42.reliability <= $p.v3 AND NOT n42.id IN $p.v4 AND NOT EXISTS {
              MATCH (a41)-[:ATTRIBUTED_TO]->(n43)
              WHERE n43.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l40
          UNWIND range(0, size(l40) - 1) AS i8
          RETURN l40[i8][0] AS e6, l40[i8][1] AS n7, i8, 7 AS b9
          UNION ALL
          MATCH ()-[e6:CLAIMS]->(n7) USING INDEX SEEK e6:CLAIMS(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a45:Assertion)-[:PUBLISHED_IN]->(n46:Source) USING INDEX SEEK a45:Assertion(about_id)
            WHERE a45.about_id = e6.id AND a45.stance = 'AFFIRMS' AND a45.recorded_at <= $p.v1 AND $p.v1 < a45.retracted_at AND n46.reliability <= $p.v3 AND NOT n46.id IN $p.v4 AND NOT EXISTS {
              MATCH (a45)-[:ATTRIBUTED_TO]->(n47)
              WHERE n47.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l44
          UNWIND range(0, size(l44) - 1) AS i8
          RETURN l44[i8][0] AS e6, l44[i8][1] AS n7, i8, 8 AS b9
          UNION ALL
          MATCH (n7)-[e6:CLAIMS]->() USING INDEX SEEK e6:CLAIMS(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a49:Assertion)-[:PUBLISHED_IN]->(n50:Source) USING INDEX SEEK a49:Assertion(about_id)
            WHERE a49.about_id = e6.id AND a49.stance = 'AFFIRMS' AND a49.recorded_at <= $p.v1 AND $p.v1 < a49.retracted_at AND n50.reliability <= $p.v3 AND NOT n50.id IN $p.v4 AND NOT EXISTS {
              MATCH (a49)-[:ATTRIBUTED_TO]->(n51)
              WHERE n51.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l48
          UNWIND range(0, size(l48) - 1) AS i8
          RETURN l48[i8][0] AS e6, l48[i8][1] AS n7, i8, 9 AS b9
          UNION ALL
          MATCH ()-[e6:PRESENT_IN]->(n7) USING INDEX SEEK e6:PRESENT_IN(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a53:Assertion)-[:PUBLISHED_IN]->(n54:Source) USING INDEX SEEK a53:Assertion(about_id)
            WHERE a53.about_id = e6.id AND a53.stance = 'AFFIRMS' AND a53.recorded_at <= $p.v1 AND $p.v1 < a53.retracted_at AND n54.reliability <= $p.v3 AND NOT n54.id IN $p.v4 AND NOT EXISTS {
              MATCH (a53)-[:ATTRIBUTED_TO]->(n55)
              WHERE n55.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l52
          UNWIND range(0, size(l52) - 1) AS i8
          RETURN l52[i8][0] AS e6, l52[i8][1] AS n7, i8, 10 AS b9
          UNION ALL
          MATCH (n7)-[e6:PRESENT_IN]->() USING INDEX SEEK e6:PRESENT_IN(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a57:Assertion)-[:PUBLISHED_IN]->(n58:Source) USING INDEX SEEK a57:Assertion(about_id)
            WHERE a57.about_id = e6.id AND a57.stance = 'AFFIRMS' AND a57.recorded_at <= $p.v1 AND $p.v1 < a57.retracted_at AND n58.reliability <= $p.v3 AND NOT n58.id IN $p.v4 AND NOT EXISTS {
              MATCH (a57)-[:ATTRIBUTED_TO]->(n59)
              WHERE n59.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l56
          UNWIND range(0, size(l56) - 1) AS i8
          RETURN l56[i8][0] AS e6, l56[i8][1] AS n7, i8, 11 AS b9
          UNION ALL
          MATCH ()-[e6:MEMBER_OF]->(n7) USING INDEX SEEK e6:MEMBER_OF(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a61:Assertion)-[:PUBLISHED_IN]->(n62:Source) USING INDEX SEEK a61:Assertion(about_id)
            WHERE a61.about_id = e6.id AND a61.stance = 'AFFIRMS' AND a61.recorded_at <= $p.v1 AND $p.v1 < a61.retracted_at AND n62.reliability <= $p.v3 AND NOT n62.id IN $p.v4 AND NOT EXISTS {
              MATCH (a61)-[:ATTRIBUTED_TO]->(n63)
              WHERE n63.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l60
          UNWIND range(0, size(l60) - 1) AS i8
          RETURN l60[i8][0] AS e6, l60[i8][1] AS n7, i8, 12 AS b9
          UNION ALL
          MATCH (n7)-[e6:MEMBER_OF]->() USING INDEX SEEK e6:MEMBER_OF(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a65:Assertion)-[:PUBLISHED_IN]->(n66:Source) USING INDEX SEEK a65:Assertion(about_id)
            WHERE a65.about_id = e6.id AND a65.stance = 'AFFIRMS' AND a65.recorded_at <= $p.v1 AND $p.v1 < a65.retracted_at AND n66.reliability <= $p.v3 AND NOT n66.id IN $p.v4 AND NOT EXISTS {
              MATCH (a65)-[:ATTRIBUTED_TO]->(n67)
              WHERE n67.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l64
          UNWIND range(0, size(l64) - 1) AS i8
          RETURN l64[i8][0] AS e6, l64[i8][1] AS n7, i8, 13 AS b9
          UNION ALL
          MATCH ()-[e6:PART_OF]->(n7) USING INDEX SEEK e6:PART_OF(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a69:Assertion)-[:PUBLISHED_IN]->(n70:Source) USING INDEX SEEK a69:Assertion(about_id)
            WHERE a69.about_id = e6.id AND a69.stance = 'AFFIRMS' AND a69.recorded_at <= $p.v1 AND $p.v1 < a69.retracted_at AND n70.reliability <= $p.v3 AND NOT n70.id IN $p.v4 AND NOT EXISTS {
              MATCH (a69)-[:ATTRIBUTED_TO]->(n71)
              WHERE n71.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l68
          UNWIND range(0, size(l68) - 1) AS i8
          RETURN l68[i8][0] AS e6, l68[i8][1] AS n7, i8, 14 AS b9
          UNION ALL
          MATCH (n7)-[e6:PART_OF]->() USING INDEX SEEK e6:PART_OF(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a73:Assertion)-[:PUBLISHED_IN]->(n74:Source) USING INDEX SEEK a73:Assertion(about_id)
            WHERE a73.about_id = e6.id AND a73.stance = 'AFFIRMS' AND a73.recorded_at <= $p.v1 AND $p.v1 < a73.retracted_at AND n74.reliability <= $p.v3 AND NOT n74.id IN $p.v4 AND NOT EXISTS {
              MATCH (a73)-[:ATTRIBUTED_TO]->(n75)
              WHERE n75.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l72
          UNWIND range(0, size(l72) - 1) AS i8
          RETURN l72[i8][0] AS e6, l72[i8][1] AS n7, i8, 15 AS b9
          UNION ALL
          MATCH ()-[e6:OVERLAPS]->(n7) USING INDEX SEEK e6:OVERLAPS(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a77:Assertion)-[:PUBLISHED_IN]->(n78:Source) USING INDEX SEEK a77:Assertion(about_id)
            WHERE a77.about_id = e6.id AND a77.stance = 'AFFIRMS' AND a77.recorded_at <= $p.v1 AND $p.v1 < a77.retracted_at AND n78.reliability <= $p.v3 AND NOT n78.id IN $p.v4 AND NOT EXISTS {
              MATCH (a77)-[:ATTRIBUTED_TO]->(n79)
              WHERE n79.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l76
          UNWIND range(0, size(l76) - 1) AS i8
          RETURN l76[i8][0] AS e6, l76[i8][1] AS n7, i8, 16 AS b9
          UNION ALL
          MATCH (n7)-[e6:OVERLAPS]->() USING INDEX SEEK e6:OVERLAPS(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to AND EXISTS {
            MATCH (a81:Assertion)-[:PUBLISHED_IN]->(n82:Source) USING INDEX SEEK a81:Assertion(about_id)
            WHERE a81.about_id = e6.id AND a81.stance = 'AFFIRMS' AND a81.recorded_at <= $p.v1 AND $p.v1 < a81.retracted_at AND n82.reliability <= $p.v3 AND NOT n82.id IN $p.v4 AND NOT EXISTS {
              MATCH (a81)-[:ATTRIBUTED_TO]->(n83)
              WHERE n83.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l80
          UNWIND range(0, size(l80) - 1) AS i8
          RETURN l80[i8][0] AS e6, l80[i8][1] AS n7, i8, 17 AS b9
          UNION ALL
          MATCH ()-[e6:SUCCEEDED_BY]->(n7) USING INDEX SEEK e6:SUCCEEDED_BY(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND EXISTS {
            MATCH (a85:Assertion)-[:PUBLISHED_IN]->(n86:Source) USING INDEX SEEK a85:Assertion(about_id)
            WHERE a85.about_id = e6.id AND a85.stance = 'AFFIRMS' AND a85.recorded_at <= $p.v1 AND $p.v1 < a85.retracted_at AND n86.reliability <= $p.v3 AND NOT n86.id IN $p.v4 AND NOT EXISTS {
              MATCH (a85)-[:ATTRIBUTED_TO]->(n87)
              WHERE n87.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l84
          UNWIND range(0, size(l84) - 1) AS i8
          RETURN l84[i8][0] AS e6, l84[i8][1] AS n7, i8, 18 AS b9
          UNION ALL
          MATCH (n7)-[e6:SUCCEEDED_BY]->() USING INDEX SEEK e6:SUCCEEDED_BY(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND EXISTS {
            MATCH (a89:Assertion)-[:PUBLISHED_IN]->(n90:Source) USING INDEX SEEK a89:Assertion(about_id)
            WHERE a89.about_id = e6.id AND a89.stance = 'AFFIRMS' AND a89.recorded_at <= $p.v1 AND $p.v1 < a89.retracted_at AND n90.reliability <= $p.v3 AND NOT n90.id IN $p.v4 AND NOT EXISTS {
              MATCH (a89)-[:ATTRIBUTED_TO]->(n91)
              WHERE n91.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l88
          UNWIND range(0, size(l88) - 1) AS i8
          RETURN l88[i8][0] AS e6, l88[i8][1] AS n7, i8, 19 AS b9
          UNION ALL
          MATCH ()-[e6:INVOLVES]->(n7) USING INDEX SEEK e6:INVOLVES(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND EXISTS {
            MATCH (a93:Assertion)-[:PUBLISHED_IN]->(n94:Source) USING INDEX SEEK a93:Assertion(about_id)
            WHERE a93.about_id = e6.id AND a93.stance = 'AFFIRMS' AND a93.recorded_at <= $p.v1 AND $p.v1 < a93.retracted_at AND n94.reliability <= $p.v3 AND NOT n94.id IN $p.v4 AND NOT EXISTS {
              MATCH (a93)-[:ATTRIBUTED_TO]->(n95)
              WHERE n95.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l92
          UNWIND range(0, size(l92) - 1) AS i8
          RETURN l92[i8][0] AS e6, l92[i8][1] AS n7, i8, 20 AS b9
          UNION ALL
          MATCH (n7)-[e6:INVOLVES]->() USING INDEX SEEK e6:INVOLVES(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND EXISTS {
            MATCH (a97:Assertion)-[:PUBLISHED_IN]->(n98:Source) USING INDEX SEEK a97:Assertion(about_id)
            WHERE a97.about_id = e6.id AND a97.stance = 'AFFIRMS' AND a97.recorded_at <= $p.v1 AND $p.v1 < a97.retracted_at AND n98.reliability <= $p.v3 AND NOT n98.id IN $p.v4 AND NOT EXISTS {
              MATCH (a97)-[:ATTRIBUTED_TO]->(n99)
              WHERE n99.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l96
          UNWIND range(0, size(l96) - 1) AS i8
          RETURN l96[i8][0] AS e6, l96[i8][1] AS n7, i8, 21 AS b9
          UNION ALL
          MATCH ()-[e6:AT]->(n7) USING INDEX SEEK e6:AT(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND EXISTS {
            MATCH (a101:Assertion)-[:PUBLISHED_IN]->(n102:Source) USING INDEX SEEK a101:Assertion(about_id)
            WHERE a101.about_id = e6.id AND a101.stance = 'AFFIRMS' AND a101.recorded_at <= $p.v1 AND $p.v1 < a101.retracted_at AND n102.reliability <= $p.v3 AND NOT n102.id IN $p.v4 AND NOT EXISTS {
              MATCH (a101)-[:ATTRIBUTED_TO]->(n103)
              WHERE n103.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l100
          UNWIND range(0, size(l100) - 1) AS i8
          RETURN l100[i8][0] AS e6, l100[i8][1] AS n7, i8, 22 AS b9
          UNION ALL
          MATCH (n7)-[e6:AT]->() USING INDEX SEEK e6:AT(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.recorded_at <= $p.v1 AND $p.v1 < e6.retracted_at AND e6.valid_from <= $p.v0 AND EXISTS {
            MATCH (a105:Assertion)-[:PUBLISHED_IN]->(n106:Source) USING INDEX SEEK a105:Assertion(about_id)
            WHERE a105.about_id = e6.id AND a105.stance = 'AFFIRMS' AND a105.recorded_at <= $p.v1 AND $p.v1 < a105.retracted_at AND n106.reliability <= $p.v3 AND NOT n106.id IN $p.v4 AND NOT EXISTS {
              MATCH (a105)-[:ATTRIBUTED_TO]->(n107)
              WHERE n107.id IN $p.v5
            }
          }
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v7
          WITH collect([e6, n7]) AS l104
          UNWIND range(0, size(l104) - 1) AS i8
          RETURN l104[i8][0] AS e6, l104[i8][1] AS n7, i8, 23 AS b9
        }
        WITH e6, n7, i8, b9
        ORDER BY i8, b9, e6.id
        LIMIT $p.v7
        RETURN e6, n7
      }
      RETURN collect(DISTINCT e6) AS l10, collect(DISTINCT n7) AS n7
    }
    RETURN l10, [one IN n7 WHERE NOT one IN h3] AS h11
  }
  CALL (l10) {
    UNWIND l10 AS e108
    WITH DISTINCT e108
    ORDER BY e108.id
    RETURN collect(e108) AS l4
  }
  CALL (h3, h11, l4) {
    UNWIND [one IN h3 | [one.id, 0, one]] + [one IN h11 | [one.id, 1, one]] AS x113
    WITH x113[0] AS k114, x113[1] AS i110, x113[2] AS n109
    ORDER BY i110, k114
    RETURN collect({node: n109, hop: i110, total: null, shown: null}) AS l112
  }
  WITH {nodes: l112, relationships: l4, cut: any(one IN l112 WHERE one.hop < 1 AND one.shown < one.total)} AS r111
  RETURN [COLLECT {
    UNWIND r111.nodes AS n115
    RETURN [head(COLLECT {
      UNWIND n115.node AS n116
      RETURN [[labels(n116)[0], n116.id]]
    })]
  }, COLLECT {
    UNWIND r111.relationships AS n117
    RETURN head(COLLECT {
      WITH head(COLLECT {
        MATCH (a119:Assertion)-[:PUBLISHED_IN]->(n120:Source) USING INDEX SEEK a119:Assertion(about_id)
        WHERE a119.about_id = n117.id AND a119.recorded_at <= $p.v1 AND $p.v1 < a119.retracted_at
        OPTIONAL MATCH (a119)-[:ATTRIBUTED_TO]->(n121)
        WITH a119.stance = 'AFFIRMS' AS z122y, n120.reliability + toString(a119.credibility) AS z122p, a119.asserted_on AS z122d, coalesce(n121.id, n120.publisher, n120.id) AS z122o
        WITH min(CASE WHEN z122y THEN [-$p.v2[z122p], z122p] END) AS z122b, max(CASE WHEN NOT z122y THEN $p.v2[z122p] END) AS z122n, count(DISTINCT CASE WHEN z122y THEN z122o END) AS z122c, min(CASE WHEN z122y THEN z122d END) AS z122f, max(CASE WHEN z122y THEN z122d END) AS z122l
        RETURN {admiralty: z122b[1], confidence: -z122b[0], against: z122n, disputed: z122b IS NOT NULL AND z122n IS NOT NULL, origins: z122c, first_asserted_on: z122f, last_asserted_on: z122l}
      }) AS s118
      RETURN [s118.admiralty, [type(n117), n117.version_id]]
    })
  }]
}) AS r0
