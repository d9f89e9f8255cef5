/*
name = "howConnected"
row = "Connection"
summary = "How are two things connected?"
phrases = [
  "how are {start} and {end} connected",
  "in what way are {start} and {end} connected",
  "in what way is {start} connected to {end}",
  "how is {start} connected to {end}",
  "how is {start} connected with {end}",
  "how does {start} connect to {end}",
  "what connects {start} and {end}",
  "what connects {start} to {end}",
  "what connects {start} with {end}",
  "what is the connection between {start} and {end}",
  "what connections are there between {start} and {end}",
  "connection between {start} and {end}",
  "connection of {start} with {end}",
  "connection from {start} to {end}",
  "{start}'s connection to {end}",
  "{start}'s connection with {end}",
  "what is {start}'s connection to {end}",
  "what is {start}'s connection with {end}",
  "is there a connection between {start} and {end}",
  "are {start} and {end} connected",
  "is {start} connected to {end}",
  "is {start} connected with {end}",
  "what has {start} to do with {end}",
  "shortest path between {start} and {end}",
  "shortest path from {start} to {end}",
  "what is the relationship of {start} to {end}",
  "what ties {start} to {end}",
  "what is there between {start} and {end}",
  "path from {start} to {end}",
  "path between {start} and {end}",
  "what do {start} and {end} have to do with each other",
  "connect {start} and {end}",
  "{start} and {end}: how are they connected",
  "chain from {start} to {end}",
]
told = "{start} and {end} are connected by way of {nodes}"
none = "nothing in the graph connects {start} with {end} in up to six steps"
example = "How are Iran and Hamas connected on 21 May 2018?"

[parameters]
start = ["Named!", "An actor, a region or an event: key, global id, name or alias."]
end = ["Named!", "An actor, a region or an event: key, global id, name or alias."]

[columns]
length = ["Int!", "How many relationships lie between them."]
nodes = ["[Named!]!", "What the way leads along, from the one to the other."]
holdsFrom = ["Date", "From when all of them hold; null: not known."]
holdsTo = ["Date", "When they no longer all hold; an event that was stays; null: open."]
evidence = ["[Relationship!]!", "The relationships of the way, in their order."]
*/

// All shortest ways over what sources affirm, sought from both ends at once: it costs what lies near them.
MATCH (start:Actor|Region|Event {id: $start})
MATCH (end:Actor|Region|Event {id: $end})
WITH start, end WHERE start <> end
MATCH way = allShortestPaths((start)-[:SUPPORTS|OPPOSES|CONTROLS|BORDERS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|OVERLAPS|SUCCEEDED_BY|INVOLVES|AT*1..6]-(end))
WHERE all(r IN relationships(way) WHERE r.retracted_at = $open AND r.valid_from <= $as_of
      AND ($as_of < r.valid_to OR type(r) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT']))
WITH way, relationships(way) AS r
WITH way, r, [one IN r | one.id] AS ids ORDER BY ids LIMIT 10
WITH way, r, ids, [one IN r | CASE WHEN type(one) IN ['SUCCEEDED_BY', 'INVOLVES', 'AT'] THEN date('9999-12-31')
                             ELSE one.valid_to END] AS ends
RETURN size(r) AS length, nodes(way) AS nodes,
       nullIf(reduce(low = date('0001-01-01'), one IN r |
         CASE WHEN one.valid_from > low THEN one.valid_from ELSE low END), date('0001-01-01')) AS holdsFrom,
       nullIf(reduce(high = date('9999-12-31'), day IN ends |
         CASE WHEN day < high THEN day ELSE high END), date('9999-12-31')) AS holdsTo,
       r AS evidence
ORDER BY ids
