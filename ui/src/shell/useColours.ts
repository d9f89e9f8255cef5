import { useCallback, useMemo } from 'react';

import type { GraphNode, Holding } from '../model';
import { actorColour, typeColour } from './colours';

const NONE: readonly Holding[] = [];

/** Colours that graph and map share: a region's is its holder's, where it has a single one. */
export function useColours(dark: boolean, holdings: readonly Holding[] = NONE) {
  const holders = useMemo(() => {
    const found = new Map<string, Set<string>>();
    for (const { region, holder } of holdings) found.set(region, (found.get(region) ?? new Set()).add(holder));
    return found;
  }, [holdings]);
  const actors = useMemo(() => new Set(holdings.map(({ holder }) => holder)), [holdings]);
  const colourOfActor = useCallback((key: string) => actorColour(key, dark), [dark]);
  const colourOfNode = useCallback(
    (node: GraphNode) => {
      if (actors.has(node.key)) return actorColour(node.key, dark);
      const [holder, another] = holders.get(node.key) ?? [];
      return holder !== undefined && another === undefined ? actorColour(holder, dark) : typeColour(node.type, dark);
    },
    [actors, holders, dark],
  );
  return { colourOfActor, colourOfNode };
}
