/** What the reader points at: the narrowest thing drawn there. */

import type { Picture } from './picture';
import type { Point } from './projection';
import { contains, type Shape } from './shape';
import type { World } from './world';

export interface Hit {
  /** The graph's key of what is drawn there; the shape may be known by another. */
  readonly key: string;
  readonly shape: Shape;
}

/** Whether two points have the same thing under them. */
export function isSameHit(one: Hit | null, other: Hit | null): boolean {
  return one?.key === other?.key && one?.shape === other?.shape;
}

/** What lies under a point; the first-level region only where its borders are drawn. */
export function hitAt(point: Point, picture: Picture, world: World | null, close: boolean): Hit | null {
  const patch = picture.patches.findLast(({ shape }) => contains(shape, point)) ?? null;
  if (patch !== null && patch.shape.level !== 'country') return patch;
  const under = world?.at(point) ?? null;
  if (under === null) return patch;
  const shape = close ? (under.region ?? under.country) : under.country;
  return { key: shape === patch?.shape ? patch.key : shape.key, shape };
}

/** The shapes of what is selected: regions by their keys, and the regions of selected relationships. */
export function selectedShapes(
  selection: readonly string[],
  picture: Picture,
  regionOf: ReadonlyMap<string, string>,
  world: World | null,
): readonly Shape[] {
  const drawn = new Map(picture.patches.map(({ key, shape }) => [key, shape]));
  const shapes = selection.flatMap((key) => {
    const region = regionOf.get(key) ?? key;
    return drawn.get(region) ?? world?.find({ region, iso3: null, adm1: null }) ?? [];
  });
  return [...new Set(shapes)];
}
