/** Events as marks: those that would cover one another share one. */

import type { EventMark } from '../model';
import { project, toScreen, type Box, type Point, type Size, type View } from './projection';

export interface Mark {
  readonly at: Point;
  readonly events: readonly EventMark[];
}

const MARGIN = 20;

function onScreen({ x, y }: Point, size: Size): boolean {
  return x >= -MARGIN && y >= -MARGIN && x <= size.width + MARGIN && y <= size.height + MARGIN;
}

export function pointOf(event: EventMark): Point | null {
  return event.location === null ? null : project(event.location.longitude, event.location.latitude);
}

interface Gathering {
  readonly at: Point;
  readonly events: EventMark[];
}

/** Finds the first mark that is nearer than a distance, without going through all. */
class Nearby {
  readonly #cells = new Map<string, { order: number; mark: Gathering }[]>();
  readonly #distance: number;
  #count = 0;

  constructor(distance: number) {
    this.#distance = distance;
  }

  add(mark: Gathering): void {
    const [column, row] = this.#cellOf(mark.at);
    const key = `${column} ${row}`;
    const cell = this.#cells.get(key);
    const entry = { order: this.#count++, mark };
    if (cell === undefined) this.#cells.set(key, [entry]);
    else cell.push(entry);
  }

  /** A cell is as wide as the distance: what is nearer lies in the same or in one beside it. */
  first({ x, y }: Point): Gathering | null {
    const [column, row] = this.#cellOf({ x, y });
    let found: { order: number; mark: Gathering } | null = null;
    for (let across = column - 1; across <= column + 1; across += 1) {
      for (let down = row - 1; down <= row + 1; down += 1) {
        // A cell's marks are in their order: its first that is near enough is its earliest.
        const near = this.#cells
          .get(`${across} ${down}`)
          ?.find(({ mark: { at } }) => Math.hypot(at.x - x, at.y - y) < this.#distance);
        if (near !== undefined && (found === null || near.order < found.order)) found = near;
      }
    }
    return found?.mark ?? null;
  }

  #cellOf({ x, y }: Point): readonly [number, number] {
    return [Math.floor(x / this.#distance), Math.floor(y / this.#distance)];
  }
}

/** Half of what an event's sign takes up, and how much each figure of a count beside it does. */
const [SIGN, FIGURE] = [7, 8];

/** What a mark takes up, with the number of its events where there are several. */
export function boxOfMark({ at: { x, y }, events }: Mark): Box {
  const count = events.length > 1 ? 2 + FIGURE * String(events.length).length : 0;
  return { left: x - SIGN, right: x + SIGN + count, top: y - SIGN, bottom: y + SIGN };
}

/** The marks in view, in pixels; an event joins the first mark that is nearer than the distance. */
export function marksOf(events: readonly EventMark[], view: View, size: Size, distance = 14): readonly Mark[] {
  const marks: Gathering[] = [];
  const nearby = new Nearby(distance);
  for (const event of events) {
    const point = pointOf(event);
    if (point === null) continue;
    const at = toScreen(point, view, size);
    if (!onScreen(at, size)) continue;
    const near = nearby.first(at);
    if (near !== null) {
      near.events.push(event);
      continue;
    }
    const mark = { at, events: [event] };
    marks.push(mark);
    nearby.add(mark);
  }
  return marks;
}
