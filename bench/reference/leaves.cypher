// Reference Cypher, written by hand and frozen on 2026-11-24, before the compiler was tuned.
// It is not tuned later: its database hits and times are what the service is measured against.

RETURN COLLECT {
  MATCH (region:Region)
  WHERE region.id > ''
  WITH region ORDER BY region.id LIMIT 1000
  RETURN {node: region {
    key: region.id, .name, .kind, .aliases,
    location: {latitude: region.location.latitude, longitude: region.location.longitude},
    borders: COLLECT {
      MATCH (region)-[line:BORDERS]-(there:Region)
      WHERE line.valid_from <= $asOf AND $asOf < line.valid_to AND line.retracted_at = $open
      WITH line, there ORDER BY line.id LIMIT 25
      RETURN {relationship: line {
        key: line.id, version: line.version_id, validFrom: nullIf(toString(line.valid_from),
          '0001-01-01'), validTo: nullIf(toString(line.valid_to), '9999-12-31'),
        fromPrecision: line.from_precision, toPrecision: line.to_precision,
        .note, .admiralty, .confidence, .against,
          .disputed, .origins,
        firstAssertedOn: toString(line.first_asserted_on),
          lastAssertedOn: toString(line.last_asserted_on),
        lengthKm: line.length_km
      }, node: there {key: there.id, .name, .kind, .aliases,
        location: {latitude: there.location.latitude, longitude: there.location.longitude},
        controlledBy: COLLECT {
          MATCH (there)<-[beside:CONTROLS]-(neighbour:Actor)
          WHERE beside.valid_from <= $asOf AND $asOf < beside.valid_to
            AND beside.retracted_at = $open
          WITH beside, neighbour ORDER BY beside.id LIMIT 25
          RETURN {relationship: beside {
            key: beside.id, version: beside.version_id,
            validFrom: nullIf(toString(beside.valid_from), '0001-01-01'),
            validTo: nullIf(toString(beside.valid_to), '9999-12-31'),
            fromPrecision: beside.from_precision, toPrecision: beside.to_precision,
            .note, .admiralty, .confidence, .against, .disputed, .origins,
            firstAssertedOn: toString(beside.first_asserted_on),
            lastAssertedOn: toString(beside.last_asserted_on),
            .status, .extent, .basis
          }, node: neighbour {key: neighbour.id, .name, .kind}}
        }}}
    },
    controlledBy: COLLECT {
      MATCH (region)<-[held:CONTROLS]-(holder:Actor)
      WHERE held.valid_from <= $asOf AND $asOf < held.valid_to AND held.retracted_at = $open
      WITH held, holder ORDER BY held.id LIMIT 25
      RETURN {relationship: held {
        key: held.id, version: held.version_id, validFrom: nullIf(toString(held.valid_from),
          '0001-01-01'), validTo: nullIf(toString(held.valid_to), '9999-12-31'),
        fromPrecision: held.from_precision, toPrecision: held.to_precision,
        .note, .admiralty, .confidence, .against,
          .disputed, .origins,
        firstAssertedOn: toString(held.first_asserted_on),
          lastAssertedOn: toString(held.last_asserted_on),
        .status, .extent, .basis, .besieged, .role
      }, node: holder {
        key: holder.id, .name, .kind, .aliases, .description, .iso3, gwNumber: holder.gw_number,
        ucdpId: holder.ucdp_id, wikidataId: holder.wikidata_id
      }}
    },
    partOf: COLLECT {
      MATCH (region)-[within:PART_OF]->(whole:Region)
      WHERE within.valid_from <= $asOf AND $asOf < within.valid_to AND within.retracted_at = $open
      WITH within, whole ORDER BY within.id LIMIT 25
      RETURN {relationship: within {
        key: within.id, version: within.version_id, validFrom: nullIf(toString(within.valid_from),
          '0001-01-01'), validTo: nullIf(toString(within.valid_to), '9999-12-31'),
        fromPrecision: within.from_precision, toPrecision: within.to_precision,
        .note, .admiralty, .confidence, .against,
          .disputed, .origins,
        firstAssertedOn: toString(within.first_asserted_on),
          lastAssertedOn: toString(within.last_asserted_on),
        .basis
      }, node: whole {key: whole.id, .name, .kind, .aliases,
        location: {latitude: whole.location.latitude, longitude: whole.location.longitude}}}
    }
  }}
} AS regions
