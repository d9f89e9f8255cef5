// Each state's government in its own undisputed country and dependencies, by default.
// Source: Natural Earth's sovereignty column (public domain); see data/SOURCES.md for the units left out.
// recorded_at: 2026-11-01T00:00:00Z

// A default says nothing of the ground on a given day: anything reported outranks it. Units that are
// disputed as a whole have none.

LOAD CSV WITH HEADERS FROM 'file:///world/defaults.csv' AS line
WITH {
  id: line.id, from_id: line.from_id, to_id: line.to_id,
  status: 'sole', extent: 'whole', basis: 'default',
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: datetime('2026-11-01T00:00:00Z')
} AS row
OPTIONAL MATCH (source:Actor {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:CONTROLS {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

LOAD CSV WITH HEADERS FROM 'file:///world/defaults.csv' AS line
MERGE (said:Assertion {id: 'natural-earth-sovereignty/' + line.id})
  ON CREATE SET said.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH said, {
  about_id: line.id, stance: 'AFFIRMS', explicit: false, credibility: 3, locator: line.unit,
  asserted_on: date('2022-05-12'), recorded_at: datetime('2026-11-01T00:00:00Z'),
  summary: 'Gives ' + line.sovereign + ' as the sovereign of ' + line.unit + ' and lists no dispute over the whole of it.'
} AS row
FOREACH (_ IN CASE WHEN any(key IN keys(row) WHERE said[key] IS NULL OR said[key] <> row[key])
              THEN [1] ELSE [] END |
  SET said += row)
WITH said
OPTIONAL MATCH (source:Source {id: 'source:natural-earth-sovereignty'})
MERGE (said)-[:PUBLISHED_IN]->(source);
