import { useCallback, useMemo } from 'react';

import type { FoundRelationship } from '../api/relationships';
import { parsePolygon, WktError } from '../map/wkt';
import type { GraphNode, Holding, Zone } from '../model';
import { actorColours, plainActorColour, typeColour } from './colours';

const NONE: readonly never[] = [];

function holdersAsked(evidence: readonly FoundRelationship[]): readonly string[] {
  return evidence.flatMap((each) => (each.__typename === 'Controls' ? [each.from.key] : []));
}

/** So many places tell where a holder is. */
const POINTS = 4;

/** A point of what was drawn by hand; none where it cannot be read, which the map tells. */
function cornerOf(hull: string | undefined): { latitude: number; longitude: number } | null {
  if (hull === undefined) return null;
  try {
    const [longitude, latitude] = parsePolygon(hull)[0]?.[0] ?? [];
    return longitude === undefined || latitude === undefined ? null : { latitude, longitude };
  } catch (error) {
    if (error instanceof WktError) return null;
    throw error;
  }
}

/** Where each holder holds something, of regions of which that is known. */
function placesOf(holdings: readonly Holding[], zones: readonly Zone[]) {
  const hulls = new Map(zones.map(({ region, hull }) => [region, hull]));
  const found = new Map<string, { latitude: number; longitude: number }[]>();
  for (const { holder, region, location: own } of holdings.toSorted((one, other) => (one.region < other.region ? -1 : 1))) {
    const known = found.get(holder) ?? [];
    if (known.length >= POINTS) continue;
    const location = own ?? cornerOf(hulls.get(region));
    if (location) found.set(holder, [...known, location]);
  }
  return found;
}

/** Colours that graph and map share: a region's is its holder's, where it has a single one. */
export function useColours(
  dark: boolean,
  evidence: readonly FoundRelationship[],
  { holdings, zones }: { holdings: readonly Holding[]; zones: readonly Zone[] } = { holdings: NONE, zones: NONE },
) {
  const holders = useMemo(() => {
    const found = new Map<string, Set<string>>();
    for (const { region, holder } of holdings) found.set(region, (found.get(region) ?? new Set()).add(holder));
    return found;
  }, [holdings]);
  const colours = useMemo(() => {
    const reported = holdings.filter(({ basis }) => basis !== 'DEFAULT').map(({ holder }) => holder);
    return actorColours([holdersAsked(evidence), reported, holdings.map(({ holder }) => holder)], dark, placesOf(holdings, zones));
  }, [evidence, holdings, zones, dark]);
  const colourOfActor = useCallback((key: string) => colours.get(key) ?? plainActorColour(dark), [colours, dark]);
  const colourOfNode = useCallback(
    (node: GraphNode) => {
      const own = colours.get(node.key);
      if (own !== undefined) return own;
      const [holder, another] = holders.get(node.key) ?? [];
      return holder !== undefined && another === undefined ? colourOfActor(holder) : typeColour(node.type, dark);
    },
    [colours, holders, colourOfActor, dark],
  );
  return { colourOfActor, colourOfNode };
}
