/*
name = "whoControls"
row = "Holding"
summary = "Who controls a region, and which parts of it?"
phrases = [
  "who controls {region}",
  "who is {region} controlled by",
  "by whom is {region} controlled",
  "{region} is controlled by whom",
  "who has control of {region}",
  "who has control over {region}",
  "in whose hands is {region}",
  "whose hands is {region} in",
  "control of {region}",
  "control over {region}",
  "who is the controller of {region}",
  "who controls the territory of {region}",
  "who controls what in {region}",
  "who controls which parts of {region}",
  "to whom does {region} belong",
  "whom does {region} belong to",
  "who has {region} in its hands",
  "who has {region} in their hands",
  "who has {region} under control",
  "who controls {region} and which parts of it",
  "who controls {region} or parts of it",
  "who controls how much of {region}",
  "whose territory is {region}",
]
told = "{controller} {holds} {where}"
none = "no source says who controls {region}"
example = "Who controls the Golan Heights on 21 May 2018?"

[parameters]
region = ["Region!", "The region: key, global id, name or alias."]

[columns]
controller = ["Actor!", "Who controls."]
holds = ["String!", "How, in words: controls, jointly controls or contests; all, most or part of each."]
how = ["HoldingKind!", "By a statement about the region itself, its parts, what it is part of, or zones across it."]
where = ["[Region!]!", "What of it the statements are about."]
controls = ["[Controls!]!", "The statements of control."]
coverage = ["String!", "Of how many of the region's direct parts, the administrative ones if it has any, a source says who controls them, as in: 7 of 9 districts, 2 unknown."]
unknownParts = ["[Region!]!", "Those of which no source says who controls them or anything in them; a default is no source's word."]
evidence = ["[Relationship!]!", "The statements that the row rests on."]
*/

MATCH (x:Region {id: $region})
CALL (x) {
  OPTIONAL MATCH (x)<-[c:CONTROLS]-(:Actor)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
  WITH c ORDER BY c.id
  RETURN [one IN collect(c) WHERE one.basis <> 'default'] AS own,
         [one IN collect(c) WHERE one.basis = 'default'] AS defaults
}
// Its direct parts: the administrative ones, since only they make up the whole; else what there is. How
// far a source names who controls each: by a word on it, on a zone that covers it, on each of its own parts
// (one alone does not make it up), on all of the region; in part by a word on something in it or across it.
CALL (x, own) {
  OPTIONAL MATCH (x)<-[p:PART_OF]-(piece:Region)
  WHERE p.retracted_at = $open AND p.valid_from <= $as_of AND $as_of < p.valid_to
    AND coalesce(p.basis, 'administered') = 'administered'
  WITH own, collect(piece) AS pieces
  WITH own, pieces, [one IN pieces WHERE one.kind IN ['country', 'first_level', 'district']] AS units,
       [one IN pieces WHERE one.kind <> 'zone'] AS lands
  UNWIND CASE WHEN units <> [] THEN units WHEN lands <> [] THEN lands ELSE pieces END AS part
  WITH part, any(c IN own WHERE c.extent = 'whole') AS whole ORDER BY part.id
  WITH part, CASE
    WHEN whole OR EXISTS {
      MATCH (part)<-[c:CONTROLS]-(:Actor)
      WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to AND c.basis <> 'default'
        AND c.extent IN ['whole', 'unknown']
    } OR EXISTS {
      MATCH (part)<-[o:OVERLAPS {extent: 'whole'}]-(:Region)<-[c:CONTROLS {extent: 'whole'}]-(:Actor)
      WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
        AND c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to AND c.basis <> 'default'
    } OR COUNT {
      MATCH (part)<-[p:PART_OF]-(inside:Region)
      WHERE p.retracted_at = $open AND p.valid_from <= $as_of AND $as_of < p.valid_to
        AND coalesce(p.basis, 'administered') = 'administered' AND inside.kind IN ['first_level', 'district']
    } > 1 AND NOT EXISTS {
      MATCH (part)<-[p:PART_OF]-(inside:Region)
      WHERE p.retracted_at = $open AND p.valid_from <= $as_of AND $as_of < p.valid_to
        AND coalesce(p.basis, 'administered') = 'administered' AND inside.kind IN ['first_level', 'district']
        AND NOT EXISTS {
          MATCH (inside)<-[c:CONTROLS]-(:Actor)
          WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to AND c.basis <> 'default'
            AND c.extent IN ['whole', 'unknown']
        }
    } THEN 'known'
    WHEN EXISTS {
      MATCH (part)<-[c:CONTROLS]-(:Actor)
      WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to AND c.basis <> 'default'
    } OR EXISTS {
      MATCH (part)<-[o:OVERLAPS|PART_OF]-(:Region)<-[c:CONTROLS]-(:Actor)
      WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
        AND c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to AND c.basis <> 'default'
    } THEN 'part' ELSE 'unknown' END AS told
  RETURN collect({part: part, told: told}) AS parts
}
// Without a word on the region itself, what is said of the nearest region that it is part of.
CALL (x, own) {
  WITH x, own WHERE own = []
  MATCH (x) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of AND $as_of < p.valid_to
          AND coalesce(p.basis, 'administered') = 'administered']->()){1,4} (above:Region)<-[c:CONTROLS]-(:Actor)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to AND c.basis <> 'default'
  WITH above, p, c ORDER BY size(p), above.id, c.id
  WITH collect({above: above, way: p, c: c}) AS found
  RETURN [one IN found WHERE one.above = found[0].above] AS higher
}
CALL (x, own, defaults, higher) {
  UNWIND own AS c
  RETURN 0 AS rank, 'OWN' AS how, c, x AS place, [] AS way
  UNION ALL
  UNWIND higher AS one
  RETURN 1 AS rank, 'ABOVE' AS how, one.c AS c, one.above AS place, one.way AS way
  UNION ALL
  // What is said of its parts, three levels deep.
  MATCH (x) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of AND $as_of < p.valid_to
          AND coalesce(p.basis, 'administered') = 'administered']-()){1,3} (part:Region)<-[c:CONTROLS]-(:Actor)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to AND c.basis <> 'default'
  WITH part, c, p ORDER BY size(p), [one IN p | one.id]
  RETURN 2 AS rank, 'PARTS' AS how, c, part AS place, head(collect(p)) AS way
  UNION ALL
  // What is said of zones that cut across it.
  MATCH (x)<-[o:OVERLAPS]-(zone:Region)<-[c:CONTROLS]-(:Actor)
  WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to AND c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to AND c.basis <> 'default'
  RETURN 3 AS rank, 'ZONES' AS how, c, zone AS place, [o] AS way
  UNION ALL
  // A default holds only where nothing else is said of the region or of what it is part of; it is none for a
  // zone, nor for what another claims.
  UNWIND CASE WHEN own = [] AND higher = [] AND x.kind <> 'zone' THEN defaults ELSE [] END AS c
  WITH x, c WHERE NOT EXISTS {
    MATCH (other:Actor)-[k:CLAIMS]->(x)
    WHERE k.retracted_at = $open AND k.valid_from <= $as_of AND $as_of < k.valid_to AND other <> startNode(c)
  }
  RETURN 4 AS rank, 'DEFAULT' AS how, c, x AS place, [] AS way
  UNION ALL
  WITH x, own, defaults, higher WHERE own = [] AND higher = [] AND defaults = [] AND x.kind <> 'zone'
  MATCH (x) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of AND $as_of < p.valid_to
          AND coalesce(p.basis, 'administered') = 'administered']->()){1,4} (above:Region)<-[c:CONTROLS]-(holder:Actor)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to AND c.basis = 'default'
    AND NOT EXISTS {
      MATCH (x)<-[o:OVERLAPS|PART_OF]-(zone:Region)
      WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
        AND (type(o) = 'OVERLAPS' OR zone.kind = 'zone')
    } AND NOT EXISTS {
      MATCH (other:Actor)-[k:CLAIMS]->(x)
      WHERE k.retracted_at = $open AND k.valid_from <= $as_of AND $as_of < k.valid_to AND other <> holder
    }
  WITH above, p, c ORDER BY size(p), c.id
  WITH collect({above: above, way: p, c: c}) AS found
  UNWIND [one IN found WHERE one.above = found[0].above] AS one
  RETURN 5 AS rank, 'DEFAULT' AS how, one.c AS c, one.above AS place, one.way AS way
}
WITH parts, rank, how, startNode(c) AS controller, c, place, way,
     CASE c.status WHEN 'contested' THEN 'contests' WHEN 'joint' THEN 'jointly controls' ELSE 'controls' END
       + CASE c.extent WHEN 'most' THEN ' most of' WHEN 'part' THEN ' part of' ELSE '' END AS holds
ORDER BY place.id, c.id
WITH parts, rank, how, controller, holds, collect(c) AS controls, collect(DISTINCT place) AS where,
     collect(way) AS ways
CALL (controls, ways) {
  UNWIND [controls] + ways AS some
  UNWIND some AS e
  RETURN collect(DISTINCT e) AS evidence
}
WITH *, [one IN parts WHERE one.told = 'unknown' | one.part] AS unknownParts,
     size([one IN parts WHERE one.told = 'known']) AS known,
     size([one IN parts WHERE one.told = 'part']) AS partly, parts[0].part.kind AS kind
WITH *, CASE WHEN any(one IN parts WHERE one.part.kind <> kind) THEN 'parts'
             ELSE {country: 'countries', first_level: 'first-level regions', district: 'districts',
                   city: 'cities', camp: 'camps', zone: 'zones', area: 'areas'}[kind] END AS noun
RETURN controller, holds, how, where, controls,
       CASE parts WHEN [] THEN 'the graph knows no parts of it'
         ELSE toString(known) + ' of ' + toString(size(parts)) + ' ' + noun
           + CASE partly WHEN 0 THEN '' ELSE ', ' + toString(partly) + ' in part' END
           + CASE unknownParts WHEN [] THEN '' ELSE ', ' + toString(size(unknownParts)) + ' unknown' END
       END AS coverage,
       unknownParts, evidence
ORDER BY rank, controller.id, holds
