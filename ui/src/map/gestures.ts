/** Moving the map by mouse, touch and keys, and telling a click from a drag. */

import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';

import { panned, zoomed, type Point, type Size, type View } from './projection';

type Look = (change: (view: View) => View) => void;

const CLICK_PIXELS = 5;
const KEY_PIXELS = 60;
const KEY_ZOOM = 1.5;
const WHEEL = 0.002;
const LINE_PIXELS = 16;

interface Hand {
  readonly pointers: Map<number, Point>;
  travelled: number;
}

export interface Gestures {
  onPointerDown(event: PointerEvent<SVGSVGElement>): void;
  onPointerMove(event: PointerEvent<SVGSVGElement>): void;
  onPointerUp(event: PointerEvent<SVGSVGElement>): void;
  onPointerCancel(event: PointerEvent<SVGSVGElement>): void;
}

function within(event: { clientX: number; clientY: number; currentTarget: Element | EventTarget | null }): Point {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

function middle([a, b]: readonly Point[]): Point {
  return a === undefined || b === undefined ? { x: 0, y: 0 } : { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function apart([a, b]: readonly Point[]): number {
  return a === undefined || b === undefined ? 1 : Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
}

/** The view after one pointer of one or two has moved. */
export function dragged(view: View, size: Size, before: readonly Point[], after: readonly Point[]): View {
  const [from, to] = [before[0], after[0]];
  if (before.length === 1 && from !== undefined && to !== undefined) {
    return panned(view, size, to.x - from.x, to.y - from.y);
  }
  const [start, end] = [middle(before), middle(after)];
  const moved = panned(view, size, end.x - start.x, end.y - start.y);
  return zoomed(moved, size, apart(after) / apart(before), end);
}

export function useGestures(size: Size, look: Look, onClick: (at: Point, add: boolean, target: EventTarget) => void): Gestures {
  const hand = useRef<Hand>({ pointers: new Map(), travelled: 0 });
  const release = (event: PointerEvent<SVGSVGElement>) => hand.current.pointers.delete(event.pointerId);
  return {
    onPointerDown(event) {
      if (event.button !== 0) return;
      const { pointers } = hand.current;
      if (pointers.size === 0) hand.current.travelled = 0;
      if (pointers.size < 2) pointers.set(event.pointerId, within(event));
    },
    onPointerMove(event) {
      const { pointers } = hand.current;
      const from = pointers.get(event.pointerId);
      if (from === undefined) return;
      const to = within(event);
      hand.current.travelled += Math.hypot(to.x - from.x, to.y - from.y);
      if (hand.current.travelled < CLICK_PIXELS) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const before = [...pointers.values()];
      pointers.set(event.pointerId, to);
      const after = [...pointers.values()];
      look((view) => dragged(view, size, before, after));
    },
    onPointerUp(event) {
      const clicked = hand.current.pointers.size === 1 && hand.current.travelled < CLICK_PIXELS;
      const add = event.shiftKey || event.ctrlKey || event.metaKey;
      if (release(event) && clicked) onClick(within(event), add, event.target);
    },
    onPointerCancel: release,
  };
}

/** The wheel zooms; it needs a listener that may keep the page from scrolling. */
export function useWheel(canvas: RefObject<SVGSVGElement | null>, size: Size, look: Look): void {
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PIXELS : 1);
      const at = within(event);
      look((view) => zoomed(view, size, Math.exp(-pixels * WHEEL), at));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [canvas, size, look]);
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [KEY_PIXELS, 0],
  ArrowRight: [-KEY_PIXELS, 0],
  ArrowUp: [0, KEY_PIXELS],
  ArrowDown: [0, -KEY_PIXELS],
};

export function closer(view: View, size: Size, factor = KEY_ZOOM): View {
  return zoomed(view, size, factor, { x: size.width / 2, y: size.height / 2 });
}

/** The view after a key, or null where the key means nothing here. */
export function keyed(key: string, size: Size): ((view: View) => View) | null {
  const move = MOVES[key];
  if (move !== undefined) return (view) => panned(view, size, move[0], move[1]);
  if (key === '+' || key === '=') return (view) => closer(view, size);
  if (key === '-' || key === '_') return (view) => closer(view, size, 1 / KEY_ZOOM);
  return null;
}

export function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}
