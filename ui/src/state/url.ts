import { isApt, type Camera } from '../graph/camera';
import type { Group } from '../graph/group';
import {
  emptyPage,
  RELIABILITIES,
  type Expansion,
  type Filters,
  type MapSight,
  type Page,
  type PathAsked,
  type Pin,
  type Reliability,
} from './page';

/*
 * The parts of one value are set apart by "~". A key may hold nearly anything, so its own "~" and
 * the "!" that escapes it are written as "!t" and "!e".
 */
const escaped = (part: string) => part.replaceAll('!', '!e').replaceAll('~', '!t');
const unescaped = (part: string) => part.replaceAll('!t', '~').replaceAll('!e', '!');
const joined = (...parts: string[]) => parts.map(escaped).join('~');
const parted = (value: string) => value.split('~').map(unescaped);

/** The page as the part of a URL after "?". */
export function encode(page: Page): string {
  const found = new URLSearchParams();
  const one = (name: string, value: string | null) => {
    if (value !== null && value !== '') found.append(name, value);
  };
  const many = (name: string, values: readonly string[]) => {
    for (const value of values) found.append(name, value);
  };
  one('q', page.question);
  one('on', page.asOf);
  one('known', page.knownAt);
  one('vs', page.compare);
  many('sel', page.selection);
  many('x', page.expansions.map((x) => joined(x.key, ...(x.types ?? ['*']))));
  many('path', page.paths.map((path) => joined(path.from, path.to)));
  many('hide', page.hidden);
  many('group', page.groups.map(({ name, members }) => joined(name, ...members)));
  many('pin', Object.entries(page.pins).map(([key, at]) => joined(key, String(at.x), String(at.y))));
  one('layout', page.layout === 'force' ? null : page.layout);
  one('view', page.view === 'both' ? null : page.view);
  one('graph', page.graphCamera === null ? null : cameraText(page.graphCamera));
  one('map', page.mapSight === null ? null : sightText(page.mapSight));
  encodeFilters(page.filters, one, many);
  return found.toString();
}

function encodeFilters(
  filters: Filters,
  one: (name: string, value: string | null) => void,
  many: (name: string, values: readonly string[]) => void,
): void {
  many('no-type', filters.types);
  many('no-kind', filters.kinds);
  many('no-form', filters.forms);
  one('sure', filters.confidence === null ? null : String(filters.confidence));
  one('disputed', filters.disputed === 'all' ? null : filters.disputed);
  one('connected', filters.connected ? '1' : null);
  one('letter', filters.minReliability);
  many('no-source', filters.withoutSources);
  many('no-speaker', filters.withoutSpeakers);
}

/** The page that a URL tells of; what cannot be read is left as on an empty page. */
export function decode(search: string, today: string): Page {
  const found = new URLSearchParams(search);
  const empty = emptyPage(today);
  const view = found.get('view');
  return {
    question: found.get('q') ?? '',
    asOf: day(found.get('on')) ?? today,
    knownAt: moment(found.get('known')),
    compare: day(found.get('vs')),
    selection: found.getAll('sel'),
    expansions: found.getAll('x').flatMap(expansion),
    paths: found.getAll('path').flatMap(path),
    hidden: found.getAll('hide'),
    groups: found.getAll('group').reduce(withGroup, []),
    pins: Object.fromEntries(found.getAll('pin').flatMap(pin)),
    layout: found.get('layout') === 'geographic' ? 'geographic' : 'force',
    view: view === 'graph' || view === 'map' ? view : empty.view,
    graphCamera: camera(found.get('graph')),
    mapSight: sight(found.get('map')),
    filters: decodeFilters(found),
  };
}

function decodeFilters(found: URLSearchParams): Filters {
  const disputed = found.get('disputed');
  return {
    types: found.getAll('no-type'),
    kinds: found.getAll('no-kind'),
    forms: found.getAll('no-form'),
    confidence: number(found.get('sure')),
    disputed: disputed === 'only' || disputed === 'without' ? disputed : 'all',
    connected: found.get('connected') === '1',
    minReliability: RELIABILITIES.find((letter: Reliability) => letter === found.get('letter')) ?? null,
    withoutSources: found.getAll('no-source'),
    withoutSpeakers: found.getAll('no-speaker'),
  };
}

function day(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text) ? text : null;
}

function moment(text: string | null): string | null {
  return text !== null && !Number.isNaN(Date.parse(text)) ? text : null;
}

function number(text: string | null): number | null {
  const read = text === null || text === '' ? NaN : Number(text);
  return Number.isFinite(read) ? read : null;
}

function expansion(value: string): Expansion[] {
  const [key, ...types] = parted(value);
  if (!key || types.length === 0) return [];
  return [{ key, types: types.length === 1 && types[0] === '*' ? null : types }];
}

function path(value: string): PathAsked[] {
  const [from, to, ...more] = parted(value);
  return from && to && more.length === 0 ? [{ from, to }] : [];
}

/** An entity that another group has already is left there. */
function withGroup(groups: readonly Group[], value: string): readonly Group[] {
  const [name = '', ...members] = parted(value);
  const taken = new Set(groups.flatMap((group) => group.members));
  const own = [...new Set(members)].filter((key) => key !== '' && !taken.has(key));
  return own.length < 2 ? groups : [...groups, { name, members: own }];
}

function cameraText({ x, y, ratio }: Camera): string {
  return joined(String(x), String(y), String(ratio));
}

function camera(value: string | null): Camera | null {
  const [x, y, ratio, ...more] = parted(value ?? '').map(number);
  if (x == null || y == null || ratio == null || more.length > 0) return null;
  return isApt({ x, y, ratio }) ? { x, y, ratio } : null;
}

function sightText({ longitude, latitude, scale }: MapSight): string {
  return joined(String(longitude), String(latitude), String(scale));
}

function sight(value: string | null): MapSight | null {
  const [longitude, latitude, scale, ...more] = parted(value ?? '').map(number);
  if (longitude == null || latitude == null || scale == null || more.length > 0) return null;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && scale > 0 ? { longitude, latitude, scale } : null;
}

function pin(value: string): [string, Pin][] {
  const [key, left, top] = parted(value);
  const x = number(left ?? null);
  const y = number(top ?? null);
  return key && x !== null && y !== null ? [[key, { x, y }]] : [];
}
