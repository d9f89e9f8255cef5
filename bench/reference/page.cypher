// Reference Cypher, written by hand and frozen on 2026-11-24, before the compiler was tuned.
// It is not tuned later: its database hits and times are what the service is measured against.

RETURN COLLECT {
  MATCH (actor:Actor)
  WHERE actor.id > ''
  WITH actor ORDER BY actor.id LIMIT 100
  RETURN {node: actor {
    key: actor.id, .name, .kind,
    supports: COLLECT {
      MATCH ()-[edge:SUPPORTS]->(other) USING INDEX SEEK edge:SUPPORTS(from_id, id)
      WHERE edge.from_id = actor.id AND edge.id > '' AND edge.valid_from <= $asOf AND $asOf < edge.valid_to AND edge.retracted_at = $open
      WITH edge, other ORDER BY edge.from_id, edge.id LIMIT 10
      RETURN {
        relationship: edge {
          key: edge.id, .forms, validFrom: nullIf(toString(edge.valid_from), '0001-01-01'),
            validTo: nullIf(toString(edge.valid_to), '9999-12-31'),
          .admiralty, .confidence
        },
        node: other {key: other.id, .name, .kind}
      }
    },
    supportedBy: COLLECT {
      MATCH (other)-[edge:SUPPORTS]->() USING INDEX SEEK edge:SUPPORTS(to_id, id)
      WHERE edge.to_id = actor.id AND edge.id > '' AND edge.valid_from <= $asOf AND $asOf < edge.valid_to AND edge.retracted_at = $open
      WITH edge, other ORDER BY edge.to_id, edge.id LIMIT 10
      RETURN {
        relationship: edge {
          key: edge.id, .forms, validFrom: nullIf(toString(edge.valid_from), '0001-01-01'),
            validTo: nullIf(toString(edge.valid_to), '9999-12-31'),
          .admiralty, .confidence
        },
        node: other {key: other.id, .name, .kind}
      }
    },
    opposes: COLLECT {
      MATCH ()-[edge:OPPOSES]->(other) USING INDEX SEEK edge:OPPOSES(from_id, id)
      WHERE edge.from_id = actor.id AND edge.id > '' AND edge.valid_from <= $asOf AND $asOf < edge.valid_to AND edge.retracted_at = $open
      WITH edge, other ORDER BY edge.from_id, edge.id LIMIT 10
      RETURN {
        relationship: edge {
          key: edge.id, .forms, validFrom: nullIf(toString(edge.valid_from), '0001-01-01'),
            validTo: nullIf(toString(edge.valid_to), '9999-12-31'),
          .admiralty, .confidence
        },
        node: other {key: other.id, .name, .kind}
      }
    }
  }}
} AS actors
