import { useMemo } from 'react';

import { fetched, type Clocks } from '../api/client';
import { CountsDocument, HOPS, NeighbourhoodDocument, PATHS, PathsDocument } from '../api/documents';
import type { VariablesOf } from '../api/graphql';
import type { FoundRelationship } from '../api/relationships';
import { toNode } from '../api/toModel';
import { useLoaded, type Loaded } from '../api/useLoaded';
import type { Expansion, Page, PathAsked } from '../state/page';
import { compared, merged, type Piece } from './merge';
import { useChanges, type Changes } from './useChanges';

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

interface PathsFound extends Piece {
  asked: PathAsked;
  count: number;
}

async function path(asked: PathAsked, clocks: Clocks): Promise<PathsFound> {
  const { from, to } = asked;
  const { paths } = await fetched(PathsDocument, { from, to, hops: HOPS, limit: PATHS, ...clocks });
  return { asked, count: paths.length, relationships: paths.flatMap((each) => each.relationships), nodes: [], left: 0 };
}

async function steps(page: Page, clocks: Clocks): Promise<{ expansions: Piece[]; paths: PathsFound[] }> {
  const [expansions, paths] = await Promise.all([
    Promise.all(page.expansions.map((asked) => expansion(asked, clocks))),
    Promise.all(page.paths.map((asked) => path(asked, clocks))),
  ]);
  return { expansions, paths };
}

/** Which pairs are not connected, and of which there may be more ways than are shown. */
export function pathsTold(paths: readonly PathsFound[], names: ReadonlyMap<string, string>) {
  const named = ({ asked: { from, to } }: PathsFound) => ({ from: names.get(from) ?? from, to: names.get(to) ?? to });
  return {
    none: paths.filter(({ count }) => count === 0).map(named),
    full: paths.filter(({ count }) => count >= PATHS).map(named),
  };
}

const NO_WAYS: readonly string[] = [];

/** The relationships of the ways between two, where these and nothing else are selected. */
export function waysOf(paths: readonly PathsFound[], selection: readonly string[]): readonly string[] {
  if (selection.length !== 2) return NO_WAYS;
  const between = paths.filter(({ asked: { from, to } }) => selection.includes(from) && selection.includes(to));
  return between.length === 0 ? NO_WAYS : between.flatMap(({ relationships }) => relationships.map(({ key }) => key));
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

/** Those that the graph marks: where those of the dates failed, not those of the dates before. */
export function changesTold({ state, value }: Loaded<Changes>): Changes | null {
  return state === 'failed' ? null : value;
}

function cutOf(changes: Changes | null): { shown: number; total: number } | null {
  if (changes === null || changes.edges.length >= changes.totalCount) return null;
  return { shown: changes.edges.length, total: changes.totalCount };
}

/** The evidence of the answer, and what the reader's steps added to it. */
export function useGraph(page: Page, clocks: Clocks, evidence: readonly FoundRelationship[] = NONE) {
  const taken = page.expansions.length + page.paths.length;
  const key = taken === 0 ? null : JSON.stringify([page.expansions, page.paths, clocks]);
  const [loaded, retry] = useLoaded(key, () => steps(page, clocks));
  const today = useMemo(() => {
    const { expansions, paths } = loaded.value ?? { expansions: [], paths: [] };
    return merged([{ relationships: evidence, nodes: [], left: 0 }, ...expansions, ...paths], page.hidden);
  }, [evidence, loaded.value, page.hidden]);
  const around = useMemo(() => today.nodes.map((node) => node.key).sort(), [today]);
  const [loadedChanges] = useChanges(clocks, page.compare, around);
  const changes = changesTold(loadedChanges);
  const graph = useMemo(
    () => compared(today, changes?.edges.map(({ node }) => node) ?? [], clocks.asOf, page.hidden),
    [today, changes, clocks.asOf, page.hidden],
  );
  const paths = useMemo(
    () => pathsTold(loaded.state === 'ready' ? loaded.value.paths : [], new Map(today.nodes.map(({ key: node, name }) => [node, name]))),
    [loaded, today],
  );
  const ways = useMemo(() => waysOf(loaded.value?.paths ?? [], page.selection), [loaded.value, page.selection]);
  return { graph, loaded, retry, paths, ways, changesCut: cutOf(changes), changesError: loadedChanges.error };
}
