/*
name = "bordersChanged"
row = "BorderChange"
summary = "Which borders changed character between two dates?"
phrases = [
  "which borders changed character between {from} and {to}",
  "which borders changed between {from} and {to}",
  "what borders have changed from {from} to {to}",
  "how did the borders change between {from} and {to}",
  "what changed at the borders between {from} and {to}",
  "what changed on the borders between {from} and {to}",
  "border changes between {from} and {to}",
  "changes of borders between {from} and {to}",
  "changes in borders between {from} and {to}",
  "which borders became frontlines between {from} and {to}",
  "which frontlines changed between {from} and {to}",
  "how did the frontlines change between {from} and {to}",
  "which borders became hostile between {from} and {to}",
  "did any borders change between {from} and {to}",
  "which borders turned hostile between {from} and {to}",
  "which borders turned into frontlines between {from} and {to}",
  "which borders turned into another kind of border between {from} and {to}",
  "borders of another kind between {from} and {to}",
  "what happened to the borders between {from} and {to}",
  "what happened at the borders between {from} and {to}",
]
told = "{place}: {before} before, {after} after"
none = "no border changed character from {from} to {to}, as far as the graph knows who holds its sides"
example = "Which borders changed between March and June 2018?"
cost = "whole"
computed = true

[parameters]
from = ["Date!", "The day before which nothing counts: the first of the two that are compared."]
to = ["Date!", "The day after the second of the two that are compared."]

[columns]
place = ["String!", "The two territories in words."]
near = ["Region!", "The territory on the one side."]
far = ["Region!", "The territory on the other."]
border = ["Borders!", "The statement that they border."]
before = ["BorderCharacter!", "Its character on the first day."]
after = ["BorderCharacter!", "Its character on the last day."]
nearBefore = ["[Actor!]!", "Who held the near side on the first day."]
farBefore = ["[Actor!]!", "Who held the far side on the first day."]
nearAfter = ["[Actor!]!", "Who held the near side on the last day."]
farAfter = ["[Actor!]!", "Who held the far side on the last day."]
standing = ["Standing!", "The weakest of what made its character on the last day, seen from that day, and on the first, seen from that."]
holdsFrom = ["Date", "From when the statements of the last day all hold; null: not known."]
holdsTo = ["Date", "When they no longer all hold; null: open."]
evidence = ["[Relationship!]!", "The border; then what made its character on the last day, then on the first."]
*/

// A side is held by whom a source says, else by the holder of the nearest region it is part of. A default
// fills no zone, nothing that a zone cuts across, and nothing that another claims, is in or holds a part of.
// Two parts of the same one whole of whom nobody holds any by itself have one holder; they are passed over.
// A border that is none yet on the first day, or no more on the last, has no character to change.
MATCH (near:Region)-[border:BORDERS]->(far:Region)
WHERE border.retracted_at = $open AND border.valid_from <= $from AND $to <= border.valid_to
  AND (EXISTS { (near)<-[:CONTROLS]-() } OR EXISTS { (far)<-[:CONTROLS]-() }
       OR COUNT { (near)-[:PART_OF]->() } <> 1 OR COUNT { (far)-[:PART_OF]->() } <> 1
       OR NOT EXISTS { (near)-[:PART_OF]->(:Region)<-[:PART_OF]-(far) })
CALL (near, far) {
  UNWIND [$from, $to - duration('P1D')] AS day
  CALL (near, day) {
    MATCH (near) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= day
        AND day < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region)
      <-[c:CONTROLS]-(:Actor)
    WHERE c.retracted_at = $open AND c.valid_from <= day AND day < c.valid_to
    WITH above, c, p, c.basis = 'default' AS by_default ORDER BY by_default, size(p), above.id, c.id
    WITH collect({above: above, control: c, way: p, by_default: by_default}) AS found
    RETURN [f IN found WHERE f.above = head(found).above AND f.by_default = head(found).by_default] AS ones
  }
  CALL (far, day) {
    MATCH (far) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= day
        AND day < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region)
      <-[c:CONTROLS]-(:Actor)
    WHERE c.retracted_at = $open AND c.valid_from <= day AND day < c.valid_to
    WITH above, c, p, c.basis = 'default' AS by_default ORDER BY by_default, size(p), above.id, c.id
    WITH collect({above: above, control: c, way: p, by_default: by_default}) AS found
    RETURN [f IN found WHERE f.above = head(found).above AND f.by_default = head(found).by_default] AS others
  }
  CALL (near, ones, day) {
    UNWIND ones AS one
    WITH near, one, day WHERE NOT (one.by_default AND (near.kind = 'zone' OR EXISTS {
    MATCH (zone:Region)-[o:OVERLAPS|PART_OF]->(near)
    WHERE o.retracted_at = $open AND o.valid_from <= day AND day < o.valid_to
      AND (type(o) = 'OVERLAPS' OR zone.kind = 'zone')
  } OR EXISTS {
    MATCH (noted:Actor)-[k:CLAIMS|PRESENT_IN]->(near)
    WHERE k.retracted_at = $open AND k.valid_from <= day AND day < k.valid_to
      AND noted <> startNode(one.control)
  } OR EXISTS {
    MATCH (near) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= day
        AND day < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){1,4} (:Region)<-[k:CONTROLS]-(inside:Actor)
    WHERE k.retracted_at = $open AND k.valid_from <= day AND day < k.valid_to
      AND k.basis <> 'default' AND inside <> startNode(one.control)
  }))
    RETURN collect(one) AS near_holds
  }
  CALL (far, others, day) {
    UNWIND others AS one
    WITH far, one, day WHERE NOT (one.by_default AND (far.kind = 'zone' OR EXISTS {
    MATCH (zone:Region)-[o:OVERLAPS|PART_OF]->(far)
    WHERE o.retracted_at = $open AND o.valid_from <= day AND day < o.valid_to
      AND (type(o) = 'OVERLAPS' OR zone.kind = 'zone')
  } OR EXISTS {
    MATCH (noted:Actor)-[k:CLAIMS|PRESENT_IN]->(far)
    WHERE k.retracted_at = $open AND k.valid_from <= day AND day < k.valid_to
      AND noted <> startNode(one.control)
  } OR EXISTS {
    MATCH (far) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= day
        AND day < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){1,4} (:Region)<-[k:CONTROLS]-(inside:Actor)
    WHERE k.retracted_at = $open AND k.valid_from <= day AND day < k.valid_to
      AND k.basis <> 'default' AND inside <> startNode(one.control)
  }))
    RETURN collect(one) AS far_holds
  }
  WITH day, near_holds, far_holds, [f IN near_holds | startNode(f.control)] AS here, [f IN far_holds | startNode(f.control)] AS there
  CALL (here, there, day) {
    UNWIND here AS a
    UNWIND there AS b
    WITH a, b, day WHERE a <> b AND NOT a IN there AND NOT b IN here
    MATCH (a)-[r:OPPOSES|SUPPORTS]-(b)
    WHERE r.retracted_at = $open AND r.valid_from <= day AND day < r.valid_to
    WITH DISTINCT r, CASE WHEN type(r) = 'SUPPORTS' THEN 2
      WHEN any(form IN r.forms WHERE form IN ['ground_combat', 'air_strikes', 'armed_force', 'troops']) THEN 0 ELSE 1 END AS rank
    ORDER BY rank, r.valid_from, r.valid_to DESC, r.id
    RETURN head(collect(rank)) AS rank, head(collect(r)) AS relation
  }
  WITH day, near_holds, far_holds, here, there, relation,
       CASE WHEN here = [] OR there = [] THEN 'NOT_KNOWN'
            WHEN any(f IN near_holds + far_holds WHERE f.control.status = 'contested') THEN 'FOUGHT_OVER'
            WHEN all(a IN here WHERE a IN there) AND all(b IN there WHERE b IN here) THEN 'ONE_HOLDER'
            ELSE coalesce(['AT_ARMS', 'OPPOSED', 'FRIENDLY'][rank], 'NEUTRAL') END AS character
  ORDER BY day
  RETURN collect({character: character, here: here, there: there,
    evidence: CASE WHEN relation IS NULL THEN [] ELSE [relation] END
              + reduce(all = [], f IN near_holds + far_holds | all + f.control + f.way)}) AS states
}
WITH near, far, border, states[0] AS first, states[1] AS last
WHERE first.character <> last.character
// A line between two wholes goes where one between parts of them is known.
CALL (near, far) {
  OPTIONAL MATCH (near) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from < $to AND $from < p.valid_to]-()){0,2} (inner:Region)
    -[line:BORDERS]-(outer:Region) (()-[q:PART_OF WHERE q.retracted_at = $open AND q.valid_from < $to AND $from < q.valid_to]->()){0,2} (far)
  WHERE line.retracted_at = $open AND line.valid_from < $to AND $from < line.valid_to AND (inner <> near OR outer <> far)
  RETURN count(line) AS finer
}
WITH * WHERE finer = 0
CALL (first, last) {
  UNWIND [[first, $from], [last, $to - duration('P1D')]] AS side
  UNWIND side[0].evidence AS e
  WITH e, side[1] AS day WHERE NOT type(e) IN ['PART_OF', 'OVERLAPS', 'BORDERS']
  WITH CASE WHEN e.basis = 'default' THEN 3
            WHEN day > e.last_asserted_on THEN 2
            WHEN e.first_asserted_on IS NULL THEN 0
            WHEN e.valid_from > date('0001-01-01') OR day >= e.first_asserted_on THEN 4
            WHEN day >= e.valid_to - CASE e.to_precision WHEN 'month' THEN duration('P1M')
              WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END THEN 4
            ELSE 1 END AS rank
  RETURN coalesce(['UNKNOWN', 'CARRIED_BACK', 'CARRIED_FORWARD', 'DEFAULT', 'ASSERTED'][min(rank)], 'UNKNOWN') AS standing
}
CALL (border, first, last) {
  UNWIND [border] + last.evidence + first.evidence AS e
  RETURN collect(DISTINCT e) AS evidence
}
RETURN near.name + ' / ' + far.name AS place, near, far, border, first.character AS before, last.character AS after,
       first.here AS nearBefore, first.there AS farBefore, last.here AS nearAfter, last.there AS farAfter,
       standing,
       nullIf(reduce(low = border.valid_from, e IN last.evidence |
         CASE WHEN e.valid_from > low THEN e.valid_from ELSE low END), date('0001-01-01')) AS holdsFrom,
       nullIf(reduce(high = border.valid_to, e IN last.evidence |
         CASE WHEN e.valid_to < high THEN e.valid_to ELSE high END), date('9999-12-31')) AS holdsTo,
       evidence
ORDER BY near.name, near.id, far.name, far.id, border.id
