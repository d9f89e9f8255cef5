/*
name = "frontlines"
row = "Frontline"
summary = "Where are the frontlines?"
phrases = [
  "where are the frontlines",
  "what are the frontlines",
  "which frontlines are there",
  "frontlines",
  "all frontlines",
  "list of frontlines",
  "where do the frontlines run",
  "where do enemies face each other",
  "where do enemies border each other",
  "which borders are frontlines",
  "where do enemies hold neighbouring territory",
  "where do actors at war border each other",
  "map of the frontlines",
  "where is the frontline",
  "where is the front",
  "where is the fighting front",
  "where is the fighting",
  "which frontlines are active",
  "active frontlines",
  "which frontlines exist",
  "where does the frontline run",
  "where do opponents face each other",
  "along which borders do opponents face each other",
  "along which borders do enemies face each other",
  "where do enemies meet",
  "along which lines do enemies face each other",
  "where do enemies stand against each other",
  "where were enemies facing each other",
  "where is the front line",
  "lines of battle",
  "where are the lines of battle",
  "battle lines",
  "where is fighting going on",
  "lines of contact between enemies",
  "between which territories does the frontline run",
]
told = "{place} ({kind}): {actors}"
none = "no border of which both sides are known to be held by actors at arms, and no area that is fought over, is in the graph"
example = "Where are the front lines on 21 May 2018?"
cost = "whole"
computed = true

[columns]
kind = ["FrontlineKind!", "A line between two territories; or an area that is fought over."]
place = ["String!", "The two territories, or the area, in words."]
near = ["Region!", "The territory on the one side; or the area."]
far = ["Region", "The territory on the other side; null for an area."]
actors = ["[Actor!]!", "Who holds the near side and who the far one; of an area, who fights over it."]
border = ["Borders", "The statement that the two sides border; null for an area."]
controls = ["[Controls!]!", "Who holds what on either side; of an area, the statements that it is fought over."]
oppositions = ["[Opposes!]!", "All by which either opposes the other in an armed form on that day."]
evidence = ["[Relationship!]!", "The opposition of the longest standing, the controls, the border, and what is part of what."]
*/

CALL () {
  // A side is held by whom a source says, else by the holder of the nearest region it is part of. A default
  // fills no zone, nothing that a zone cuts across, and nothing that another claims, is in or holds a part of.
  // Two parts of the same one whole of whom nobody holds any by itself have one holder; they are passed over.
  MATCH (near:Region)-[border:BORDERS]->(far:Region)
  WHERE border.retracted_at = $open AND border.valid_from <= $as_of AND $as_of < border.valid_to
    AND (EXISTS { (near)<-[:CONTROLS]-() } OR EXISTS { (far)<-[:CONTROLS]-() }
         OR COUNT { (near)-[:PART_OF]->() } <> 1 OR COUNT { (far)-[:PART_OF]->() } <> 1
         OR NOT EXISTS { (near)-[:PART_OF]->(:Region)<-[:PART_OF]-(far) })
  WITH near, collect([far, border]) AS beyond
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
  UNWIND beyond AS pair
  WITH near, near_holds, pair[0] AS far, pair[1] AS border WHERE near_holds <> []
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
  UNWIND near_holds AS one
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
  MATCH (:Actor)-[c:CONTROLS]->(near:Region)
  WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
    AND c.status = 'contested'
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
