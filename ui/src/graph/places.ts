import type { GraphNode, GraphRelationship } from '../model';

export interface Point {
  x: number;
  y: number;
}

/** The least and the greatest x and y. */
export interface Box {
  x: [number, number];
  y: [number, number];
}

/** How far apart entities of one place, or of one step of the search, are put. */
const STEP = 14;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Who is next to whom. */
export function neighbourhood(relationships: readonly GraphRelationship[]): Map<string, string[]> {
  const near = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const list = near.get(from);
    if (list) list.push(to);
    else near.set(from, [to]);
  };
  for (const { from, to } of relationships) {
    add(from, to);
    add(to, from);
  }
  return near;
}

/** The n-th place of a spiral, evenly dense: the same n gives the same place. */
export function spiral(n: number, step: number = STEP): Point {
  const radius = step * Math.sqrt(n + 0.5);
  return { x: radius * Math.cos(n * GOLDEN), y: radius * Math.sin(n * GOLDEN) };
}

/** The middle of some places, at least one. */
export function middle(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Places for nodes that have none: around their neighbours that do, step by step; the rest on a spiral. */
export function seeded(
  keys: readonly string[],
  near: ReadonlyMap<string, readonly string[]>,
  known: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const placed = new Map(known);
  const found = new Map<string, Point>();
  const crowd = new Map<string, number>();
  let waiting = keys.filter((key) => !placed.has(key));
  while (waiting.length > 0) {
    const step = new Map<string, Point>();
    for (const key of waiting) {
      const anchors = (near.get(key) ?? []).filter((other) => placed.has(other));
      if (anchors.length === 0) continue;
      const at = middle(anchors.map((other) => placed.get(other) as Point));
      const spot = `${Math.round(at.x)},${Math.round(at.y)}`;
      const n = (crowd.get(spot) ?? 0) + 1;
      crowd.set(spot, n);
      const off = spiral(n);
      step.set(key, { x: at.x + off.x, y: at.y + off.y });
    }
    if (step.size === 0) break;
    for (const [key, point] of step) {
      placed.set(key, point);
      found.set(key, point);
    }
    waiting = waiting.filter((key) => !step.has(key));
  }
  const origin = known.size === 0 ? { x: 0, y: 0 } : below([...placed.values()]);
  waiting.forEach((key, n) => {
    const off = spiral(n);
    found.set(key, { x: origin.x + off.x, y: origin.y - off.y });
  });
  return found;
}

/** A place under everything that is placed. */
function below(points: readonly Point[]): Point {
  let [left, right, bottom] = [Infinity, -Infinity, Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
  }
  return { x: (left + right) / 2, y: bottom - 6 * STEP };
}

/** The extent of the places, never so small that one node fills the picture. */
export function boxOf(places: Iterable<Point>, least = 200): Box {
  const box: Box = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] };
  for (const { x, y } of places) {
    box.x = [Math.min(box.x[0], x), Math.max(box.x[1], x)];
    box.y = [Math.min(box.y[0], y), Math.max(box.y[1], y)];
  }
  if (box.x[0] > box.x[1]) return { x: [-100, 100], y: [-100, 100] };
  for (const side of [box.x, box.y]) {
    const lack = Math.max(0, least - (side[1] - side[0])) / 2;
    side[0] -= lack;
    side[1] += lack;
  }
  return box;
}

/** Units of the picture per degree of longitude: regions of one country come some labels apart. */
const SCALE = 160;

/** Longitude and latitude as a place, by Mercator's projection, as on most maps. */
export function projected(location: { latitude: number; longitude: number }): Point {
  const latitude = Math.max(-85, Math.min(85, location.latitude)) * (Math.PI / 180);
  return {
    x: SCALE * location.longitude,
    y: SCALE * (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + latitude / 2)),
  };
}

/** The geographic layout: what has a location stands there, the rest near what it is related to. */
export function geographic(nodes: readonly GraphNode[], relationships: readonly GraphRelationship[]): Map<string, Point> {
  const known = new Map<string, Point>();
  const crowd = new Map<string, number>();
  for (const node of [...nodes].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    if (!node.location) continue;
    const at = projected(node.location);
    const spot = `${Math.round(at.x)},${Math.round(at.y)}`;
    const n = crowd.get(spot) ?? 0;
    crowd.set(spot, n + 1);
    const off = n === 0 ? { x: 0, y: 0 } : spiral(n);
    known.set(node.key, { x: at.x + off.x, y: at.y + off.y });
  }
  const keys = nodes.map((node) => node.key);
  return new Map([...known, ...seeded(keys, neighbourhood(relationships), known)]);
}
