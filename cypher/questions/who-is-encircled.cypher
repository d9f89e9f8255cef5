/*
name = "whoIsEncircled"
row = "Encircled"
summary = "Who is encircled, by what is reported and by what is computed?"
phrases = [
  "who is encircled",
  "who is surrounded by enemies",
  "what is encircled",
  "which territory is encircled",
  "which pockets are encircled",
  "which places are under siege",
  "where are encircled pockets",
  "where are the sieges",
  "encircled actors",
  "encircled territory",
  "who is encircled by enemies",
  "who is encircled and by whom",
  "who encircles whom",
  "where is someone encircled",
  "which enclaves are encircled",
  "who is surrounded by hostile forces",
  "who is encircled by hostile actors",
  "which actors are encircled by enemies",
  "who is encircled right now",
  "encircled pockets",
  "is anyone encircled",
  "sieges",
  "who is encircled by opponents",
  "who is cut off and encircled",
  "who is cut off or encircled",
]
told = "{holder} in {territories} ({kind}: {verdict})"
none = "no source reports that anyone is cut off, and no land with a known neighbour at odds with its holder can be closed in by what is known"
example = "Who is encircled on 21 May 2018?"
cost = "whole"
computed = true

[columns]
kind = ["EncircledKind!", "Reported: a source says that it is besieged. Computed: by who holds what lies around it."]
verdict = ["EncircledVerdict!", "Yes; or cannot say, where a neighbour's holder, a coast or the outline is not known."]
holder = ["Actor!", "Who holds it."]
territories = ["[Region!]!", "The land, connected where it is computed."]
by = ["[Actor!]!", "The hostile holders around it, where it is computed."]
around = ["[Region!]!", "What they hold at its borders."]
unknown = ["[Region!]!", "What lies at its borders, and nobody is known to hold."]
why = ["[String!]!", "Why it cannot be said."]
evidence = ["[Relationship!]!", "The control of the land; where it is computed also the oppositions, the control around it, and the borders."]
*/

// Computed, for a connected block of one holder's land: others hold every land neighbour; each of them opposes
// the holder or is opposed by it, and none supports it or is supported by it. A neighbour who does neither and
// a coast mean no; an unknown holder, an unknown coast and an outline drawn roughly mean that it cannot be
// said. Land with no border in
// the graph, or none with anyone hostile, is left out. First each piece of land by itself: what its neighbours
// are, if none of them means no.
CALL () {
  MATCH (holder:Actor)-[control:CONTROLS]->(t:Region)
  WHERE control.retracted_at = $open AND control.valid_from <= $as_of AND $as_of < control.valid_to AND control.besieged
  RETURN 'REPORTED' AS kind, 'YES' AS verdict, holder, [t] AS territories, [] AS by, [] AS around, [] AS unknown,
         [] AS why, [control] AS evidence
  UNION ALL
  MATCH (holder:Actor)-[control:CONTROLS]->(unit:Region)
  WHERE control.retracted_at = $open AND control.valid_from <= $as_of AND $as_of < control.valid_to
    AND control.status <> 'contested' AND EXISTS {
      MATCH (holder)-[o:OPPOSES]-()
      WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
    }
  WITH holder, unit, control ORDER BY control.id
  WITH holder, unit, head(collect(control)) AS control
  CALL (holder, unit) {
    MATCH (unit) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
        AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){0,4} (near:Region)
    WITH DISTINCT holder, unit, near
    CALL (near) {
      MATCH (near) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
          AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region)
        <-[c:CONTROLS]-(:Actor)
      WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
      WITH above, c, p, c.basis = 'default' AS by_default ORDER BY by_default, size(p), above.id, c.id
      WITH collect({above: above, control: c, way: p, by_default: by_default}) AS found
      RETURN [f IN found WHERE f.above = head(found).above AND f.by_default = head(found).by_default
                AND f.control.status <> 'contested'] AS holds
    }
    WITH holder, unit, near, [f IN holds WHERE startNode(f.control) = holder AND f.above = unit] AS mine
    WHERE mine <> []
    WITH unit, near, head(mine) AS one
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
    RETURN collect(near) AS parts, collect(CASE WHEN near <> unit THEN near.coastal END) AS coasts,
           count(CASE WHEN near <> unit THEN 1 END) AS below
  }
  CALL (parts) {
    UNWIND parts AS near
    MATCH (near)-[border:BORDERS]-(far:Region)
    WHERE border.retracted_at = $open AND border.valid_from <= $as_of AND $as_of < border.valid_to AND NOT far IN parts
    RETURN collect({far: far, border: border}) AS lines
  }
  WITH * WHERE lines <> []
  // A whole goes where one of its parts is touched too; what is only claimed to be one is none.
  CALL (lines) {
    UNWIND lines AS line
    WITH DISTINCT line.far AS far
    MATCH (far) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
        AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){1,4} (above:Region)
    RETURN collect(DISTINCT above) AS wholes
  }
  CALL (holder, unit, lines, wholes) {
    UNWIND lines AS line
    WITH holder, unit, wholes, line.far AS far, line.border AS border
    WHERE NOT far IN wholes
    WITH holder, unit, far, border ORDER BY border.id
    WITH holder, unit, far, collect(border) AS borders
    CALL (far) {
      MATCH (far) (()-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
          AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']->()){0,4} (above:Region)
        <-[c:CONTROLS]-(:Actor)
      WHERE c.retracted_at = $open AND c.valid_from <= $as_of AND $as_of < c.valid_to
      WITH above, c, p, c.basis = 'default' AS by_default ORDER BY by_default, size(p), above.id, c.id
      WITH collect({above: above, control: c, way: p, by_default: by_default}) AS found
      RETURN [f IN found WHERE f.above = head(found).above AND f.by_default = head(found).by_default
                AND f.control.status <> 'contested'] AS holds
    }
    CALL (far, holds) {
      UNWIND holds AS one
      WITH far, one WHERE NOT (one.by_default AND (far.kind = 'zone' OR EXISTS {
          MATCH (zone:Region)-[o:OVERLAPS|PART_OF]->(far)
          WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
            AND (type(o) = 'OVERLAPS' OR zone.kind = 'zone')
        } OR EXISTS {
          MATCH (noted:Actor)-[k:CLAIMS|PRESENT_IN]->(far)
          WHERE k.retracted_at = $open AND k.valid_from <= $as_of AND $as_of < k.valid_to
            AND noted <> startNode(one.control)
        } OR EXISTS {
          MATCH (far) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
              AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){1,4} (:Region)<-[k:CONTROLS]-(inside:Actor)
          WHERE k.retracted_at = $open AND k.valid_from <= $as_of AND $as_of < k.valid_to
            AND k.basis <> 'default' AND inside <> startNode(one.control)
        }))
      RETURN collect(one) AS known
    }
    WITH holder, unit, far, borders, known, [f IN known | startNode(f.control)] AS others
    CALL (holder, others) {
      UNWIND others AS other
      OPTIONAL MATCH (holder)-[r:OPPOSES|SUPPORTS]-(other)
      WHERE r.retracted_at = $open AND r.valid_from <= $as_of AND $as_of < r.valid_to
      WITH other, r ORDER BY r.valid_from, r.valid_to DESC, r.id
      WITH other, [x IN collect(r) WHERE type(x) = 'OPPOSES'] AS against, [x IN collect(r) WHERE type(x) = 'SUPPORTS'] AS backing
      RETURN collect(CASE WHEN against = [] OR backing <> [] THEN other END) AS open, collect(head(against)) AS oppositions
    }
    WITH far, borders, known, others, oppositions,
         CASE WHEN others = [] THEN 'unknown' WHEN holder IN others THEN 'own'
              WHEN open <> [] THEN 'open' ELSE 'hostile' END AS lies, unit
    WHERE lies <> 'own' OR none(f IN known WHERE f.above = unit)
    ORDER BY far.id
    RETURN collect({far: far, lies: lies, borders: borders, known: known, others: others, oppositions: oppositions}) AS around
  }
  CALL (unit) {
    OPTIONAL MATCH (unit)-[o:OVERLAPS]->(under:Region)
    WHERE o.retracted_at = $open AND o.valid_from <= $as_of AND $as_of < o.valid_to
    RETURN collect(under.coastal) AS crossed, count(under) AS crossing
  }
  // Where a part with a coast is another's, the whole's coast is no sign that the holder has one.
  CALL (unit, parts) {
    OPTIONAL MATCH (unit) (()<-[p:PART_OF WHERE p.retracted_at = $open AND p.valid_from <= $as_of
        AND $as_of < p.valid_to AND coalesce(p.basis, 'administered') = 'administered']-()){1,4} (lost:Region)
    WHERE lost.coastal AND NOT lost IN parts
    RETURN count(lost) > 0 AS coast_lost
  }
  WITH *, (unit.coastal = true AND NOT coast_lost) OR true IN coasts AS ashore,
       coalesce(unit.coastal = false, false) OR (below > 0 AND size(coasts) = below)
         OR (crossing > 0 AND size(crossed) = crossing AND NOT true IN crossed) AS inland
  WHERE NOT coalesce(ashore, false) AND none(a IN around WHERE a.lies = 'open')
  WITH holder, collect({id: unit.id, unit: unit, control: control, inland: inland, around: around,
       own: reduce(ids = [], a IN around | ids + CASE a.lies WHEN 'own' THEN [f IN a.known WHERE startNode(f.control) = holder | f.above.id] ELSE [] END)}) AS pieces
  // Then the blocks that they make; one piece of a block that is missing here means no for all of it.
  UNWIND pieces AS piece
  WITH holder, pieces, reduce(block = [piece.id], turn IN range(1, size(pieces)) |
         block + [p IN pieces WHERE NOT p.id IN block AND any(id IN p.own WHERE id IN block) | p.id]) AS ids
  WITH holder, [p IN pieces WHERE p.id IN ids] AS block, ids
  WHERE all(p IN block WHERE all(id IN p.own WHERE id IN ids))
  WITH DISTINCT holder, block
  WITH holder, block, reduce(all = [], p IN block | all + [a IN p.around WHERE a.lies = 'hostile']) AS hostile,
       reduce(all = [], p IN block | all + [a IN p.around WHERE a.lies = 'unknown' | a.far]) AS unknown
  WHERE hostile <> []
  WITH holder, block, hostile, unknown,
       CASE WHEN unknown <> [] THEN ['who holds a neighbouring territory is not known'] ELSE [] END
       + CASE WHEN all(p IN block WHERE p.inland) THEN [] ELSE ['whether it has a coast is not known'] END
       + CASE WHEN any(p IN block WHERE p.unit.approximate) THEN ['its outline is drawn roughly, so neighbours may be missing'] ELSE [] END AS why
  CALL (hostile) {
    UNWIND hostile AS a
    UNWIND a.others AS other
    WITH DISTINCT other ORDER BY other.id
    RETURN collect(other) AS by
  }
  CALL (block, hostile) {
    UNWIND [p IN block | p.control] + reduce(all = [], a IN hostile | all + a.oppositions)
           + reduce(all = [], a IN hostile | all + [f IN a.known | f.control])
           + reduce(all = [], a IN hostile | all + a.borders + reduce(ways = [], f IN a.known | ways + f.way)) AS e
    RETURN collect(DISTINCT e) AS evidence
  }
  RETURN 'COMPUTED' AS kind, CASE why WHEN [] THEN 'YES' ELSE 'CANNOT_SAY' END AS verdict, holder,
         [p IN block | p.unit] AS territories, by, [a IN hostile | a.far] AS around, unknown, why, evidence
}
RETURN kind, verdict, holder, territories, by, around, unknown, why, evidence
ORDER BY kind DESC, verdict DESC, holder.name, holder.id, [t IN territories | t.id]
