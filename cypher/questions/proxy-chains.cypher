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
  "chains of support that lead from {actor} through proxies to others",
  "chains of proxies that lead out from {actor}",
  "chains of proxies that start with {actor}",
  "{actor}'s chains of proxies",
  "whom does {actor} support indirectly through others",
  "{actor}'s proxies and their proxies",
  "how does {actor} reach others through proxies",
  "who does {actor} support by way of others",
  "{actor} acts through whom",
  "through whom does {actor} act",
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
length = ["Int!", "How many supports the chain has: two to six; longer ones are not followed."]
cut = ["Boolean!", "There may be more chains of four supports and more: a thousand of them are told."]
counted = ["Boolean!", "Every support names a material form; else it is shown and not counted as a proxy chain."]
counts = ["String!", "The same in words."]
material = ["Int!", "How many of its supports name a material form."]
flagged = ["[Supports!]!", "Its supports that name allegiance or a form not known, and nothing material."]
alsoOpposes = ["Boolean!", "The actor also opposes who is at the end."]
evidence = ["[Relationship!]!", "The supports in order; of several between the same two a material one, then the one that lasts longest."]
*/

// Between two actors one statement counts: of a material form first, then the longest. All hold on
// the day, so the supports of a chain always have an interval in common: it is holdsFrom to holdsTo.
// Chains of two and three are told all, of the longer ones as many as the limit says: in a dense graph
// their number grows with each step.
MATCH (x:Actor {id: $actor})
CALL (x) {
  MATCH (x) ((a:Actor)-[s:SUPPORTS WHERE s.retracted_at = $open AND s.valid_from <= $as_of AND $as_of < s.valid_to]->(b:Actor)
    WHERE a <> b AND b <> x AND NOT EXISTS {
      MATCH (a)-[t:SUPPORTS]->(b)
      WHERE t.retracted_at = $open AND t.valid_from <= $as_of AND $as_of < t.valid_to AND t.id <> s.id
        AND CASE
          WHEN all(form IN s.forms WHERE form IN ['allegiance', 'unknown', 'unspecified'])
            <> all(form IN t.forms WHERE form IN ['allegiance', 'unknown', 'unspecified'])
          THEN all(form IN s.forms WHERE form IN ['allegiance', 'unknown', 'unspecified'])
          WHEN t.valid_to <> s.valid_to THEN t.valid_to > s.valid_to
          WHEN t.valid_from <> s.valid_from THEN t.valid_from < s.valid_from
          ELSE t.id < s.id END
    }){2,3} (:Actor)
  WHERE all(at IN range(0, size(b) - 1) WHERE NOT b[at] IN b[at + 1..])
  RETURN b AS reached, s AS chain
  UNION ALL
  MATCH (x) ((a:Actor)-[s:SUPPORTS WHERE s.retracted_at = $open AND s.valid_from <= $as_of AND $as_of < s.valid_to]->(b:Actor)
    WHERE a <> b AND b <> x AND NOT EXISTS {
      MATCH (a)-[t:SUPPORTS]->(b)
      WHERE t.retracted_at = $open AND t.valid_from <= $as_of AND $as_of < t.valid_to AND t.id <> s.id
        AND CASE
          WHEN all(form IN s.forms WHERE form IN ['allegiance', 'unknown', 'unspecified'])
            <> all(form IN t.forms WHERE form IN ['allegiance', 'unknown', 'unspecified'])
          THEN all(form IN s.forms WHERE form IN ['allegiance', 'unknown', 'unspecified'])
          WHEN t.valid_to <> s.valid_to THEN t.valid_to > s.valid_to
          WHEN t.valid_from <> s.valid_from THEN t.valid_from < s.valid_from
          ELSE t.id < s.id END
    }){4,6} (:Actor)
  WHERE all(at IN range(0, size(b) - 1) WHERE NOT b[at] IN b[at + 1..])
  RETURN b AS reached, s AS chain
  LIMIT 1000
}
WITH x, collect({reached: reached, chain: chain}) AS all_chains
WITH x, all_chains, size([one IN all_chains WHERE size(one.chain) > 3]) >= 1000 AS cut
UNWIND all_chains AS one
WITH x, cut, one.chain AS chain, one.reached AS reached
WITH x, cut, chain, reached[..-1] AS through, reached[-1] AS last,
     [s IN chain WHERE all(form IN s.forms WHERE form IN ['allegiance', 'unknown', 'unspecified'])]
       AS flagged
RETURN last, through, size(chain) AS length, flagged = [] AS counted,
       CASE flagged WHEN [] THEN 'every support names a material form'
         ELSE 'not counted, since ' + toString(size(flagged)) + ' of ' + toString(size(chain))
           + ' supports name no material form' END AS counts,
       size(chain) - size(flagged) AS material, flagged, cut,
       EXISTS {
         MATCH (x)-[o:OPPOSES]->(last)
         WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
       } AS alsoOpposes,
       chain AS evidence
ORDER BY counted DESC, length, last.id, [one IN through | one.id]
