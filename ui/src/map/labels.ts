/** Names on the map: those that fit their shape and cover no other name. */

import { meets, toScreen, type Box, type Point, type Size, type View } from './projection';
import { mainland, type Shape } from './shape';

export interface Label {
  readonly key: string;
  readonly text: string;
  readonly at: Point;
}

const LETTER = 6.4;
const HEIGHT = 14;
/** A name may be somewhat wider than what it names. */
const OVERHANG = 1.25;

function boxAt({ x, y }: Point, width: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
}

const areas = new WeakMap<Shape, Box>();

function areaFor(shape: Shape): Box {
  const known = areas.get(shape) ?? mainland(shape);
  areas.set(shape, known);
  return known;
}

/** The first of the shapes have the first choice. */
export function labelsOf(shapes: readonly Shape[], view: View, size: Size): readonly Label[] {
  const labels: Label[] = [];
  const taken: Box[] = [];
  for (const shape of new Set(shapes)) {
    const width = shape.name.length * LETTER;
    const { left, right, top, bottom } = areaFor(shape);
    if ((right - left) * view.scale * OVERHANG < width) continue;
    const at = toScreen({ x: (left + right) / 2, y: (top + bottom) / 2 }, view, size);
    const box = boxAt(at, width);
    const outside = box.left < 0 || box.top < 0 || box.right > size.width || box.bottom > size.height;
    if (outside || taken.some((other) => meets(other, box))) continue;
    taken.push(box);
    labels.push({ key: shape.key, text: shape.name, at });
  }
  return labels;
}
