// Reference Cypher, written by hand and frozen on 2026-11-24, before the compiler was tuned.
// It is not tuned later: its database hits and times are what the service is measured against.

MATCH (region:Region {id: $region})
RETURN region {
  key: region.id, .name, .kind,
  borders: COLLECT {
    MATCH (region)-[line:BORDERS]-(there:Region)
    WHERE line.valid_from <= $asOf AND $asOf < line.valid_to AND line.retracted_at = $open
    WITH line, there ORDER BY line.id LIMIT 100
    RETURN {
      relationship: {key: line.id, lengthKm: line.length_km},
      node: there {
        key: there.id, .name, .kind,
        controlledBy: COLLECT {
          MATCH (there)<-[held:CONTROLS]-(holder:Actor)
          WHERE held.valid_from <= $asOf AND $asOf < held.valid_to AND held.retracted_at = $open
          WITH held, holder ORDER BY held.id LIMIT 100
          RETURN {
            relationship: held {
              key: held.id, .status, .extent, validFrom: nullIf(toString(held.valid_from),
                '0001-01-01'), validTo: nullIf(toString(held.valid_to), '9999-12-31'),
              .admiralty, .confidence
            },
            node: holder {key: holder.id, .name, .kind}
          }
        }
      }
    }
  }
} AS region
