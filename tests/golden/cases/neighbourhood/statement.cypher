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
    UNWIND l10 AS e16
    WITH DISTINCT e16
    ORDER BY e16.id
    RETURN collect(e16) AS l4
  }
  CALL (h3, h11, l4) {
    UNWIND [one IN h3 | [one.id, 0, one]] + [one IN h11 | [one.id, 1, one]] + [one IN l4 | [one.from_id]] + [one IN l4 WHERE one.to_id <> one.from_id | [one.to_id]] AS x22
    WITH x22[0] AS k23, head(collect(x22[1])) AS i18, head(collect(x22[2])) AS n17, count(*) - 1 AS i24
    WHERE n17 IS NOT NULL
    WITH *
    ORDER BY i18, k23
    RETURN collect({node: n17, hop: i18, total: COUNT {
      MATCH (n17)-[e21:SUPPORTS|OPPOSES]-()
      WHERE e21.retracted_at = $open AND e21.valid_from <= $p.v0 AND $p.v0 < e21.valid_to
    }, shown: i24}) AS l20
  }
  WITH {nodes: l20, relationships: l4, cut: any(one IN l20 WHERE one.hop < 1 AND one.shown < one.total)} AS r19
  RETURN [r19.cut, COLLECT {
    UNWIND r19.nodes AS n25
    RETURN [n25.hop, n25.shown, n25.total, head(COLLECT {
      UNWIND n25.node AS n26
      RETURN [labels(n26)[0], n26.id, n26.name]
    })]
  }, COLLECT {
    UNWIND r19.relationships AS n27
    RETURN [type(n27), n27.id]
  }]
}) AS r0
