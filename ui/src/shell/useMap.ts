import { useMemo } from 'react';

import { fetched, type Clocks } from '../api/client';
import type { VariablesOf } from '../api/graphql';
import { FrontlinesDocument, MapMarksDocument, MapRelationshipsDocument } from '../api/mapDocuments';
import type { FoundRelationship } from '../api/relationships';
import { toClaim, toEvents, toHolding, toZones } from '../api/toModel';
import { useLoaded } from '../api/useLoaded';
import type { Claim, EventMark, Frontline, Holding, Zone } from '../model';

const PAGE = 500;
/** What the map draws at most of one type; beyond it, the map says that it was cut. */
export const MAP_BOUND = 3000;
/** As many as the service gives at once. */
const MARKS = 1000;

type Types = VariablesOf<typeof MapRelationshipsDocument>['types'];

interface Found {
  relationships: FoundRelationship[];
  total: number;
}

async function all(types: Types, clocks: Clocks): Promise<Found> {
  const relationships: FoundRelationship[] = [];
  let after: string | null = null;
  for (;;) {
    const { relationships: page }: { relationships: PageOf } = await fetched(MapRelationshipsDocument, {
      types,
      first: PAGE,
      after,
      ...clocks,
    });
    relationships.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage || after === null || relationships.length >= MAP_BOUND) {
      return { relationships, total: page.totalCount };
    }
  }
}

interface PageOf {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: FoundRelationship }[];
}

export interface MapData {
  asOf: string;
  holdings: readonly Holding[];
  claims: readonly Claim[];
  zones: readonly Zone[];
  events: readonly EventMark[];
  /** How much there is of what the map shows only in part; none where it shows all. */
  cut: { shown: number; total: number } | null;
}

async function load(clocks: Clocks): Promise<MapData> {
  const [controls, claims, marks] = await Promise.all([
    all(['CONTROLS'], clocks),
    all(['CLAIMS'], clocks),
    fetched(MapMarksDocument, { zones: MARKS, events: MARKS, ...clocks }),
  ]);
  const shown = controls.relationships.length + claims.relationships.length;
  const total = controls.total + claims.total;
  return {
    asOf: clocks.asOf,
    holdings: controls.relationships.flatMap(toHolding),
    claims: claims.relationships.flatMap(toClaim),
    zones: toZones(marks),
    events: toEvents(marks),
    cut: shown < total ? { shown, total } : null,
  };
}

async function frontlines(clocks: Clocks): Promise<Frontline[]> {
  const found = await fetched(FrontlinesDocument, { first: MARKS, ...clocks });
  return (found.frontlines ?? []).flatMap(({ near, far, border }) =>
    far === null
      ? []
      : [
          {
            relationship: border?.key ?? '',
            from: { region: near.key, iso3: near.iso3, adm1: near.adm1Code },
            to: { region: far.key, iso3: far.iso3, adm1: far.adm1Code },
          },
        ],
  );
}

const NO_FRONTLINES: readonly Frontline[] = [];

/** What the map shows on the day, and who held what on the day that it is compared with. */
export function useMap(clocks: Clocks, compare: string | null) {
  const key = JSON.stringify(clocks);
  const [now, retry] = useLoaded(key, () => load(clocks));
  const [lines] = useLoaded(`lines ${key}`, () => frontlines(clocks));
  const other = { ...clocks, asOf: compare ?? clocks.asOf };
  const [then] = useLoaded(compare === null ? null : JSON.stringify(other), () => load(other));
  const compared = useMemo(
    () => (compare === null || then.value === null ? null : { date: then.value.asOf, holdings: then.value.holdings }),
    [compare, then.value],
  );
  return { now, retry, frontlines: lines.value ?? NO_FRONTLINES, linesFailed: lines.state === 'failed', compared };
}
