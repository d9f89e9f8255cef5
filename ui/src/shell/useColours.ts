import { useCallback, useMemo } from 'react';

import type { FoundRelationship } from '../api/relationships';
import type { GraphNode, Holding } from '../model';
import { actorColours, plainActorColour, typeColour } from './colours';

const NONE: readonly Holding[] = [];

function holdersAsked(evidence: readonly FoundRelationship[]): readonly string[] {
  return evidence.flatMap((each) => (each.__typename === 'Controls' ? [each.from.key] : []));
}

/** Colours that graph and map share: a region's is its holder's, where it has a single one. */
export function useColours(dark: boolean, evidence: readonly FoundRelationship[], holdings: readonly Holding[] = NONE) {
  const holders = useMemo(() => {
    const found = new Map<string, Set<string>>();
    for (const { region, holder } of holdings) found.set(region, (found.get(region) ?? new Set()).add(holder));
    return found;
  }, [holdings]);
  const colours = useMemo(() => {
    const reported = holdings.filter(({ basis }) => basis !== 'DEFAULT').map(({ holder }) => holder);
    return actorColours([holdersAsked(evidence), reported, holdings.map(({ holder }) => holder)], dark);
  }, [evidence, holdings, dark]);
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
