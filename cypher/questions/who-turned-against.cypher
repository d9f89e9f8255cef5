/*
name = "whoTurnedAgainst"
row = "TurnedAgainst"
summary = "Who supported an actor, and later opposed it or supported its opponent?"
phrases = [
  "who turned against {actor}",
  "who turned on {actor}",
  "who betrayed {actor}",
  "who has changed sides against {actor}",
  "who used to support {actor} and now opposes it",
  "who supported {actor} and now opposes it",
  "who supported {actor} before and opposes it now",
  "who supported {actor} then opposed it",
  "who changed from supporting {actor} to opposing it",
  "who stopped supporting {actor} and now opposes it",
  "who supported {actor} and later opposed it",
  "which former supporters of {actor} oppose it",
  "which former supporters of {actor} turned against it",
  "which of {actor}'s supporters turned against it",
  "which supporters of {actor} became its enemies",
  "which former supporters oppose {actor}",
  "which former supporters turned against {actor}",
  "by whom was {actor} betrayed",
  "who was {actor} betrayed by",
  "who defected from {actor}",
  "who changed from support to opposition to {actor}",
  "who changed from supporting to opposing {actor}",
  "which supporters turned against {actor}",
  "who once supported {actor} and later opposed it",
  "who once supported {actor} and now opposes it",
  "who was an ally of {actor} and is now its enemy",
  "who was once an ally of {actor} and is now its enemy",
  "former supporters of {actor} that now oppose it",
  "which allies turned against {actor}",
  "which former allies of {actor} oppose it",
  "which former allies turned against {actor}",
  "who turned from ally to enemy of {actor}",
  "who first supported {actor} and then opposed it",
  "who first supported {actor} and then turned on it",
  "supporters of {actor} who later became its opponents",
  "by which former supporters is {actor} opposed",
  "who used to support {actor} and then turned on it",
  "who used to support {actor} and later opposed it",
  "which former supporters of {actor} ended up opposing it",
  "{actor}'s former supporters who became its enemies",
  "who left {actor} and joined its enemies",
  "did any ally of {actor} become its enemy",
  "which of {actor}'s old supporters turned on it",
  "which allies of {actor} turned against it",
  "which allies of {actor} became its enemies",
]
told = "{turned}, which had supported {actor}, from {since} on {how} {toward}"
none = "no source tells of anyone that supported {actor} and changed sides"
example = "Who turned against Assad by 21 May 2018?"
computed = true

[parameters]
actor = ["Actor!", "Who is meant: key, global id, name or alias."]

[columns]
turned = ["Actor!", "Who changed sides."]
how = ["SideChange!", "What it does now."]
toward = ["Actor!", "Whom it opposes now, or supports now."]
since = ["Date!", "The first day on which it stands so and no longer supports, as far as the dates' precision goes."]
holds = ["Boolean!", "It still stands so on the date."]
until = ["Date!", "The first day on which it surely no longer supported."]
before = ["Supports!", "The last support before."]
relationship = ["Relationship!", "How it stands now, or stood last: its opposition, or its support of the opponent."]
holdsFrom = ["Date", "The day of the turn."]
holdsTo = ["Date", "When it no longer stands so; null: open."]
standing = ["Standing!", "How the new stance stands to the date."]
lastAssertedOn = ["Date", "The last day on which a source affirms the new stance."]
evidence = ["[Relationship!]!", "The new stance and that the two sides oppose each other, as they stand last and as they began; the last support before."]
*/

MATCH (a:Actor {id: $actor})
// Itself against its former client, or on the side of each opponent.
CALL (a) {
  RETURN null AS opponent, [null] AS oppositions
  UNION ALL
  MATCH (a)-[p:OPPOSES]-(opponent:Actor)
  WHERE p.retracted_at = $open AND p.valid_from <= $as_of
  RETURN opponent, collect(p) AS oppositions
}
// It turns on the first day on which the new stance holds and the support no longer does. Who was on that
// side already when the support began has not changed, nor has who backs both sides and lets one lapse: the
// support of the opponent must follow, as far as the precision of the end goes. Opposition may have begun before.
CALL (a, opponent) {
  MATCH (a)<-[s:SUPPORTS]-(turned:Actor)
  WHERE opponent IS NULL AND s.retracted_at = $open AND s.valid_to <= $as_of
  WITH a, turned, collect(s) AS backing
  MATCH (turned)-[r:OPPOSES]->(a)
  WHERE r.retracted_at = $open AND r.valid_from <= $as_of
  UNWIND backing AS s
  RETURN turned, s, r
  UNION ALL
  // From the end that fewer support: a triangle costs what its lesser end has.
  WITH a, opponent,
       CASE WHEN COUNT { (a)<-[:SUPPORTS]-() } <= COUNT { (opponent)<-[:SUPPORTS]-() }
            THEN [a, opponent] ELSE [opponent, a] END AS ends
  WHERE opponent IS NOT NULL
  WITH a, ends[0] AS near, ends[1] AS far
  MATCH (near)<-[m:SUPPORTS]-(turned:Actor)
  WHERE m.retracted_at = $open AND m.valid_from <= $as_of AND (near <> a OR m.valid_to <= $as_of)
  WITH a, near, far, turned, collect(m) AS backing
  MATCH (turned)-[n:SUPPORTS]->(far)
  WHERE n.retracted_at = $open AND n.valid_from <= $as_of AND (far <> a OR n.valid_to <= $as_of)
  UNWIND backing AS m
  RETURN turned, CASE WHEN near = a THEN m ELSE n END AS s, CASE WHEN near = a THEN n ELSE m END AS r
}
WITH a, opponent, oppositions, turned, s, r,
     CASE WHEN r.valid_from >= s.valid_to THEN r.valid_from ELSE s.valid_to END AS day
WHERE day < r.valid_to
  AND (opponent IS NULL
       OR r.valid_from >= s.valid_to - CASE s.to_precision WHEN 'year' THEN duration('P1Y')
                                         WHEN 'month' THEN duration('P1M') ELSE duration('P0D') END)
UNWIND oppositions AS o
WITH a, opponent, turned, s, r, o, CASE WHEN o.valid_from > day THEN o.valid_from ELSE day END AS day
WHERE day <= $as_of AND day < r.valid_to AND (o IS NULL OR day < o.valid_to)
WITH a, opponent, turned, s, r, o, day
WHERE NOT EXISTS {
    MATCH (turned)-[still:SUPPORTS]->(a)
    WHERE still.retracted_at = $open AND still.valid_from <= day AND day < still.valid_to
  }
// Statements of one support that overlap, or follow each other without a gap, began with the first of them.
CALL (a, turned, s) {
  MATCH (turned)-[t:SUPPORTS]->(a)
  WHERE t.retracted_at = $open
  WITH s, t ORDER BY t.valid_to DESC, t.id
  WITH s, collect(t) AS statements
  RETURN reduce(begins = s.valid_from, t IN statements |
    CASE WHEN t.valid_from < begins AND begins <= t.valid_to THEN t.valid_from ELSE begins END) AS begins
}
WITH a, opponent, turned, s, r, o, day, begins
WHERE begins < r.valid_from
  AND NOT EXISTS {
    MATCH (turned)-[before:SUPPORTS]->(opponent)
    WHERE before.retracted_at = $open AND before.valid_from <= begins AND begins < before.valid_to
  }
  AND (opponent IS NOT NULL OR NOT EXISTS {
    MATCH (turned)-[before:OPPOSES]->(a)
    WHERE before.retracted_at = $open AND before.valid_from <= begins AND begins < before.valid_to
  })
// A turn is told once, with the last support before it, as it stood last; a later one is another.
WITH a, opponent, turned, s, r, o, day,
     CASE WHEN o.valid_to < r.valid_to THEN o.valid_to ELSE r.valid_to END AS over
ORDER BY s.valid_to DESC, r.id, s.id, o.id
WITH a, opponent, turned, day, r, o, over, head(collect(s)) AS s
ORDER BY day, over DESC, r.id, o.id
WITH a, opponent, turned, s, collect({stance: r, opposition: o, day: day, over: over}) AS turns
WITH a, opponent, turned, s AS formerly, turns, head(turns) AS first,
     reduce(latest = head(turns), t IN turns | CASE WHEN t.over > latest.over THEN t ELSE latest END) AS latest
WITH *, latest.stance AS relationship, first.day AS since, latest.over AS over,
     [latest.stance, latest.opposition, first.stance, first.opposition, formerly] AS told
CALL (told) {
  UNWIND range(0, size(told) - 1) AS at
  WITH told[at] AS e, min(at) AS at WHERE e IS NOT NULL
  ORDER BY at
  RETURN collect(e) AS evidence
}
RETURN turned, CASE WHEN opponent IS NULL THEN 'OPPOSES' ELSE 'SUPPORTS_OPPONENT' END AS how,
       coalesce(opponent, a) AS toward, since, over > $as_of AS holds, formerly.valid_to AS until,
       formerly AS before, relationship, since AS holdsFrom,
       nullIf(over, date('9999-12-31')) AS holdsTo,
       CASE WHEN relationship.first_asserted_on IS NULL THEN 'UNKNOWN'
            WHEN $as_of > relationship.last_asserted_on THEN 'CARRIED_FORWARD'
            ELSE 'ASSERTED' END AS standing,
       relationship.last_asserted_on AS lastAssertedOn, evidence
ORDER BY since DESC, turned.id, toward.id, how
