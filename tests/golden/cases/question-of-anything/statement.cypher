RETURN COLLECT {
  CALL () {
    CALL () {
      MATCH (n8:Actor {id: $p.v3})
      RETURN n8
      UNION ALL
      MATCH (n8:Region {id: $p.v3})
      RETURN n8
      UNION ALL
      MATCH (n8:Event {id: $p.v3})
      RETURN n8
    }
    RETURN collect(n8) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v4, $p.v5)
    YIELD node AS n9, score
    WHERE n9:Actor|Region|Event
    RETURN [n9.id, n9.name]
    ORDER BY score DESC, n9.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    CALL (n2) {
      MATCH (x:Actor|Region|Event {id: n2.id})
      MATCH (x)-[e:SUPPORTS|OPPOSES|CONTROLS|CLAIMS|PRESENT_IN|MEMBER_OF|BORDERS|PART_OF|OVERLAPS|SUCCEEDED_BY|INVOLVES|AT]-()
      WHERE (e.retracted_at = $open AND (e.origins > 0 OR e.against IS NULL)) AND e.valid_from <= $p.v0 AND ($p.v0 < e.valid_to OR type(e) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT']) AND e.origins = 1
      WITH DISTINCT e
      CALL (e) {
        MATCH (said:Assertion {about_id: e.id})-[:PUBLISHED_IN]->(source:Source)
        WHERE (said.retracted_at = $open) AND said.stance = 'AFFIRMS'
        OPTIONAL MATCH (said)-[:ATTRIBUTED_TO]->(speaker:Actor)
        WITH source, coalesce(speaker.name, source.publisher, source.title) AS origin
        ORDER BY source.id
        RETURN head(collect(origin)) AS origin, collect(DISTINCT source) AS sources
      }
      RETURN startNode(e) AS subject, toLower(replace(type(e), '_', ' ')) AS type, endNode(e) AS object, origin, sources, [e] AS evidence
      ORDER BY e.id
    }
    WITH * SKIP $p.v1
    LIMIT $p.v2
    CALL (evidence) {
      UNWIND evidence AS e4
      WITH e4, NOT type(e4) IN ['BORDERS', 'PART_OF', 'OVERLAPS'] AS x5
      WITH min(CASE WHEN e4.confidence IS NOT NULL THEN [e4.confidence, e4.admiralty] END) AS standard_w, max(e4.valid_from) AS standard_f, min(e4.valid_to) AS standard_t, max(CASE WHEN e4.disputed THEN 1 ELSE 0 END) = 1 AS standard_d, min(CASE WHEN x5 THEN e4.last_asserted_on END) AS standard_l, min(e4.last_asserted_on) AS standard_m, max(CASE WHEN x5 THEN e4.first_asserted_on END) AS standard_a, max(e4.first_asserted_on) AS standard_b, min(CASE WHEN x5 THEN e4.origins END) AS standard_o, min(e4.origins) AS standard_p, collect([x5, CASE CASE WHEN e4.basis = 'default' THEN 'DEFAULT' WHEN $p.v0 > e4.last_asserted_on AND NOT type(e4) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN 'CARRIED_FORWARD' WHEN e4.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN e4.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= e4.first_asserted_on OR $p.v0 >= e4.valid_to - CASE e4.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END WHEN 'UNKNOWN' THEN 0 WHEN 'CARRIED_BACK' THEN 1 WHEN 'CARRIED_FORWARD' THEN 2 WHEN 'DEFAULT' THEN 3 WHEN 'ASSERTED' THEN 4 END]) AS standard_k
      WITH *, [k IN standard_k WHERE k[0] | k[1]] AS standard_c
      WITH *, CASE standard_c WHEN [] THEN [k IN standard_k | k[1]] ELSE standard_c END AS standard_c
      RETURN {confidence: standard_w[0], admiralty: standard_w[1], holdsFrom: nullIf(standard_f, date('0001-01-01')), holdsTo: nullIf(standard_t, date('9999-12-31')), disputed: coalesce(standard_d, false), lastAssertedOn: coalesce(standard_l, standard_m), firstAssertedOn: coalesce(standard_a, standard_b), origins: coalesce(standard_o, standard_p), standing: ['UNKNOWN', 'CARRIED_BACK', 'CARRIED_FORWARD', 'DEFAULT', 'ASSERTED'][reduce(least = 4 * sign(size(standard_c)), k IN standard_c | CASE WHEN k < least THEN k ELSE least END)]} AS standard_
    }
    WITH {subject: subject, type: type, object: object, origin: origin, sources: sources, evidence: evidence, standing: standard_.standing} AS r3
    RETURN [r3.standing]
  } ELSE [] END]
} AS r0
