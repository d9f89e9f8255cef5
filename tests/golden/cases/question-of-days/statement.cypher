RETURN COLLECT {
  CALL () {
    MATCH (n6:Region {id: $p.v5})
    RETURN collect(n6) AS f1
  }
  RETURN [[one IN f1 | [one.id, one.name]], CASE size(f1) WHEN 0 THEN COLLECT {
    CALL db.index.fulltext.queryNodes($p.v6, $p.v7)
    YIELD node AS n8, score
    WHERE n8:Region
    RETURN [n8.id, n8.name]
    ORDER BY score DESC, n8.id
    LIMIT 5
  } ELSE [] END, CASE size(f1) WHEN 1 THEN COLLECT {
    UNWIND f1 AS n2
    CALL (n2) {
      MATCH (x:Region {id: n2.id})
      CALL (x) {
        MATCH (x) (()<-[p:PART_OF WHERE (p.retracted_at = $open AND (p.origins > 0 OR p.against IS NULL)) AND p.valid_from < $p.v2 AND $p.v1 < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){0,4} (part:Region)
        RETURN part AS place
        UNION
        MATCH (x)<-[o:OVERLAPS]-(zone:Region)
        WHERE (o.retracted_at = $open AND (o.origins > 0 OR o.against IS NULL)) AND o.valid_from < $p.v2 AND $p.v1 < o.valid_to
        RETURN zone AS place
      }
      MATCH (event:Event)-[at:AT]->(place)
      WHERE (at.retracted_at = $open AND (at.origins > 0 OR at.against IS NULL)) AND event.valid_from < $p.v2 AND $p.v1 < event.valid_to // Where an end is not known, the first or the last day on which a source speaks of it stands for it.
      WITH place, event, at, CASE WHEN event.valid_from > date('0001-01-01') THEN event.valid_from WHEN event.valid_to <= at.first_asserted_on THEN event.valid_to - duration('P1D') ELSE at.first_asserted_on END AS first, CASE WHEN event.valid_to < date('9999-12-31') THEN event.valid_to - duration('P1D') WHEN event.valid_from > at.last_asserted_on THEN event.valid_from ELSE at.last_asserted_on END AS last
      WHERE first < $p.v2 AND $p.v1 <= last
      WITH event, place, at, first
      ORDER BY place.name, at.id
      WITH event, min(first) AS first, collect(DISTINCT place) AS where, collect(at) AS ats
      CALL (event) {
        OPTIONAL MATCH (event)-[i:INVOLVES]->(actor:Actor)
        WHERE (i.retracted_at = $open AND (i.origins > 0 OR i.against IS NULL))
        WITH i, actor
        ORDER BY i.id
        RETURN collect(i) AS parts, collect(DISTINCT actor) AS actors
      }
      RETURN event, toUpper(event.kind) AS kind, nullIf(event.valid_from, date('0001-01-01')) AS begins, $p.v1 <= event.valid_from AND event.valid_to <= $p.v2 AS within, where, actors, event.disputed AS disputed, ats + parts AS evidence
      ORDER BY first, event.name, event.id
    }
    WITH * SKIP $p.v3
    LIMIT $p.v4
    CALL (evidence) {
      UNWIND evidence AS e4
      WITH e4, NOT type(e4) IN ['BORDERS', 'PART_OF', 'OVERLAPS'] AS x5
      WITH min(CASE WHEN e4.confidence IS NOT NULL THEN [e4.confidence, e4.admiralty] END) AS standard_w, max(e4.valid_from) AS standard_f, min(e4.valid_to) AS standard_t, max(CASE WHEN e4.disputed THEN 1 ELSE 0 END) = 1 AS standard_d, min(CASE WHEN x5 THEN e4.last_asserted_on END) AS standard_l, min(e4.last_asserted_on) AS standard_m, max(CASE WHEN x5 THEN e4.first_asserted_on END) AS standard_a, max(e4.first_asserted_on) AS standard_b, min(CASE WHEN x5 THEN e4.origins END) AS standard_o, min(e4.origins) AS standard_p, collect([x5, CASE CASE WHEN e4.basis = 'default' THEN 'DEFAULT' WHEN $p.v0 > e4.last_asserted_on AND NOT type(e4) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN 'CARRIED_FORWARD' WHEN e4.first_asserted_on IS NULL THEN 'UNKNOWN' WHEN e4.valid_from > date('0001-01-01') THEN 'ASSERTED' WHEN $p.v0 >= e4.first_asserted_on OR $p.v0 >= e4.valid_to - CASE e4.to_precision WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 'ASSERTED' ELSE 'CARRIED_BACK' END WHEN 'UNKNOWN' THEN 0 WHEN 'CARRIED_BACK' THEN 1 WHEN 'CARRIED_FORWARD' THEN 2 WHEN 'DEFAULT' THEN 3 WHEN 'ASSERTED' THEN 4 END]) AS standard_k
      WITH *, [k IN standard_k WHERE k[0] | k[1]] AS standard_c
      WITH *, CASE standard_c WHEN [] THEN [k IN standard_k | k[1]] ELSE standard_c END AS standard_c
      RETURN {confidence: standard_w[0], admiralty: standard_w[1], holdsFrom: nullIf(standard_f, date('0001-01-01')), holdsTo: nullIf(standard_t, date('9999-12-31')), disputed: coalesce(standard_d, false), lastAssertedOn: coalesce(standard_l, standard_m), firstAssertedOn: coalesce(standard_a, standard_b), origins: coalesce(standard_o, standard_p), standing: ['UNKNOWN', 'CARRIED_BACK', 'CARRIED_FORWARD', 'DEFAULT', 'ASSERTED'][reduce(least = 4 * sign(size(standard_c)), k IN standard_c | CASE WHEN k < least THEN k ELSE least END)]} AS standard_
    }
    WITH {event: event, kind: kind, begins: begins, within: within, disputed: disputed, where: where, actors: actors, evidence: evidence, standing: standard_.standing} AS r3
    RETURN [r3.standing]
  } ELSE [] END]
} AS r0
