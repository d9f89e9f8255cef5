import { useMemo } from 'react';

import { fetched, type Clocks } from '../api/client';
import { CountsDocument, NeighbourhoodDocument, PathsDocument } from '../api/documents';
import type { VariablesOf } from '../api/graphql';
import type { FoundRelationship } from '../api/relationships';
import { toNode } from '../api/toModel';
import { useLoaded } from '../api/useLoaded';
import type { Expansion, Page, PathAsked } from '../state/page';
import { compared, merged, type Piece } from './merge';
import { useChanges } from './useChanges';

/** How many relationships one expansion brings. */
export const EXPANSION = 100;

type Types = Exclude<VariablesOf<typeof NeighbourhoodDocument>['types'], undefined>;

async function expansion(asked: Expansion, clocks: Clocks): Promise<Piece> {
  const types = asked.types === null ? null : ([...asked.types] as Types);
  const found = await fetched(NeighbourhoodDocument, { ids: [asked.key], types, limit: EXPANSION, ...clocks });
  const { nodes, relationships } = found.neighbourhood;
  const own = nodes.find(({ node }) => node.key === asked.key);
  return {
    relationships,
    nodes: nodes.map(({ node, total }) => toNode(node, types === null ? total : null)),
    left: own === undefined ? 0 : own.total - own.shown,
  };
}

async function path(asked: PathAsked, clocks: Clocks): Promise<Piece> {
  const found = await fetched(PathsDocument, { from: asked.from, to: asked.to, ...clocks });
  return { relationships: found.paths.flatMap((each) => each.relationships), nodes: [], left: 0 };
}

/** How many relationships something has on the day, by type. */
export async function countsOf(key: string, clocks: Clocks): Promise<{ type: string; count: number }[]> {
  const found = await fetched(CountsDocument, { key, ...clocks });
  const counts = new Map<string, number>();
  for (const { type, count } of [...found.out.aggregate, ...found.in.aggregate]) {
    if (type !== null) counts.set(type, (counts.get(type) ?? 0) + count);
  }
  return [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count);
}

const NONE: readonly FoundRelationship[] = [];

/** The evidence of the answer, and what the reader's steps added to it. */
export function useGraph(page: Page, clocks: Clocks, evidence: readonly FoundRelationship[] = NONE) {
  const steps = page.expansions.length + page.paths.length;
  const key = steps === 0 ? null : JSON.stringify([page.expansions, page.paths, clocks]);
  const [loaded, retry] = useLoaded(key, () =>
    Promise.all([
      ...page.expansions.map((asked) => expansion(asked, clocks)),
      ...page.paths.map((asked) => path(asked, clocks)),
    ]),
  );
  const today = useMemo(
    () => merged([{ relationships: evidence, nodes: [], left: 0 }, ...(loaded.value ?? [])], page.hidden),
    [evidence, loaded.value, page.hidden],
  );
  const around = useMemo(() => today.nodes.map((node) => node.key).sort(), [today]);
  const [changes] = useChanges(clocks, page.compare, around);
  const graph = useMemo(
    () => compared(today, changes.value?.edges.map(({ node }) => node) ?? [], clocks.asOf, page.hidden),
    [today, changes.value, clocks.asOf, page.hidden],
  );
  const noPath =
    loaded.state === 'ready' && page.paths.length > 0 && loaded.value.at(-1)?.relationships.length === 0;
  return { graph, loaded, retry, noPath };
}
