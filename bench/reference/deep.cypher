// Reference Cypher, written by hand and frozen on 2026-11-24, before the compiler was tuned.
// It is not tuned later: its database hits and times are what the service is measured against.

RETURN COLLECT {
  MATCH (actor:Actor)
  WHERE actor.id > '' AND actor.kind = 'armed_group' AND EXISTS {
    MATCH (actor)-[held:CONTROLS]->(region:Region)
    WHERE held.status = 'contested' AND held.valid_from <= $asOf AND $asOf < held.valid_to
      AND held.retracted_at = $open AND EXISTS {
      MATCH (region)-[line:BORDERS]-(:Region)<-[beside:CONTROLS]-(:Actor {kind: 'state'})
      WHERE line.valid_from <= $asOf AND $asOf < line.valid_to AND line.retracted_at = $open
        AND beside.valid_from <= $asOf AND $asOf < beside.valid_to AND beside.retracted_at = $open
    }
  }
  WITH actor ORDER BY actor.id LIMIT 50
  RETURN {node: actor {key: actor.id, .name, .kind}}
} AS actors
