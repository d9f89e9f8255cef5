/*
name = "controlTimeline"
row = "ControlSpell"
summary = "Who controlled a region, and when?"
phrases = [
  "who controlled {region} when",
  "who controlled {region} and when",
  "when did who control {region}",
  "history of control of {region}",
  "history of control over {region}",
  "history of {region}'s control",
  "{region}'s history of control",
  "{region}'s control history",
  "history of who controlled {region}",
  "timeline of control of {region}",
  "timeline of control over {region}",
  "timeline of {region}",
  "timeline of who controlled {region}",
  "how has control of {region} changed",
  "how has control over {region} changed",
  "how has control of {region} changed over time",
  "how has control over {region} changed over time",
  "when did control of {region} change",
  "when did {region} change hands",
  "who controlled {region} over time",
  "who has controlled {region} through history",
  "history of {region}'s controllers",
  "succession of controllers of {region}",
  "control timeline for {region}",
  "control timeline of {region}",
  "{region}'s control timeline",
  "timeline of control for {region}",
  "timeline for {region}",
  "control history of {region}",
  "control history for {region}",
  "history of control in {region}",
  "timeline of control in {region}",
  "who has ever controlled {region}",
  "how did control of {region} change",
  "how did control over {region} change over time",
  "{region}'s timeline of control",
  "who were the controllers of {region} over time",
  "who controlled {region} in turn",
  "who were the past controllers of {region}",
  "who controlled {region} from time to time",
  "how did control of {region} develop",
  "who were the successive controllers of {region}",
  "who controlled {region} from the beginning",
  "{region}'s past controllers",
  "evolution of control of {region}",
  "evolution of control in {region}",
  "how did control of {region} evolve",
  "who controlled {region} in the past and now",
  "control of {region} over time",
  "control over {region} over time",
  "succession of controllers in {region}",
  "past controllers of {region}",
  "past and present controllers of {region}",
  "who controlled {region} and in which years",
  "successive controllers of {region}",
  "when did {region} change hands and to whom",
  "how has control of {region} passed from hand to hand",
  "who controlled {region} one after another",
  "through whose hands has {region} passed",
  "who had {region} when",
  "when was {region} controlled by whom",
  "by whom was {region} controlled and when",
  "in whose hands was {region} when",
  "who controlled {region} in order",
  "who controlled {region} with dates",
  "when did {region} change hands and who controlled it",
  "when was {region} in whose hands",
  "how did {region} change hands",
  "who controlled {region} and from when until when",
]
told = "{controller} {holds} it {span}"
none = "no source says who has controlled {region}"
example = "Who controlled Yarmouk camp over time, as of 21 May 2018?"

[parameters]
region = ["Region!", "The region: key, global id, name or alias."]

[columns]
controller = ["Actor!", "Who controlled."]
since = ["Date", "From when; null: not known."]
until = ["Date", "The first day on which it was surely over; null: open."]
holds = ["String!", "How, in words: controls, jointly controls or contests; all, most or part of it."]
span = ["String!", "From when until when, in words."]
status = ["ControlStatus!", "How it was held."]
extent = ["Extent!", "How much of it."]
controls = ["Controls!", "The statement of control."]
evidence = ["[Relationship!]!", "The statements that the row rests on."]
*/

MATCH (:Region {id: $region})<-[c:CONTROLS]-(controller:Actor)
WHERE c.retracted_at = $open
RETURN controller, nullIf(c.valid_from, date('0001-01-01')) AS since,
       nullIf(c.valid_to, date('9999-12-31')) AS until,
       CASE c.status WHEN 'contested' THEN 'contests' WHEN 'joint' THEN 'jointly controls' ELSE 'controls' END
         + CASE c.extent WHEN 'most' THEN ' most of' WHEN 'part' THEN ' part of' ELSE '' END AS holds,
       CASE c.valid_from WHEN date('0001-01-01') THEN 'from a day not known'
            ELSE 'from ' + toString(c.valid_from) END
         + CASE c.valid_to WHEN date('9999-12-31') THEN ', with no end known'
                ELSE ' until ' + toString(c.valid_to) END AS span,
       toUpper(c.status) AS status, toUpper(c.extent) AS extent, c AS controls, [c] AS evidence
ORDER BY c.valid_from, c.valid_to, controller.id, c.id
