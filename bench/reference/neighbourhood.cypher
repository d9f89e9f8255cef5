// Reference Cypher, written by hand and frozen on 2026-11-24, before the compiler was tuned.
// It is not tuned later: its database hits and times are what the service is measured against.

MATCH (actor:Actor {id: $actor})
RETURN actor {
  key: actor.id, .name, .kind,
  supports: COLLECT {
    MATCH (actor)-[edge:SUPPORTS]->(backed:Actor)
    WHERE edge.valid_from <= $asOf AND $asOf < edge.valid_to AND edge.retracted_at = $open
      AND edge.confidence >= 0.5 AND 'arms' IN edge.forms
      AND backed.kind IN ['armed_group', 'militia']
    WITH edge, backed ORDER BY edge.id LIMIT 100
    RETURN {
      relationship: edge {
        key: edge.id, .forms, validFrom: nullIf(toString(edge.valid_from), '0001-01-01'),
          validTo: nullIf(toString(edge.valid_to), '9999-12-31'), .confidence
      },
      node: backed {
        key: backed.id, .name, .kind,
        supportedBy: COLLECT {
          MATCH (backed)<-[other:SUPPORTS]-(backer:Actor)
          WHERE other.valid_from <= $asOf AND $asOf < other.valid_to
            AND other.retracted_at = $open AND other.confidence >= 0.6
          WITH other, backer ORDER BY other.id LIMIT 25
          RETURN {
            relationship: other {key: other.id, .forms, .confidence},
            node: backer {key: backer.id, .name, .kind}
          }
        },
        opposes: COLLECT {
          MATCH (backed)-[against:OPPOSES]->(opponent:Actor)
          WHERE against.valid_from <= $asOf AND $asOf < against.valid_to
            AND against.retracted_at = $open AND opponent.kind IN ['armed_group', 'forces', 'state']
          WITH against, opponent ORDER BY against.id LIMIT 25
          RETURN {
            relationship: against {key: against.id, .forms, .confidence},
            node: opponent {key: opponent.id, .name, .kind}
          }
        }
      }
    }
  }
} AS actor
