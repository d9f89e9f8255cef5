/** How control looks: which colours, which pattern, how strong. */

import type { Holding } from '../model';

export type Fill = 'plain' | 'solid' | 'joint' | 'contested' | 'part' | 'changed';

export interface Look {
  readonly fill: Fill;
  /** Keys of the actors whose colours are used, the first one leading. */
  readonly actors: readonly string[];
  readonly opacity: number;
  /** Denied by some source, or only supposed: the outline is dashed. */
  readonly dashed: boolean;
}

const FULL = 0.82;
const OLDEST = 0.26;
export const DEFAULT = 0.2;
export const CARRIED_BACK = 0.4;
/** Word older than this is as faint as it gets. */
export const OLD_DAYS = 5 * 365;
const FRESH_DAYS = 30;
const DAY = 86_400_000;

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** Fades with the logarithm of the age: a month matters among days, not among years. */
export function strengthOfAge(days: number): number {
  if (days <= FRESH_DAYS) return FULL;
  const share = Math.log(days / FRESH_DAYS) / Math.log(OLD_DAYS / FRESH_DAYS);
  return FULL - (FULL - OLDEST) * Math.min(1, share);
}

export function strength(holding: Holding, asOf: string): number {
  switch (holding.standing) {
    case 'ASSERTED':
      return FULL;
    case 'CARRIED_FORWARD':
      return strengthOfAge(holding.lastAssertedOn === null ? OLD_DAYS : daysBetween(holding.lastAssertedOn, asOf));
    case 'CARRIED_BACK':
      return CARRIED_BACK;
    case 'DEFAULT':
      return DEFAULT;
    case 'UNKNOWN':
      return 0;
  }
}

export function isDefault(holding: Holding): boolean {
  return holding.standing === 'DEFAULT' || holding.basis === 'DEFAULT';
}

/** What counts for a region: anything outranks a default, and unknown control colours nothing. */
export function counted(holdings: readonly Holding[]): readonly Holding[] {
  const known = holdings.filter((holding) => holding.standing !== 'UNKNOWN' && holding.status !== 'UNKNOWN');
  const stated = known.filter((holding) => !isDefault(holding));
  return stated.length > 0 ? stated : known;
}

export function holders(holdings: readonly Holding[]): readonly string[] {
  return [...new Set(counted(holdings).map((holding) => holding.holder))];
}

function fillOf(rows: readonly Holding[], actors: number): Fill {
  if (actors === 0) return 'plain';
  const all = (status: Holding['status']) => rows.every((row) => row.status === status);
  if (all('JOINT')) return 'joint';
  if (actors > 1 || rows.some((row) => row.status === 'CONTESTED')) return 'contested';
  return rows.every((row) => row.extent === 'PART') ? 'part' : 'solid';
}

export const PLAIN: Look = { fill: 'plain', actors: [], opacity: 1, dashed: false };

export function lookOf(holdings: readonly Holding[], asOf: string): Look {
  const rows = counted(holdings);
  const actors = holders(holdings);
  if (actors.length === 0) return PLAIN;
  return {
    fill: fillOf(rows, actors.length),
    actors,
    opacity: Math.max(...rows.map((row) => (isDefault(row) ? DEFAULT : strength(row, asOf)))),
    dashed: rows.some((row) => row.disputed || row.basis === 'SUPPOSED'),
  };
}

/** Who held each region that is not in the same hands on both dates; an empty list is nobody known. */
export interface Change {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export function byRegion(holdings: readonly Holding[]): ReadonlyMap<string, Holding[]> {
  const groups = new Map<string, Holding[]>();
  for (const holding of holdings) {
    const group = groups.get(holding.region);
    if (group === undefined) groups.set(holding.region, [holding]);
    else group.push(holding);
  }
  return groups;
}

/** What changed hands; where the lists are but parts, what is in one of them alone says nothing of the other date. */
export function changes(before: readonly Holding[], after: readonly Holding[], partial = false): ReadonlyMap<string, Change> {
  const [first, second] = [byRegion(before), byRegion(after)];
  const changed = new Map<string, Change>();
  for (const region of new Set([...first.keys(), ...second.keys()])) {
    if (partial && !(first.has(region) && second.has(region))) continue;
    const change = { before: holders(first.get(region) ?? []), after: holders(second.get(region) ?? []) };
    const same = change.before.length === change.after.length && change.before.every((key) => change.after.includes(key));
    if (!same) changed.set(region, change);
  }
  return changed;
}

export function changedLook({ before, after }: Change): Look {
  return { fill: 'changed', actors: [...new Set([...before, ...after])], opacity: FULL, dashed: false };
}
