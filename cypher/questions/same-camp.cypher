/*
name = "sameCamp"
row = "CampPath"
summary = "Are two actors in the same camp?"
phrases = [
  "are {actor} and {other} in the same camp",
  "are {actor} and {other} on the same side",
  "is {actor} in the same camp as {other}",
  "is {actor} on the same side as {other}",
  "is {actor} on {other}'s side",
  "do {actor} and {other} belong to the same camp",
  "do {actor} and {other} stand on the same side",
  "do {actor} and {other} fight on the same side",
  "does {actor} fight on the same side as {other}",
  "are {actor} and {other} allies",
  "are {actor} and {other} aligned",
  "is {actor} aligned with {other}",
  "is {actor} an ally of {other}",
  "is {actor} allied with {other}",
  "is {actor} allied to {other}",
  "are {actor} and {other} allies or enemies",
  "are {actor} and {other} friends or foes",
  "same camp {actor} and {other}",
  "are {actor} and {other} enemies",
  "are {actor} and {other} on opposite sides",
  "are {actor} and {other} in opposite camps",
  "is {actor} an enemy of {other}",
  "is {actor} on the opposite side to {other}",
  "does {actor} oppose {other}",
  "is {actor} opposed to {other}",
  "is {actor} opposed by {other}",
  "is {actor} hostile to {other}",
  "is {actor} against {other}",
  "are {actor} and {other} opposed",
  "do {actor} and {other} oppose each other",
  "are {actor} and {other} in one camp",
  "are {actor} and {other} on one side",
  "is {actor} in {other}'s camp",
  "are {actor} and {other} friends",
  "is {actor} a friend of {other}",
  "do {actor} and {other} support each other",
  "{actor} and {other}: same camp",
  "{actor} and {other}: allies or enemies",
  "do {actor} and {other} belong to the same camp",
  "do {actor} and {other} stand in the same camp",
  "do {actor} and {other} belong to one camp",
  "do {actor} and {other} fight for the same cause",
  "does {actor} belong to the same camp as {other}",
]
told = "{actor} and {other}, {way}: {says}; all ways together: {verdict}"
none = "no path of support and opposition of up to three steps joins {actor} and {other}"
example = "Are Turkey and the United States on one side on 21 May 2018?"
computed = true

[parameters]
actor = ["Actor!", "One of the two: key, global id, name or alias."]
other = ["Actor!", "The other of the two: key, global id, name or alias."]

[columns]
says = ["Camp!", "What this path says: same camp with an even number of oppositions, opposite camps with an odd one."]
verdict = ["Camp!", "What all paths say together: the direct ones alone if there are any; mixed where they differ."]
length = ["Int!", "How many steps the path has; those of three are followed where none is shorter."]
way = ["String!", "The path in words."]
through = ["[Actor!]!", "Who is in between, in order."]
triangle = ["Triangle", "With two steps, and support or opposition between the two themselves: balanced or tense."]
evidence = ["[Relationship!]!", "The steps in order, then what closes the triangle; of several of one sign between the same two the surest."]
*/

// A step is support (+) or opposition (-), either way round; of one sign between two, one statement.
MATCH (x:Actor {id: $actor})
WITH x, $other AS named
MATCH (y:Actor {id: named})
WITH x, y WHERE x <> y
CALL (x, y) {
  OPTIONAL MATCH (x)-[r:SUPPORTS|OPPOSES]-(y)
  WHERE r.retracted_at = $open AND r.valid_from <= $as_of AND $as_of < r.valid_to
  WITH type(r) AS kind, r, coalesce(r.confidence, -1.0) AS sure ORDER BY sure DESC, r.id
  WITH kind, head(collect(r)) AS r ORDER BY kind
  RETURN collect(r) AS direct
}
CALL (x, y) {
  MATCH (x)-[r:SUPPORTS|OPPOSES]-(z:Actor)
  WHERE r.retracted_at = $open AND r.valid_from <= $as_of AND $as_of < r.valid_to
    AND z <> x AND z <> y
  WITH z, type(r) AS kind, r, coalesce(r.confidence, -1.0) AS sure ORDER BY sure DESC, r.id
  WITH z, kind, head(collect(r)) AS r
  RETURN collect({z: z, r: r}) AS near
}
CALL (y, near) {
  UNWIND near AS step
  WITH y, step, step.z AS z
  MATCH (z)-[r:SUPPORTS|OPPOSES]-(y)
  WHERE r.retracted_at = $open AND r.valid_from <= $as_of AND $as_of < r.valid_to
  WITH z, step, type(r) AS kind, r, coalesce(r.confidence, -1.0) AS sure ORDER BY sure DESC, r.id
  WITH z, step.r AS one, kind, head(collect(r)) AS two
  RETURN collect({through: [z], steps: [one, two]}) AS second
}
CALL (x, y, near, direct, second) {
  WITH x, y, near, direct, second WHERE direct = [] AND second = []
  UNWIND near AS step
  WITH x, y, step, step.z AS a
  MATCH (a)-[r:SUPPORTS|OPPOSES]-(b:Actor)
  WHERE r.retracted_at = $open AND r.valid_from <= $as_of AND $as_of < r.valid_to
    AND b <> a AND b <> x AND b <> y
  WITH y, step.r AS one, a, b, type(r) AS kind, r, coalesce(r.confidence, -1.0) AS sure ORDER BY sure DESC, r.id
  WITH y, one, a, b, kind, head(collect(r)) AS two
  MATCH (b)-[r:SUPPORTS|OPPOSES]-(y)
  WHERE r.retracted_at = $open AND r.valid_from <= $as_of AND $as_of < r.valid_to
  WITH one, a, b, two, type(r) AS kind, r, coalesce(r.confidence, -1.0) AS sure ORDER BY sure DESC, r.id
  WITH one, a, b, two, kind, head(collect(r)) AS three
  RETURN collect({through: [a, b], steps: [one, two, three]}) AS third
}
WITH direct, second + third AS ways
// Against each sign of the two themselves a path of two steps closes a triangle.
WITH [r IN direct | {through: [], steps: [r], closing: null}]
     + reduce(sum = [], way IN ways | sum +
         CASE WHEN direct = [] THEN [{through: way.through, steps: way.steps, closing: null}]
              ELSE [r IN direct | {through: way.through, steps: way.steps, closing: r}] END) AS paths
WITH [p IN paths | {through: p.through, steps: p.steps, closing: p.closing,
       same: size([r IN p.steps WHERE type(r) = 'OPPOSES']) % 2 = 0}] AS paths
WITH paths, [p IN paths WHERE size(p.steps) = 1 | p.same] AS told, [p IN paths | p.same] AS all_told
WITH paths, CASE told WHEN [] THEN all_told ELSE told END AS leading
UNWIND paths AS p
WITH p, CASE WHEN NOT false IN leading THEN 'SAME' WHEN NOT true IN leading THEN 'OPPOSITE'
             ELSE 'MIXED' END AS verdict
RETURN CASE WHEN p.same THEN 'SAME' ELSE 'OPPOSITE' END AS says, verdict, size(p.steps) AS length,
       reduce(text = '', r IN p.steps | text + CASE text WHEN '' THEN '' ELSE ', ' END
         + startNode(r).name + CASE type(r) WHEN 'SUPPORTS' THEN ' supports ' ELSE ' opposes ' END
         + endNode(r).name) AS way,
       p.through AS through,
       CASE WHEN p.closing IS NULL THEN null
            WHEN p.same = (type(p.closing) = 'SUPPORTS') THEN 'BALANCED' ELSE 'TENSE' END AS triangle,
       p.steps + CASE WHEN p.closing IS NULL THEN [] ELSE [p.closing] END AS evidence
ORDER BY length, [one IN p.through | one.id], [r IN p.steps | r.id], p.closing.id
