// The first-level regions of all countries and of which country they are part.
// Source: Natural Earth 5.1.1, Admin 1 (public domain); see data/SOURCES.md.
// recorded_at: 2026-11-01T00:00:00Z

// Regions inside a disputed area are part of their country on a basis: administered, or claimed where
// the area administers itself. Of what the West Bank and the Gaza Strip are part stands in
// 060_levant.cypher.

LOAD CSV WITH HEADERS FROM 'file:///world/first_level.csv' AS line
WITH {
  id: line.id, name: line.name, kind: line.kind, aliases: split(line.aliases, '|'),
  iso_3166_2: line.iso_3166_2, adm1_code: line.adm1_code,
  location: point({longitude: toFloat(line.longitude), latitude: toFloat(line.latitude)})
} AS row
MERGE (node:Region {id: row.id})
WITH node, row
WHERE any(key IN keys(row) WHERE row[key] IS NOT NULL AND (node[key] IS NULL OR node[key] <> row[key]))
SET node += row;

// The Golan Heights are drawn by hand: the borders in 030_borders.cypher name them.

UNWIND [
  {id: 'region:golan-heights', name: 'Golan Heights', kind: 'area', approximate: true,
   aliases: ['Golan', 'Syrian Golan', 'Al-Jawlan', 'الجولان', 'هضبة الجولان', 'Ramat HaGolan', 'רמת הגולן'],
   location: point({longitude: 35.75, latitude: 33.0}),
   hull: 'POLYGON ((35.63 32.72, 35.65 32.86, 35.62 33.05, 35.66 33.26, 35.80 33.30, 35.83 33.15, 35.87 32.98, 35.84 32.83, 35.76 32.73, 35.63 32.72))'}
] AS row
MERGE (node:Region {id: row.id})
WITH node, row WHERE any(key IN keys(row) WHERE node[key] IS NULL OR node[key] <> row[key])
SET node += row;

LOAD CSV WITH HEADERS FROM 'file:///world/first_level_parts.csv' AS line
WITH {
  id: line.id, from_id: line.from_id, to_id: line.to_id, basis: line.basis,
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

LOAD CSV WITH HEADERS FROM 'file:///world/first_level_parts.csv' AS line
MERGE (said:Assertion {id: 'natural-earth-admin1/' + line.id})
  ON CREATE SET said.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH said, {
  about_id: line.id, stance: 'AFFIRMS', explicit: true, credibility: 2, locator: line.locator,
  asserted_on: date('2022-05-12'), recorded_at: datetime('2026-11-01T00:00:00Z'),
  summary: 'Lists the region under this country.'
} AS row
FOREACH (_ IN CASE WHEN any(key IN keys(row) WHERE said[key] IS NULL OR said[key] <> row[key])
              THEN [1] ELSE [] END |
  SET said += row)
WITH said
OPTIONAL MATCH (source:Source {id: 'source:natural-earth-admin1'})
MERGE (said)-[:PUBLISHED_IN]->(source);
