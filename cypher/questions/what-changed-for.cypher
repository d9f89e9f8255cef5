/*
name = "whatChangedFor"
row = "ActorChange"
summary = "What changed for an actor between two dates?"
phrases = [
  "what changed for {actor} between {from} and {to}",
  "what has changed for {actor} from {from} to {to}",
  "what changed with {actor} between {from} and {to}",
  "changes for {actor} between {from} and {to}",
  "what changes were there for {actor} between {from} and {to}",
  "what is different for {actor} between {from} and {to}",
  "what is new for {actor} between {from} and {to}",
  "what is new with {actor} between {from} and {to}",
  "how did {actor}'s situation change between {from} and {to}",
  "how did the situation of {actor} change between {from} and {to}",
  "how did things change for {actor} between {from} and {to}",
  "how did {actor}'s position change between {from} and {to}",
  "how did the position of {actor} change between {from} and {to}",
  "what is different about {actor} between {from} and {to}",
  "what is new about {actor} between {from} and {to}",
  "what changed about {actor} between {from} and {to}",
  "which relationships of {actor} changed between {from} and {to}",
  "changes about {actor} between {from} and {to}",
  "{actor}'s changes between {from} and {to}",
  "how did {actor} change between {from} and {to}",
  "changes affecting {actor} between {from} and {to}",
  "changes in {actor}'s position between {from} and {to}",
  "what changed in {actor}'s position between {from} and {to}",
  "changes in {actor}'s situation between {from} and {to}",
]
told = "{on}: {subject} {type} {object} ({change})"
none = "no source tells of a change for {actor} from {from} to {to}"
example = "What changed for Islamic State in 2018?"

[parameters]
actor = ["Actor!", "Who is meant: key, global id, name or alias."]
from = ["Date!", "The first day of the span."]
to = ["Date!", "The day after its last."]

[columns]
change = ["ChangeKind!", "Whether it began, ended, or control changed hands."]
on = ["Date!", "The day of it, as far as its precision goes."]
subject = ["Named!", "Whose relationship it is."]
type = ["String!", "The type of the relationship."]
object = ["Named!", "To whom or what."]
before = ["Controls", "Whose control ended."]
holdsFrom = ["Date", "From when what changed holds; null: not known."]
holdsTo = ["Date", "When it no longer holds; null: open."]
standing = ["Standing!", "How what changed stands to the day that it began, or to the last on which it certainly held."]
evidence = ["[Relationship!]!", "What began or ended, then what ended before it."]
*/

// A span is half-open. What an end known to the month tells of lies before its valid_to, which is the first
// day on which it is certainly over; one known to the day is that day's.
MATCH (x:Actor {id: $actor})
CALL (x) {
  MATCH (x)-[e:SUPPORTS|OPPOSES|CONTROLS|CLAIMS|PRESENT_IN|MEMBER_OF|PART_OF|SUCCEEDED_BY]-()
  WHERE e.retracted_at = $open AND (($from <= e.valid_from AND e.valid_from < $to) OR ($from <= e.valid_to AND e.valid_to <= $to))
  RETURN e
  UNION
  // What the actor lost to another is told by the other's control.
  MATCH (x)-[lost:CONTROLS]->(:Region)<-[e:CONTROLS]-(:Actor)
  WHERE lost.retracted_at = $open AND e.retracted_at = $open AND e.from_id <> lost.from_id
    AND $from <= lost.valid_to AND lost.valid_to <= $to AND lost.valid_to <> date('9999-12-31')
      AND CASE lost.to_precision WHEN 'day' THEN lost.valid_to < $to ELSE $from < lost.valid_to END
    AND $from <= e.valid_from AND e.valid_from < $to AND e.valid_from <> date('0001-01-01')
  RETURN e
}
WITH x, e
// Control that ends while another's begins is told once, with the beginning: it names the control that ended
// last at or before it, as far as their precision goes, unless a third began to hold in between.
CALL (x, e) {
  WITH x, e WHERE type(e) = 'CONTROLS'
  MATCH (region:Region {id: e.to_id})<-[c:CONTROLS]-(:Actor)
  WHERE c.retracted_at = $open
  WITH x, c, $from <= c.valid_from AND c.valid_from < $to AND c.valid_from <> date('0001-01-01') AS starts,
       $from <= c.valid_to AND c.valid_to <= $to AND c.valid_to <> date('9999-12-31')
         AND CASE c.to_precision WHEN 'day' THEN c.valid_to < $to ELSE $from < c.valid_to END AS ends
  ORDER BY c.valid_to DESC, c.from_id <> x.id, c.id
  WITH collect(CASE WHEN starts THEN c END) AS begun, collect(CASE WHEN ends THEN c END) AS over
  UNWIND begun AS later
  WITH later, begun, over, later.valid_from + CASE later.from_precision
         WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END AS latest
  RETURN collect([later, head([former IN over WHERE former.from_id <> later.from_id
    AND former.valid_to - CASE former.to_precision
          WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P0D') END <= latest
    AND none(one IN begun WHERE one.from_id <> former.from_id
             AND former.valid_to <= one.valid_from AND one.valid_from < later.valid_from)])]) AS hands
}
CALL (x, e, hands) {
  WITH x, e, hands WHERE $from <= e.valid_from AND e.valid_from < $to AND e.valid_from <> date('0001-01-01')
  WITH x, e, head([hand IN hands WHERE hand[0] = e | hand[1]]) AS before
  WITH x, e, before WHERE type(e) <> 'CONTROLS' OR e.from_id = x.id OR before.from_id = x.id
  RETURN CASE WHEN before IS NULL THEN 'BEGAN' ELSE 'CHANGED_HANDS' END AS change, e.valid_from AS on, before
  UNION ALL
  WITH x, e, hands WHERE type(e) <> 'SUCCEEDED_BY' AND (type(e) <> 'CONTROLS' OR e.from_id = x.id) AND $from <= e.valid_to AND e.valid_to <= $to AND e.valid_to <> date('9999-12-31')
    AND CASE e.to_precision WHEN 'day' THEN e.valid_to < $to ELSE $from < e.valid_to END
    AND none(hand IN hands WHERE coalesce(hand[1] = e, false))
  RETURN 'ENDED' AS change, e.valid_to AS on, null AS before
}
RETURN change, on, startNode(e) AS subject, toLower(replace(type(e), '_', ' ')) AS type, endNode(e) AS object,
       before, nullIf(e.valid_from, date('0001-01-01')) AS holdsFrom, nullIf(e.valid_to, date('9999-12-31')) AS holdsTo,
       CASE WHEN e.basis = 'default' THEN 'DEFAULT'
            // Whether a source speaks of the day that it began, or of the last on which it certainly held.
            WHEN e.last_asserted_on < CASE WHEN change <> 'ENDED' THEN on ELSE on - CASE e.to_precision
              WHEN 'month' THEN duration('P1M') WHEN 'year' THEN duration('P1Y') ELSE duration('P1D') END END THEN 'CARRIED_FORWARD'
            WHEN e.first_asserted_on IS NULL THEN 'UNKNOWN' ELSE 'ASSERTED' END AS standing,
       [e] + CASE WHEN before IS NULL THEN [] ELSE [before] END AS evidence
ORDER BY on, e.id, change
