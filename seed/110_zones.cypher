// Where the zones and places of the article of 21 May 2018 lie, as the editors draw them.
//
// recorded_at: 2026-11-01T00:00:00Z
// source: the project itself, as editors. The article names zones ("the southwest") and no lines; all that
//   follows is our reading of the map of spring 2018, drawn by hand, and none of it cites the article.
//
// Points and outlines are rough and marked approximate. OVERLAPS says how much of the governorate a zone
// covers. The borders let fronts be seen between zones; they stand only where two areas really touch. A
// border with a governorate is with the part of it outside the zone. A border is stored once, from the lesser id.
//
// The two desert areas are a case apart: no source here says where they lie. They are drawn where Islamic
// State still held desert in the east, one on each side of the Euphrates, and which is which is arbitrary.

UNWIND [
  {id: 'source:marchland-editors', title: 'Notes and drawings of the editors of Marchland', publisher: 'Marchland',
   published_on: date('2026-11-01'), reliability: 'F',
   reason: 'Ourselves: we do not grade our own reliability. Drawn by hand from general knowledge, to be replaced by whatever has a source.'}
] AS row
MERGE (node:Source {id: row.id})
WITH node, row WHERE any(key IN keys(row) WHERE node[key] IS NULL OR node[key] <> row[key])
SET node += row;

// Points and outlines ---------------------------------------------------------------------------------

UNWIND [
  {id: 'region:damascus-and-surroundings', longitude: 36.30, latitude: 33.51,
   hull: 'POLYGON ((36.05 33.50, 36.15 33.37, 36.40 33.35, 36.62 33.44, 36.60 33.60, 36.35 33.68, 36.15 33.62, 36.05 33.50))'},
  {id: 'region:south-damascus-pocket', longitude: 36.305, latitude: 33.465,
   hull: 'POLYGON ((36.290 33.456, 36.305 33.449, 36.320 33.455, 36.318 33.476, 36.300 33.482, 36.290 33.474, 36.290 33.456))'},
  {id: 'region:al-hajar-al-aswad', longitude: 36.305, latitude: 33.458,
   hull: 'POLYGON ((36.292 33.456, 36.305 33.450, 36.318 33.456, 36.316 33.467, 36.294 33.467, 36.292 33.456))'},
  {id: 'region:yarmouk-camp', longitude: 36.304, latitude: 33.473,
   hull: 'POLYGON ((36.294 33.467, 36.316 33.467, 36.314 33.478, 36.300 33.482, 36.294 33.474, 36.294 33.467))'},
  {id: 'region:eastern-ghouta', longitude: 36.43, latitude: 33.53,
   hull: 'POLYGON ((36.33 33.53, 36.38 33.47, 36.52 33.46, 36.56 33.55, 36.46 33.61, 36.35 33.59, 36.33 33.53))'},
  {id: 'region:syria-east', longitude: 39.9, latitude: 34.9,
   hull: 'POLYGON ((38.2 33.9, 38.8 33.4, 40.9 34.4, 41.3 35.6, 40.4 35.9, 39.2 35.9, 38.4 35.4, 38.2 33.9))'},
  {id: 'region:is-desert-area-1', longitude: 39.4, latitude: 34.5,
   hull: 'POLYGON ((38.8 34.3, 39.6 34.1, 40.2 34.5, 39.8 34.9, 39.0 34.8, 38.8 34.3))'},
  {id: 'region:is-desert-area-2', longitude: 41.0, latitude: 35.2,
   hull: 'POLYGON ((40.6 34.9, 40.9 34.5, 41.2 34.8, 41.3 35.6, 41.0 35.8, 40.7 35.4, 40.6 34.9))'},
  {id: 'region:syria-east-and-northeast', longitude: 39.9, latitude: 36.2,
   hull: 'POLYGON ((37.9 36.2, 38.5 35.9, 39.2 35.9, 40.1 35.4, 40.6 34.9, 41.3 35.6, 41.4 36.5, 42.4 37.1, 41.2 37.1, 40.0 36.8, 38.2 36.9, 37.9 36.2))'},
  {id: 'region:syria-northwest', longitude: 36.9, latitude: 36.1,
   hull: 'POLYGON ((36.1 35.6, 36.7 35.3, 37.0 35.8, 37.5 36.2, 37.9 36.2, 38.0 36.8, 36.7 36.8, 36.4 36.2, 36.1 35.9, 36.1 35.6))'},
  {id: 'region:turkish-buffer-zone', longitude: 37.2, latitude: 36.5,
   hull: 'POLYGON ((36.4 36.3, 36.9 36.3, 37.5 36.3, 37.9 36.4, 38.0 36.8, 37.1 36.65, 36.7 36.8, 36.5 36.6, 36.4 36.3))'},
  {id: 'region:syria-southwest', longitude: 36.0, latitude: 32.9,
   hull: 'POLYGON ((35.76 32.74, 36.10 32.51, 36.40 32.38, 36.55 32.60, 36.30 33.00, 36.10 33.20, 35.86 33.27, 35.83 32.95, 35.76 32.74))'},
  {id: 'region:sw-is-pledged-enclave', longitude: 35.87, latitude: 32.80,
   hull: 'POLYGON ((35.78 32.75, 35.95 32.73, 35.98 32.83, 35.88 32.90, 35.80 32.84, 35.78 32.75))'}
] AS row
WITH row {.id, .hull, approximate: true, location: point({longitude: row.longitude, latitude: row.latitude})} AS row
MERGE (node:Region {id: row.id})
WITH node, row WHERE any(key IN keys(row) WHERE node[key] IS NULL OR node[key] <> row[key])
SET node += row;

// What the zones cover --------------------------------------------------------------------------------

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {zone: 'damascus-and-surroundings', region: 'sy-di', extent: 'whole'},
  {zone: 'damascus-and-surroundings', region: 'sy-rd', extent: 'part'},
  {zone: 'south-damascus-pocket', region: 'sy-di', extent: 'part'},
  {zone: 'south-damascus-pocket', region: 'sy-rd', extent: 'part'},
  {zone: 'syria-east', region: 'sy-dy', extent: 'whole'},
  {zone: 'syria-east', region: 'sy-hi', extent: 'part'},
  {zone: 'is-desert-area-1', region: 'sy-hi', extent: 'part', note: 'The source names no place.'},
  {zone: 'is-desert-area-1', region: 'sy-dy', extent: 'part', note: 'The source names no place.'},
  {zone: 'is-desert-area-2', region: 'sy-dy', extent: 'part', note: 'The source names no place.'},
  {zone: 'syria-east-and-northeast', region: 'sy-ha', extent: 'most'},
  {zone: 'syria-east-and-northeast', region: 'sy-ra', extent: 'most'},
  {zone: 'syria-east-and-northeast', region: 'sy-dy', extent: 'part'},
  {zone: 'syria-east-and-northeast', region: 'sy-hl', extent: 'part'},
  {zone: 'syria-northwest', region: 'sy-id', extent: 'most'},
  {zone: 'syria-northwest', region: 'sy-hl', extent: 'part'},
  {zone: 'turkish-buffer-zone', region: 'sy-hl', extent: 'part'},
  {zone: 'syria-southwest', region: 'sy-qu', extent: 'part'},
  {zone: 'syria-southwest', region: 'sy-dr', extent: 'part'},
  {zone: 'syria-southwest', region: 'undof-zone', extent: 'part'}
] AS row
OPTIONAL MATCH (source:Region {id: 'region:' + row.zone})
OPTIONAL MATCH (target:Region {id: 'region:' + row.region})
WITH recorded, source, target, row, 'overlaps:' + row.zone + ':' + row.region AS id
MERGE (source)-[edge:OVERLAPS {version_id: id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, {
  id: id, from_id: source.id, to_id: target.id, extent: row.extent, note: coalesce(row.note, 'Drawn by the editors.'),
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

// What belongs to what, where the article does not say so ---------------------------------------------

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {part: 'al-hajar-al-aswad', whole: 'sy-rd'},
  {part: 'yarmouk-camp', whole: 'sy-di'},
  {part: 'eastern-ghouta', whole: 'sy-rd'},
  {part: 'eastern-ghouta', whole: 'damascus-and-surroundings'},
  {part: 'damascus-and-surroundings', whole: 'syr'},
  {part: 'syria-east', whole: 'syr'},
  {part: 'syria-east-and-northeast', whole: 'syr'},
  {part: 'syria-northwest', whole: 'syr'},
  {part: 'syria-southwest', whole: 'syr'}
] AS row
OPTIONAL MATCH (source:Region {id: 'region:' + row.part})
OPTIONAL MATCH (target:Region {id: 'region:' + row.whole})
WITH recorded, source, target, 'part-of:' + row.part + ':' + row.whole AS id
MERGE (source)-[edge:PART_OF {version_id: id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, {
  id: id, from_id: source.id, to_id: target.id,
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {part: 'syrian-police', whole: 'gov-syria'},
  {part: 'sana', whole: 'syrian-state-media'}
] AS row
OPTIONAL MATCH (source:Actor {id: 'actor:' + row.part})
OPTIONAL MATCH (target:Actor {id: 'actor:' + row.whole})
WITH recorded, source, target, 'part-of:' + row.part + ':' + row.whole AS id
MERGE (source)-[edge:PART_OF {version_id: id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, {
  id: id, from_id: source.id, to_id: target.id,
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

// Borders between zones, so that fronts can be seen ---------------------------------------------------

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {one: 'syria-east-and-northeast', other: 'turkish-buffer-zone', note: 'Drawn by the editors: west of the Euphrates, north of Manbij.'},
  {one: 'syria-east-and-northeast', other: 'syria-northwest', note: 'Drawn by the editors: west of the Euphrates.'},
  {one: 'is-desert-area-2', other: 'syria-east-and-northeast', note: 'Drawn by the editors: east of the Euphrates; the source names no place.'},
  {one: 'sw-is-pledged-enclave', other: 'syria-southwest', note: 'Drawn by the editors: the enclave against the rest of the southwest.'},
  {one: 'sy-rd', other: 'syria-southwest', note: 'Drawn by the editors: the north of the southwest against Rif Dimashq.'},
  {one: 'sy-su', other: 'syria-southwest', note: 'Drawn by the editors: the east of the southwest against As-Suwayda.'},
  {one: 'al-hajar-al-aswad', other: 'sy-di', note: 'Drawn by the editors: the district, in Rif Dimashq, against the city.'},
  {one: 'sy-rd', other: 'yarmouk-camp', note: 'Drawn by the editors: the camp, in the city, against Rif Dimashq.'},
  {one: 'eastern-ghouta', other: 'sy-di', note: 'Drawn by the editors: the towns east of the city against it.'}
] AS row
OPTIONAL MATCH (source:Region {id: 'region:' + row.one})
OPTIONAL MATCH (target:Region {id: 'region:' + row.other})
WITH recorded, source, target, row, 'borders:' + row.one + ':' + row.other AS id
MERGE (source)-[edge:BORDERS {version_id: id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, {
  id: id, from_id: source.id, to_id: target.id, note: row.note,
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

// Said by the editors. Credibility: 2 what any map shows, 3 what is our reading of the map of 2018, 6 what
// cannot be judged because no source says where the place is.

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {about_id: 'overlaps:damascus-and-surroundings:sy-di', summary: 'The city is the governorate.', credibility: 2},
  {about_id: 'overlaps:damascus-and-surroundings:sy-rd', summary: 'The surroundings lie in Rif Dimashq, which reaches far beyond them.', credibility: 2},
  {about_id: 'overlaps:south-damascus-pocket:sy-di', summary: 'Yarmouk camp lies in the city.', credibility: 2},
  {about_id: 'overlaps:south-damascus-pocket:sy-rd', summary: 'Al-Hajar al-Aswad lies in Rif Dimashq.', credibility: 2},
  {about_id: 'overlaps:syria-east:sy-dy', summary: 'The governorate is the east of the country.', credibility: 3},
  {about_id: 'overlaps:syria-east:sy-hi', summary: 'The desert in the east of the governorate counts as the east of the country.', credibility: 3},
  {about_id: 'overlaps:is-desert-area-1:sy-hi', summary: 'Drawn in the desert west of the Euphrates; no source here names the place.', credibility: 6},
  {about_id: 'overlaps:is-desert-area-1:sy-dy', summary: 'Drawn in the desert west of the Euphrates; no source here names the place.', credibility: 6},
  {about_id: 'overlaps:is-desert-area-2:sy-dy', summary: 'Drawn in the desert east of the Euphrates; no source here names the place.', credibility: 6},
  {about_id: 'overlaps:syria-east-and-northeast:sy-ha', summary: 'The northeast is above all this governorate.', credibility: 3},
  {about_id: 'overlaps:syria-east-and-northeast:sy-ra', summary: 'The zone takes in the governorate north of the Euphrates and around Raqqa.', credibility: 3},
  {about_id: 'overlaps:syria-east-and-northeast:sy-dy', summary: 'The zone takes in the governorate east of the Euphrates.', credibility: 3},
  {about_id: 'overlaps:syria-east-and-northeast:sy-hl', summary: 'The zone takes in the northeast of the governorate.', credibility: 3},
  {about_id: 'overlaps:syria-northwest:sy-id', summary: 'The northwest is above all this governorate.', credibility: 3},
  {about_id: 'overlaps:syria-northwest:sy-hl', summary: 'The zone takes in the north and west of the governorate.', credibility: 3},
  {about_id: 'overlaps:turkish-buffer-zone:sy-hl', summary: 'The buffer zone lies in the north of the governorate.', credibility: 3},
  {about_id: 'overlaps:syria-southwest:sy-qu', summary: 'The zone takes in part of the governorate.', credibility: 3},
  {about_id: 'overlaps:syria-southwest:sy-dr', summary: 'The zone takes in part of the governorate.', credibility: 3},
  {about_id: 'overlaps:syria-southwest:undof-zone', summary: 'The zone reaches into the area of separation.', credibility: 3},
  {about_id: 'part-of:al-hajar-al-aswad:sy-rd', summary: 'The district belongs to the governorate.', credibility: 2},
  {about_id: 'part-of:yarmouk-camp:sy-di', summary: 'The camp belongs to the governorate.', credibility: 2},
  {about_id: 'part-of:eastern-ghouta:sy-rd', summary: 'The area belongs to the governorate.', credibility: 2},
  {about_id: 'part-of:eastern-ghouta:damascus-and-surroundings', summary: 'The area is one of those around the capital.', credibility: 2},
  {about_id: 'part-of:damascus-and-surroundings:syr', summary: 'The zone is in Syria.', credibility: 2},
  {about_id: 'part-of:syria-east:syr', summary: 'The zone is in Syria.', credibility: 2},
  {about_id: 'part-of:syria-east-and-northeast:syr', summary: 'The zone is in Syria.', credibility: 2},
  {about_id: 'part-of:syria-northwest:syr', summary: 'The zone is in Syria.', credibility: 2},
  {about_id: 'part-of:syria-southwest:syr', summary: 'The zone is in Syria.', credibility: 2},
  {about_id: 'part-of:syrian-police:gov-syria', summary: 'The police are the state\'s.', credibility: 2},
  {about_id: 'part-of:sana:syrian-state-media', summary: 'The agency is the state\'s.', credibility: 2},
  {about_id: 'borders:syria-east-and-northeast:turkish-buffer-zone', summary: 'The two met west of the Euphrates in spring 2018.', credibility: 3},
  {about_id: 'borders:syria-east-and-northeast:syria-northwest', summary: 'The two met west of the Euphrates in spring 2018.', credibility: 3},
  {about_id: 'borders:is-desert-area-2:syria-east-and-northeast', summary: 'Drawn in the desert east of the Euphrates; no source here names the place.', credibility: 6},
  {about_id: 'borders:sw-is-pledged-enclave:syria-southwest', summary: 'An enclave has the land around it for a neighbour.', credibility: 3},
  {about_id: 'borders:sy-rd:syria-southwest', summary: 'The zone ends in the north at the governorate.', credibility: 3},
  {about_id: 'borders:sy-su:syria-southwest', summary: 'The zone ends in the east at the governorate.', credibility: 3},
  {about_id: 'borders:al-hajar-al-aswad:sy-di', summary: 'The district lies on the edge of the city.', credibility: 2},
  {about_id: 'borders:sy-rd:yarmouk-camp', summary: 'The camp lies on the edge of the city.', credibility: 2},
  {about_id: 'borders:eastern-ghouta:sy-di', summary: 'The area begins at the eastern edge of the city.', credibility: 2}
] AS row
MERGE (said:Assertion {id: 'marchland-editors/' + row.about_id})
  ON CREATE SET said.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH said, row {
  .*, stance: 'AFFIRMS', explicit: true, locator: 'seed/110_zones.cypher',
  asserted_on: date('2026-11-01'), recorded_at: recorded
} AS row
FOREACH (_ IN CASE WHEN any(key IN keys(row) WHERE said[key] IS NULL OR said[key] <> row[key]) THEN [1] ELSE [] END |
  SET said += row)
WITH said
OPTIONAL MATCH (source:Source {id: 'source:marchland-editors'})
MERGE (said)-[:PUBLISHED_IN]->(source);
