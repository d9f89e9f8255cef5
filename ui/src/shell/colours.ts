import { apart } from './vision';

/** Colours nearer than this are hard to tell on a map. */
export const CLEAR = 0.09;

/*
 * Fourteen hues of equal weight without green, so that no two holders differ by red against green;
 * each exists for a light and for a dark page.
 */
const PALETTE: readonly (readonly [light: string, dark: string])[] = [
  ['#0072b2', '#56b4e9'],
  ['#c25400', '#f0954a'],
  ['#8e4585', '#d391c9'],
  ['#9a7400', '#e8c547'],
  ['#5b4bb7', '#a79bf0'],
  ['#7a4a21', '#c79a6b'],
  ['#007a87', '#5ccfd6'],
  ['#a83269', '#f08bb8'],
  ['#3c5a99', '#8da9e0'],
  ['#86601a', '#d8b274'],
  ['#6a3fa0', '#c39aee'],
  ['#2b6777', '#86bccb'],
  ['#b0413e', '#f29a94'],
  ['#5d6470', '#b4bcc8'],
];

const KINDS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  Actor: ['#3c5a99', '#8da9e0'],
  Region: ['#8a8f99', '#7d8592'],
  Event: ['#86601a', '#d8b274'],
};

/** FNV-1a: the same key has the same colour on every day and every machine. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** How much of the page's ground the second tone of each hue takes up. */
const TONE = 0.42;

function toned(colour: string, ground: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(part * (1 - TONE) + ground * TONE));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The place in the palette that is used least, full tones first, the actor's own hue where it can be: where it is
 * hard to tell from one given before, the next that is not, and where all are, the farthest.
 */
function leastUsed(used: readonly number[], own: number, nearest: readonly number[]): number {
  const apartFromAll = (place: number) => nearest[place] ?? 0;
  const least = Math.min(...used);
  const hues = PALETTE.length;
  const order = used.map((_count, step) => Math.floor(step / hues) * hues + ((own + step) % hues));
  const free = order.filter((place) => used[place] === least);
  const full = free.filter((place) => place < hues);
  const clear = full.find((place) => apartFromAll(place) >= CLEAR);
  const clearest = full.toSorted((one, other) => apartFromAll(other) - apartFromAll(one))[0];
  return clear ?? clearest ?? free[0] ?? own;
}

/** Of more holders than these nobody sees who is next to whom, and each is compared with all before it. */
const PLACED = 500;

interface Point {
  latitude: number;
  longitude: number;
}

/** About how far apart two points are, in degrees of a great circle; near enough to compare. */
function between(one: Point, other: Point): number {
  const along = Math.abs(one.longitude - other.longitude);
  const across = Math.min(along, 360 - along) * Math.cos(((one.latitude + other.latitude) * Math.PI) / 360);
  return Math.hypot(one.latitude - other.latitude, across);
}

/** What looks like a colour counts as if it were so many times as far away as the same. */
const ALIKE = 1.5;
/** Degrees away that a holder counts as of whom nobody knows where it is: it may be near. */
const SOMEWHERE = 8;

interface Use {
  used: readonly number[];
  /** Where those who have each colour hold something; null where that is not known of one of them. */
  users: readonly (readonly Point[] | null)[];
}

/**
 * The place in the palette that is used farthest away, as is what looks like it; the least used of several, the actor's
 * own hue where it can be.
 */
function farthest({ used, users }: Use, distances: readonly (readonly number[])[], own: number, at: readonly Point[]): number {
  const away = users.map((points, place) => {
    if (used[place] === 0) return Infinity;
    if (points === null || at.length === 0) return SOMEWHERE;
    return Math.min(...points.flatMap((point) => at.map((mine) => between(point, mine))));
  });
  const clear = distances.map((row, place) =>
    Math.min(...away.map((far, other) => (other === place ? far : (row[other] ?? 0) < CLEAR ? ALIKE * far : Infinity))),
  );
  const best = Math.max(...clear);
  const order = used.map((_count, step) => (own + step) % used.length).filter((place) => clear[place] === best);
  return order.toSorted((one, other) => (used[one] ?? 0) - (used[other] ?? 0))[0] ?? own;
}

/**
 * A colour for each actor, the same for the same actors in whatever order the data came. The groups are what was asked
 * about, what sources report, and the rest: of the first two no two are alike as long as the palette lasts; then who
 * holds something near another has another colour, as far as it is known where.
 */
export function actorColours(
  groups: readonly (readonly string[])[],
  dark: boolean,
  held: ReadonlyMap<string, readonly Point[]> = new Map(),
): ReadonlyMap<string, string> {
  const tones = dark ? PALETTE.map(([, tone]) => tone) : PALETTE.map(([tone]) => tone);
  const colours = [...tones, ...tones.map((tone) => toned(tone, dark ? 0x18 : 0xff))];
  const used = colours.map(() => 0);
  const users = colours.map((): readonly Point[] | null => []);
  const nearest = colours.map(() => Infinity);
  const given = new Map<string, string>();
  // Each tone is compared with the others once: a world of holders repeats the palette some hundred times.
  const distances = colours.map((one) => colours.map((other) => apart(one, other)));
  for (const [n, group] of groups.entries()) {
    for (const key of group.toSorted()) {
      if (given.has(key)) continue;
      const at = held.get(key) ?? [];
      const own = hash(key) % PALETTE.length;
      // Of what sources report no two are alike while the palette lasts; of what is so by default, neighbours differ.
      const near = n > 1 || !used.includes(0);
      const place = near && given.size < PLACED ? farthest({ used, users }, distances, own, at) : leastUsed(used, own, nearest);
      const colour = colours[place] ?? '#5d6470';
      given.set(key, colour);
      if (used[place] === 0) distances[place]?.forEach((far, other) => (nearest[other] = Math.min(nearest[other] ?? far, far)));
      used[place] = (used[place] ?? 0) + 1;
      const there = users[place] ?? null;
      users[place] = there === null || at.length === 0 ? null : [...there, ...at];
    }
  }
  return given;
}

/** The colour of an actor that holds nothing by any source. */
export function plainActorColour(dark: boolean): string {
  return dark ? '#b4bcc8' : '#5d6470';
}

export function typeColour(type: string, dark: boolean): string {
  const pair = KINDS[type] ?? ['#5d6470', '#b4bcc8'];
  return pair[dark ? 1 : 0];
}
