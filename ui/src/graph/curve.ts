import type { ViewGraph } from './build';
import type { Point } from './places';

/** How far each further line between the same two nodes bends away, as a part of its length. */
export const PARALLEL_SPREAD = 0.22;

/** The bend of each edge that is not alone between its ends, as the renderer draws it. */
export function bends(graph: ViewGraph): Map<string, number> {
  const groups = new Map<string, { key: string; forward: boolean }[]>();
  graph.forEachEdge((key, _attributes, from, to) => {
    const forward = from < to;
    const pair = forward ? `${from}\0${to}` : `${to}\0${from}`;
    const group = groups.get(pair);
    if (group) group.push({ key, forward });
    else groups.set(pair, [{ key, forward }]);
  });
  const found = new Map<string, number>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    group.sort((a, b) => Number(b.forward) - Number(a.forward));
    group.forEach(({ key, forward }, n) => {
      const bend = (n - (group.length - 1) / 2) * PARALLEL_SPREAD;
      found.set(key, forward ? bend : -bend);
    });
  }
  return found;
}

/** The control point of the curve between two points. */
export function control(from: Point, to: Point, bend: number): Point {
  return {
    x: (from.x + to.x) / 2 - (to.y - from.y) * bend,
    y: (from.y + to.y) / 2 + (to.x - from.x) * bend,
  };
}
