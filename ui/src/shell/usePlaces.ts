import { useCallback, useMemo, useState } from 'react';

import type { Positions } from '../graph/props';
import type { Pin } from '../state/page';
import { usePage } from '../state/store';

const DECIMALS = 100;
const rounded = (value: number) => Math.round(value * DECIMALS) / DECIMALS;

/** The pins among places, as short as a URL wants them. */
export function pinsOf(places: Positions): Readonly<Record<string, Pin>> {
  return Object.fromEntries(
    Object.entries(places)
      .filter(([, place]) => place.pinned)
      .map(([key, { x, y }]) => [key, { x: rounded(x), y: rounded(y) }]),
  );
}

export interface Placed {
  places: Positions;
  onMove(places: Positions): void;
}

/** Places of the graph: those pinned are the page's, the others last as long as it is open. */
export function usePlaces(): Placed {
  const pins = usePage((store) => store.page.pins);
  const [free, setFree] = useState<Positions>({});
  const places = useMemo(() => {
    const loose = Object.entries(free).map(([key, { x, y }]) => [key, { x, y, pinned: false }] as const);
    const fixed = Object.entries(pins).map(([key, { x, y }]) => [key, { x, y, pinned: true }] as const);
    return Object.fromEntries([...loose, ...fixed]);
  }, [free, pins]);
  const onMove = useCallback((moved: Positions) => {
    setFree(moved);
    const store = usePage.getState();
    const kept = Object.entries(store.page.pins).filter(([key]) => moved[key] === undefined);
    const next = { ...Object.fromEntries(kept), ...pinsOf(moved) };
    if (JSON.stringify(Object.entries(next).sort()) !== JSON.stringify(Object.entries(store.page.pins).sort())) {
      store.change({ pins: next });
    }
  }, []);
  return { places, onMove };
}
