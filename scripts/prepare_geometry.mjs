/**
 * Turn the published first-level polygons into the geometry of the browser's map.
 *
 *     node scripts/prepare_geometry.mjs SOURCE_DIR
 *
 * SOURCE_DIR holds Natural Earth's admin1.topo.json. Keys, names and which country a region is part of
 * come from seed/data/world; outlines of countries and areas are merged from their first-level regions.
 * The same input gives the same bytes. Needs the packages of ui (`npm ci` there).
 */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WORLD = join(ROOT, 'seed/data/world');
const GEOMETRY = join(ROOT, 'ui/geometry');
const { mergeArcs } = createRequire(join(ROOT, 'ui/package.json'))('topojson-client');

/** The cells of CSV text, quoted ones too. */
function cells(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

function table(name) {
  const [head, ...rows] = cells(readFileSync(join(WORLD, name), 'utf8'));
  return rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at]])));
}

function grouped(pairs) {
  const groups = new Map();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}

function merged(topology, key, parts, properties) {
  return { ...mergeArcs(topology, parts), id: key, properties };
}

/** The country of each first-level region: what it is part of, and Palestine for its two areas. */
function parents() {
  const parts = table('first_level_parts.csv').map((row) => [row.from_id, { country: row.to_id, basis: row.basis }]);
  const palestine = { country: 'region:pse', basis: '' };
  return new Map([...parts, ['region:west-bank', palestine], ['region:gaza-strip', palestine]]);
}

function firstLevel(shapes) {
  const parent = parents();
  return table('first_level.csv').flatMap((row) => {
    const { type, arcs } = shapes.get(row.adm1_code) ?? {};
    if (!type) return [];
    const { country, basis } = parent.get(row.id);
    const properties = { key: row.id, name: row.name, country, ...(basis && { basis }) };
    return [{ type, arcs, id: row.adm1_code, properties }];
  });
}

function countries(topology, regions) {
  const groups = grouped(regions.map((region) => [region.properties.country, region]));
  return table('countries.csv').flatMap(({ id, name, iso3 }) =>
    groups.has(id) ? [merged(topology, id, groups.get(id), { key: id, name, ...(iso3 && { iso3 }) })] : []);
}

function areas(topology, regions) {
  const shape = new Map(regions.map((region) => [region.properties.key, region]));
  const links = table('area_links.csv').filter((row) => row.type === 'PART_OF' && shape.has(row.from_id));
  const groups = grouped(links.map((row) => [row.to_id, shape.get(row.from_id)]));
  return table('disputed_areas.csv').flatMap(({ id, name }) =>
    groups.has(id) ? [merged(topology, id, groups.get(id), { key: id, name })] : []);
}

function write(topology) {
  const text = `${JSON.stringify(topology)}\n`;
  writeFileSync(join(GEOMETRY, 'world.topo.json'), text);
  const sum = createHash('sha256').update(text).digest('hex');
  const sources = join(GEOMETRY, 'SOURCES.md');
  const noted = readFileSync(sources, 'utf8').replace(/(`world\.topo\.json` \| `)[0-9a-f]*/, `$1${sum}`);
  writeFileSync(sources, noted);
}

const source = process.argv[2];
if (source === undefined) throw new Error('usage: node scripts/prepare_geometry.mjs SOURCE_DIR');
const published = JSON.parse(readFileSync(join(source, 'admin1.topo.json'), 'utf8'));
const regions = firstLevel(new Map(published.objects.in.geometries.map((shape) => [shape.id, shape])));
const collection = (geometries) => ({ type: 'GeometryCollection', geometries });
write({
  type: 'Topology',
  transform: published.transform,
  arcs: published.arcs,
  objects: {
    countries: collection(countries(published, regions)),
    regions: collection(regions),
    areas: collection(areas(published, regions)),
  },
});
