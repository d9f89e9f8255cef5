// Countries, territories and other country-level units, and who governs them.
// Sources: Natural Earth (public domain), names and ids by the editors; see data/SOURCES.md.
// recorded_at: 2026-11-01T00:00:00Z

// Names are the everyday English ones; the United Nations' short names, official names and names in
// the languages of the place are aliases. A unit without an ISO code has a readable slug: a
// self-administered one is a country here as it stands beside the states in Natural Earth, a base, a
// lease, a reef or a glacier is an area, the buffer zone of Cyprus a zone.

UNWIND [
  {id: 'source:natural-earth-admin1', title: 'Natural Earth 5.1.1, 1:10m Cultural Vectors: Admin 1 – States, Provinces',
   publisher: 'Natural Earth', url: 'https://www.naturalearthdata.com/downloads/10m-cultural-vectors/10m-admin-1-states-provinces/',
   published_on: date('2022-05-12'), reliability: 'B', licence: 'public domain',
   reason: 'A public map data set in wide use, corrected in the open; draws what is in fact, with known errors in names and outlines.'},
  {id: 'source:natural-earth-admin0', title: 'Natural Earth, 1:10m Cultural Vectors: Admin 0 – Countries',
   publisher: 'Natural Earth', url: 'https://www.naturalearthdata.com/downloads/10m-cultural-vectors/10m-admin-0-countries/',
   published_on: date('2018-05-21'), reliability: 'B', licence: 'public domain',
   reason: 'A public map data set in wide use, corrected in the open; draws boundaries by who controls, not by law.'},
  {id: 'source:natural-earth-disputed', title: 'Natural Earth, 1:10m Cultural Vectors: Admin 0 – Breakaway, Disputed Areas',
   publisher: 'Natural Earth', url: 'https://www.naturalearthdata.com/downloads/10m-cultural-vectors/10m-admin-0-breakaway-disputed-areas/',
   published_on: date('2018-05-21'), reliability: 'B', licence: 'public domain',
   reason: 'A public map data set in wide use; says for each area who administers and who claims it, without dates and partly overtaken.'},
  {id: 'source:natural-earth-sovereignty', title: 'Natural Earth, 1:10m Cultural Vectors: Admin 0, column SOVEREIGNT',
   publisher: 'Natural Earth', url: 'https://www.naturalearthdata.com/downloads/10m-cultural-vectors/10m-admin-0-countries/',
   published_on: date('2022-05-12'), reliability: 'B', licence: 'public domain',
   reason: 'Says which state each unit belongs to, nothing of who holds its ground on a given day.'},
  {id: 'source:world-editors', title: 'Editors\' notes to the world seed', publisher: 'Marchland',
   published_on: date('2026-11-01'), reliability: 'C', licence: 'public domain',
   reason: 'The project\'s own matching of names and outlines, open to correction.'}
] AS row
MERGE (node:Source {id: row.id})
WITH node, row WHERE any(key IN keys(row) WHERE node[key] IS NULL OR node[key] <> row[key])
SET node += row;

LOAD CSV WITH HEADERS FROM 'file:///world/countries.csv' AS line
WITH {
  id: line.id, name: line.name, kind: line.kind, aliases: split(line.aliases, '|'),
  iso3: line.iso3, gw_number: toInteger(line.gw_number),
  location: point({longitude: toFloat(line.longitude), latitude: toFloat(line.latitude)}),
  approximate: toBoolean(line.approximate)
} AS row
MERGE (node:Region {id: row.id})
WITH node, row
WHERE any(key IN keys(row) WHERE row[key] IS NOT NULL AND (node[key] IS NULL OR node[key] <> row[key]))
SET node += row;

LOAD CSV WITH HEADERS FROM 'file:///world/states.csv' AS line
WITH {
  id: line.id, name: line.name, kind: line.kind, aliases: split(line.aliases, '|'),
  description: line.description, iso3: line.iso3, gw_number: toInteger(line.gw_number)
} AS row
MERGE (node:Actor {id: row.id})
WITH node, row
WHERE any(key IN keys(row) WHERE row[key] IS NOT NULL AND (node[key] IS NULL OR node[key] <> row[key]))
SET node += row;
