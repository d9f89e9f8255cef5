/*
name = "whoControlsTerritoryBordering"
row = "TerritoryBordering"
summary = "Who controls territory bordering a region?"
phrases = [
  "who controls territory bordering {region}",
  "who controls the territory that borders {region}",
  "who controls land on {region}'s border",
  "who controls land near {region}'s border",
  "who controls territory along the border of {region}",
  "which territory borders {region}",
  "who controls the border of {region}",
  "who controls territory along {region}'s border",
  "who controls territory at the border with {region}",
  "who controls the areas around {region}",
  "who controls what borders {region}",
  "who borders {region}",
  "who are {region}'s neighbours",
  "who controls {region}'s neighbours",
  "who controls {region}'s neighbouring territory",
  "who controls the other side of the border of {region}",
  "who controls the territory on the other side of {region}'s border",
  "who controls the territory across {region}'s border",
  "who controls {region}'s borderlands",
  "by whom is the territory bordering {region} controlled",
  "territory bordering {region} is controlled by whom",
  "what borders {region} and who controls it",
  "which territory borders {region} and who controls it",
  "neighbours of {region}",
  "{region}'s neighbours",
  "who are the neighbours of {region}",
  "who is on the other side of the border of {region}",
  "who is across the border of {region}",
  "who controls territory near the border of {region}",
  "who controls territory around {region}",
  "who is at the border of {region}",
  "who controls territory at the border of {region}",
  "who controls the territory on the border of {region}",
  "territory around {region} is controlled by whom",
  "territory bordering {region}: who controls it",
  "who controls territory bordering the border of {region}",
  "who controls regions bordering {region}",
  "who is on the other side of {region}'s border",
  "who is on {region}'s border",
  "in whose hands is the territory bordering {region}",
  "who has territory bordering {region}",
  "controllers of territory bordering {region}",
  "who are the controllers of territory bordering {region}",
  "whose hands is the territory bordering {region} in",
  "who is along {region}'s border",
  "territory bordering {region}: who has it",
]
told = "{controller} controls {territory}"
none = "no source says who controls territory bordering {region}"
example = "Who controls territory bordering Israel on 21 May 2018?"

[parameters]
region = ["Region!", "The region whose neighbours are meant: key, global id, name or alias."]

[columns]
group = ["BorderGroup!", "How the territory lies to the region."]
territory = ["Region!", "The finest territory that has a controller not by default; else the one whose default holds."]
controller = ["Actor", "Who controls it; null when no source says."]
relationship = ["Controls", "The statement of control, with its evidence."]
standing = ["Standing!", "How the statement stands to the date.", "relationship.standing"]
withinPrecision = ["Boolean", "The date lies within the imprecision of its start or end.", "relationship.withinPrecision"]
disputed = ["Boolean", "Control is both affirmed and denied.", "relationship.disputed"]
lastAssertedOn = ["Date", "The last day on which a source affirms it.", "relationship.lastAssertedOn"]
admiralty = ["String", "The weakest Admiralty pair on the way: of control and of the border."]
confidence = ["Float", "The number of that pair; it sorts and filters only."]
touching = ["[Region!]!", "The parts of the territory at the line."]
borders = ["[Borders!]!", "The statements that they border."]
via = ["Region", "The disputed land it is reached through, held by the region's holder, claimed by another."]
claims = ["[Claims!]!", "Who claims the territory, whoever holds it."]
present = ["[PresentIn!]!", "Who is in the territory without controlling it, as far as a source says."]
alsoWithin = ["[Controls!]!", "Who controls parts of the territory of which no source says that they touch."]
formerly = ["Controls", "The last statement of control that had ended by the date, where none holds on it."]
coverage = ["String!", "How much of the territory at the line the row accounts for."]
unknownParts = ["[Region!]!", "The parts of which nothing, or not the whole, is known."]
evidence = ["[Relationship!]!", "The statement of control, those that it borders, what is part of what, and who holds and claims the disputed land."]
*/

// X is the land X holds that nobody else in the graph claims: itself and its parts.
MATCH (x:Region {id: $region})
CALL (x) {
  OPTIONAL MATCH (holder:Actor)-[c:CONTROLS {basis: 'default'}]->(x)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
  RETURN collect(holder) AS holders
}
// Land that the holder of X alone holds and another claims; it is told apart.
CALL (holders) {
  UNWIND holders AS holder
  MATCH (holder)-[c:CONTROLS]->(land:Region)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
    AND c.basis <> 'default' AND c.status <> 'joint'
    AND EXISTS {
      MATCH (other:Actor)-[k:CLAIMS]->(land)
      WHERE other <> holder AND k.retracted_at = $open
        AND k.valid_from <= $as_of AND $as_of < k.valid_to
    }
  RETURN collect(DISTINCT land) AS lands
}
CALL (x, holders, lands) {
  MATCH (x) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
                  AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){0,4} (part:Region)
  WITH DISTINCT x, part, holders, lands
  WHERE NOT part IN lands AND (part = x OR NOT EXISTS {
    MATCH (other:Actor)-[k:CLAIMS]->(part)
    WHERE NOT other IN holders AND k.retracted_at = $open
      AND k.valid_from <= $as_of AND $as_of < k.valid_to
  })
  RETURN collect(part) AS proper
}
// Every line from X, or from that land, to somewhere else.
CALL (proper, lands) {
  UNWIND proper AS near
  MATCH (near)-[b:BORDERS]-(far:Region)
  WHERE b.retracted_at = $open AND b.valid_from <= $as_of AND $as_of < b.valid_to
    AND NOT far IN proper
  RETURN CASE WHEN far IN lands THEN 'disputed_land'
              WHEN b.via IS NULL THEN 'touches' ELSE 'via_disputed_land' END AS lies,
         far, b, b.via AS through
  UNION ALL
  UNWIND lands AS land
  MATCH (land)-[b:BORDERS]-(far:Region)
  WHERE b.retracted_at = $open AND b.valid_from <= $as_of AND $as_of < b.valid_to
    AND NOT far IN proper AND NOT far IN lands
    AND EXISTS {
      MATCH (land)-[line:BORDERS]-(near:Region)
      WHERE near IN proper AND line.retracted_at = $open
        AND line.valid_from <= $as_of AND $as_of < line.valid_to
    }
  RETURN 'via_disputed_land' AS lies, far, b, land.id AS through
}
// Of what is touched, only the finest: a country goes where one of its parts is touched too.
CALL (far) {
  OPTIONAL MATCH (far) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
                        AND $as_of < p.valid_to]->()){1,4} (above:Region)
  RETURN collect(DISTINCT above) AS wholes
}
WITH x, collect({lies: lies, far: far, border: b, through: through}) AS lines,
     collect(wholes) AS all_wholes
WITH x, lines, reduce(sum = [], some IN all_wholes | sum + some) AS wholes
UNWIND lines AS line
WITH x, line, line.far AS far WHERE NOT far IN wholes
WITH x, line, far ORDER BY line.border.id
WITH x, far, line.lies AS lies, min(line.through) AS through, collect(DISTINCT line.border) AS borders
// Zones that cut across what is touched, or lie in it: a parent's default never fills that.
CALL (far) {
  OPTIONAL MATCH (zone:Region)-[o:OVERLAPS|PART_OF]->(far)
  WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
    AND (type(o) = 'OVERLAPS' OR zone.kind = 'zone')
  RETURN collect(zone) AS zones
}
CALL (far) {
  OPTIONAL MATCH (noting:Actor)-[k:CLAIMS|PRESENT_IN]->(far)
  WHERE k.retracted_at = $open AND k.valid_from <= $as_of AND $as_of < k.valid_to
  RETURN collect(noting) AS noting
}
CALL (far) {
  OPTIONAL MATCH (:Actor)-[c:CONTROLS]->(far)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
    AND c.basis <> 'default'
  WITH c ORDER BY c.id
  RETURN collect(c) AS own
}
// Without a controller of its own it has that of the nearest region it is part of.
CALL (far) {
  OPTIONAL MATCH (far) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
      AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region)
    <-[c:CONTROLS]-(:Actor)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
  WITH above, c, p ORDER BY c.basis = 'default', size(p), above.id, c.id
  WITH collect({above: above, control: c, way: p, default: c.basis = 'default'}) AS found
  RETURN head(found).above AS above, head(found).default AS by_default,
         [f IN found WHERE f.above = head(found).above AND f.default = head(found).default | f.control] AS inherited,
         head(found).way AS way
}
// Who has the default may be there, or claim it: that is no other's word.
WITH x, far, lies, through, borders, zones, noting <> [] AS noted, own, above, by_default, inherited, way,
     far.kind = 'zone' OR zones <> [] OR any(one IN noting WHERE none(c IN inherited WHERE startNode(c) = one)) AS unfilled
WITH x, far, lies, through, borders, zones, noted,
     CASE WHEN own <> [] THEN own
          WHEN above IS NULL THEN []
          WHEN NOT by_default THEN inherited
          WHEN unfilled THEN []
          ELSE inherited END AS controls,
     CASE WHEN own = [] AND above IS NOT NULL AND (NOT by_default OR NOT unfilled) THEN above ELSE far END AS territory,
     CASE WHEN own = [] AND above IS NOT NULL AND (NOT by_default OR NOT unfilled) THEN way ELSE [] END AS way
// What a touched zone overlaps, and nothing else is recorded of, is not a row: it is the zone's rest.
WITH x, collect({far: far, lies: lies, through: through, borders: borders, zones: zones, noted: noted,
              controls: controls, territory: territory, way: way}) AS touched
UNWIND touched AS one
WITH x, one, touched
WHERE one.noted OR one.controls <> []
   OR NOT any(other IN touched WHERE other.far IN one.zones)
WITH x, one ORDER BY one.far.id
WITH x, one.territory AS territory, one.lies AS lies, min(one.through) AS through,
     collect(one.far) AS touching, head(collect(one.controls)) AS controls,
     reduce(sum = [], some IN collect(one.borders) | sum + some) AS borders, collect(one.way) AS ways
UNWIND CASE controls WHEN [] THEN [null] ELSE controls END AS relationship
OPTIONAL MATCH (via:Region {id: through})
CALL (territory) {
  OPTIONAL MATCH (:Actor)-[k:CLAIMS]->(territory)
  WHERE k.retracted_at = $open AND k.valid_from <= $as_of AND $as_of < k.valid_to
  WITH k ORDER BY k.id
  RETURN collect(k) AS claims
}
CALL (territory) {
  OPTIONAL MATCH (:Actor)-[k:PRESENT_IN]->(territory)
  WHERE k.retracted_at = $open AND k.valid_from <= $as_of AND $as_of < k.valid_to
  WITH k ORDER BY k.id
  RETURN collect(k) AS present
}
CALL (territory, relationship) {
  OPTIONAL MATCH (territory) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
      AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){1,2}
    (inside:Region)<-[c:CONTROLS]-(holder:Actor)
  WHERE (relationship IS NULL OR holder <> startNode(relationship)) AND c.basis <> 'default'
    AND c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
  WITH DISTINCT c ORDER BY c.id
  RETURN collect(c) AS alsoWithin
}
CALL (territory, relationship) {
  OPTIONAL MATCH (:Actor)-[c:CONTROLS]->(territory)
  WHERE relationship IS NULL AND c.retracted_at = $open AND c.valid_to <= $as_of
  WITH c ORDER BY c.valid_to DESC, c.id
  RETURN head(collect(c)) AS formerly
}
CALL (territory, relationship, touching) {
  OPTIONAL MATCH (territory)-[o:OVERLAPS]->(part:Region)
  WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
  WITH part, o, relationship, touching ORDER BY part.id
  WITH collect({part: part, whole: o.extent = 'whole'}) AS overlapped, relationship, touching
  WITH CASE WHEN overlapped[0].part IS NULL
            THEN [t IN touching | {part: t, whole: relationship IS NOT NULL}]
            ELSE [one IN overlapped | {part: one.part, whole: one.whole
                    AND relationship IS NOT NULL AND relationship.extent = 'whole'}] END AS units
  RETURN [u IN units WHERE NOT u.whole | u.part] AS unknownParts, size(units) AS total
}
// What makes land disputed: that the holder of X holds it, and that others claim it.
CALL (x, territory, via, lies) {
  UNWIND CASE lies WHEN 'touches' THEN [] WHEN 'disputed_land' THEN [territory] ELSE [via] END AS land
  MATCH (land)<-[c:CONTROLS]-(holder:Actor)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to AND c.basis <> 'default'
    AND EXISTS {
      MATCH (holder)-[d:CONTROLS {basis: 'default'}]->(x)
      WHERE d.retracted_at = $open AND d.valid_from <= $as_of AND $as_of < d.valid_to
    }
  MATCH (land)<-[k:CLAIMS]-(other:Actor)
  WHERE other <> holder AND k.retracted_at = $open AND k.valid_from <= $as_of AND $as_of < k.valid_to
  WITH c, k ORDER BY c.id, k.id
  WITH collect(c) AS held, collect(k) AS claimed
  RETURN held + claimed AS disputing
}
CALL (relationship, borders, ways, disputing) {
  UNWIND [[relationship], borders, disputing] + ways AS some
  UNWIND some AS e
  RETURN collect(DISTINCT e) AS evidence
}
WITH *, [e IN borders + CASE WHEN relationship IS NULL THEN [] ELSE [relationship] END
         WHERE e.confidence IS NOT NULL] AS path
WITH *, reduce(weakest = head(path), e IN path |
               CASE WHEN e.confidence < weakest.confidence THEN e ELSE weakest END) AS weakest
RETURN toUpper(lies) AS group, territory, startNode(relationship) AS controller, relationship,
       weakest.admiralty AS admiralty, weakest.confidence AS confidence,
       evidence, touching, borders, via, claims, present, alsoWithin, formerly, unknownParts,
       toString(total - size(unknownParts)) + ' of ' + toString(total)
         + CASE unknownParts WHEN [] THEN '' ELSE '; rest unknown: '
             + reduce(text = head(unknownParts).name, part IN tail(unknownParts) | text + ', ' + part.name)
           END AS coverage
ORDER BY CASE lies WHEN 'touches' THEN 0 WHEN 'via_disputed_land' THEN 1 ELSE 2 END,
         territory.id, relationship.id
