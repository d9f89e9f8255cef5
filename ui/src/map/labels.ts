/** Names on the map: those that fit their shape and cover no other name and no event. */

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

/** Above or below the middle, in pixels, where something else is there. */
const ASIDE = [0, -HEIGHT, HEIGHT];

/** The first of the shapes have the first choice, of the room that is left. */
export function labelsOf(shapes: readonly Shape[], view: View, size: Size, full: readonly Box[] = []): readonly Label[] {
  const labels: Label[] = [];
  const taken = [...full];
  const isFree = (box: Box): boolean => {
    const outside = box.left < 0 || box.top < 0 || box.right > size.width || box.bottom > size.height;
    return !outside && !taken.some((other) => meets(other, box));
  };
  for (const shape of new Set(shapes)) {
    const width = shape.name.length * LETTER;
    const { left, right, top, bottom } = mainland(shape);
    if ((right - left) * view.scale * OVERHANG < width) continue;
    const places = ASIDE.map((aside) => ({ x: (left + right) / 2, y: (top + bottom) / 2 + aside / view.scale }));
    const at = places.find((place) => isFree(boxAt(toScreen(place, view, size), width)));
    if (at === undefined) continue;
    taken.push(boxAt(toScreen(at, view, size), width));
    labels.push({ key: shape.key, text: shape.name, at });
  }
  return labels;
}
