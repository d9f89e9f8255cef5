// Disputed areas: who administers them, who claims them, of what they are part by whose reckoning.
// Sources: Natural Earth, Breakaway and Disputed Areas (public domain), and the constitutions of two
// claimants; see data/SOURCES.md for how its notes are read and what is not carried.
// recorded_at: 2026-11-01T00:00:00Z

// Everything stands as of the file's version, without dates: start unknown, end open. What has been
// overtaken since says so in its note. The Golan Heights, the West Bank and the Gaza Strip are in
// 060_levant.cypher. An area in a first-level region's outline is joined to it by the editors.

UNWIND [
  {id: 'source:constitution-serbia-2006', title: 'Constitution of the Republic of Serbia',
   publisher: 'National Assembly of Serbia', published_on: date('2006-11-08'), reliability: 'A',
   reason: 'A state\'s own constitution is the authority on what the state claims; it says nothing of control.'},
  {id: 'source:constitution-china-1982', title: 'Constitution of the People\'s Republic of China',
   publisher: 'National People\'s Congress', published_on: date('1982-12-04'), reliability: 'A',
   reason: 'A state\'s own constitution is the authority on what the state claims; it says nothing of control.'}
] AS row
MERGE (node:Source {id: row.id})
WITH node, row WHERE any(key IN keys(row) WHERE node[key] IS NULL OR node[key] <> row[key])
SET node += row;

LOAD CSV WITH HEADERS FROM 'file:///world/disputed_areas.csv' AS line
WITH {id: line.id, name: line.name, kind: line.kind, aliases: split(line.aliases, '|')} AS row
MERGE (node:Region {id: row.id})
WITH node, row
WHERE any(key IN keys(row) WHERE row[key] IS NOT NULL AND (node[key] IS NULL OR node[key] <> row[key]))
SET node += row;

LOAD CSV WITH HEADERS FROM 'file:///world/disputed_parts.csv' AS line
WITH {
  id: line.id, from_id: line.from_id, to_id: line.to_id, basis: line.basis, note: line.note,
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: datetime('2026-11-01T00:00:00Z')
} AS row
OPTIONAL MATCH (source:Region {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:PART_OF {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row
WHERE any(key IN keys(row) WHERE row[key] IS NOT NULL AND (edge[key] IS NULL OR edge[key] <> row[key]))
SET edge += row;

LOAD CSV WITH HEADERS FROM 'file:///world/disputed_parts.csv' AS line
MERGE (said:Assertion {id: 'natural-earth-disputed/' + line.id})
  ON CREATE SET said.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH said, {
  about_id: line.id, stance: 'AFFIRMS', explicit: false, credibility: 2, locator: line.locator,
  asserted_on: date('2018-05-21'), recorded_at: datetime('2026-11-01T00:00:00Z'),
  summary: 'Notes: “' + line.quote + '”.'
} AS row
FOREACH (_ IN CASE WHEN any(key IN keys(row) WHERE said[key] IS NULL OR said[key] <> row[key])
              THEN [1] ELSE [] END |
  SET said += row)
WITH said
OPTIONAL MATCH (source:Source {id: 'source:natural-earth-disputed'})
MERGE (said)-[:PUBLISHED_IN]->(source);

LOAD CSV WITH HEADERS FROM 'file:///world/disputed_controls.csv' AS line
WITH {
  id: line.id, from_id: line.from_id, to_id: line.to_id, note: line.note, role: line.role,
  status: 'sole', extent: line.extent, basis: 'reported',
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: datetime('2026-11-01T00:00:00Z')
} AS row
OPTIONAL MATCH (source:Actor {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:CONTROLS {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row
WHERE any(key IN keys(row) WHERE row[key] IS NOT NULL AND (edge[key] IS NULL OR edge[key] <> row[key]))
SET edge += row;

LOAD CSV WITH HEADERS FROM 'file:///world/disputed_controls.csv' AS line
MERGE (said:Assertion {id: 'natural-earth-disputed/' + line.id})
  ON CREATE SET said.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH said, {
  about_id: line.id, stance: 'AFFIRMS', explicit: true, credibility: 2, locator: line.locator,
  asserted_on: date('2018-05-21'), recorded_at: datetime('2026-11-01T00:00:00Z'),
  summary: 'Notes: “' + line.quote + '”.'
} AS row
FOREACH (_ IN CASE WHEN any(key IN keys(row) WHERE said[key] IS NULL OR said[key] <> row[key])
              THEN [1] ELSE [] END |
  SET said += row)
WITH said
OPTIONAL MATCH (source:Source {id: 'source:natural-earth-disputed'})
MERGE (said)-[:PUBLISHED_IN]->(source);

LOAD CSV WITH HEADERS FROM 'file:///world/disputed_claims.csv' AS line
WITH {
  id: line.id, from_id: line.from_id, to_id: line.to_id, note: line.note,
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: datetime('2026-11-01T00:00:00Z')
} AS row
OPTIONAL MATCH (source:Actor {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:CLAIMS {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row
WHERE any(key IN keys(row) WHERE row[key] IS NOT NULL AND (edge[key] IS NULL OR edge[key] <> row[key]))
SET edge += row;

LOAD CSV WITH HEADERS FROM 'file:///world/disputed_claims.csv' AS line
MERGE (said:Assertion {id: 'natural-earth-disputed/' + line.id})
  ON CREATE SET said.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH said, {
  about_id: line.id, stance: 'AFFIRMS', explicit: true, credibility: 2, locator: line.locator,
  asserted_on: date('2018-05-21'), recorded_at: datetime('2026-11-01T00:00:00Z'),
  summary: 'Notes: “' + line.quote + '”.'
} AS row
FOREACH (_ IN CASE WHEN any(key IN keys(row) WHERE said[key] IS NULL OR said[key] <> row[key])
              THEN [1] ELSE [] END |
  SET said += row)
WITH said
OPTIONAL MATCH (source:Source {id: 'source:natural-earth-disputed'})
MERGE (said)-[:PUBLISHED_IN]->(source);

LOAD CSV WITH HEADERS FROM 'file:///world/area_links.csv' AS line
WITH line WHERE line.type = 'PART_OF'
WITH {
  id: line.id, from_id: line.from_id, to_id: line.to_id,
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: datetime('2026-11-01T00:00:00Z')
} AS row
OPTIONAL MATCH (source:Region {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:PART_OF {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row
WHERE any(key IN keys(row) WHERE row[key] IS NOT NULL AND (edge[key] IS NULL OR edge[key] <> row[key]))
SET edge += row;

LOAD CSV WITH HEADERS FROM 'file:///world/area_links.csv' AS line
WITH line WHERE line.type = 'OVERLAPS'
WITH {
  id: line.id, from_id: line.from_id, to_id: line.to_id, extent: line.extent,
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: datetime('2026-11-01T00:00:00Z')
} AS row
OPTIONAL MATCH (source:Region {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:OVERLAPS {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row
WHERE any(key IN keys(row) WHERE row[key] IS NOT NULL AND (edge[key] IS NULL OR edge[key] <> row[key]))
SET edge += row;

LOAD CSV WITH HEADERS FROM 'file:///world/area_links.csv' AS line
MERGE (said:Assertion {id: 'world-editors/' + line.id})
  ON CREATE SET said.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH said, {
  about_id: line.id, stance: 'AFFIRMS', explicit: true, credibility: 3, locator: line.type,
  asserted_on: date('2026-11-01'), recorded_at: datetime('2026-11-01T00:00:00Z'),
  summary: 'Names and outlines of the two match: the one lies in the other, or cuts it.'
} AS row
FOREACH (_ IN CASE WHEN any(key IN keys(row) WHERE said[key] IS NULL OR said[key] <> row[key])
              THEN [1] ELSE [] END |
  SET said += row)
WITH said
OPTIONAL MATCH (source:Source {id: 'source:world-editors'})
MERGE (said)-[:PUBLISHED_IN]->(source);

// Two units that Natural Earth draws beside the states by who controls them and whose claimant it does
// not name in this version.

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'controls:kosovo:kosovo', from_id: 'actor:kosovo', to_id: 'region:kosovo'},
  {id: 'controls:taiwan:twn', from_id: 'actor:taiwan', to_id: 'region:twn'}
] AS row
OPTIONAL MATCH (source:Actor {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:CONTROLS {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {
  .*, status: 'sole', extent: 'whole', basis: 'reported',
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown', recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'claims:serbia:kosovo', from_id: 'actor:serbia', to_id: 'region:kosovo'},
  {id: 'claims:china:twn', from_id: 'actor:china', to_id: 'region:twn'}
] AS row
OPTIONAL MATCH (source:Actor {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:CLAIMS {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {
  .*, valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown', recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'part-of:kosovo:srb', from_id: 'region:kosovo', to_id: 'region:srb', basis: 'claimed'},
  {id: 'part-of:twn:chn', from_id: 'region:twn', to_id: 'region:chn', basis: 'claimed'}
] AS row
OPTIONAL MATCH (source:Region {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:PART_OF {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {
  .*, valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown', recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'natural-earth-admin0/controls:kosovo:kosovo', about_id: 'controls:kosovo:kosovo', explicit: false, credibility: 3,
   locator: 'Kosovo', asserted_on: date('2018-05-21'), source: 'source:natural-earth-admin0', speaker: null,
   summary: 'Draws Kosovo as a unit of its own, by its policy of showing who controls the ground.'},
  {id: 'natural-earth-admin0/controls:taiwan:twn', about_id: 'controls:taiwan:twn', explicit: false, credibility: 3,
   locator: 'Taiwan', asserted_on: date('2018-05-21'), source: 'source:natural-earth-admin0', speaker: null,
   summary: 'Draws Taiwan as a unit of its own, by its policy of showing who controls the ground.'},
  {id: 'constitution-serbia-2006/claims:serbia:kosovo', about_id: 'claims:serbia:kosovo', explicit: true, credibility: 2,
   locator: 'Preamble', asserted_on: date('2006-11-08'), source: 'source:constitution-serbia-2006', speaker: 'actor:serbia',
   summary: 'Calls Kosovo and Metohija an integral part of the territory of Serbia.'},
  {id: 'constitution-serbia-2006/part-of:kosovo:srb', about_id: 'part-of:kosovo:srb', explicit: true, credibility: 2,
   locator: 'Preamble', asserted_on: date('2006-11-08'), source: 'source:constitution-serbia-2006', speaker: 'actor:serbia',
   summary: 'Calls Kosovo and Metohija an integral part of the territory of Serbia.'},
  {id: 'constitution-china-1982/claims:china:twn', about_id: 'claims:china:twn', explicit: true, credibility: 2,
   locator: 'Preamble', asserted_on: date('1982-12-04'), source: 'source:constitution-china-1982', speaker: 'actor:china',
   summary: 'Calls Taiwan part of the territory of the People\'s Republic of China.'},
  {id: 'constitution-china-1982/part-of:twn:chn', about_id: 'part-of:twn:chn', explicit: true, credibility: 2,
   locator: 'Preamble', asserted_on: date('1982-12-04'), source: 'source:constitution-china-1982', speaker: 'actor:china',
   summary: 'Calls Taiwan part of the territory of the People\'s Republic of China.'}
] AS row
MERGE (said:Assertion {id: row.id})
  ON CREATE SET said.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH said, row.source AS source_id, row.speaker AS speaker_id,
     row {.about_id, .explicit, .credibility, .locator, .asserted_on, .summary,
          stance: 'AFFIRMS', recorded_at: recorded} AS row
FOREACH (_ IN CASE WHEN any(key IN keys(row) WHERE row[key] IS NOT NULL
                           AND (said[key] IS NULL OR said[key] <> row[key])) THEN [1] ELSE [] END |
  SET said += row)
WITH said, source_id, speaker_id
OPTIONAL MATCH (source:Source {id: source_id})
MERGE (said)-[:PUBLISHED_IN]->(source)
WITH said, speaker_id WHERE speaker_id IS NOT NULL
OPTIONAL MATCH (speaker:Actor {id: speaker_id})
MERGE (said)-[:ATTRIBUTED_TO]->(speaker);
