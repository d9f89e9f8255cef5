RETURN COLLECT {
  CALL () {
    MATCH (n21:Region {id: $p.v5})
    RETURN collect(n21) AS f1
  }
  UNWIND f1 AS n2
  CALL (n2) {
    CALL (n2) {
      MATCH (x:Region {id: n2.id})
      CALL (x) {
        RETURN x AS where, [] AS within
        UNION ALL
        MATCH (x) (()<-[p:PART_OF WHERE (p.recorded_at <= $p.v1 AND $p.v1 < p.retracted_at AND (NOT EXISTS {
          MATCH (a6:Assertion) USING INDEX SEEK a6:Assertion(about_id)
          WHERE a6.about_id = p.id AND a6.stance = 'DENIES' AND a6.recorded_at <= $p.v1 AND $p.v1 < a6.retracted_at AND NOT EXISTS {
            MATCH (a5:Assertion) USING INDEX SEEK a5:Assertion(about_id)
            WHERE a5.about_id = p.id AND a5.stance = 'AFFIRMS' AND a5.recorded_at <= $p.v1 AND $p.v1 < a5.retracted_at
          }
        })) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to]-()){1,3} (where:Region)
        WITH where, p
        ORDER BY size(p), [one IN p | one.id]
        RETURN where, head(collect(p)) AS within
      }
      MATCH (where)<-[k:CLAIMS]-(claimant:Actor)
      WHERE (k.recorded_at <= $p.v1 AND $p.v1 < k.retracted_at AND (NOT EXISTS {
        MATCH (a8:Assertion) USING INDEX SEEK a8:Assertion(about_id)
        WHERE a8.about_id = k.id AND a8.stance = 'DENIES' AND a8.recorded_at <= $p.v1 AND $p.v1 < a8.retracted_at AND NOT EXISTS {
          MATCH (a7:Assertion) USING INDEX SEEK a7:Assertion(about_id)
          WHERE a7.about_id = k.id AND a7.stance = 'AFFIRMS' AND a7.recorded_at <= $p.v1 AND $p.v1 < a7.retracted_at
        }
      })) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to // It is held by whom a source says, else by the holder of the nearest region it is part of; a default above fills
      // nothing that is claimed.
      CALL (where) {
        MATCH (where) (()-[p:PART_OF WHERE (p.recorded_at <= $p.v1 AND $p.v1 < p.retracted_at AND (NOT EXISTS {
          MATCH (a10:Assertion) USING INDEX SEEK a10:Assertion(about_id)
          WHERE a10.about_id = p.id AND a10.stance = 'DENIES' AND a10.recorded_at <= $p.v1 AND $p.v1 < a10.retracted_at AND NOT EXISTS {
            MATCH (a9:Assertion) USING INDEX SEEK a9:Assertion(about_id)
            WHERE a9.about_id = p.id AND a9.stance = 'AFFIRMS' AND a9.recorded_at <= $p.v1 AND $p.v1 < a9.retracted_at
          }
        })) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region)<-[c:CONTROLS]-(:Actor)
        WHERE (c.recorded_at <= $p.v1 AND $p.v1 < c.retracted_at AND (NOT EXISTS {
          MATCH (a12:Assertion) USING INDEX SEEK a12:Assertion(about_id)
          WHERE a12.about_id = c.id AND a12.stance = 'DENIES' AND a12.recorded_at <= $p.v1 AND $p.v1 < a12.retracted_at AND NOT EXISTS {
            MATCH (a11:Assertion) USING INDEX SEEK a11:Assertion(about_id)
            WHERE a11.about_id = c.id AND a11.stance = 'AFFIRMS' AND a11.recorded_at <= $p.v1 AND $p.v1 < a11.retracted_at
          }
        })) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to AND (above = where OR c.basis <> 'default')
        WITH above, c, p
        ORDER BY size(p), above.id, c.id
        WITH collect({above: above, control: c, way: p}) AS found
        RETURN [f IN found WHERE f.above = head(found).above] AS holds
      }
      CALL (k, holds, within) {
        UNWIND [k] + within + reduce(all = [], f IN holds | all + f.control) + reduce(all = [], f IN holds | all + f.way) AS e
        RETURN collect(DISTINCT e) AS evidence
      }
      RETURN claimant, where, [f IN holds | startNode(f.control)] AS holders, evidence
      ORDER BY where.id, claimant.id, k.id
    }
    CALL (evidence) {
      UNWIND evidence AS e13
      WITH e13, head(COLLECT {
        MATCH (a16:Assertion)-[:PUBLISHED_IN]->(n17:Source) USING INDEX SEEK a16:Assertion(about_id)
        WHERE a16.about_id = e13.id AND a16.recorded_at <= $p.v1 AND $p.v1 < a16.retracted_at
        OPTIONAL MATCH (a16)-[:ATTRIBUTED_TO]->(n18)
        WITH a16.stance = 'AFFIRMS' AS z19y, n17.reliability + toString(a16.credibility) AS z19p, a16.asserted_on AS z19d, coalesce(n18.id, n17.publisher, n17.id) AS z19o
        WITH min(CASE WHEN z19y THEN [-$p.v2[z19p], z19p] END) AS z19b, max(CASE WHEN NOT z19y THEN $p.v2[z19p] END) AS z19n, count(DISTINCT CASE WHEN z19y THEN z19o END) AS z19c, min(CASE WHEN z19y THEN z19d END) AS z19f, max(CASE WHEN z19y THEN z19d END) AS z19l
        RETURN {admiralty: z19b[1], confidence: -z19b[0], against: z19n, disputed: z19b IS NOT NULL AND z19n IS NOT NULL, origins: z19c, first_asserted_on: z19f, last_asserted_on: z19l}
      }) AS s15, NOT type(e13) IN ['BORDERS', 'PART_OF', 'OVERLAPS'] AS x14
      WITH min(CASE WHEN s15.confidence IS NOT NULL THEN [s15.confidence, s15.admiralty] END) AS standard_w, max(e13.valid_from) AS standard_f, min(e13.valid_to) AS standard_t, max(CASE WHEN s15.disputed THEN 1 ELSE 0 END) = 1 AS standard_d, min(CASE WHEN x14 THEN s15.last_asserted_on END) AS standard_l, min(s15.last_asserted_on) AS standard_m, max(CASE WHEN x14 THEN s15.first_asserted_on END) AS standard_a, max(s15.first_asserted_on) AS standard_b, min(CASE WHEN x14 THEN s15.origins END) AS standard_o, min(s15.origins) AS standard_p, collect([x14, CASE CASE WHEN e13.basis = 'default' THEN 'DEFAULT' WHEN $p.v0 > s15.last_asserted_on AND NOT type(e13) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN 'CARRIED_FORWARD' WHEN s15.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN e13.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= s15.first_asserted_on OR $p.v0 >= e13.valid_to - CASE e13.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END WHEN 'UNKNOWN' THEN 0 WHEN 'CARRIED_BACK' THEN 1 WHEN 'CARRIED_FORWARD' THEN 2 WHEN 'DEFAULT' THEN 3 WHEN 'ASSERTED' THEN 4 END]) AS standard_k
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
    UNWIND x3[$p.v3..$p.v4] AS r20
    RETURN [[r20.standing]]
  }]
} AS r0
