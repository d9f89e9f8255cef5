/** Names on the map: those that fit their shape and cover no other name. */

import { meets, toScreen, type Box, type Point, type Size, type View } from './projection';
import { mainland, type Shape } from './shape';

export interface Label {
  readonly key: string;
  readonly text: string;
  /** In the plane, so that the name moves with the map before names are chosen anew. */
  readonly at: Point;
}

const LETTER = 6.4;
const HEIGHT = 14;
/** A name may be somewhat wider than what it names. */
const OVERHANG = 1.25;

function boxAt({ x, y }: Point, width: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
}

/** The first of the shapes have the first choice. */
export function labelsOf(shapes: readonly Shape[], view: View, size: Size): readonly Label[] {
  const labels: Label[] = [];
  const taken: Box[] = [];
  for (const shape of new Set(shapes)) {
    const width = shape.name.length * LETTER;
    const { left, right, top, bottom } = mainland(shape);
    if ((right - left) * view.scale * OVERHANG < width) continue;
    const at = { x: (left + right) / 2, y: (top + bottom) / 2 };
    const box = boxAt(toScreen(at, view, size), width);
    const outside = box.left < 0 || box.top < 0 || box.right > size.width || box.bottom > size.height;
    if (outside || taken.some((other) => meets(other, box))) continue;
    taken.push(box);
    labels.push({ key: shape.key, text: shape.name, at });
  }
  return labels;
}
