/** Outlines in the plane of the map. */

import { geoPath, geoTransform } from 'd3-geo';
import type { GeoPermissibleObjects } from 'd3-geo';
import type { Geometry } from 'geojson';

import { around, meets, project, type Box, type Point } from './projection';

export interface Shape {
  readonly key: string;
  readonly name: string;
  readonly level: 'country' | 'first_level' | 'area' | 'zone';
  /** The key of the country that a first-level region is part of. */
  readonly country: string | null;
  /** Two states differ about whose part it is. */
  readonly disputed: boolean;
  readonly box: Box;
  /** The box of each ring: those of a state with islands far away leave most of its own box free. */
  readonly parts: readonly Box[];
  readonly path: string;
  readonly rings: readonly (readonly Point[])[];
}

const flat = geoTransform({
  point(longitude, latitude) {
    const { x, y } = project(longitude, latitude);
    this.stream.point(x, y);
  },
});
const draw = geoPath(flat).digits(1);

export function pathOf(geometry: GeoPermissibleObjects): string {
  return draw(geometry) ?? '';
}

function ringsOf(geometry: Geometry): readonly (readonly Point[])[] {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((ring) => ring.map(([longitude = 0, latitude = 0]) => project(longitude, latitude)));
}

function boxOf(rings: readonly (readonly Point[])[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of rings.flat()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

type Names = Pick<Shape, 'key' | 'name' | 'level' | 'country' | 'disputed'>;

/** A shape whose parts are worked out when somebody looks at them: few of five thousand are. */
export class LazyShape implements Shape {
  readonly key: string;
  readonly name: string;
  readonly level: Shape['level'];
  readonly country: string | null;
  readonly disputed: boolean;
  readonly #geometry: () => Geometry;
  #rings: Shape['rings'] | null = null;
  #box: Box | null = null;
  #parts: readonly Box[] | null = null;
  #path: string | null = null;

  constructor(names: Names, geometry: () => Geometry) {
    this.key = names.key;
    this.name = names.name;
    this.level = names.level;
    this.country = names.country;
    this.disputed = names.disputed;
    this.#geometry = geometry;
  }

  get rings(): Shape['rings'] {
    return (this.#rings ??= ringsOf(this.#geometry()));
  }

  get box(): Box {
    return (this.#box ??= boxOf(this.rings));
  }

  get parts(): readonly Box[] {
    return (this.#parts ??= this.rings.map((ring) => boxOf([ring])));
  }

  get path(): string {
    return (this.#path ??= pathOf(this.#geometry()));
  }
}

/** Whether a point of the plane lies within, by counting the lines that a ray crosses. */
export function contains(shape: Shape, { x, y }: Point): boolean {
  const { box } = shape;
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  let inside = false;
  for (const ring of shape.rings) {
    for (let at = 0, from = ring.length - 1; at < ring.length; from = at++) {
      const [a, b] = [ring[at], ring[from]];
      if (a === undefined || b === undefined || a.y > y === b.y > y) continue;
      if (x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
    }
  }
  return inside;
}

function expanse({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

export function isIn(shape: Shape, box: Box): boolean {
  return meets(shape.box, box) && shape.parts.some((part) => meets(part, box));
}

/** The box of the largest ring: the mainland, where names and marks belong. */
export function mainland(shape: Shape): Box {
  return shape.parts.reduce((largest, part) => (expanse(part) > expanse(largest) ? part : largest), shape.parts[0] ?? shape.box);
}

const NOTABLE = 0.25;

/** What a map of the shape should show: the mainland and what is not small beside it. */
export function extent(shape: Shape): Box {
  const least = expanse(mainland(shape)) * NOTABLE;
  return around(shape.parts.filter((part) => expanse(part) >= least)) ?? shape.box;
}

export function anchor(shape: Shape): Point {
  const { left, right, top, bottom } = mainland(shape);
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
