RETURN COLLECT {
  CALL () {
    // Disputed is what somebody claims that another claims or holds, and what is fought over.
    CALL () {
      MATCH (:Actor)-[k:CLAIMS]->(territory:Region)
      WHERE (k.retracted_at = $open AND (k.origins > 0 OR k.against IS NULL)) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
      RETURN territory
      UNION
      MATCH (:Actor)-[c:CONTROLS]->(territory:Region)
      WHERE (c.retracted_at = $open AND (c.origins > 0 OR c.against IS NULL)) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to AND c.status = 'contested'
      RETURN territory
    }
    CALL (territory) {
      OPTIONAL MATCH (territory)<-[k:CLAIMS]-(:Actor)
      WHERE (k.retracted_at = $open AND (k.origins > 0 OR k.against IS NULL)) AND k.valid_from <= $p.v0 AND $p.v0 < k.valid_to
      WITH k
      ORDER BY k.id
      RETURN collect(k) AS claims
    } // It is held by whom a source says, else by the holder of the nearest region it is part of; a default above fills
    // nothing that is claimed.
    CALL (territory) {
      MATCH (territory) (()-[p:PART_OF WHERE (p.retracted_at = $open AND (p.origins > 0 OR p.against IS NULL)) AND p.valid_from <= $p.v0 AND $p.v0 < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region)<-[c:CONTROLS]-(:Actor)
      WHERE (c.retracted_at = $open AND (c.origins > 0 OR c.against IS NULL)) AND c.valid_from <= $p.v0 AND $p.v0 < c.valid_to AND (above = territory OR c.basis <> 'default')
      WITH above, c, p
      ORDER BY size(p), above.id, c.id
      WITH collect({above: above, control: c, way: p}) AS found
      WITH [f IN found WHERE f.above = head(found).above] AS holds
      RETURN [f IN holds | f.control] AS controls, reduce(all = [], f IN holds | all + f.way) AS ways, any(f IN holds WHERE f.way = [] AND f.control.status = 'contested') AS contested
    }
    WITH territory, claims, controls, ways, contested
    WHERE contested OR any(k IN claims WHERE any(other IN claims + controls WHERE other.from_id <> k.from_id))
    CALL (claims, controls, ways) {
      UNWIND claims + controls + ways AS e
      RETURN collect(DISTINCT e) AS evidence
    }
    RETURN territory, [k IN claims | startNode(k)] AS claimants, [c IN controls | startNode(c)] AS holders, contested, evidence
    ORDER BY territory.id
  }
  WITH * SKIP $p.v1
  LIMIT $p.v2
  CALL (evidence) {
    UNWIND evidence AS e2
    WITH e2, NOT type(e2) IN ['BORDERS', 'PART_OF', 'OVERLAPS'] AS x3
    WITH min(CASE WHEN e2.confidence IS NOT NULL THEN [e2.confidence, e2.admiralty] END) AS standard_w, max(e2.valid_from) AS standard_f, min(e2.valid_to) AS standard_t, max(CASE WHEN e2.disputed THEN 1 ELSE 0 END) = 1 AS standard_d, min(CASE WHEN x3 THEN e2.last_asserted_on END) AS standard_l, min(e2.last_asserted_on) AS standard_m, max(CASE WHEN x3 THEN e2.first_asserted_on END) AS standard_a, max(e2.first_asserted_on) AS standard_b, min(CASE WHEN x3 THEN e2.origins END) AS standard_o, min(e2.origins) AS standard_p, collect([x3, CASE CASE WHEN e2.basis = 'default' THEN 'DEFAULT' WHEN $p.v0 > e2.last_asserted_on AND NOT type(e2) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN 'CARRIED_FORWARD' WHEN e2.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN e2.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= e2.first_asserted_on OR $p.v0 >= e2.valid_to - CASE e2.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END WHEN 'UNKNOWN' THEN 0 WHEN 'CARRIED_BACK' THEN 1 WHEN 'CARRIED_FORWARD' THEN 2 WHEN 'DEFAULT' THEN 3 WHEN 'ASSERTED' THEN 4 END]) AS standard_k
    WITH *, [k IN standard_k WHERE k[0] | k[1]] AS standard_c
    WITH *, CASE standard_c WHEN [] THEN [k IN standard_k | k[1]] ELSE standard_c END AS standard_c
    RETURN {confidence: standard_w[0], admiralty: standard_w[1], holdsFrom: nullIf(standard_f, date('0001-01-01')), holdsTo: nullIf(standard_t, date('9999-12-31')), disputed: coalesce(standard_d, false), lastAssertedOn: coalesce(standard_l, standard_m), firstAssertedOn: coalesce(standard_a, standard_b), origins: coalesce(standard_o, standard_p), standing: ['UNKNOWN', 'CARRIED_BACK', 'CARRIED_FORWARD', 'DEFAULT', 'ASSERTED'][reduce(least = 4 * sign(size(standard_c)), k IN standard_c | CASE WHEN k < least THEN k ELSE least END)]} AS standard_
  }
  WITH {territory: territory, claimants: claimants, holders: holders, contested: contested, evidence: evidence, standing: standard_.standing} AS r1
  RETURN [r1.standing]
} AS r0
