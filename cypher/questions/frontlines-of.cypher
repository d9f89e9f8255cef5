/*
name = "frontlinesOf"
row = "FrontlineOf"
summary = "Where are the frontlines of an actor?"
phrases = [
  "where are {actor}'s frontlines",
  "where are the frontlines of {actor}",
  "{actor}'s frontlines",
  "frontlines of {actor}",
  "frontlines with {actor}",
  "where are the frontlines with {actor}",
  "what frontlines does {actor} have",
  "on which frontlines does {actor} fight",
  "on which frontlines is {actor} fighting",
  "where does {actor} face its enemies",
  "where does {actor} border its enemies",
  "where does {actor}'s territory border its enemies",
  "where does {actor}'s territory border an enemy's",
  "which frontlines is {actor} on",
  "at which frontlines does {actor} stand",
  "frontlines involving {actor}",
  "where is {actor}'s frontline",
  "where is the frontline with {actor}",
  "where is the frontline of {actor}",
  "which frontlines does {actor} hold",
  "where does {actor} fight",
  "against whom and where does {actor} fight",
  "where does {actor}'s frontline run",
  "where do {actor}'s frontlines run",
  "where does the frontline of {actor} run",
  "where do the frontlines of {actor} run",
  "along which borders is {actor} at the front",
  "at which frontlines does {actor} fight",
  "at which frontlines is {actor} fighting",
]
told = "{place} ({kind}): {actors}"
none = "no border of land of {actor} with land of an actor at arms with it, and no area that it fights over, is in the graph"
example = "Where are the front lines of Turkey on 21 May 2018?"
computed = true

[parameters]
actor = ["Actor!", "Whose side it is: key, global id, name or alias."]

[columns]
kind = ["FrontlineKind!", "A line between two territories; or an area that is fought over."]
place = ["String!", "The two territories, or the area, in words."]
near = ["Region!", "The territory on the actor's side; or the area."]
far = ["Region", "The territory on the other side; null for an area."]
actors = ["[Actor!]!", "Who holds the near side and who the far one; of an area, who fights over it."]
border = ["Borders", "The statement that the two sides border; null for an area."]
controls = ["[Controls!]!", "Who holds what on either side; of an area, the statements that it is fought over."]
oppositions = ["[Opposes!]!", "All by which either opposes the other in an armed form on that day."]
evidence = ["[Relationship!]!", "The opposition of the longest standing, the controls, the border, and what is part of what."]
*/

MATCH (x:Actor {id: $actor})
CALL (x) {
  // A side is held by whom a source says, else by the holder of the nearest region it is part of. A default
  // fills no zone, nothing that a zone cuts across, and nothing that another claims, is in or holds a part of.
  MATCH (x)-[held:CONTROLS]->(land:Region)
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
  WITH near, near_holds, [f IN near_holds WHERE startNode(f.control) = x] AS mine WHERE mine <> []
  MATCH (near)-[border:BORDERS]-(far:Region)
  WHERE border.retracted_at = $open AND border.valid_from <= $as_of AND $as_of < border.valid_to
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
  UNWIND mine AS one
  UNWIND far_holds AS other
  WITH near, far, border, near_holds, far_holds, one, other, startNode(one.control) AS a, startNode(other.control) AS b
  WHERE a <> b AND none(f IN far_holds WHERE startNode(f.control) = a) AND none(f IN near_holds WHERE startNode(f.control) = b)
  CALL (a, b) {
    MATCH (a)-[o:OPPOSES]-(b)
    WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
      AND any(form IN o.forms WHERE form IN ['ground_combat', 'air_strikes', 'armed_force', 'troops'])
    WITH DISTINCT o ORDER BY o.valid_from, o.valid_to DESC, o.id
    RETURN collect(o) AS oppositions
  }
  WITH * WHERE oppositions <> []
    AND NOT (one.by_default AND (near.kind = 'zone' OR EXISTS {
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
    AND NOT (other.by_default AND (far.kind = 'zone' OR EXISTS {
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
    }))
    // A line between two wholes goes where one between parts of them is known.
    AND NOT EXISTS {
      MATCH (near) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of AND $as_of < p.valid_to]-()){0,2} (inner:Region)
        -[finer:BORDERS]-(outer:Region) (()-[q:PART_OF WHERE q.retracted_at = $open AND q.valid_from <= $as_of AND $as_of < q.valid_to]->()){0,2} (far)
      WHERE finer.retracted_at = $open AND finer.valid_from <= $as_of AND $as_of < finer.valid_to AND (inner <> near OR outer <> far)
    }
  RETURN 'LINE' AS kind, near.name + ' / ' + far.name AS place, near, far, [a, b] AS actors, border,
         [one.control, other.control] AS controls, oppositions,
         [head(oppositions), one.control, other.control, border] + one.way + other.way AS evidence
  UNION ALL
  // What is fought over is an area, whether or not a line through it is known.
  MATCH (x)-[held:CONTROLS {status: 'contested'}]->(near:Region)
  WHERE held.retracted_at = $open AND held.valid_from <= $as_of AND $as_of < held.valid_to
  WITH DISTINCT near
  MATCH (:Actor)-[c:CONTROLS {status: 'contested'}]->(near)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
  WITH near, c ORDER BY c.id
  WITH near, collect(c) AS controls
  CALL (controls) {
    UNWIND controls AS c
    WITH startNode(c) AS actor ORDER BY actor.id
    RETURN collect(DISTINCT actor) AS actors
  }
  CALL (actors) {
    UNWIND actors AS a
    MATCH (a)-[o:OPPOSES]->(b:Actor)
    WHERE b IN actors AND o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
      AND any(form IN o.forms WHERE form IN ['ground_combat', 'air_strikes', 'armed_force', 'troops'])
    WITH DISTINCT o ORDER BY o.valid_from, o.valid_to DESC, o.id
    RETURN collect(o) AS oppositions
  }
  RETURN 'AREA' AS kind, near.name AS place, near, null AS far, actors, null AS border, controls, oppositions,
         CASE oppositions WHEN [] THEN [] ELSE [head(oppositions)] END + controls AS evidence
}
RETURN kind, place, near, far, actors, border, controls, oppositions, evidence
ORDER BY kind DESC, near.name, near.id, far.name, far.id, [x IN actors | x.id]
