/** Events as marks: those that would cover one another share one. */

import type { EventMark } from '../model';
import { project, toScreen, type Point, type Size, type View } from './projection';

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

/** The marks in view, in pixels; an event joins the first mark that is nearer than the distance. */
export function marksOf(events: readonly EventMark[], view: View, size: Size, distance = 14): readonly Mark[] {
  const marks: { at: Point; events: EventMark[] }[] = [];
  for (const event of events) {
    const point = pointOf(event);
    if (point === null) continue;
    const at = toScreen(point, view, size);
    if (!onScreen(at, size)) continue;
    const near = marks.find((mark) => Math.hypot(mark.at.x - at.x, mark.at.y - at.y) < distance);
    if (near === undefined) marks.push({ at, events: [event] });
    else near.events.push(event);
  }
  return marks;
}
