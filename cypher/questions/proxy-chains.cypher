/*
name = "proxyChains"
row = "ProxyChain"
summary = "Along which chains of support does an actor reach others through proxies?"
phrases = [
  "proxy chains of {actor}",
  "{actor}'s proxy chains",
  "what are {actor}'s proxies",
  "who are {actor}'s proxies",
  "who are the proxies of {actor}",
  "{actor}'s proxies",
  "proxies of {actor}",
  "who does {actor} support through proxies",
  "through whom does {actor} support others",
  "who does {actor} support others through",
  "who does {actor} support by proxy",
  "whom does {actor} support indirectly",
  "who does {actor} indirectly support",
  "who does {actor} support through others",
  "who is supported through {actor}'s proxies",
  "who is indirectly supported by {actor}",
  "who is supported indirectly by {actor}",
  "who is supported by {actor} indirectly",
  "who is supported by {actor} through proxies",
  "who are proxies for {actor}",
  "chains of support from {actor}",
  "chains of support that start at {actor}",
  "which chains of support start from {actor}",
  "which chains of support begin with {actor}",
  "which chains of support lead from {actor}",
  "what proxy chains start from {actor}",
  "what are {actor}'s proxy chains",
  "what are the proxy chains of {actor}",
  "{actor}'s proxy groups",
  "proxy groups of {actor}",
  "{actor}'s proxy network",
  "proxy network of {actor}",
  "which proxies does {actor} have",
  "which proxies does {actor} use",
  "through which proxies does {actor} act",
  "through which proxies does {actor} operate",
  "which actors does {actor} reach through proxies",
  "whom does {actor} reach through proxies",
  "who acts as a proxy of {actor}",
  "who acts as a proxy for {actor}",
  "who is a proxy of {actor}",
  "indirect support by {actor}",
  "indirect support from {actor}",
  "{actor}'s indirect support",
  "proxy chains that start from {actor}",
  "proxy chains from {actor}",
  "whom does {actor} support through intermediaries",
  "who is supported by {actor} through intermediaries",
  "through which intermediaries does {actor} support others",
]
told = "{actor} reaches {last} through {through}; {counts}"
none = "no source tells of a chain of support that starts at {actor}"
example = "Who are Iran's proxies on 21 May 2018?"
computed = true

[parameters]
actor = ["Actor!", "Whose chains: key, global id, name or alias."]

[columns]
last = ["Actor!", "Who is supported at the end."]
through = ["[Actor!]!", "Who is in between, in order."]
length = ["Int!", "How many supports the chain has: two or three; longer ones are not followed."]
counted = ["Boolean!", "Every support names a material form; else it is shown and not counted as a proxy chain."]
counts = ["String!", "The same in words."]
material = ["Int!", "How many of its supports name a material form."]
flagged = ["[Supports!]!", "Its supports that name allegiance or a form not known, and nothing material."]
alsoOpposes = ["Boolean!", "The actor also opposes who is at the end."]
evidence = ["[Relationship!]!", "The supports in order; of several between the same two a material one, then the one that lasts longest."]
*/

// Between two actors one statement counts: of a material form first, then the longest. All hold on
// the day, so the supports of a chain always have an interval in common: it is holdsFrom to holdsTo.
MATCH (x:Actor {id: $actor})
CALL (x) {
  MATCH (x)-[s:SUPPORTS]->(a:Actor)
  WHERE s.retracted_at = $open AND s.valid_from <= $as_of AND $as_of < s.valid_to AND a <> x
  WITH a, s, all(form IN s.forms WHERE form IN ['allegiance', 'unknown', 'unspecified']) AS vague
  ORDER BY vague, s.valid_to DESC, s.valid_from, s.id
  RETURN a, head(collect(s)) AS one
}
CALL (x, a) {
  MATCH (a)-[s:SUPPORTS]->(b:Actor)
  WHERE s.retracted_at = $open AND s.valid_from <= $as_of AND $as_of < s.valid_to
    AND b <> x AND b <> a
  WITH b, s, all(form IN s.forms WHERE form IN ['allegiance', 'unknown', 'unspecified']) AS vague
  ORDER BY vague, s.valid_to DESC, s.valid_from, s.id
  RETURN b, head(collect(s)) AS two
}
CALL (x, a, b, one, two) {
  RETURN [a] AS through, b AS last, [one, two] AS chain
  UNION ALL
  WITH x, a, b, one, two
  MATCH (b)-[s:SUPPORTS]->(c:Actor)
  WHERE s.retracted_at = $open AND s.valid_from <= $as_of AND $as_of < s.valid_to
    AND c <> x AND c <> a AND c <> b
  WITH a, b, c, one, two, s,
       all(form IN s.forms WHERE form IN ['allegiance', 'unknown', 'unspecified']) AS vague
  ORDER BY vague, s.valid_to DESC, s.valid_from, s.id
  WITH a, b, c, one, two, head(collect(s)) AS three
  RETURN [a, b] AS through, c AS last, [one, two, three] AS chain
}
WITH x, through, last, chain,
     [s IN chain WHERE all(form IN s.forms WHERE form IN ['allegiance', 'unknown', 'unspecified'])]
       AS flagged
RETURN last, through, size(chain) AS length, flagged = [] AS counted,
       CASE flagged WHEN [] THEN 'every support names a material form'
         ELSE 'not counted, since ' + toString(size(flagged)) + ' of ' + toString(size(chain))
           + ' supports name no material form' END AS counts,
       size(chain) - size(flagged) AS material, flagged,
       EXISTS {
         MATCH (x)-[o:OPPOSES]->(last)
         WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
       } AS alsoOpposes,
       chain AS evidence
ORDER BY counted DESC, length, last.id, [one IN through | one.id]
