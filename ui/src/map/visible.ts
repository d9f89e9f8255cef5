/** What of the world is in view. */

import { useEffect, useMemo, useRef, useState } from 'react';

import { encloses, isClose, seen, type Box, type Size, type View } from './projection';
import { isIn, type Shape } from './shape';
import type { World } from './world';

export interface InView {
  readonly countries: readonly Shape[];
  /** Countries whose first-level borders are shown. */
  readonly close: readonly Shape[];
  isSeen(shape: Shape): boolean;
}

export function inView(world: World | null, box: Box, close: boolean): InView {
  const isSeen = (shape: Shape) => isIn(shape, box);
  const countries = world?.countries.filter(isSeen) ?? [];
  return { countries, close: close ? countries : [], isSeen };
}

const MARGIN = 0.5;
const WIDEST = 4;

/** A box around what is seen, with room to move in. */
export function roomy({ left, top, right, bottom }: Box): Box {
  const [width, height] = [(right - left) * MARGIN, (bottom - top) * MARGIN];
  return { left: left - width, top: top - height, right: right + width, bottom: bottom + height };
}

/** Whether a box still serves: it holds what is seen and is not far wider. */
export function serves(box: Box, wanted: Box): boolean {
  return encloses(box, wanted) && box.right - box.left < (wanted.right - wanted.left) * WIDEST;
}

/** What is in view, and the same object until the map has moved beyond a margin. */
export function useVisible(world: World | null, view: View, size: Size): InView {
  const wanted = seen(view, size);
  const [kept, setKept] = useState(() => roomy(wanted));
  const box = serves(kept, wanted) ? kept : roomy(wanted);
  if (box !== kept) setKept(box);
  const close = isClose(view);
  return useMemo(() => inView(world, box, close), [world, box, close]);
}

/** The value once it has rested: names, list and legend wait until the map stands still. */
export function useRested<Value>(value: Value, milliseconds = 150): Value {
  const [rested, setRested] = useState(value);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return undefined;
    }
    const timer = window.setTimeout(() => setRested(value), milliseconds);
    return () => window.clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}
