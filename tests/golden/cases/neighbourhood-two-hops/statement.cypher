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
  CALL (h3, h11) {
    CALL (h11) {
      UNWIND h11 AS n36
      CALL (n36) {
        CALL (n36) {
          MATCH ()-[e37:SUPPORTS]->(n38) USING INDEX SEEK e37:SUPPORTS(from_id, id)
          WHERE e37.from_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.from_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l43
          UNWIND range(0, size(l43) - 1) AS i39
          RETURN l43[i39][0] AS e37, l43[i39][1] AS n38, i39, 0 AS b40
          UNION ALL
          MATCH (n38)-[e37:SUPPORTS]->() USING INDEX SEEK e37:SUPPORTS(to_id, id)
          WHERE e37.to_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.to_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l44
          UNWIND range(0, size(l44) - 1) AS i39
          RETURN l44[i39][0] AS e37, l44[i39][1] AS n38, i39, 1 AS b40
          UNION ALL
          MATCH ()-[e37:OPPOSES]->(n38) USING INDEX SEEK e37:OPPOSES(from_id, id)
          WHERE e37.from_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.from_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l45
          UNWIND range(0, size(l45) - 1) AS i39
          RETURN l45[i39][0] AS e37, l45[i39][1] AS n38, i39, 2 AS b40
          UNION ALL
          MATCH (n38)-[e37:OPPOSES]->() USING INDEX SEEK e37:OPPOSES(to_id, id)
          WHERE e37.to_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.to_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l46
          UNWIND range(0, size(l46) - 1) AS i39
          RETURN l46[i39][0] AS e37, l46[i39][1] AS n38, i39, 3 AS b40
          UNION ALL
          MATCH ()-[e37:CONTROLS]->(n38) USING INDEX SEEK e37:CONTROLS(from_id, id)
          WHERE e37.from_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.from_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l47
          UNWIND range(0, size(l47) - 1) AS i39
          RETURN l47[i39][0] AS e37, l47[i39][1] AS n38, i39, 4 AS b40
          UNION ALL
          MATCH (n38)-[e37:CONTROLS]->() USING INDEX SEEK e37:CONTROLS(to_id, id)
          WHERE e37.to_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.to_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l48
          UNWIND range(0, size(l48) - 1) AS i39
          RETURN l48[i39][0] AS e37, l48[i39][1] AS n38, i39, 5 AS b40
          UNION ALL
          MATCH ()-[e37:BORDERS]->(n38) USING INDEX SEEK e37:BORDERS(from_id, id)
          WHERE e37.from_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.from_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l49
          UNWIND range(0, size(l49) - 1) AS i39
          RETURN l49[i39][0] AS e37, l49[i39][1] AS n38, i39, 6 AS b40
          UNION ALL
          MATCH (n38)-[e37:BORDERS]->() USING INDEX SEEK e37:BORDERS(to_id, id)
          WHERE e37.to_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.to_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l50
          UNWIND range(0, size(l50) - 1) AS i39
          RETURN l50[i39][0] AS e37, l50[i39][1] AS n38, i39, 7 AS b40
          UNION ALL
          MATCH ()-[e37:CLAIMS]->(n38) USING INDEX SEEK e37:CLAIMS(from_id, id)
          WHERE e37.from_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.from_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l51
          UNWIND range(0, size(l51) - 1) AS i39
          RETURN l51[i39][0] AS e37, l51[i39][1] AS n38, i39, 8 AS b40
          UNION ALL
          MATCH (n38)-[e37:CLAIMS]->() USING INDEX SEEK e37:CLAIMS(to_id, id)
          WHERE e37.to_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.to_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l52
          UNWIND range(0, size(l52) - 1) AS i39
          RETURN l52[i39][0] AS e37, l52[i39][1] AS n38, i39, 9 AS b40
          UNION ALL
          MATCH ()-[e37:PRESENT_IN]->(n38) USING INDEX SEEK e37:PRESENT_IN(from_id, id)
          WHERE e37.from_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.from_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l53
          UNWIND range(0, size(l53) - 1) AS i39
          RETURN l53[i39][0] AS e37, l53[i39][1] AS n38, i39, 10 AS b40
          UNION ALL
          MATCH (n38)-[e37:PRESENT_IN]->() USING INDEX SEEK e37:PRESENT_IN(to_id, id)
          WHERE e37.to_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.to_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l54
          UNWIND range(0, size(l54) - 1) AS i39
          RETURN l54[i39][0] AS e37, l54[i39][1] AS n38, i39, 11 AS b40
          UNION ALL
          MATCH ()-[e37:MEMBER_OF]->(n38) USING INDEX SEEK e37:MEMBER_OF(from_id, id)
          WHERE e37.from_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.from_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l55
          UNWIND range(0, size(l55) - 1) AS i39
          RETURN l55[i39][0] AS e37, l55[i39][1] AS n38, i39, 12 AS b40
          UNION ALL
          MATCH (n38)-[e37:MEMBER_OF]->() USING INDEX SEEK e37:MEMBER_OF(to_id, id)
          WHERE e37.to_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.to_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l56
          UNWIND range(0, size(l56) - 1) AS i39
          RETURN l56[i39][0] AS e37, l56[i39][1] AS n38, i39, 13 AS b40
          UNION ALL
          MATCH ()-[e37:PART_OF]->(n38) USING INDEX SEEK e37:PART_OF(from_id, id)
          WHERE e37.from_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.from_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l57
          UNWIND range(0, size(l57) - 1) AS i39
          RETURN l57[i39][0] AS e37, l57[i39][1] AS n38, i39, 14 AS b40
          UNION ALL
          MATCH (n38)-[e37:PART_OF]->() USING INDEX SEEK e37:PART_OF(to_id, id)
          WHERE e37.to_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.to_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l58
          UNWIND range(0, size(l58) - 1) AS i39
          RETURN l58[i39][0] AS e37, l58[i39][1] AS n38, i39, 15 AS b40
          UNION ALL
          MATCH ()-[e37:OVERLAPS]->(n38) USING INDEX SEEK e37:OVERLAPS(from_id, id)
          WHERE e37.from_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.from_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l59
          UNWIND range(0, size(l59) - 1) AS i39
          RETURN l59[i39][0] AS e37, l59[i39][1] AS n38, i39, 16 AS b40
          UNION ALL
          MATCH (n38)-[e37:OVERLAPS]->() USING INDEX SEEK e37:OVERLAPS(to_id, id)
          WHERE e37.to_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0 AND $p.v0 < e37.valid_to
          WITH e37, n38
          ORDER BY e37.to_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l60
          UNWIND range(0, size(l60) - 1) AS i39
          RETURN l60[i39][0] AS e37, l60[i39][1] AS n38, i39, 17 AS b40
          UNION ALL
          MATCH ()-[e37:SUCCEEDED_BY]->(n38) USING INDEX SEEK e37:SUCCEEDED_BY(from_id, id)
          WHERE e37.from_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0
          WITH e37, n38
          ORDER BY e37.from_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l61
          UNWIND range(0, size(l61) - 1) AS i39
          RETURN l61[i39][0] AS e37, l61[i39][1] AS n38, i39, 18 AS b40
          UNION ALL
          MATCH (n38)-[e37:SUCCEEDED_BY]->() USING INDEX SEEK e37:SUCCEEDED_BY(to_id, id)
          WHERE e37.to_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0
          WITH e37, n38
          ORDER BY e37.to_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l62
          UNWIND range(0, size(l62) - 1) AS i39
          RETURN l62[i39][0] AS e37, l62[i39][1] AS n38, i39, 19 AS b40
          UNION ALL
          MATCH ()-[e37:INVOLVES]->(n38) USING INDEX SEEK e37:INVOLVES(from_id, id)
          WHERE e37.from_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0
          WITH e37, n38
          ORDER BY e37.from_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l63
          UNWIND range(0, size(l63) - 1) AS i39
          RETURN l63[i39][0] AS e37, l63[i39][1] AS n38, i39, 20 AS b40
          UNION ALL
          MATCH (n38)-[e37:INVOLVES]->() USING INDEX SEEK e37:INVOLVES(to_id, id)
          WHERE e37.to_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0
          WITH e37, n38
          ORDER BY e37.to_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l64
          UNWIND range(0, size(l64) - 1) AS i39
          RETURN l64[i39][0] AS e37, l64[i39][1] AS n38, i39, 21 AS b40
          UNION ALL
          MATCH ()-[e37:AT]->(n38) USING INDEX SEEK e37:AT(from_id, id)
          WHERE e37.from_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0
          WITH e37, n38
          ORDER BY e37.from_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l65
          UNWIND range(0, size(l65) - 1) AS i39
          RETURN l65[i39][0] AS e37, l65[i39][1] AS n38, i39, 22 AS b40
          UNION ALL
          MATCH (n38)-[e37:AT]->() USING INDEX SEEK e37:AT(to_id, id)
          WHERE e37.to_id = n36.id AND e37.id > '' AND e37.retracted_at = $open AND e37.valid_from <= $p.v0
          WITH e37, n38
          ORDER BY e37.to_id, e37.id
          LIMIT $p.v2
          WITH collect([e37, n38]) AS l66
          UNWIND range(0, size(l66) - 1) AS i39
          RETURN l66[i39][0] AS e37, l66[i39][1] AS n38, i39, 23 AS b40
        }
        WITH e37, n38, i39, b40
        ORDER BY i39, b40, e37.id
        LIMIT $p.v2
        RETURN e37, n38
      }
      RETURN collect(DISTINCT e37) AS l41, collect(DISTINCT n38) AS n38
    }
    RETURN l41, [one IN n38 WHERE NOT one IN h3 AND NOT one IN h11] AS h42
  }
  CALL (l10, l41) {
    UNWIND l10 + l41 AS e67
    WITH DISTINCT e67
    ORDER BY e67.id
    RETURN collect(e67) AS l4
  }
  CALL (h3, h11, h42, l4) {
    UNWIND [one IN h3 | [one.id, 0, one]] + [one IN h11 | [one.id, 1, one]] + [one IN h42 | [one.id, 2, one]] + [one IN l4 | [one.from_id]] + [one IN l4 WHERE one.to_id <> one.from_id | [one.to_id]] AS x74
    WITH x74[0] AS k75, head(collect(x74[1])) AS i69, head(collect(x74[2])) AS n68, count(*) - 1 AS i76
    WHERE n68 IS NOT NULL
    WITH *
    ORDER BY i69, k75
    RETURN collect({node: n68, hop: i69, total: COUNT {
      MATCH (n68)-[e72:SUPPORTS|OPPOSES|CONTROLS|BORDERS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|OVERLAPS]-()
      WHERE e72.retracted_at = $open AND e72.valid_from <= $p.v0 AND $p.v0 < e72.valid_to
    } + COUNT {
      MATCH (n68)-[e73:SUCCEEDED_BY|INVOLVES|AT]-()
      WHERE e73.retracted_at = $open AND e73.valid_from <= $p.v0
    }, shown: i76}) AS l71
  }
  WITH {nodes: l71, relationships: l4, cut: any(one IN l71 WHERE one.hop < 2 AND one.shown < one.total)} AS r70
  RETURN [r70.cut, COLLECT {
    UNWIND r70.nodes AS n77
    RETURN [n77.hop, n77.shown, n77.total, head(COLLECT {
      UNWIND n77.node AS n78
      RETURN [n78.id]
    })]
  }, COLLECT {
    UNWIND r70.relationships AS n79
    RETURN [[type(n79), n79.version_id], n79.id, head(COLLECT {
      WITH startNode(n79) AS n80
      RETURN [n80.id]
    }), head(COLLECT {
      WITH endNode(n79) AS n81
      RETURN [n81.id]
    })]
  }]
}) AS r0
