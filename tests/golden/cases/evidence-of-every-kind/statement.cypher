RETURN COLLECT {
  CALL () {
    MATCH (n15:Actor {id: $p.v19})
    RETURN collect(n15) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v20, $p.v21)
    YIELD node AS n17, score
    WHERE n17:Actor
    RETURN [n17.id, n17.name]
    ORDER BY score DESC, n17.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    RETURN [[COLLECT {
      MATCH ()-[e3:CLAIMS]->(n4) USING INDEX SEEK e3:CLAIMS(from_id, id)
      WHERE e3.from_id = n2.id AND e3.id > $p.v2 AND e3.id < $p.v3 AND e3.retracted_at = $open AND e3.valid_from <= $p.v0 AND $p.v0 < e3.valid_to
      WITH e3, n4
      ORDER BY e3.from_id, e3.id
      LIMIT $p.v1
      RETURN [e3.id, [[e3.admiralty, e3.id, [COLLECT {
        MATCH (a5:Assertion) USING INDEX SEEK a5:Assertion(about_id, id)
        WHERE a5.about_id = e3.id AND a5.id > $p.v5 AND a5.id < $p.v6 AND a5.retracted_at = $open
        WITH a5
        ORDER BY a5.about_id, a5.id
        LIMIT $p.v4
        RETURN [a5.id, [[head(COLLECT {
          MATCH (a5)-[:PUBLISHED_IN]->(cited:Source)
          RETURN cited.reliability + toString(a5.credibility)
        }), a5.id, toUpper(a5.stance), head(COLLECT {
          MATCH (a5)-[:PUBLISHED_IN]->(n6:Source)
          RETURN [n6.id]
        })]]]
      }, COUNT {
        MATCH (a5:Assertion {about_id: e3.id}) USING INDEX SEEK a5:Assertion(about_id)
        WHERE a5.retracted_at = $open
      }, null]]]]
    }, null, null], [COLLECT {
      MATCH ()-[e7:OPPOSES]->(n8) USING INDEX SEEK e7:OPPOSES(from_id, id)
      WHERE e7.from_id = n2.id AND e7.id > $p.v8 AND e7.id < $p.v9 AND e7.retracted_at = $open AND e7.valid_from <= $p.v0 AND $p.v0 < e7.valid_to
      WITH e7, n8
      ORDER BY e7.from_id, e7.id
      LIMIT $p.v7
      RETURN [e7.id, [[e7.admiralty, e7.id, [COLLECT {
        MATCH (a9:Assertion) USING INDEX SEEK a9:Assertion(about_id, id)
        WHERE a9.about_id = e7.id AND a9.id > $p.v11 AND a9.id < $p.v12 AND a9.retracted_at = $open
        WITH a9
        ORDER BY a9.about_id, a9.id
        LIMIT $p.v10
        RETURN [a9.id, [[head(COLLECT {
          MATCH (a9)-[:PUBLISHED_IN]->(cited:Source)
          RETURN cited.reliability + toString(a9.credibility)
        }), a9.id, toUpper(a9.stance), head(COLLECT {
          MATCH (a9)-[:PUBLISHED_IN]->(n10:Source)
          RETURN [n10.id]
        })]]]
      }, COUNT {
        MATCH (a9:Assertion {about_id: e7.id}) USING INDEX SEEK a9:Assertion(about_id)
        WHERE a9.retracted_at = $open
      }, null]]]]
    }, null, null], [COLLECT {
      MATCH (n12)-[e11:SUPPORTS]->() USING INDEX SEEK e11:SUPPORTS(to_id, id)
      WHERE e11.to_id = n2.id AND e11.id > $p.v14 AND e11.id < $p.v15 AND e11.retracted_at = $open AND e11.valid_from <= $p.v0 AND $p.v0 < e11.valid_to
      WITH e11, n12
      ORDER BY e11.to_id, e11.id
      LIMIT $p.v13
      RETURN [e11.id, [[e11.admiralty, e11.id, [COLLECT {
        MATCH (a13:Assertion) USING INDEX SEEK a13:Assertion(about_id, id)
        WHERE a13.about_id = e11.id AND a13.id > $p.v17 AND a13.id < $p.v18 AND a13.retracted_at = $open
        WITH a13
        ORDER BY a13.about_id, a13.id
        LIMIT $p.v16
        RETURN [a13.id, [[head(COLLECT {
          MATCH (a13)-[:PUBLISHED_IN]->(cited:Source)
          RETURN cited.reliability + toString(a13.credibility)
        }), a13.id, toUpper(a13.stance), head(COLLECT {
          MATCH (a13)-[:PUBLISHED_IN]->(n14:Source)
          RETURN [n14.id]
        })]]]
      }, COUNT {
        MATCH (a13:Assertion {about_id: e11.id}) USING INDEX SEEK a13:Assertion(about_id)
        WHERE a13.retracted_at = $open
      }, null]]]]
    }, null, null]]
  } ELSE [] END]
} AS r0, COLLECT {
  CALL () {
    MATCH (n28:Actor {id: $p.v35})
    RETURN collect(n28) AS f18
  }
  RETURN [[one IN f18 | [one.id, one.name]], CASE size(f18) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v36, $p.v37)
    YIELD node AS n30, score
    WHERE n30:Actor
    RETURN [n30.id, n30.name]
    ORDER BY score DESC, n30.id
    LIMIT 5
  } ELSE [] END, CASE size(f18) WHEN 1 THEN COLLECT {
    UNWIND f18 AS n19
    RETURN [[COLLECT {
      MATCH (n21)-[e20:INVOLVES]->() USING INDEX SEEK e20:INVOLVES(to_id, id)
      WHERE e20.to_id = n19.id AND e20.id > $p.v24 AND e20.id < $p.v25 AND e20.retracted_at = $open AND e20.valid_from <= $p.v22
      WITH e20, n21
      ORDER BY e20.to_id, e20.id
      LIMIT $p.v23
      RETURN [e20.id, [[e20.admiralty, e20.id, [COLLECT {
        MATCH (a22:Assertion) USING INDEX SEEK a22:Assertion(about_id, id)
        WHERE a22.about_id = e20.id AND a22.id > $p.v27 AND a22.id < $p.v28 AND a22.retracted_at = $open
        WITH a22
        ORDER BY a22.about_id, a22.id
        LIMIT $p.v26
        RETURN [a22.id, [[head(COLLECT {
          MATCH (a22)-[:PUBLISHED_IN]->(cited:Source)
          RETURN cited.reliability + toString(a22.credibility)
        }), a22.id, toUpper(a22.stance), head(COLLECT {
          MATCH (a22)-[:PUBLISHED_IN]->(n23:Source)
          RETURN [n23.id]
        })]]]
      }, COUNT {
        MATCH (a22:Assertion {about_id: e20.id}) USING INDEX SEEK a22:Assertion(about_id)
        WHERE a22.retracted_at = $open
      }, null]]]]
    }, null, null], [COLLECT {
      MATCH ()-[e24:PRESENT_IN]->(n25) USING INDEX SEEK e24:PRESENT_IN(from_id, id)
      WHERE e24.from_id = n19.id AND e24.id > $p.v30 AND e24.id < $p.v31 AND e24.retracted_at = $open AND e24.valid_from <= $p.v22 AND $p.v22 < e24.valid_to
      WITH e24, n25
      ORDER BY e24.from_id, e24.id
      LIMIT $p.v29
      RETURN [e24.id, [[e24.admiralty, e24.id, [COLLECT {
        MATCH (a26:Assertion) USING INDEX SEEK a26:Assertion(about_id, id)
        WHERE a26.about_id = e24.id AND a26.id > $p.v33 AND a26.id < $p.v34 AND a26.retracted_at = $open
        WITH a26
        ORDER BY a26.about_id, a26.id
        LIMIT $p.v32
        RETURN [a26.id, [[head(COLLECT {
          MATCH (a26)-[:PUBLISHED_IN]->(cited:Source)
          RETURN cited.reliability + toString(a26.credibility)
        }), a26.id, toUpper(a26.stance), head(COLLECT {
          MATCH (a26)-[:PUBLISHED_IN]->(n27:Source)
          RETURN [n27.id]
        })]]]
      }, COUNT {
        MATCH (a26:Assertion {about_id: e24.id}) USING INDEX SEEK a26:Assertion(about_id)
        WHERE a26.retracted_at = $open
      }, null]]]]
    }, null, null]]
  } ELSE [] END]
} AS r1, COLLECT {
  CALL () {
    MATCH (n37:Actor {id: $p.v45})
    RETURN collect(n37) AS f31
  }
  RETURN [[one IN f31 | [one.id, one.name]], CASE size(f31) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v46, $p.v47)
    YIELD node AS n39, score
    WHERE n39:Actor
    RETURN [n39.id, n39.name]
    ORDER BY score DESC, n39.id
    LIMIT 5
  } ELSE [] END, CASE size(f31) WHEN 1 THEN COLLECT {
    UNWIND f31 AS n32
    RETURN [[COLLECT {
      MATCH ()-[e33:PART_OF]->(n34:Actor) USING INDEX SEEK e33:PART_OF(from_id, id)
      WHERE e33.from_id = n32.id AND e33.id > $p.v40 AND e33.id < $p.v41 AND e33.retracted_at = $open AND e33.valid_from <= $p.v38 AND $p.v38 < e33.valid_to
      WITH e33, n34
      ORDER BY e33.from_id, e33.id
      LIMIT $p.v39
      RETURN [e33.id, [[e33.admiralty, e33.id, [COLLECT {
        MATCH (a35:Assertion) USING INDEX SEEK a35:Assertion(about_id, id)
        WHERE a35.about_id = e33.id AND a35.id > $p.v43 AND a35.id < $p.v44 AND a35.retracted_at = $open
        WITH a35
        ORDER BY a35.about_id, a35.id
        LIMIT $p.v42
        RETURN [a35.id, [[head(COLLECT {
          MATCH (a35)-[:PUBLISHED_IN]->(cited:Source)
          RETURN cited.reliability + toString(a35.credibility)
        }), a35.id, toUpper(a35.stance), head(COLLECT {
          MATCH (a35)-[:PUBLISHED_IN]->(n36:Source)
          RETURN [n36.id]
        })]]]
      }, COUNT {
        MATCH (a35:Assertion {about_id: e33.id}) USING INDEX SEEK a35:Assertion(about_id)
        WHERE a35.retracted_at = $open
      }, null]]]]
    }, null, null]]
  } ELSE [] END]
} AS r2, COLLECT {
  CALL () {
    MATCH (n46:Event {id: $p.v55})
    RETURN collect(n46) AS f40
  }
  RETURN [[one IN f40 | [one.id, one.name]], CASE size(f40) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v56, $p.v57)
    YIELD node AS n48, score
    WHERE n48:Event
    RETURN [n48.id, n48.name]
    ORDER BY score DESC, n48.id
    LIMIT 5
  } ELSE [] END, CASE size(f40) WHEN 1 THEN COLLECT {
    UNWIND f40 AS n41
    RETURN [[COLLECT {
      MATCH ()-[e42:AT]->(n43) USING INDEX SEEK e42:AT(from_id, id)
      WHERE e42.from_id = n41.id AND e42.id > $p.v50 AND e42.id < $p.v51 AND e42.retracted_at = $open AND e42.valid_from <= $p.v48
      WITH e42, n43
      ORDER BY e42.from_id, e42.id
      LIMIT $p.v49
      RETURN [e42.id, [[e42.admiralty, e42.id, [COLLECT {
        MATCH (a44:Assertion) USING INDEX SEEK a44:Assertion(about_id, id)
        WHERE a44.about_id = e42.id AND a44.id > $p.v53 AND a44.id < $p.v54 AND a44.retracted_at = $open
        WITH a44
        ORDER BY a44.about_id, a44.id
        LIMIT $p.v52
        RETURN [a44.id, [[head(COLLECT {
          MATCH (a44)-[:PUBLISHED_IN]->(cited:Source)
          RETURN cited.reliability + toString(a44.credibility)
        }), a44.id, toUpper(a44.stance), head(COLLECT {
          MATCH (a44)-[:PUBLISHED_IN]->(n45:Source)
          RETURN [n45.id]
        })]]]
      }, COUNT {
        MATCH (a44:Assertion {about_id: e42.id}) USING INDEX SEEK a44:Assertion(about_id)
        WHERE a44.retracted_at = $open
      }, null]]]]
    }, null, null]]
  } ELSE [] END]
} AS r3, COLLECT {
  CALL () {
    MATCH (n63:Region {id: $p.v77})
    RETURN collect(n63) AS f49
  }
  RETURN [[one IN f49 | [one.id, one.name]], CASE size(f49) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v78, $p.v79)
    YIELD node AS n65, score
    WHERE n65:Region
    RETURN [n65.id, n65.name]
    ORDER BY score DESC, n65.id
    LIMIT 5
  } ELSE [] END, CASE size(f49) WHEN 1 THEN COLLECT {
    UNWIND f49 AS n50
    RETURN [[COLLECT {
      CALL (n50) {
        MATCH ()-[e51:BORDERS]->(n52) USING INDEX SEEK e51:BORDERS(from_id, id)
        WHERE e51.from_id = n50.id AND e51.id > $p.v60 AND e51.id < $p.v61 AND e51.retracted_at = $open AND e51.valid_from <= $p.v58 AND $p.v58 < e51.valid_to
        WITH e51, n52
        ORDER BY e51.from_id, e51.id
        LIMIT $p.v59
        RETURN e51, n52
        UNION ALL
        MATCH (n52)-[e51:BORDERS]->() USING INDEX SEEK e51:BORDERS(to_id, id)
        WHERE e51.to_id = n50.id AND e51.id > $p.v60 AND e51.id < $p.v61 AND e51.retracted_at = $open AND e51.valid_from <= $p.v58 AND $p.v58 < e51.valid_to
        WITH e51, n52
        ORDER BY e51.to_id, e51.id
        LIMIT $p.v59
        RETURN e51, n52
      }
      WITH e51, n52
      ORDER BY e51.id
      LIMIT $p.v59
      RETURN [e51.id, [[e51.admiralty, e51.id, [COLLECT {
        MATCH (a53:Assertion) USING INDEX SEEK a53:Assertion(about_id, id)
        WHERE a53.about_id = e51.id AND a53.id > $p.v63 AND a53.id < $p.v64 AND a53.retracted_at = $open
        WITH a53
        ORDER BY a53.about_id, a53.id
        LIMIT $p.v62
        RETURN [a53.id, [[head(COLLECT {
          MATCH (a53)-[:PUBLISHED_IN]->(cited:Source)
          RETURN cited.reliability + toString(a53.credibility)
        }), a53.id, toUpper(a53.stance), head(COLLECT {
          MATCH (a53)-[:PUBLISHED_IN]->(n54:Source)
          RETURN [n54.id]
        })]]]
      }, COUNT {
        MATCH (a53:Assertion {about_id: e51.id}) USING INDEX SEEK a53:Assertion(about_id)
        WHERE a53.retracted_at = $open
      }, null]]]]
    }, null, null], [COLLECT {
      MATCH ()-[e55:OVERLAPS]->(n56) USING INDEX SEEK e55:OVERLAPS(from_id, id)
      WHERE e55.from_id = n50.id AND e55.id > $p.v66 AND e55.id < $p.v67 AND e55.retracted_at = $open AND e55.valid_from <= $p.v58 AND $p.v58 < e55.valid_to
      WITH e55, n56
      ORDER BY e55.from_id, e55.id
      LIMIT $p.v65
      RETURN [e55.id, [[e55.admiralty, e55.id, [COLLECT {
        MATCH (a57:Assertion) USING INDEX SEEK a57:Assertion(about_id, id)
        WHERE a57.about_id = e55.id AND a57.id > $p.v69 AND a57.id < $p.v70 AND a57.retracted_at = $open
        WITH a57
        ORDER BY a57.about_id, a57.id
        LIMIT $p.v68
        RETURN [a57.id, [[head(COLLECT {
          MATCH (a57)-[:PUBLISHED_IN]->(cited:Source)
          RETURN cited.reliability + toString(a57.credibility)
        }), a57.id, toUpper(a57.stance), head(COLLECT {
          MATCH (a57)-[:PUBLISHED_IN]->(n58:Source)
          RETURN [n58.id]
        })]]]
      }, COUNT {
        MATCH (a57:Assertion {about_id: e55.id}) USING INDEX SEEK a57:Assertion(about_id)
        WHERE a57.retracted_at = $open
      }, null]]]]
    }, null, null], [COLLECT {
      MATCH ()-[e59:PART_OF]->(n60:Region) USING INDEX SEEK e59:PART_OF(from_id, id)
      WHERE e59.from_id = n50.id AND e59.id > $p.v72 AND e59.id < $p.v73 AND e59.retracted_at = $open AND e59.valid_from <= $p.v58 AND $p.v58 < e59.valid_to
      WITH e59, n60
      ORDER BY e59.from_id, e59.id
      LIMIT $p.v71
      RETURN [e59.id, [[e59.admiralty, e59.id, [COLLECT {
        MATCH (a61:Assertion) USING INDEX SEEK a61:Assertion(about_id, id)
        WHERE a61.about_id = e59.id AND a61.id > $p.v75 AND a61.id < $p.v76 AND a61.retracted_at = $open
        WITH a61
        ORDER BY a61.about_id, a61.id
        LIMIT $p.v74
        RETURN [a61.id, [[head(COLLECT {
          MATCH (a61)-[:PUBLISHED_IN]->(cited:Source)
          RETURN cited.reliability + toString(a61.credibility)
        }), a61.id, toUpper(a61.stance), head(COLLECT {
          MATCH (a61)-[:PUBLISHED_IN]->(n62:Source)
          RETURN [n62.id]
        })]]]
      }, COUNT {
        MATCH (a61:Assertion {about_id: e59.id}) USING INDEX SEEK a61:Assertion(about_id)
        WHERE a61.retracted_at = $open
      }, null]]]]
    }, null, null]]
  } ELSE [] END]
} AS r4
