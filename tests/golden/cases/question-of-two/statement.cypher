RETURN COLLECT {
  CALL () {
    MATCH (n8:Actor {id: $p.v3})
    RETURN collect(n8) AS f1
  }
  CALL (f1) {
    MATCH (n10:Actor {id: $p.v4})
    RETURN collect(n10) AS f3
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v5, $p.v6)
    YIELD node AS n12, score
    WHERE n12:Actor
    RETURN [n12.id, n12.name]
    ORDER BY score DESC, n12.id
    LIMIT 5
  } ELSE [] END, [one IN f3 | [one.id, one.name]], CASE size(f3) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v7, $p.v8)
    YIELD node AS n13, score
    WHERE n13:Actor
    RETURN [n13.id, n13.name]
    ORDER BY score DESC, n13.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) * size(f3) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    UNWIND f3 AS n4
    CALL (n2, n4) {
      MATCH (x:Actor {id: n2.id})
      WITH x, n4.id AS named
      MATCH (y:Actor {id: named})
      CALL (x, y) {
        MATCH (x)-[o:OPPOSES]-(enemy:Actor)
        WHERE (o.retracted_at = $open AND (o.origins > 0 OR o.against IS NULL)) AND o.valid_from <= $p.v0 AND $p.v0 < o.valid_to AND enemy <> x AND enemy <> y
        WITH enemy, o, coalesce(o.confidence, -1.0) AS sure
        ORDER BY sure DESC, o.id
        RETURN enemy, collect(o) AS ofActor
      }
      CALL (y, enemy) {
        MATCH (enemy)-[o:OPPOSES]-(y)
        WHERE (o.retracted_at = $open AND (o.origins > 0 OR o.against IS NULL)) AND o.valid_from <= $p.v0 AND $p.v0 < o.valid_to
        WITH o, coalesce(o.confidence, -1.0) AS sure
        ORDER BY sure DESC, o.id
        RETURN collect(o) AS ofOther
      }
      WITH *, ['ground_combat', 'air_strikes', 'armed_force', 'troops'] AS weapons
      WHERE ofOther <> []
      RETURN enemy, any(o IN ofActor WHERE o.to_id = enemy.id) AND any(o IN ofOther WHERE o.to_id = enemy.id) AS opposedByBoth, any(o IN ofActor WHERE any(form IN o.forms WHERE form IN weapons)) AND any(o IN ofOther WHERE any(form IN o.forms WHERE form IN weapons)) AS armed, ofActor, ofOther, [head(ofActor), head(ofOther)] AS evidence
      ORDER BY enemy.id
    }
    WITH * SKIP $p.v1
    LIMIT $p.v2
    CALL (evidence) {
      UNWIND evidence AS e6
      WITH e6, NOT type(e6) IN ['BORDERS', 'PART_OF', 'OVERLAPS'] AS x7
      WITH min(CASE WHEN e6.confidence IS NOT NULL THEN [e6.confidence, e6.admiralty] END) AS standard_w, max(e6.valid_from) AS standard_f, min(e6.valid_to) AS standard_t, max(CASE WHEN e6.disputed THEN 1 ELSE 0 END) = 1 AS standard_d, min(CASE WHEN x7 THEN e6.last_asserted_on END) AS standard_l, min(e6.last_asserted_on) AS standard_m, max(CASE WHEN x7 THEN e6.first_asserted_on END) AS standard_a, max(e6.first_asserted_on) AS standard_b, min(CASE WHEN x7 THEN e6.origins END) AS standard_o, min(e6.origins) AS standard_p, collect([x7, CASE CASE WHEN e6.basis = 'default' THEN 'DEFAULT' WHEN $p.v0 > e6.last_asserted_on AND NOT type(e6) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN 'CARRIED_FORWARD' WHEN e6.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN e6.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= e6.first_asserted_on OR $p.v0 >= e6.valid_to - CASE e6.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END WHEN 'UNKNOWN' THEN 0 WHEN 'CARRIED_BACK' THEN 1 WHEN 'CARRIED_FORWARD' THEN 2 WHEN 'DEFAULT' THEN 3 WHEN 'ASSERTED' THEN 4 END]) AS standard_k
      WITH *, [k IN standard_k WHERE k[0] | k[1]] AS standard_c
      WITH *, CASE standard_c WHEN [] THEN [k IN standard_k | k[1]] ELSE standard_c END AS standard_c
      RETURN {confidence: standard_w[0], admiralty: standard_w[1], holdsFrom: nullIf(standard_f, date('0001-01-01')), holdsTo: nullIf(standard_t, date('9999-12-31')), disputed: coalesce(standard_d, false), lastAssertedOn: coalesce(standard_l, standard_m), firstAssertedOn: coalesce(standard_a, standard_b), origins: coalesce(standard_o, standard_p), standing: ['UNKNOWN', 'CARRIED_BACK', 'CARRIED_FORWARD', 'DEFAULT', 'ASSERTED'][reduce(least = 4 * sign(size(standard_c)), k IN standard_c | CASE WHEN k < least THEN k ELSE least END)]} AS standard_
    }
    WITH {enemy: enemy, opposedByBoth: opposedByBoth, armed: armed, ofActor: ofActor, ofOther: ofOther, evidence: evidence, standing: standard_.standing} AS r5
    RETURN [r5.standing]
  } ELSE [] END]
} AS r0
