import type { Claim, EntityType, EventMark, GraphNode, GraphRelationship, Holding, Interval, Zone } from '../model';
import type { ResultOf } from './graphql';
import type { EventsDocument, HullsDocument } from './mapDocuments';
import type { FoundRelationship, Thing } from './relationships';

/** The graph's type of a GraphQL type: `PresentIn` is `PRESENT_IN`. */
export function typeOf(typename: string): string {
  return typename.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

export function entityType(key: string): EntityType {
  const label = key.slice(0, key.indexOf(':'));
  return label === 'actor' ? 'Actor' : label === 'region' ? 'Region' : 'Event';
}

export function isEntity(key: string): boolean {
  return /^(actor|region|event):/.test(key);
}

export function kindOf(thing: Thing): string {
  switch (thing.__typename) {
    case 'Actor':
      return thing.actorKind;
    case 'Region':
      return thing.regionKind;
    case 'Event':
      return thing.eventKind;
  }
}

export function toNode(thing: Thing, total: number | null = null): GraphNode {
  const location = thing.__typename === 'Region' ? thing.location : null;
  const disputed = thing.__typename === 'Event' && thing.eventDisputed;
  return { key: thing.key, type: thing.__typename, kind: kindOf(thing), name: thing.name, location, total, ...(disputed && { disputed }) };
}

type Details = Record<string, string | readonly string[] | boolean | null>;

function detailsOf(found: FoundRelationship): Details {
  switch (found.__typename) {
    case 'Supports':
      return { forms: found.supportForms };
    case 'Opposes':
      return { forms: found.oppositionForms };
    case 'Controls':
      return {
        status: found.status,
        extent: found.extent,
        basis: found.controlBasis,
        besieged: found.besieged,
        role: found.controlRole,
      };
    case 'PartOf':
      return { basis: found.partBasis };
    case 'PresentIn':
      return { extent: found.presentExtent };
    case 'Overlaps':
      return { extent: found.overlapExtent };
    case 'MemberOf':
      return { role: found.memberRole };
    case 'SucceededBy':
      return { kind: found.successionKind };
    case 'Involves':
      return { role: found.eventRole };
    case 'At':
      return { role: found.placeRole };
    case 'Borders':
      return { via: found.via?.name ?? null, length: found.lengthKm === null ? null : `${found.lengthKm} km` };
    case 'Claims':
      return {};
  }
}

export function toRelationship(found: FoundRelationship): GraphRelationship {
  return {
    key: found.key,
    type: typeOf(found.__typename),
    from: found.from.key,
    to: found.to.key,
    validFrom: found.validFrom,
    validTo: found.validTo,
    admiralty: found.admiralty,
    confidence: found.confidence,
    disputed: found.disputed,
    standing: found.standing,
    details: detailsOf(found),
  };
}

export function toHolding(found: FoundRelationship): Holding[] {
  if (found.__typename !== 'Controls' || found.to.__typename !== 'Region') return [];
  return [
    {
      relationship: found.key,
      region: found.to.key,
      regionName: found.to.name,
      regionKind: found.to.regionKind,
      iso3: found.to.iso3,
      adm1: found.to.adm1,
      holder: found.from.key,
      holderName: found.from.name,
      status: found.status,
      extent: found.extent,
      basis: found.controlBasis,
      standing: found.standing,
      lastAssertedOn: found.lastAssertedOn,
      disputed: found.disputed,
      location: found.to.location,
    },
  ];
}

export function toClaim(found: FoundRelationship): Claim[] {
  if (found.__typename !== 'Claims' || found.to.__typename !== 'Region') return [];
  return [
    {
      relationship: found.key,
      region: found.to.key,
      iso3: found.to.iso3,
      adm1: found.to.adm1,
      claimant: found.from.key,
      claimantName: found.from.name,
    },
  ];
}

export function toInterval(found: FoundRelationship, label: string): Interval {
  return {
    relationship: found.key,
    type: typeOf(found.__typename),
    label,
    from: found.validFrom,
    fromPrecision: found.fromPrecision,
    to: found.validTo,
    toPrecision: found.toPrecision,
    disputed: found.disputed,
    lastAssertedOn: found.lastAssertedOn,
  };
}

export type HulledRegion = ResultOf<typeof HullsDocument>['regions']['edges'][number]['node'];

export function toZone({ key, name, kind, hull, overlaps }: HulledRegion): Zone[] {
  return hull === null ? [] : [{ region: key, name, kind, hull, overlaps: overlaps.edges.map(({ node }) => node.key) }];
}

export type FoundEvent = ResultOf<typeof EventsDocument>['events']['edges'][number]['node'];

/** Events without a known day are on no timeline and no map of a day. */
export function toEvent(node: FoundEvent): EventMark[] {
  return node.validFrom === null
    ? []
    : [
        {
          key: node.key,
          name: node.name,
          kind: node.kind,
          from: node.validFrom,
          to: node.validTo,
          precision: node.fromPrecision,
          disputed: node.disputed,
          location: node.at.edges[0]?.node.location ?? null,
        },
      ];
}
