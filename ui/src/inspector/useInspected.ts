import { fetched, ServiceError, type Clocks } from '../api/client';
import type { ResultOf } from '../api/graphql';
import { ActorDocument, EventDocument, RegionDocument, RelationshipDocument } from '../api/inspectorDocuments';
import { entityType } from '../api/toModel';
import { useLoaded } from '../api/useLoaded';

type RelationshipAnswer = ResultOf<typeof RelationshipDocument>;
export type InspectedRelationship = RelationshipAnswer['relationships']['edges'][number]['node'];
export type InspectedActor = NonNullable<ResultOf<typeof ActorDocument>['actor']>;
export type InspectedRegion = NonNullable<ResultOf<typeof RegionDocument>['region']>;
export type InspectedEvent = NonNullable<ResultOf<typeof EventDocument>['event']>;

export interface Inspected<T> {
  /** The clocks that it was looked up by: while others are on their way it stays. */
  clocks: Clocks;
  watermark: string | null;
  found: T | null;
}

async function relationship(key: string, clocks: Clocks): Promise<Inspected<InspectedRelationship>> {
  const answer = await fetched(RelationshipDocument, { key, ...clocks });
  return { clocks, watermark: answer.watermark, found: answer.relationships.edges[0]?.node ?? null };
}

export type InspectedThing = InspectedActor | InspectedRegion | InspectedEvent;

async function thing(key: string, clocks: Clocks): Promise<Inspected<InspectedThing>> {
  const { asOf, knownAt } = clocks;
  switch (entityType(key)) {
    case 'Actor': {
      const answer = await fetched(ActorDocument, { key, asOf, knownAt });
      return { clocks, watermark: answer.watermark, found: answer.actor };
    }
    case 'Region': {
      const answer = await fetched(RegionDocument, { key, asOf, knownAt });
      return { clocks, watermark: answer.watermark, found: answer.region };
    }
    case 'Event': {
      const answer = await fetched(EventDocument, { key, ...clocks });
      return { clocks, watermark: answer.watermark, found: answer.event };
    }
  }
}

export function useRelationship(key: string, clocks: Clocks) {
  return useLoaded(JSON.stringify([key, clocks]), () => relationship(key, clocks));
}

export function useThing(key: string, clocks: Clocks) {
  return useLoaded(JSON.stringify([key, clocks]), () => thing(key, clocks).catch((error: unknown) => noSuchThing(error, clocks)));
}

/** A key that the graph does not know is nothing found rather than a failure. */
function noSuchThing(error: unknown, clocks: Clocks): Inspected<InspectedThing> {
  if (error instanceof ServiceError && error.code === 'UNKNOWN_NAME') return { clocks, watermark: null, found: null };
  throw error;
}
