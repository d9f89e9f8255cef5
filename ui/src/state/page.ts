import type { Camera } from '../graph/camera';
import type { GraphFilter } from '../graph/filter';
import type { Group } from '../graph/group';

/** What a reader has before them; the whole of it is in the URL. */

export type View = 'graph' | 'map' | 'both';
export type Layout = 'force' | 'geographic';
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
export const RELIABILITIES: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E', 'F'];

/** A node whose surroundings were asked for; null stands for every type. */
export interface Expansion {
  key: string;
  types: readonly string[] | null;
}

/** Two nodes whose connections were asked for. */
export interface PathAsked {
  from: string;
  to: string;
}

export interface Pin {
  x: number;
  y: number;
}

/** Where the reader put the map: its centre (WGS 84), and pixels to a hundredth of a degree of longitude. */
export interface MapSight {
  longitude: number;
  latitude: number;
  scale: number;
}

/** What the graph leaves out, and whose word counts at all: the latter is the service's lens. */
export interface Filters extends GraphFilter {
  minReliability: Reliability | null;
  withoutSources: readonly string[];
  withoutSpeakers: readonly string[];
}

/** The shown graph is not kept: it is asked for anew, from the answer and these steps. */
export interface Page {
  question: string;
  asOf: string;
  knownAt: string | null;
  compare: string | null;
  selection: readonly string[];
  expansions: readonly Expansion[];
  paths: readonly PathAsked[];
  hidden: readonly string[];
  /** No entity is in two. */
  groups: readonly Group[];
  pins: Readonly<Record<string, Pin>>;
  layout: Layout;
  view: View;
  /** Null while the whole graph is in view. */
  graphCamera: Camera | null;
  /** Null until the reader moves the map: it shows what there is to show. */
  mapSight: MapSight | null;
  filters: Filters;
}

export const NO_FILTERS: Filters = {
  types: [],
  kinds: [],
  forms: [],
  confidence: null,
  disputed: 'all',
  connected: false,
  minReliability: null,
  withoutSources: [],
  withoutSpeakers: [],
};

/** Where everybody's word counts. */
export const EVERYBODY = { minReliability: null, withoutSources: [], withoutSpeakers: [] } as const satisfies Partial<Filters>;

/** The page as it is first opened, on a day. */
export function emptyPage(today: string): Page {
  return {
    question: '',
    asOf: today,
    knownAt: null,
    compare: null,
    selection: [],
    expansions: [],
    paths: [],
    hidden: [],
    groups: [],
    pins: {},
    layout: 'force',
    view: 'both',
    graphCamera: null,
    mapSight: null,
    filters: NO_FILTERS,
  };
}

/** Today where the reader is. */
export function today(now: Date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
