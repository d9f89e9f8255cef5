/*
name = "whoseTerritoryIsNextTo"
row = "NextTo"
summary = "Whose territory is next to an actor's?"
phrases = [
  "whose territory is next to {actor}'s",
  "whose territory is next to {actor}'s territory",
  "whose territory borders {actor}'s",
  "whose territory borders that of {actor}",
  "whose territory borders {actor}'s territory",
  "whose territory borders the territory of {actor}",
  "whose territory borders territory controlled by {actor}",
  "whose land borders what {actor} controls",
  "whose territory borders territory that {actor} controls",
  "who controls territory next to {actor}'s territory",
  "who controls territory bordering {actor}'s territory",
  "who controls territory bordering territory controlled by {actor}",
  "who controls territory bordering territory that {actor} controls",
  "who controls the territory next to territory of {actor}",
  "who controls territory bordering what {actor} controls",
  "who borders {actor}'s territory",
  "who borders the territory of {actor}",
  "who borders territory controlled by {actor}",
  "who borders territory that {actor} controls",
  "who are the neighbours of {actor}'s territory",
  "who are the neighbours of territory controlled by {actor}",
  "which actors hold land bordering that held by {actor}",
  "who are the territorial neighbours of {actor}",
  "territorial neighbours of {actor}",
  "{actor}'s territorial neighbours",
  "whose territory lies beside that of {actor}",
  "whose territory lies beside {actor}'s",
  "who holds territory next to that of {actor}",
  "whose territory borders the territory that {actor} controls",
  "who controls territory next to territory that {actor} controls",
  "whose territory is next to that of {actor}",
  "which actors control territory next to {actor}",
  "neighbours of territory controlled by {actor}",
  "neighbours of {actor}",
  "{actor}'s neighbours",
  "who are the neighbours of {actor}",
  "who is next to {actor}",
  "who controls territory beside the territory of {actor}",
  "who controls territory beside {actor}'s territory",
  "who controls land next to the land that {actor} controls",
  "whose territory borders that controlled by {actor}",
  "whose territory borders {actor}'s land",
]
told = "{neighbour} holds {territory}, next to {ours}"
none = "no border of land of {actor} is in the graph"
example = "Whose territory is next to that of Hamas on 21 May 2018?"
computed = true

[parameters]
actor = ["Actor!", "Whose land is meant: key, global id, name or alias."]

[columns]
neighbour = ["Actor", "Who holds the land on the other side; null where no source says."]
territory = ["Region!", "The finest territory of which a source says who holds it; else the one whose default holds."]
touching = ["[Region!]!", "The parts of that territory at the line."]
ours = ["[Region!]!", "The actor's own land at the line."]
control = ["Controls", "The statement of the neighbour's control."]
borders = ["[Borders!]!", "The statements that they border."]
evidence = ["[Relationship!]!", "The neighbour's control, the actor's own, the borders, and what is part of what."]
*/

// The actor's land: what it holds, and the parts of that of which no other is said to be the holder. A default
// fills no zone, nothing that a zone cuts across, and nothing that another claims, is in or holds a part of.
MATCH (x:Actor {id: $actor})-[held:CONTROLS]->(land:Region)
WHERE held.retracted_at = $open AND held.valid_from <= $as_of AND $as_of < held.valid_to
MATCH (land) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
    AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){0,4} (near:Region)
WITH DISTINCT x, near
CALL (near) {
  MATCH (near) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
      AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region)
    <-[c:CONTROLS]-(:Actor)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
  WITH above, c, p, c.basis = 'default' AS by_default ORDER BY by_default, size(p), above.id, c.id
  WITH collect({above: above, control: c, way: p, by_default: by_default}) AS found
  RETURN [f IN found WHERE f.above = head(found).above AND f.by_default = head(found).by_default
            AND f.control.status <> 'contested'] AS near_holds
}
WITH x, near, [f IN near_holds WHERE startNode(f.control) = x] AS mine WHERE mine <> []
WITH x, near, head(mine) AS one
WHERE NOT (one.by_default AND (near.kind = 'zone' OR EXISTS {
    MATCH (zone:Region)-[o:OVERLAPS|PART_OF]->(near)
    WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
      AND (type(o) = 'OVERLAPS' OR zone.kind = 'zone')
  } OR EXISTS {
    MATCH (noted:Actor)-[k:CLAIMS|PRESENT_IN]->(near)
    WHERE k.retracted_at = $open AND k.valid_from <= $as_of AND $as_of < k.valid_to
      AND noted <> startNode(one.control)
  } OR EXISTS {
    MATCH (near) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
        AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){1,4} (:Region)<-[k:CONTROLS]-(inside:Actor)
    WHERE k.retracted_at = $open AND k.valid_from <= $as_of AND $as_of < k.valid_to
      AND k.basis <> 'default' AND inside <> startNode(one.control)
  }))
MATCH (near)-[border:BORDERS]-(far:Region)
WHERE border.retracted_at = $open AND border.valid_from <= $as_of AND $as_of < border.valid_to
// A whole goes where one of its parts is touched too; what is only claimed to be one is none.
WITH x, collect({near: near, one: one, border: border, far: far}) AS lines
CALL (lines) {
  UNWIND lines AS line
  WITH DISTINCT line.far AS far
  MATCH (far) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
      AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){1,4} (above:Region)
  RETURN collect(DISTINCT above) AS wholes
}
WITH x, lines, wholes
UNWIND lines AS line
WITH x, line.far AS far, line WHERE NOT line.far IN wholes
WITH x, far, line ORDER BY line.border.id
WITH x, far, collect(line) AS lines
CALL (far) {
  MATCH (far) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
      AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region)
    <-[c:CONTROLS]-(:Actor)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
  WITH above, c, p, c.basis = 'default' AS by_default ORDER BY by_default, size(p), above.id, c.id
  WITH collect({above: above, control: c, way: p, by_default: by_default}) AS found
  RETURN [f IN found WHERE f.above = head(found).above AND f.by_default = head(found).by_default
            AND f.control.status <> 'contested'] AS far_holds
}
WITH * WHERE none(f IN far_holds WHERE startNode(f.control) = x)
UNWIND CASE far_holds WHEN [] THEN [null] ELSE far_holds END AS other
WITH *, other IS NOT NULL AND NOT (other.by_default AND (far.kind = 'zone' OR EXISTS {
    MATCH (zone:Region)-[o:OVERLAPS|PART_OF]->(far)
    WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
      AND (type(o) = 'OVERLAPS' OR zone.kind = 'zone')
  } OR EXISTS {
    MATCH (noted:Actor)-[k:CLAIMS|PRESENT_IN]->(far)
    WHERE k.retracted_at = $open AND k.valid_from <= $as_of AND $as_of < k.valid_to
      AND noted <> startNode(other.control)
  } OR EXISTS {
    MATCH (far) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
        AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){1,4} (:Region)<-[k:CONTROLS]-(inside:Actor)
    WHERE k.retracted_at = $open AND k.valid_from <= $as_of AND $as_of < k.valid_to
      AND k.basis <> 'default' AND inside <> startNode(other.control)
  })) AS known
WITH far, lines, CASE WHEN known THEN other.control END AS control,
     CASE WHEN known THEN other.above ELSE far END AS territory, CASE WHEN known THEN other.way ELSE [] END AS way
ORDER BY far.id
UNWIND lines AS line
WITH territory, control, far, line, way
WITH territory, control, collect(DISTINCT far) AS touching, collect(DISTINCT line.near) AS ours,
     collect(DISTINCT line.one.control) AS own, collect(DISTINCT line.border) AS borders, collect(way + line.one.way) AS ways
CALL (ways) {
  UNWIND ways AS way
  UNWIND way AS p
  WITH DISTINCT p ORDER BY p.id
  RETURN collect(p) AS parts
}
RETURN startNode(control) AS neighbour, territory, touching, ours, control, borders,
       CASE WHEN control IS NULL THEN [] ELSE [control] END + own + borders + parts AS evidence
ORDER BY neighbour.name IS NULL, neighbour.name, territory.name, territory.id, control.id
