/*
name = "whatChangedIn"
row = "RegionChange"
summary = "What changed in a region between two dates?"
phrases = [
  "what changed in {region} between {from} and {to}",
  "what has changed in {region} from {from} to {to}",
  "what changed on {region} between {from} and {to}",
  "what changed at {region} between {from} and {to}",
  "what changed around {region} between {from} and {to}",
  "what changes were there in {region} between {from} and {to}",
  "what changes happened in {region} between {from} and {to}",
  "changes in {region} between {from} and {to}",
  "how did {region} change between {from} and {to}",
  "how has the situation in {region} changed between {from} and {to}",
  "what is different in {region} between {from} and {to}",
  "what is new in {region} between {from} and {to}",
  "what was new in {region} between {from} and {to}",
  "did anything change in {region} between {from} and {to}",
  "{region}'s changes between {from} and {to}",
  "which facts changed in {region} between {from} and {to}",
  "how did things change in {region} between {from} and {to}",
  "how have things changed in {region} between {from} and {to}",
]
told = "{on}: {subject} {type} {object} ({change})"
none = "no source tells of a change in {region} from {from} to {to}"
example = "What changed in Syria between 21 May 2018 and 1 August 2018?"

[parameters]
region = ["Region!", "The region, with its parts and the zones across it: key, global id, name or alias."]
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
MATCH (x:Region {id: $region})
CALL (x) {
  RETURN x AS place
  UNION
  MATCH (x) (()<-[p:PART_OF|OVERLAPS WHERE p.retracted_at = $open AND p.valid_from < $to AND $from < p.valid_to
          AND coalesce(p.basis, 'administered') = 'administered']-()){1,4} (place:Region)
  RETURN DISTINCT place
}
MATCH (place)-[e:CONTROLS|CLAIMS|PRESENT_IN|PART_OF|SUCCEEDED_BY|BORDERS|OVERLAPS]-()
WHERE e.retracted_at = $open AND (($from <= e.valid_from AND e.valid_from < $to) OR ($from <= e.valid_to AND e.valid_to <= $to))
WITH DISTINCT e
// Control that ends while another's begins is told once, with the beginning: it names the control that ended
// last at or before it, as far as their precision goes, unless a third began to hold in between.
CALL (e) {
  WITH e WHERE type(e) = 'CONTROLS'
  MATCH (region:Region {id: e.to_id})<-[c:CONTROLS]-(:Actor)
  WHERE c.retracted_at = $open
  WITH c, $from <= c.valid_from AND c.valid_from < $to AND c.valid_from <> date('0001-01-01') AS starts,
       $from <= c.valid_to AND c.valid_to <= $to AND c.valid_to <> date('9999-12-31')
         AND CASE c.to_precision WHEN 'day' THEN c.valid_to < $to ELSE $from < c.valid_to END AS ends
  ORDER BY c.valid_to DESC, c.id
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
CALL (e, hands) {
  WITH e, hands WHERE $from <= e.valid_from AND e.valid_from < $to AND e.valid_from <> date('0001-01-01')
  WITH e, head([hand IN hands WHERE hand[0] = e | hand[1]]) AS before
  RETURN CASE WHEN before IS NULL THEN 'BEGAN' ELSE 'CHANGED_HANDS' END AS change, e.valid_from AS on, before
  UNION ALL
  WITH e, hands WHERE type(e) <> 'SUCCEEDED_BY' AND $from <= e.valid_to AND e.valid_to <= $to AND e.valid_to <> date('9999-12-31')
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
