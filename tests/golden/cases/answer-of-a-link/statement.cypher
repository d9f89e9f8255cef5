RETURN COLLECT {
  CALL () {
    MATCH (n13:Region {id: $p.v5})
    RETURN collect(n13) AS f1
  }
  UNWIND f1 AS n2
  CALL (n2) {
    CALL (n2) {
      MATCH (x:Region {id: n2.id})
      CALL (x) {
        RETURN x AS where
        UNION
        MATCH (x) (()<-[p:PART_OF WHERE (p.recorded_at <= $p.v1 AND $p.v1 < p.retracted_at) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to]-()){1,3} (where:Region)
        RETURN DISTINCT where
      }
      MATCH (where)<-[k:CLAIMS]-(claimant:Actor)
      WHERE (k.recorded_at <= $p.v1 AND $p.v1 < k.retracted_at) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to // It is held by whom a source says, else by the holder of the nearest region it is part of; a default above fills
      // nothing that is claimed.
      CALL (where) {
        MATCH (where) (()-[p:PART_OF WHERE (p.recorded_at <= $p.v1 AND $p.v1 < p.retracted_at) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region)<-[c:CONTROLS]-(:Actor)
        WHERE (c.recorded_at <= $p.v1 AND $p.v1 < c.retracted_at) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to AND (above = where OR c.basis <> 'default')
        WITH above, c, p
        ORDER BY size(p), above.id, c.id
        WITH collect({above: above, control: c, way: p}) AS found
        RETURN [f IN found WHERE f.above = head(found).above] AS holds
      }
      CALL (k, holds) {
        UNWIND [k] + reduce(all = [], f IN holds | all + f.control) + reduce(all = [], f IN holds | all + f.way) AS e
        RETURN collect(DISTINCT e) AS evidence
      }
      RETURN claimant, where, [f IN holds | startNode(f.control)] AS holders, evidence
      ORDER BY where.id, claimant.id, k.id
    }
    CALL (evidence) {
      UNWIND evidence AS e5
      WITH e5, head(COLLECT {
        MATCH (a8:Assertion)-[:PUBLISHED_IN]->(n9:Source) USING INDEX SEEK a8:Assertion(about_id)
        WHERE a8.about_id = e5.id AND a8.recorded_at <= $p.v1 AND $p.v1 < a8.retracted_at
        OPTIONAL MATCH (a8)-[:ATTRIBUTED_TO]->(n10)
        WITH a8.stance = 'AFFIRMS' AS z11y, n9.reliability + toString(a8.credibility) AS z11p, a8.asserted_on AS z11d, coalesce(n10.id, n9.publisher, n9.id) AS z11o
        WITH min(CASE WHEN z11y THEN [-$p.v2[z11p], z11p] END) AS z11b, max(CASE WHEN NOT z11y THEN $p.v2[z11p] END) AS z11n, count(DISTINCT CASE WHEN z11y THEN z11o END) AS z11c, min(CASE WHEN z11y THEN z11d END) AS z11f, max(CASE WHEN z11y THEN z11d END) AS z11l
        RETURN {admiralty: z11b[1], confidence: -z11b[0], against: z11n, disputed: z11b IS NOT NULL AND z11n IS NOT NULL, origins: z11c, first_asserted_on: z11f, last_asserted_on: z11l}
      }) AS s7, NOT type(e5) IN ['BORDERS', 'PART_OF', 'OVERLAPS'] AS x6
      WITH min(CASE WHEN s7.confidence IS NOT NULL THEN [s7.confidence, s7.admiralty] END) AS standard_w, max(e5.valid_from) AS standard_f, min(e5.valid_to) AS standard_t, max(CASE WHEN s7.disputed THEN 1 ELSE 0 END) = 1 AS standard_d, min(CASE WHEN x6 THEN s7.last_asserted_on END) AS standard_l, min(s7.last_asserted_on) AS standard_m, max(CASE WHEN x6 THEN s7.first_asserted_on END) AS standard_a, max(s7.first_asserted_on) AS standard_b, min(CASE WHEN x6 THEN s7.origins END) AS standard_o, min(s7.origins) AS standard_p, collect([x6, CASE CASE WHEN e5.basis = 'default' THEN 'DEFAULT' WHEN $p.v0 > s7.last_asserted_on AND NOT type(e5) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN 'CARRIED_FORWARD' WHEN s7.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN e5.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= s7.first_asserted_on OR $p.v0 >= e5.valid_to - CASE e5.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END WHEN 'UNKNOWN' THEN 0 WHEN 'CARRIED_BACK' THEN 1 WHEN 'CARRIED_FORWARD' THEN 2 WHEN 'DEFAULT' THEN 3 WHEN 'ASSERTED' THEN 4 END]) AS standard_k
      WITH *, [k IN standard_k WHERE k[0] | k[1]] AS standard_c
      WITH *, CASE standard_c WHEN [] THEN [k IN standard_k | k[1]] ELSE standard_c END AS standard_c
      RETURN {confidence: standard_w[0], admiralty: standard_w[1], holdsFrom: nullIf(standard_f, date('0001-01-01')), holdsTo: nullIf(standard_t, date('9999-12-31')), disputed: coalesce(standard_d, false), lastAssertedOn: coalesce(standard_l, standard_m), firstAssertedOn: coalesce(standard_a, standard_b), origins: coalesce(standard_o, standard_p), standing: ['UNKNOWN', 'CARRIED_BACK', 'CARRIED_FORWARD', 'DEFAULT', 'ASSERTED'][reduce(least = 4 * sign(size(standard_c)), k IN standard_c | CASE WHEN k < least THEN k ELSE least END)]} AS standard_
    }
    RETURN collect({claimant: claimant, where: where, holders: holders, evidence: evidence, admiralty: standard_.admiralty, confidence: standard_.confidence, disputed: standard_.disputed, firstAssertedOn: standard_.firstAssertedOn, holdsFrom: standard_.holdsFrom, holdsTo: standard_.holdsTo, lastAssertedOn: standard_.lastAssertedOn, origins: standard_.origins, standing: standard_.standing}) AS x3
  }
  RETURN [size(x3), [r4 IN x3[0..5] | [[r4.claimant.name, r4.where.name], r4.standing, toString(CASE r4.standing WHEN 'CARRIED_BACK' THEN r4.firstAssertedOn ELSE r4.lastAssertedOn END)]], [n2.name], head(COLLECT {
    MATCH (w:Watermark {name: 'recorded'})
    RETURN toString(w.at)
  }), COLLECT {
    UNWIND x3[$p.v3..$p.v4] AS r12
    RETURN [[r12.standing]]
  }]
} AS r0
