/** What is drawn, in the order in which it is drawn, from what the map is given. */

import type { Claim, Frontline, Holding, Zone } from '../model';
import { byRegion, changedLook, changes, counted, isDefault, lookOf, PLAIN, type Change, type Look } from './look';
import { around, atPoint, project, type Box, type Point } from './projection';
import { anchor, extent, LazyShape, type Shape } from './shape';
import { texts } from '../texts/en';
import type { World } from './world';
import { parsePolygon, WktError } from './wkt';

export interface Compared {
  readonly date: string;
  readonly holdings: readonly Holding[];
  /** Not all that was held on both dates is known here. */
  readonly partial?: boolean;
}

export interface Shown {
  readonly holdings: readonly Holding[];
  readonly claims: readonly Claim[];
  readonly frontlines: readonly Frontline[];
  readonly zones: readonly Zone[];
  readonly asOf: string;
  readonly compare: Compared | null;
}

/** A region as it stands on the date, with a shape, a place or neither. */
export interface Place {
  readonly key: string;
  readonly name: string;
  readonly holdings: readonly Holding[];
  readonly look: Look;
  readonly change: Change | null;
  readonly shape: Shape | null;
  readonly at: Point | null;
  /** The shapes that a zone stays within, where the graph says which; else none. */
  readonly within: readonly Shape[];
}

export interface Outline {
  readonly key: string;
  readonly shape: Shape;
  /** Nobody where it is only disputed who holds it. */
  readonly claimants: readonly string[];
}

export interface Front {
  readonly key: string;
  /** The border that both share, or both regions where the graph has none. */
  readonly keys: readonly string[];
  readonly name: string;
  /** Where the two regions are. */
  readonly ends: readonly Point[];
  /** Empty where the two are not on this map. */
  readonly path: string;
  /** False where the two do not share a line here, so that only a link between them is drawn. */
  readonly course: boolean;
}

export interface Picture {
  readonly places: readonly Place[];
  readonly patches: readonly (Place & { shape: Shape })[];
  readonly spots: readonly (Place & { at: Point })[];
  readonly outlines: readonly Outline[];
  readonly fronts: readonly Front[];
  /** Names of zones whose hull cannot be read. */
  readonly unreadable: readonly string[];
}

type Find = (reference: { region: string; iso3: string | null; adm1: string | null }) => Shape | null;

function zoneShapes(zones: readonly Zone[]): { shapes: Map<string, Shape>; unreadable: string[] } {
  const shapes = new Map<string, Shape>();
  const unreadable: string[] = [];
  for (const { region, name, hull } of zones) {
    try {
      const coordinates = parsePolygon(hull).map((ring) => ring.map(([x, y]) => [x, y]));
      const names = { key: region, name, level: 'zone', country: null, disputed: false } as const;
      shapes.set(region, new LazyShape(names, () => ({ type: 'Polygon', coordinates })));
    } catch (error) {
      if (!(error instanceof WktError)) throw error;
      unreadable.push(name);
    }
  }
  return { shapes, unreadable };
}

function finder(world: World | null, zones: ReadonlyMap<string, Shape>): Find {
  return (reference) => world?.find(reference) ?? zones.get(reference.region) ?? null;
}

function placeOf(holdings: readonly Holding[], asOf: string, change: Change | null, find: Find): Place | null {
  const first = holdings[0];
  if (first === undefined) return null;
  const shape = find(first);
  const location = first.location ?? null;
  return {
    key: first.region,
    name: first.regionName,
    holdings,
    look: change === null ? lookOf(holdings, asOf) : changedLook(change),
    change,
    shape,
    at: shape === null && location !== null ? project(location.longitude, location.latitude) : null,
    within: [],
  };
}

/** Both dates in the order of time, whichever of them is looked at. */
function changedHands({ asOf, compare, holdings }: Shown): ReadonlyMap<string, Change> {
  if (compare === null) return new Map();
  const [before, after] = compare.date <= asOf ? [compare.holdings, holdings] : [holdings, compare.holdings];
  return changes(before, after, compare.partial);
}

function heldPlaces(shown: Shown, find: Find): Place[] {
  const changed = changedHands(shown);
  const now = byRegion(shown.holdings);
  const places: Place[] = [];
  for (const rows of now.values()) {
    const place = placeOf(rows, shown.asOf, changed.get(rows[0]?.region ?? '') ?? null, find);
    if (place !== null) places.push(place);
  }
  for (const [region, rows] of byRegion(shown.compare?.holdings ?? [])) {
    const change = changed.get(region);
    if (change === undefined || now.has(region)) continue;
    const place = placeOf(rows, shown.asOf, change, find);
    if (place !== null) places.push({ ...place, holdings: [] });
  }
  return places;
}

function plain(shape: Shape): Place {
  return { key: shape.key, name: shape.name, holdings: [], look: PLAIN, change: null, shape, at: null, within: [] };
}

/**
 * Zones nobody is known to hold, and regions that a held zone cuts across: no default may fill these. A quarter
 * or a camp of which nothing is said is no hole in what is said of the zone around it.
 */
function openPlaces(shown: Shown, held: readonly Place[], zones: ReadonlyMap<string, Shape>, find: Find): Place[] {
  const known = new Map(held.map((place) => [place.key, place]));
  const unheld = shown.zones.flatMap(({ region, kind }) => {
    const shape = zones.get(region);
    return shape === undefined || kind !== 'ZONE' || known.has(region) ? [] : plain(shape);
  });
  const cut = shown.zones
    .filter(({ region }) => counted(known.get(region)?.holdings ?? []).some((row) => !isDefault(row)))
    .flatMap(({ overlaps = [] }) => overlaps)
    .filter((region) => !known.has(region));
  const open = [...new Set(cut)].flatMap((region) => find({ region, iso3: null, adm1: null }) ?? []);
  return [...unheld, ...open.map(plain)];
}

const ORDER: Readonly<Record<Shape['level'], number>> = { country: 0, area: 1, first_level: 2, zone: 3 };

function expanse({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

/** The wider below, the narrower above. */
function stacked(places: readonly Place[]): (Place & { shape: Shape })[] {
  const shaped = places.filter((place): place is Place & { shape: Shape } => place.shape !== null);
  return shaped.toSorted(
    (a, b) => ORDER[a.shape.level] - ORDER[b.shape.level] || expanse(b.shape.box) - expanse(a.shape.box),
  );
}

function outlines(shown: Shown, places: readonly Place[], find: Find): Outline[] {
  const claimants = new Map<string, { shape: Shape; actors: string[] }>();
  for (const claim of shown.claims) {
    const known = claimants.get(claim.region);
    if (known !== undefined) known.actors.push(claim.claimant);
    else {
      const shape = find(claim);
      if (shape !== null) claimants.set(claim.region, { shape, actors: [claim.claimant] });
    }
  }
  const dashed = places.filter((place) => place.look.dashed || place.holdings.some((row) => row.disputed));
  const disputed = new Map(dashed.flatMap(({ key, shape }) => (shape === null ? [] : [[key, shape] as const])));
  const claimed = [...claimants].map(([key, { shape, actors }]) => ({
    key,
    shape,
    claimants: [...new Set(actors)],
  }));
  const denied = [...disputed].filter(([key]) => !claimants.has(key));
  return [...claimed, ...denied.map(([key, shape]) => ({ key, shape, claimants: [] }))];
}

function fronts(shown: Shown, world: World | null, places: readonly Place[], find: Find): Front[] {
  const spots = new Map(places.flatMap(({ key, at }) => (at === null ? [] : [[key, at] as const])));
  return shown.frontlines.map(({ relationship, from, to }) => {
    const [one, other] = [find(from), find(to)];
    const start = one === null ? spots.get(from.region) : anchor(one);
    const end = other === null ? spots.get(to.region) : anchor(other);
    const course = one !== null && other !== null ? (world?.line(one, other) ?? '') : '';
    const link = start === undefined || end === undefined ? '' : `M${start.x},${start.y}L${end.x},${end.y}`;
    return {
      key: `${relationship} ${from.region} ${to.region}`,
      keys: relationship === '' ? [from.region, to.region] : [relationship],
      name: texts.map.front(from.name, to.name),
      ends: [start, end].filter((point) => point !== undefined),
      path: course === '' ? link : course,
      course: course !== '',
    };
  });
}

/** Zones stay within the regions that they overlap. */
function bounded(places: readonly Place[], zones: readonly Zone[], find: Find): readonly Place[] {
  const overlaps = new Map(zones.map((zone) => [zone.region, zone.overlaps ?? []]));
  return places.map((place) => {
    if (place.shape?.level !== 'zone') return place;
    const within = overlaps.get(place.key)?.flatMap((region) => find({ region, iso3: null, adm1: null }) ?? []) ?? [];
    return { ...place, within };
  });
}

export function pictureOf(shown: Shown, world: World | null): Picture {
  const { shapes, unreadable } = zoneShapes(shown.zones);
  const find = finder(world, shapes);
  const held = heldPlaces(shown, find);
  const all = bounded([...held, ...openPlaces(shown, held, shapes, find)], shown.zones, find);
  return {
    places: all.toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    patches: stacked(all),
    spots: all.filter((place): place is Place & { at: Point } => place.at !== null),
    outlines: outlines(shown, all, find),
    fronts: fronts(shown, world, all, find),
    unreadable,
  };
}

/** What the map opens on: what is held beyond defaults, else all that is held. */
export function focusOf({ places }: Picture, marks: readonly Point[]): Box | null {
  const stated = places.filter((place) => place.holdings.some((row) => !isDefault(row)) || place.change !== null);
  const boxes = boxesOf(stated);
  if (boxes.length > 0 || marks.length > 0) return around([...boxes, ...marks.map(atPoint)]);
  return around(boxesOf(places));
}

export function boxesOf(places: readonly Place[]): Box[] {
  return places.flatMap(({ shape, at }) => (shape !== null ? extent(shape) : at !== null ? atPoint(at) : []));
}
