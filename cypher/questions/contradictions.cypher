/*
name = "contradictions"
row = "Contradiction"
summary = "Which statements of the graph contradict each other?"
phrases = [
  "which contradictions are there",
  "which statements are contradictory",
  "which facts are contradictory",
  "what contradicts each other",
  "what contradicts each other in the graph",
  "which statements contradict each other in the graph",
  "which facts contradict each other in the graph",
  "what contradictions are there",
  "contradictions",
  "all contradictions",
  "list of contradictions",
  "where are contradictions",
  "where are there contradictions",
  "where does the graph contradict itself",
  "what contradicts itself",
  "what is contradictory",
  "what contradicts what",
  "which facts contradict each other",
  "which statements contradict each other",
  "which facts contradict one another",
  "contradictions in the graph",
  "contradictions in the data",
  "what contradictions are in the graph",
  "worklist of contradictions",
  "contradictions worklist",
  "which facts cannot both be true",
  "which data is inconsistent",
  "what is inconsistent",
  "contradictory statements",
  "contradictory facts",
  "which statements conflict with each other",
  "which facts conflict",
  "which facts conflict with each other",
  "inconsistent data",
  "inconsistencies",
  "what does not fit together",
  "which facts do not fit together",
  "inconsistencies in the graph",
  "conflicting facts",
  "conflicting statements",
  "what conflicts in the data",
  "where do statements clash with each other",
  "where do facts contradict each other",
  "pairs of statements that cannot both be true",
  "which statements cannot both be true",
  "where do statements contradict each other",
  "which claims contradict each other",
  "claims that contradict one another",
  "statements that cannot be true at the same time",
  "which facts cannot be true together",
  "what in the graph is contradictory",
  "which facts cannot be true at once",
  "which statements cannot be true at once",
]
told = "{about}: {kind}"
none = "no statements contradict each other"
example = "Are there any contradictions on 21 May 2018?"
cost = "whole"
computed = true
complete = true

[columns]
kind = ["ContradictionKind!", "What contradicts what."]
hard = ["Boolean!", "Both cannot be so; else it is only to be looked at."]
about = ["[Named!]!", "What the statements are about."]
since = ["Date", "From when they certainly overlap."]
until = ["Date", "The first day on which that is no longer certain; null: open."]
onTheDay = ["Boolean!", "They certainly contradict each other on the date that is asked for; those come first."]
evidence = ["[Relationship!]!", "The statements that contradict each other."]
*/

// All of the record is looked at, not one day alone. What is affirmed and denied is a dispute, a claim
// against control is neither, and what overlaps only within its precision is none. What begins on no known day is
// certain from the first day of which a source speaks, and what has no end up to the last: neither before nor after.
CALL () {
  // Two sole holders of one region; of shares that may lie side by side nothing is said.
  MATCH (a:Actor)-[one:CONTROLS]->(:Region)<-[other:CONTROLS]-(b:Actor)
  WHERE one.id < other.id AND a <> b
    AND one.status = 'sole' AND other.status = 'sole' AND one.basis <> 'default' AND other.basis <> 'default'
    AND one.retracted_at = $open AND other.retracted_at = $open
    AND one.valid_from < other.valid_to AND other.valid_from < one.valid_to
    AND NOT ((one.extent = 'part' AND other.extent <> 'whole') OR (other.extent = 'part' AND one.extent <> 'whole'))
    AND NOT EXISTS {
      MATCH (a)-[m:PART_OF|MEMBER_OF]-(b)
      WHERE m.retracted_at = $open AND m.valid_from < one.valid_to AND one.valid_from < m.valid_to
    }
  RETURN 'TWO_SOLE_HOLDERS' AS kind, one, other, [] AS way
  UNION ALL
  // One relationship kept in two intervals. Data sets that each count support and opposition for
  // themselves agree by that; they do not contradict each other.
  MATCH (a:Actor|Region|Event)
  CALL (a) {
    MATCH (a)-[e:SUPPORTS|OPPOSES|CONTROLS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|OVERLAPS]->(b)
    WHERE e.retracted_at = $open
    WITH b, type(e) AS type, collect(e) AS intervals WHERE size(intervals) > 1
    UNWIND intervals AS one
    UNWIND intervals AS other
    RETURN one, other
  }
  WITH one, other
  WHERE one.id < other.id
    AND one.valid_from < other.valid_to AND other.valid_from < one.valid_to
    AND coalesce(one.forms, []) = coalesce(other.forms, []) AND coalesce(one.role, '') = coalesce(other.role, '')
    AND (NOT type(one) IN ['CONTROLS', 'PART_OF'] OR coalesce(one.basis, 'administered') = coalesce(other.basis, 'administered'))
    AND (NOT type(one) IN ['SUPPORTS', 'OPPOSES'] OR coalesce(one.affirmed_by, []) = coalesce(other.affirmed_by, [])
         OR any(word IN one.affirmed_by WHERE any(same IN other.affirmed_by WHERE split(same, ' ')[1] = split(word, ' ')[1])))
  RETURN 'OWN_INTERVALS' AS kind, one, other, [] AS way
  UNION ALL
  MATCH (a:Region)-[one:BORDERS]->(b:Region)-[other:BORDERS]-(a)
  WHERE one.id < other.id AND coalesce(one.via, '') = coalesce(other.via, '')
    AND one.retracted_at = $open AND other.retracted_at = $open
    AND one.valid_from < other.valid_to AND other.valid_from < one.valid_to
  RETURN 'OWN_INTERVALS' AS kind, one, other, [] AS way
  UNION ALL
  // A part held by another than the one who holds the whole of what it lies in.
  MATCH (b:Actor)-[other:CONTROLS]->(part:Region)
  WHERE other.status = 'sole' AND other.basis <> 'default' AND other.retracted_at = $open
  CALL (part, other) {
    MATCH (part) (()-[p:PART_OF WHERE p.retracted_at = $open AND coalesce(p.basis, 'administered') = 'administered']->()){1,4} (whole:Region)
    WHERE all(step IN p WHERE step.valid_from < other.valid_to AND other.valid_from < step.valid_to)
    RETURN whole, p AS way
    UNION ALL
    MATCH (part)<-[o:OVERLAPS {extent: 'whole'}]-(whole:Region)
    WHERE o.retracted_at = $open AND o.valid_from < other.valid_to AND other.valid_from < o.valid_to
    RETURN whole, [o] AS way
  }
  MATCH (a:Actor)-[one:CONTROLS]->(whole)
  WHERE a <> b AND one.status = 'sole' AND one.extent = 'whole' AND one.basis <> 'default'
    AND one.retracted_at = $open AND one.valid_from < other.valid_to AND other.valid_from < one.valid_to
    AND all(step IN way WHERE step.valid_from < one.valid_to AND one.valid_from < step.valid_to)
    AND NOT EXISTS {
      MATCH (a)-[m:PART_OF|MEMBER_OF]-(b)
      WHERE m.retracted_at = $open AND m.valid_from < one.valid_to AND one.valid_from < m.valid_to
    }
  RETURN 'PART_AGAINST_WHOLE' AS kind, one, other, way
  UNION ALL
  MATCH (a:Actor)-[one:SUPPORTS]->(b:Actor)<-[other:OPPOSES]-(a)
  WHERE one.retracted_at = $open AND other.retracted_at = $open
    AND one.valid_from < other.valid_to AND other.valid_from < one.valid_to
  RETURN 'SUPPORT_AND_OPPOSITION' AS kind, one, other, [] AS way
}
WITH *,
     [e IN [one, other] | CASE e.from_precision WHEN 'unknown' THEN coalesce(e.first_asserted_on, e.valid_to)
        WHEN 'month' THEN e.valid_from + duration('P1M') WHEN 'year' THEN e.valid_from + duration('P1Y')
        ELSE e.valid_from END] AS starts,
     [e IN [one, other] | CASE e.to_precision WHEN 'unknown' THEN coalesce(e.last_asserted_on + duration('P1D'), e.valid_from)
        WHEN 'month' THEN e.valid_to - duration('P1M') WHEN 'year' THEN e.valid_to - duration('P1Y')
        ELSE e.valid_to END] AS ends
WITH *, reduce(low = date('0001-01-01'), day IN starts + [s IN way | s.valid_from] |
               CASE WHEN day > low THEN day ELSE low END) AS begins,
        reduce(high = date('9999-12-31'), day IN ends + [s IN way | s.valid_to] |
               CASE WHEN day < high THEN day ELSE high END) AS over
WHERE begins < over
// A whole reached by two ways is told once.
WITH kind, one, other, way, begins, over ORDER BY size(way), [s IN way | s.id]
WITH kind, one, other, head(collect([way, begins, over])) AS first
WITH *, first[0] AS way, first[1] AS begins, first[2] AS over
WITH kind, one, other, way, begins, over,
     [n IN CASE kind WHEN 'TWO_SOLE_HOLDERS' THEN [endNode(one)] WHEN 'PART_AGAINST_WHOLE' THEN [endNode(other), endNode(one)]
           ELSE [startNode(one), endNode(one)] END | n] AS about
RETURN kind, kind <> 'SUPPORT_AND_OPPOSITION' AS hard, about, nullIf(begins, date('0001-01-01')) AS since,
       nullIf(over, date('9999-12-31')) AS until, begins <= $as_of AND $as_of < over AS onTheDay,
       [one, other] + way AS evidence
ORDER BY NOT hard, NOT onTheDay, kind, one.id, other.id
