/** The plane of the map: Mercator in hundredths of a degree, so that moving it is a transform and no new path. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is looked at: the centre in the plane, and pixels to one unit of the plane. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const UNITS = 100;
/** The plane ends where Mercator would stretch ice beyond use. */
const SOUTH = -75;
const NORTH = 84;

function northing(latitude: number): number {
  const clamped = Math.min(NORTH, Math.max(SOUTH, latitude));
  const radians = (clamped * Math.PI) / 180;
  return (Math.log(Math.tan(Math.PI / 4 + radians / 2)) * 180) / Math.PI;
}

export function project(longitude: number, latitude: number): Point {
  return { x: longitude * UNITS, y: -northing(latitude) * UNITS };
}

export function unproject({ x, y }: Point): { longitude: number; latitude: number } {
  const radians = 2 * Math.atan(Math.exp((-y / UNITS) * (Math.PI / 180))) - Math.PI / 2;
  return { longitude: x / UNITS, latitude: (radians * 180) / Math.PI };
}

export const WORLD: Box = {
  left: -180 * UNITS,
  right: 180 * UNITS,
  top: project(0, NORTH).y,
  bottom: project(0, -58).y,
};

const SMALLEST_SPAN = 0.02 * UNITS;
const EDGE = 0.88;
/** A fit to one town still shows what lies around it, some 60 km. */
const FIT_SPAN = 0.6 * UNITS;

function limits(size: Size): { least: number; most: number } {
  const least = Math.min(size.width / (WORLD.right - WORLD.left), size.height / (WORLD.bottom - WORLD.top));
  return { least: least * 0.95, most: Math.min(size.width, size.height) / SMALLEST_SPAN };
}

/** Keeps the view on the world and between its widest and its closest. */
export function held(view: View, size: Size): View {
  const { least, most } = limits(size);
  return {
    x: Math.min(WORLD.right, Math.max(WORLD.left, view.x)),
    y: Math.min(WORLD.bottom, Math.max(WORLD.top, view.y)),
    scale: Math.min(most, Math.max(least, view.scale)),
  };
}

export function fit(box: Box, size: Size): View {
  const width = Math.max(FIT_SPAN, box.right - box.left);
  const height = Math.max(FIT_SPAN, box.bottom - box.top);
  const scale = Math.min(size.width / width, size.height / height) * EDGE;
  return held({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, scale }, size);
}

export function toScreen(point: Point, view: View, size: Size): Point {
  return {
    x: (point.x - view.x) * view.scale + size.width / 2,
    y: (point.y - view.y) * view.scale + size.height / 2,
  };
}

export function toPlane(point: Point, view: View, size: Size): Point {
  return {
    x: (point.x - size.width / 2) / view.scale + view.x,
    y: (point.y - size.height / 2) / view.scale + view.y,
  };
}

/** Brings the view closer by a factor; what lies under the point stays there. */
export function zoomed(view: View, size: Size, factor: number, at: Point): View {
  const { least, most } = limits(size);
  const scale = Math.min(most, Math.max(least, view.scale * factor));
  const fixed = toPlane(at, view, size);
  const x = fixed.x - (at.x - size.width / 2) / scale;
  const y = fixed.y - (at.y - size.height / 2) / scale;
  return held({ x, y, scale }, size);
}

export function panned(view: View, size: Size, dx: number, dy: number): View {
  return held({ ...view, x: view.x - dx / view.scale, y: view.y - dy / view.scale }, size);
}

export function seen(view: View, size: Size): Box {
  const corner = toPlane({ x: 0, y: 0 }, view, size);
  const opposite = toPlane({ x: size.width, y: size.height }, view, size);
  return { left: corner.x, top: corner.y, right: opposite.x, bottom: opposite.y };
}

export function meets(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

export function encloses(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom
  );
}

export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

export function atPoint({ x, y }: Point): Box {
  return { left: x, top: y, right: x, bottom: y };
}

/** First-level borders appear once a degree is this wide: some eighty degrees on a common screen. */
export function isClose(view: View): boolean {
  return view.scale * UNITS >= 12;
}
