import { useMemo } from 'react';

import { fetched, type Clocks } from '../api/client';
import type { VariablesOf } from '../api/graphql';
import { EventsDocument, FrontlinesDocument, HullsDocument, MapRelationshipsDocument, TOLD } from '../api/mapDocuments';
import { paged } from '../api/paged';
import { toClaim, toEvent, toHolding, toZone } from '../api/toModel';
import { useLoaded, type Wanted } from '../api/useLoaded';
import type { Claim, EventMark, Frontline, Holding, Zone } from '../model';
import { useStill } from './useStill';

const PAGE = 500;
/** What the map draws at most of one sort; beyond it, the map says that it was cut. */
export const MAP_BOUND = 3000;
/** As many as the service gives at once. */
const AT_ONCE = 1000;
/** Frontlines read the whole graph: they wait until the clocks have stood still for so many milliseconds. */
const STILL = 400;

type Types = VariablesOf<typeof MapRelationshipsDocument>['types'];

function relationships(types: Types, clocks: Clocks, wanted: Wanted) {
  return paged(
    async (after) =>
      (await fetched(MapRelationshipsDocument, { types, first: PAGE, after, ...clocks })).relationships,
    MAP_BOUND,
    wanted,
  );
}

/** A sort of thing of which the map shows only a part. */
export interface Cut {
  what: 'holdings' | 'zones' | 'events' | 'compared';
  shown: number;
  total: number;
}

export interface MapData {
  asOf: string;
  holdings: readonly Holding[];
  claims: readonly Claim[];
  zones: readonly Zone[];
  events: readonly EventMark[];
  /** Whether there are more holdings than these. */
  holdingsCut: boolean;
  /** Empty where the map shows all. */
  cuts: readonly Cut[];
}

async function load(clocks: Clocks, wanted: Wanted): Promise<MapData> {
  const where = clocks.lens === null ? null : TOLD;
  const [controls, claims, hulls, events] = await Promise.all([
    relationships(['CONTROLS'], clocks, wanted),
    relationships(['CLAIMS'], clocks, wanted),
    paged(async (after) => (await fetched(HullsDocument, { first: AT_ONCE, after, ...clocks })).regions, MAP_BOUND, wanted),
    paged(
      async (after) => (await fetched(EventsDocument, { first: AT_ONCE, after, where, ...clocks })).events,
      MAP_BOUND,
      wanted,
    ),
  ]);
  const cuts: Cut[] = [
    {
      what: 'holdings',
      shown: controls.nodes.length + claims.nodes.length,
      total: controls.total + claims.total,
    },
    { what: 'zones', shown: hulls.nodes.length, total: hulls.total },
    { what: 'events', shown: events.nodes.length, total: events.total },
  ];
  return {
    asOf: clocks.asOf,
    holdings: controls.nodes.flatMap(toHolding),
    claims: claims.nodes.flatMap(toClaim),
    zones: hulls.nodes.flatMap(toZone),
    events: events.nodes.flatMap(toEvent),
    holdingsCut: controls.nodes.length < controls.total,
    cuts: cuts.filter(({ shown, total }) => shown < total),
  };
}

interface Held {
  asOf: string;
  holdings: readonly Holding[];
  cut: Cut | null;
}

/** Who held what on the other date: of the rest that was there, the map tells nothing. */
async function loadHeld(clocks: Clocks, wanted: Wanted): Promise<Held> {
  const { nodes, total } = await relationships(['CONTROLS'], clocks, wanted);
  const cut = nodes.length < total ? ({ what: 'compared', shown: nodes.length, total } as const) : null;
  return { asOf: clocks.asOf, holdings: nodes.flatMap(toHolding), cut };
}

export interface Lines {
  frontlines: readonly Frontline[];
  /** As many came as the service gives at once, so there may be more. */
  full: boolean;
}

async function frontlines(clocks: Clocks): Promise<Lines> {
  const found = (await fetched(FrontlinesDocument, { first: AT_ONCE, ...clocks })).frontlines ?? [];
  const drawn = found.flatMap(({ near, far, border }) =>
    far === null
      ? []
      : [
          {
            relationship: border?.key ?? '',
            from: { region: near.key, name: near.name, iso3: near.iso3, adm1: near.adm1Code },
            to: { region: far.key, name: far.name, iso3: far.iso3, adm1: far.adm1Code },
          },
        ],
  );
  return { frontlines: drawn, full: found.length === AT_ONCE };
}

const NO_LINES: Lines = { frontlines: [], full: false };

/** What the map shows on the day, and who held what on the day that it is compared with. */
export function useMap(clocks: Clocks, compare: string | null, onPage: boolean) {
  const key = JSON.stringify(clocks);
  const [now, retry] = useLoaded(key, (wanted) => load(clocks, wanted));
  const still = useStill(key, STILL);
  const [lines, retryLines] = useLoaded(onPage ? still : null, () => frontlines(clocks));
  const other = { ...clocks, asOf: compare ?? clocks.asOf };
  const otherKey = compare === null ? null : JSON.stringify(other);
  const [then, retryThen] = useLoaded(otherKey, (wanted) => loadHeld(other, wanted));
  // What was loaded for other clocks is on no map of these.
  const held = then.of === otherKey ? then.value : null;
  const nowCut = now.value?.holdingsCut ?? false;
  const compared = useMemo(
    () => (held === null ? null : { date: held.asOf, holdings: held.holdings, partial: nowCut || held.cut !== null }),
    [held, nowCut],
  );
  const cuts = [...(now.value?.cuts ?? []), ...(held === null || held.cut === null ? [] : [held.cut])];
  const alike = lines.of === key && now.of === key;
  return {
    now,
    retry,
    cuts,
    /** All that the map shows is of these clocks, or known to be missing. */
    settled:
      now.state === 'ready' && (alike || lines.state === 'failed') && (otherKey === null || compared !== null || then.state === 'failed'),
    lines: (alike ? lines.value : null) ?? NO_LINES,
    linesError: lines.error,
    retryLines,
    compared,
    thenError: then.error,
    retryThen,
  };
}
