import { readFileSync } from 'node:fs';

import { mesh } from 'topojson-client';
import { describe, expect, it, vi } from 'vitest';

import { focusOf, pictureOf, type Shown } from './picture';
import { fit, project, seen, toScreen } from './projection';
import { labelsOf } from './labels';
import { legendOf } from './legend';
import { marksOf } from './marks';
import { hitAt, isSameHit, selectedShapes } from './hit';
import { holding } from './testing';
import { inView, roomy, serves } from './visible';
import { World, type WorldTopology } from './world';

vi.mock('topojson-client', async (importActual) => {
  const actual = await importActual<typeof import('topojson-client')>();
  return { ...actual, mesh: vi.fn(actual.mesh) };
});

const text = readFileSync(new URL('../../geometry/world.topo.json', import.meta.url), 'utf8');
const world = new World(JSON.parse(text) as WorldTopology);
const ref = (region: string, iso3: string | null = null, adm1: string | null = null) => ({ region, iso3, adm1 });
const SIZE = { width: 1000, height: 600 };

const SOUTHWEST = {
  region: 'region:syria-southwest',
  name: 'Southwest Syria',
  kind: 'ZONE',
  hull: 'POLYGON ((35.76 32.74, 36.10 32.51, 36.40 32.38, 36.55 32.60, 36.30 33.00, 36.10 33.20, 35.86 33.27, 35.76 32.74))',
  overlaps: ['region:sy-dr', 'region:sy-qu'],
};
const SYRIA = holding({
  region: 'region:syr', regionName: 'Syria', iso3: 'SYR', holder: 'actor:gov-syria', standing: 'DEFAULT', basis: 'DEFAULT',
});
const NOTHING: Shown = { holdings: [], claims: [], frontlines: [], zones: [], asOf: '2018-05-21', compare: null };

const BESIDE = { asked: [], selected: false, disputed: false };

describe('the world', () => {
  it('finds shapes by key, by ISO code and by code of Natural Earth', () => {
    expect(world.find(ref('region:kosovo'))?.level).toBe('country');
    expect(world.find(ref('region:other', 'SYR'))?.key).toBe('region:syr');
    expect(world.find(ref('region:other', null, 'SYR-145'))?.key).toBe('region:sy-qu');
    expect(world.find(ref('region:crimea'))?.level).toBe('area');
    expect(world.find(ref('region:no-such'))).toBeNull();
  });

  it('has each first-level region inside its country', () => {
    const regions = world.regionsOf('region:syr');
    expect(regions.map(({ name }) => name)).toContain('Quneitra');
    expect(regions.length).toBeGreaterThanOrEqual(14);
    expect(world.innerBorders('region:syr')).toMatch(/^M/);
  });

  it('tells what lies under a point', () => {
    const { country, region } = world.at(project(36.3, 33.51)) ?? {};
    expect([country?.key, region?.key]).toEqual(['region:syr', 'region:sy-di']);
    expect(world.at(project(-30, 0))).toBeNull();
  });

  it('knows the lines that two states differ about, and no others', () => {
    const lines = world.disputedLines();
    const ends = (key: string, other: string) => {
      const [one, two] = [world.find(ref(key)), world.find(ref(other))];
      if (one === null || two === null) throw new Error(`no shape of ${key} or ${other}`);
      return world.line(one, two).split(/[ML]/).filter((point) => point !== '');
    };
    const drawn = new Set(lines.split(/[ML]/));
    const share = (points: readonly string[]) => points.filter((point) => drawn.has(point)).length / points.length;
    expect(share(ends('region:ua-43', 'region:ua-65'))).toBe(1);
    expect(share(ends('region:in-jk', 'region:pk-jk'))).toBe(1);
    expect(share(ends('region:ua-43', 'region:ua-40'))).toBeLessThan(0.2);
    expect(share(ends('region:sy-qu', 'region:sy-dr'))).toBe(0);
    expect(world.disputed.map(({ key }) => key)).toContain('region:ge-ab');
  });

  it('draws the line that two share, of countries and of regions, and none between strangers', () => {
    const [israel, lebanon, quneitra, daraa] = ['region:isr', 'region:lbn', 'region:sy-qu', 'region:sy-dr'].map((key) =>
      world.find(ref(key)),
    );
    if (!israel || !lebanon || !quneitra || !daraa) throw new Error('a shape is missing');
    expect(world.line(israel, lebanon)).toMatch(/^M/);
    expect(world.line(quneitra, daraa)).toMatch(/^M/);
    expect(world.line(lebanon, daraa)).toBe('');
  });
});

describe('a line that two share', () => {
  it('is made once, however often it is drawn', () => {
    const fresh = new World(JSON.parse(text) as WorldTopology);
    const [quneitra, daraa] = [fresh.find(ref('region:sy-qu')), fresh.find(ref('region:sy-dr'))];
    if (!quneitra || !daraa) throw new Error('a shape is missing');
    const before = vi.mocked(mesh).mock.calls.length;
    const lines = [1, 2, 3].map(() => fresh.line(quneitra, daraa));
    expect(new Set(lines).size).toBe(1);
    expect(vi.mocked(mesh).mock.calls.length - before).toBe(1);
  });
});

describe('the picture', () => {
  const rebels = holding({ region: SOUTHWEST.region, regionName: SOUTHWEST.name, holder: 'actor:rebels', extent: 'PART' });

  it('stacks zones on regions on countries, and leaves what a held zone cuts across plain', () => {
    const { patches } = pictureOf({ ...NOTHING, holdings: [rebels, SYRIA], zones: [SOUTHWEST] }, world);
    expect(patches.map(({ key, look }) => [key, look.fill])).toEqual([
      ['region:syr', 'solid'],
      expect.arrayContaining([expect.stringMatching(/region:sy-/), 'plain']),
      expect.arrayContaining([expect.stringMatching(/region:sy-/), 'plain']),
      ['region:syria-southwest', 'part'],
    ]);
    expect(patches.at(-1)?.within.map(({ key }) => key)).toEqual(SOUTHWEST.overlaps);
  });

  it('draws a zone of which nothing is said plain, and a camp of which nothing is said not at all', () => {
    const camp = { ...SOUTHWEST, region: 'region:camp', kind: 'CAMP', overlaps: [] };
    const { patches } = pictureOf({ ...NOTHING, zones: [SOUTHWEST, camp] }, world);
    expect(patches.map(({ key, look }) => [key, look.fill])).toEqual([[SOUTHWEST.region, 'plain']]);
    const held = pictureOf({ ...NOTHING, holdings: [holding({ region: camp.region })], zones: [camp] }, world);
    expect(held.patches.map(({ key, look }) => [key, look.fill])).toEqual([[camp.region, 'solid']]);
  });

  it('keeps the rest where one hull cannot be read, and says which', () => {
    const picture = pictureOf({ ...NOTHING, holdings: [SYRIA], zones: [{ ...SOUTHWEST, hull: 'POINT (1 2)' }] }, world);
    expect(picture.unreadable).toEqual(['Southwest Syria']);
    expect(picture.patches).toHaveLength(1);
  });

  it('draws before the world has arrived what needs no outlines', () => {
    const location = { latitude: 33.5, longitude: 36.3 };
    const town = holding({ region: 'region:town', regionName: 'Town', location });
    const picture = pictureOf({ ...NOTHING, holdings: [town, SYRIA, rebels], zones: [SOUTHWEST] }, null);
    expect(picture.spots.map(({ key }) => key)).toEqual(['region:town']);
    expect(picture.patches.map(({ key }) => key)).toEqual(['region:syria-southwest']);
    expect(picture.places).toHaveLength(3);
  });

  it('outlines claims once a region, and dashes what is denied', () => {
    const claim = { relationship: 'c', region: 'region:crimea', iso3: null, adm1: null, claimant: 'actor:ukraine', claimantName: 'U' };
    const denied = holding({ region: 'region:sy-qu', adm1: 'SYR-145', disputed: true });
    const { outlines } = pictureOf({ ...NOTHING, holdings: [denied], claims: [claim, { ...claim, claimant: 'actor:b' }] }, world);
    expect(outlines.map(({ key, claimants }) => [key, claimants])).toEqual([
      ['region:crimea', ['actor:ukraine', 'actor:b']],
      ['region:sy-qu', []],
    ]);
  });

  it('links the ends of a frontline that share no line here', () => {
    const end = (region: string) => ({ ...ref(region), name: region });
    const front = (from: string, to: string) => ({ relationship: from, from: end(from), to: end(to) });
    const frontlines = [front('region:sy-qu', 'region:sy-dr'), front('region:lbn', 'region:sy-dr'), front('x', 'y')];
    const { fronts } = pictureOf({ ...NOTHING, frontlines }, world);
    expect(fronts.map(({ course, path }) => [course, path !== ''])).toEqual([[true, true], [false, true], [false, false]]);
    expect(fronts.map(({ keys }) => keys)).toEqual([['region:sy-qu'], ['region:lbn'], ['x']]);
    const nameless = pictureOf({ ...NOTHING, frontlines: [{ ...front('x', 'y'), relationship: '' }] }, world);
    expect(nameless.fronts[0]?.keys).toEqual(['x', 'y']);
  });

  it('puts the two dates of a comparison into the order of time', () => {
    const now = holding({ region: 'region:sy-qu', adm1: 'SYR-145', holder: 'actor:rebels' });
    const later = { ...now, holder: 'actor:gov-syria' };
    const compare = { date: '2018-08-01', holdings: [later] };
    const [place] = pictureOf({ ...NOTHING, holdings: [now], compare }, world).places;
    expect(place?.change).toEqual({ before: ['actor:rebels'], after: ['actor:gov-syria'] });
    expect(place?.look.fill).toBe('changed');
  });

  it('draws nothing as lost that the other date may only lack', () => {
    const gone = holding({ region: 'region:sy-qu', adm1: 'SYR-145', holder: 'actor:rebels' });
    const compare = { date: '2018-04-01', holdings: [gone], partial: true };
    expect(pictureOf({ ...NOTHING, compare }, world).places).toEqual([]);
  });

  it('opens on what is stated rather than on defaults', () => {
    const picture = pictureOf({ ...NOTHING, holdings: [rebels, SYRIA], zones: [SOUTHWEST] }, world);
    const focus = focusOf(picture, []);
    expect(focus && focus.right - focus.left).toBeLessThan(100);
  });

  it('says in the legend what is on the map, and always what plain means', () => {
    const shown = { ...NOTHING, holdings: [rebels, SYRIA], zones: [SOUTHWEST] };
    const { holders, signs } = legendOf(pictureOf(shown, world), shown, [], BESIDE);
    expect(holders.map(({ id }) => id)).toEqual(['actor:rebels', 'actor:gov-syria']);
    expect(signs.map(({ id }) => id)).toEqual(['solid', 'default', 'part', 'plain', 'zone']);
    expect(legendOf(pictureOf(NOTHING, world), NOTHING, [], BESIDE).signs.map(({ id }) => id)).toEqual(['plain']);
    const disputed = legendOf(pictureOf(NOTHING, world), NOTHING, [], { ...BESIDE, disputed: true });
    expect(disputed.signs.map(({ id }) => id)).toEqual(['plain', 'disputed-line']);
  });
});

describe('pointing and selecting', () => {
  const picture = pictureOf({ ...NOTHING, holdings: [SYRIA], zones: [SOUTHWEST] }, world);

  it('takes the narrowest thing that is drawn', () => {
    expect(hitAt(project(36.2, 32.8), picture, world, true)?.key).toBe('region:syria-southwest');
    expect(hitAt(project(37.1, 36.2), picture, world, true)?.key).toBe('region:sy-hl');
    expect(hitAt(project(37.1, 36.2), picture, world, false)?.key).toBe('region:syr');
    expect(hitAt(project(-30, 0), picture, world, true)).toBeNull();
  });

  it('tells the same thing from another', () => {
    const at = (longitude: number, latitude: number) => hitAt(project(longitude, latitude), picture, world, true);
    expect(at(37.1, 36.2)).not.toBe(at(37.2, 36.2));
    expect(isSameHit(at(37.1, 36.2), at(37.2, 36.2))).toBe(true);
    expect(isSameHit(at(37.1, 36.2), at(36.2, 32.8))).toBe(false);
    expect([isSameHit(null, null), isSameHit(null, at(37.1, 36.2))]).toEqual([true, false]);
  });

  it('says the key of the graph, whatever the outline goes by', () => {
    const other = holding({ region: 'region:syrian-arab-republic', iso3: 'SYR' });
    const named = pictureOf({ ...NOTHING, holdings: [other] }, world);
    expect(hitAt(project(37.1, 36.2), named, world, false)?.key).toBe('region:syrian-arab-republic');
  });

  it('finds the shapes of regions and of relationships that are selected', () => {
    const regionOf = new Map([['controls:x', 'region:syr']]);
    const keys = (selection: string[]) => selectedShapes(selection, picture, regionOf, world).map(({ key }) => key);
    expect(keys(['controls:x', 'region:syr', 'region:lbn', 'actor:a'])).toEqual(['region:syr', 'region:lbn']);
  });
});

describe('marks and names', () => {
  const view = fit({ left: 3500, right: 4300, top: -3900, bottom: -3300 }, SIZE);
  const event = (key: string, latitude: number) => ({
    key, name: key, kind: 'BATTLE', from: '2018-05-20', to: null, precision: 'DAY' as const, disputed: false, location: { latitude, longitude: 36.3 },
  });

  it('share a mark where they would cover one another', () => {
    const marks = marksOf([event('a', 33.5), event('b', 33.5), event('c', 34.9), { ...event('d', 0), location: null }], view, SIZE);
    expect(marks.map(({ events }) => events.map(({ key }) => key))).toEqual([['a', 'b'], ['c']]);
  });

  it('cover no other name and stay inside', () => {
    const labels = labelsOf([...world.regionsOf('region:syr'), ...world.countries], view, SIZE);
    expect(labels.map(({ text: name }) => name)).toContain('Homs');
    expect(new Set(labels.map(({ at }) => `${at.x} ${at.y}`)).size).toBe(labels.length);
    expect(labelsOf([], view, SIZE)).toEqual([]);
    // An event in the middle of a name: the name is above it, and nowhere where that is taken, too.
    const [first] = labels as [(typeof labels)[number]];
    const { x, y } = toScreen(first.at, view, SIZE);
    const named = world.regionsOf('region:syr').filter(({ key }) => key === first.key);
    const above = labelsOf(named, view, SIZE, [{ left: x - 7, right: x + 15, top: y - 7, bottom: y + 7 }]);
    expect(toScreen((above[0] ?? first).at, view, SIZE).y).toBeCloseTo(y - 14);
    expect(labelsOf(named, view, SIZE, [{ left: x - 7, right: x + 15, top: y - 40, bottom: y + 40 }])).toEqual([]);
  });

  it('keep what is in view until the map has moved beyond the margin', () => {
    const box = seen(view, SIZE);
    const width = box.right - box.left;
    const moved = (by: number) => ({ ...box, left: box.left + by * width, right: box.right + by * width });
    expect(serves(roomy(box), moved(0.4))).toBe(true);
    expect(serves(roomy(box), moved(0.6))).toBe(false);
    const near = { left: 3500, right: 3600, top: -3800, bottom: -3700 };
    expect(serves(roomy(box), near)).toBe(false);
    expect(inView(world, near, true).countries.length).toBeLessThan(inView(world, box, false).countries.length);
    expect(inView(world, near, false).close).toEqual([]);
  });

  it('move with the map', () => {
    const { left } = seen(view, SIZE);
    expect(toScreen({ x: left, y: view.y }, view, SIZE).x).toBeCloseTo(0, 6);
  });
});
