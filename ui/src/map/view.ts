/** Hooks of the map: the world, the size of its frame, and what is looked at. */

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

import { encloses, fit, held, seen, WORLD, type Box, type Size, type View } from './projection';
import { loadWorld, type World } from './world';

export interface Loaded {
  readonly world: World | null;
  readonly failure: string | null;
  retry(): void;
}

/** The reader's hand rests after so many milliseconds without a move. */
const RESTS_AFTER = 400;

export function useWorld(): Loaded {
  const [world, setWorld] = useState<World | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    loadWorld().then(
      (loaded) => wanted && setWorld(loaded),
      (error: unknown) => wanted && setFailure(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      wanted = false;
    };
  }, [attempt]);
  const retry = useCallback(() => {
    setFailure(null);
    setAttempt((count) => count + 1);
  }, []);
  return { world, failure, retry };
}

export function useSize(frame: RefObject<Element | null>, first: Size): Size {
  const [size, setSize] = useState(first);
  useEffect(() => {
    if (frame.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      if (width > 0 && height > 0) setSize({ width, height });
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return size;
}

export interface Sight {
  readonly view: View;
  /** Looks elsewhere because the reader said so; from then on the map stays where it is put. */
  look(change: (view: View) => View): void;
  fitTo(box: Box): void;
}

/** What is looked at; until the reader moves the map, it follows what is shown. */
export function useSight(size: Size, focus: Box | null, kept: View | null, onMoved: (view: View) => void): Sight {
  const [view, setView] = useState<View>(() => kept ?? fit(WORLD, size));
  const moved = useRef(kept !== null);
  const told = useRef(kept);
  // Where the page was opened elsewhere, or went back to where it was.
  useEffect(() => {
    if (kept === null || kept === told.current) return;
    told.current = kept;
    moved.current = true;
    setView(kept);
  }, [kept]);
  useEffect(() => {
    if (!moved.current || view === told.current) return undefined;
    const timer = window.setTimeout(() => {
      told.current = view;
      onMoved(view);
    }, RESTS_AFTER);
    return () => window.clearTimeout(timer);
  }, [view, onMoved]);
  useEffect(() => {
    if (moved.current) return;
    setView((now) => (focus !== null && !isApt(focus, now, size) ? fit(focus, size) : held(now, size)));
  }, [focus, size]);
  const look = useCallback((change: (view: View) => View) => {
    moved.current = true;
    setView(change);
  }, []);
  const fitTo = useCallback((box: Box) => look(() => fit(box, size)), [look, size]);
  return { view, look, fitTo };
}

const TOO_SMALL = 3;

/** A step in time should not make the map jump while what is shown is in view and large enough. */
function isApt(focus: Box, view: View, size: Size): boolean {
  const closest = fit(focus, size);
  return encloses(seen(view, size), focus) && closest.scale / view.scale < TOO_SMALL;
}
