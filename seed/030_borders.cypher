// Borders between countries and between first-level regions, each stored once, ends in the order of their ids.
// Source: Natural Earth (public domain); see data/SOURCES.md.
// recorded_at: 2026-11-01T00:00:00Z

// Lengths are approximate: shared lines of the 1:10m polygons. A country border's length is the sum of
// its first-level lines and is missing where there are none. The line that Natural Earth draws between
// Israel's Northern District and the UNDOF zone is not here: the Golan Heights lie between them
// (060_levant.cypher), and the border of the two countries says so in `via`.

LOAD CSV WITH HEADERS FROM 'file:///world/borders.csv' AS line
WITH {
  id: line.id, from_id: line.from_id, to_id: line.to_id,
  length_km: toFloat(line.length_km), via: line.via,
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: datetime('2026-11-01T00:00:00Z')
} AS row
OPTIONAL MATCH (source:Region {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:BORDERS {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row
WHERE any(key IN keys(row) WHERE row[key] IS NOT NULL AND (edge[key] IS NULL OR edge[key] <> row[key]))
SET edge += row;

LOAD CSV WITH HEADERS FROM 'file:///world/borders.csv' AS line
WITH line,
     CASE WHEN line.length_km IS NULL THEN 'natural-earth-admin0' ELSE 'natural-earth-admin1' END AS work
MERGE (said:Assertion {id: work + '/' + line.id})
  ON CREATE SET said.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH said, work, {
  about_id: line.id, stance: 'AFFIRMS', explicit: false, credibility: 2, locator: line.locator,
  asserted_on: CASE WHEN line.length_km IS NULL THEN date('2018-05-21') ELSE date('2022-05-12') END,
  recorded_at: datetime('2026-11-01T00:00:00Z'),
  summary: CASE
    WHEN line.length_km IS NULL THEN 'The polygons of the two touch.'
    WHEN line.level = 'country' THEN 'First-level polygons of the two share lines; the length is their sum.'
    ELSE 'The polygons of the two share a line of about this length.' END
} AS row
FOREACH (_ IN CASE WHEN any(key IN keys(row) WHERE said[key] IS NULL OR said[key] <> row[key])
              THEN [1] ELSE [] END |
  SET said += row)
WITH said, work
OPTIONAL MATCH (source:Source {id: 'source:' + work})
MERGE (said)-[:PUBLISHED_IN]->(source);
