RETURN head(COLLECT {
  CALL () {
    UNWIND $p.v1 AS k1
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
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l12
          UNWIND range(0, size(l12) - 1) AS i8
          RETURN l12[i8][0] AS e6, l12[i8][1] AS n7, i8, 0 AS b9
          UNION ALL
          MATCH (n7)-[e6:SUPPORTS]->() USING INDEX SEEK e6:SUPPORTS(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l13
          UNWIND range(0, size(l13) - 1) AS i8
          RETURN l13[i8][0] AS e6, l13[i8][1] AS n7, i8, 1 AS b9
          UNION ALL
          MATCH ()-[e6:OPPOSES]->(n7) USING INDEX SEEK e6:OPPOSES(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l14
          UNWIND range(0, size(l14) - 1) AS i8
          RETURN l14[i8][0] AS e6, l14[i8][1] AS n7, i8, 2 AS b9
          UNION ALL
          MATCH (n7)-[e6:OPPOSES]->() USING INDEX SEEK e6:OPPOSES(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l15
          UNWIND range(0, size(l15) - 1) AS i8
          RETURN l15[i8][0] AS e6, l15[i8][1] AS n7, i8, 3 AS b9
          UNION ALL
          MATCH ()-[e6:CONTROLS]->(n7) USING INDEX SEEK e6:CONTROLS(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l16
          UNWIND range(0, size(l16) - 1) AS i8
          RETURN l16[i8][0] AS e6, l16[i8][1] AS n7, i8, 4 AS b9
          UNION ALL
          MATCH (n7)-[e6:CONTROLS]->() USING INDEX SEEK e6:CONTROLS(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l17
          UNWIND range(0, size(l17) - 1) AS i8
          RETURN l17[i8][0] AS e6, l17[i8][1] AS n7, i8, 5 AS b9
          UNION ALL
          MATCH ()-[e6:BORDERS]->(n7) USING INDEX SEEK e6:BORDERS(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l18
          UNWIND range(0, size(l18) - 1) AS i8
          RETURN l18[i8][0] AS e6, l18[i8][1] AS n7, i8, 6 AS b9
          UNION ALL
          MATCH (n7)-[e6:BORDERS]->() USING INDEX SEEK e6:BORDERS(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l19
          UNWIND range(0, size(l19) - 1) AS i8
          RETURN l19[i8][0] AS e6, l19[i8][1] AS n7, i8, 7 AS b9
          UNION ALL
          MATCH ()-[e6:CLAIMS]->(n7) USING INDEX SEEK e6:CLAIMS(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l20
          UNWIND range(0, size(l20) - 1) AS i8
          RETURN l20[i8][0] AS e6, l20[i8][1] AS n7, i8, 8 AS b9
          UNION ALL
          MATCH (n7)-[e6:CLAIMS]->() USING INDEX SEEK e6:CLAIMS(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l21
          UNWIND range(0, size(l21) - 1) AS i8
          RETURN l21[i8][0] AS e6, l21[i8][1] AS n7, i8, 9 AS b9
          UNION ALL
          MATCH ()-[e6:PRESENT_IN]->(n7) USING INDEX SEEK e6:PRESENT_IN(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l22
          UNWIND range(0, size(l22) - 1) AS i8
          RETURN l22[i8][0] AS e6, l22[i8][1] AS n7, i8, 10 AS b9
          UNION ALL
          MATCH (n7)-[e6:PRESENT_IN]->() USING INDEX SEEK e6:PRESENT_IN(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l23
          UNWIND range(0, size(l23) - 1) AS i8
          RETURN l23[i8][0] AS e6, l23[i8][1] AS n7, i8, 11 AS b9
          UNION ALL
          MATCH ()-[e6:MEMBER_OF]->(n7) USING INDEX SEEK e6:MEMBER_OF(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l24
          UNWIND range(0, size(l24) - 1) AS i8
          RETURN l24[i8][0] AS e6, l24[i8][1] AS n7, i8, 12 AS b9
          UNION ALL
          MATCH (n7)-[e6:MEMBER_OF]->() USING INDEX SEEK e6:MEMBER_OF(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l25
          UNWIND range(0, size(l25) - 1) AS i8
          RETURN l25[i8][0] AS e6, l25[i8][1] AS n7, i8, 13 AS b9
          UNION ALL
          MATCH ()-[e6:PART_OF]->(n7) USING INDEX SEEK e6:PART_OF(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l26
          UNWIND range(0, size(l26) - 1) AS i8
          RETURN l26[i8][0] AS e6, l26[i8][1] AS n7, i8, 14 AS b9
          UNION ALL
          MATCH (n7)-[e6:PART_OF]->() USING INDEX SEEK e6:PART_OF(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l27
          UNWIND range(0, size(l27) - 1) AS i8
          RETURN l27[i8][0] AS e6, l27[i8][1] AS n7, i8, 15 AS b9
          UNION ALL
          MATCH ()-[e6:OVERLAPS]->(n7) USING INDEX SEEK e6:OVERLAPS(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l28
          UNWIND range(0, size(l28) - 1) AS i8
          RETURN l28[i8][0] AS e6, l28[i8][1] AS n7, i8, 16 AS b9
          UNION ALL
          MATCH (n7)-[e6:OVERLAPS]->() USING INDEX SEEK e6:OVERLAPS(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0 AND $p.v0 < e6.valid_to
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l29
          UNWIND range(0, size(l29) - 1) AS i8
          RETURN l29[i8][0] AS e6, l29[i8][1] AS n7, i8, 17 AS b9
          UNION ALL
          MATCH ()-[e6:SUCCEEDED_BY]->(n7) USING INDEX SEEK e6:SUCCEEDED_BY(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l30
          UNWIND range(0, size(l30) - 1) AS i8
          RETURN l30[i8][0] AS e6, l30[i8][1] AS n7, i8, 18 AS b9
          UNION ALL
          MATCH (n7)-[e6:SUCCEEDED_BY]->() USING INDEX SEEK e6:SUCCEEDED_BY(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l31
          UNWIND range(0, size(l31) - 1) AS i8
          RETURN l31[i8][0] AS e6, l31[i8][1] AS n7, i8, 19 AS b9
          UNION ALL
          MATCH ()-[e6:INVOLVES]->(n7) USING INDEX SEEK e6:INVOLVES(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l32
          UNWIND range(0, size(l32) - 1) AS i8
          RETURN l32[i8][0] AS e6, l32[i8][1] AS n7, i8, 20 AS b9
          UNION ALL
          MATCH (n7)-[e6:INVOLVES]->() USING INDEX SEEK e6:INVOLVES(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l33
          UNWIND range(0, size(l33) - 1) AS i8
          RETURN l33[i8][0] AS e6, l33[i8][1] AS n7, i8, 21 AS b9
          UNION ALL
          MATCH ()-[e6:AT]->(n7) USING INDEX SEEK e6:AT(from_id, id)
          WHERE e6.from_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0
          WITH e6, n7
          ORDER BY e6.from_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l34
          UNWIND range(0, size(l34) - 1) AS i8
          RETURN l34[i8][0] AS e6, l34[i8][1] AS n7, i8, 22 AS b9
          UNION ALL
          MATCH (n7)-[e6:AT]->() USING INDEX SEEK e6:AT(to_id, id)
          WHERE e6.to_id = n5.id AND e6.id > '' AND e6.retracted_at = $open AND e6.valid_from <= $p.v0
          WITH e6, n7
          ORDER BY e6.to_id, e6.id
          LIMIT $p.v2
          WITH collect([e6, n7]) AS l35
          UNWIND range(0, size(l35) - 1) AS i8
          RETURN l35[i8][0] AS e6, l35[i8][1] AS n7, i8, 23 AS b9
        }
        WITH e6, n7, i8, b9
        ORDER BY i8, b9, e6.id
        LIMIT $p.v2
        RETURN e6, n7
      }
      RETURN collect(DISTINCT e6) AS l10, collect(DISTINCT n7) AS n7
    }
    RETURN l10, [one IN n7 WHERE NOT one IN h3] AS h11
  }
  CALL (l10) {
    UNWIND l10 AS e36
    WITH DISTINCT e36
    ORDER BY e36.id
    RETURN collect(e36) AS l4
  }
  CALL (h3, h11, l4) {
    UNWIND [one IN h3 | [one.id, 0, one]] + [one IN h11 | [one.id, 1, one]] AS x41
    WITH x41[0] AS k42, x41[1] AS i38, x41[2] AS n37
    ORDER BY i38, k42
    RETURN collect({node: n37, hop: i38, total: null, shown: null}) AS l40
  }
  WITH {nodes: l40, relationships: l4, cut: any(one IN l40 WHERE one.hop < 1 AND one.shown < one.total)} AS r39
  RETURN [COLLECT {
    UNWIND r39.nodes AS n43
    RETURN [head(COLLECT {
      UNWIND n43.node AS n44
      RETURN CASE WHEN n44:Actor THEN [0, [n44.id, toUpper(n44.kind)]] WHEN n44:Region THEN [1, [n44.id]] WHEN n44:Event THEN [2, [n44.id]] END
    })]
  }, COLLECT {
    UNWIND r39.relationships AS n45
    RETURN CASE WHEN n45:SUPPORTS THEN [0, [n45.id]] WHEN n45:OPPOSES THEN [1, [n45.id]] WHEN n45:CONTROLS THEN [2, [n45.id, toUpper(n45.status)]] WHEN n45:BORDERS THEN [3, [n45.id]] WHEN n45:CLAIMS THEN [4, [n45.id]] WHEN n45:PRESENT_IN THEN [5, [n45.id]] WHEN n45:MEMBER_OF THEN [6, [n45.id]] WHEN n45:PART_OF THEN [7, [n45.id]] WHEN n45:OVERLAPS THEN [8, [n45.id]] WHEN n45:SUCCEEDED_BY THEN [9, [n45.id]] WHEN n45:INVOLVES THEN [10, [n45.id]] WHEN n45:AT THEN [11, [n45.id]] END
  }]
}) AS r0
