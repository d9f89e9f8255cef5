import { graphql } from './graphql';
import { RelationshipFields } from './relationships';

/** One page of what the map shows of one type of relationship. */
export const MapRelationshipsDocument = graphql(
  `
    query MapRelationships(
      $types: [RelationshipType!]!
      $first: Int!
      $after: String
      $asOf: Date
      $knownAt: DateTime
      $lens: Lens
    ) {
      relationships(types: $types, first: $first, after: $after, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { ...RelationshipFields } }
      }
    }
  `,
  [RelationshipFields],
);

/** One page of the regions that are drawn by hand, each with those that it cuts across. */
export const HullsDocument = graphql(`
  query Hulls($first: Int!, $after: String, $asOf: Date, $knownAt: DateTime, $lens: Lens) {
    regions(
      first: $first
      after: $after
      where: { hull: { isNull: false } }
      asOf: $asOf
      knownAt: $knownAt
      lens: $lens
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { key name kind hull overlaps(first: 100) { edges { node { key } } } } }
    }
  }
`);

/** One page of events with their places. */
export const EventsDocument = graphql(`
  query Events($first: Int!, $after: String, $where: EventFilter, $asOf: Date, $knownAt: DateTime, $lens: Lens) {
    events(first: $first, after: $after, where: $where, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          key
          name
          kind
          validFrom
          validTo
          fromPrecision
          disputed
          at(first: 1) { edges { node { key location { latitude longitude } } } }
        }
      }
    }
  }
`);

/**
 * The events of which somebody whose word counts says where they were or who took part: a lens passes over
 * relationships alone.
 */
export const TOLD = { or: [{ at: { some: {} } }, { involves: { some: {} } }] };

/** The events that are one of these, involve one of them or took place at one of them. */
export function eventsOf(about: readonly string[]) {
  const key = { in: [...about] };
  return { or: [{ key }, { involves: { some: { actor: { key } } } }, { at: { some: { region: { key } } } }] };
}

/** Where those who fight each other meet; it reads the whole graph, so it is asked for apart. */
export const FrontlinesDocument = graphql(`
  query Frontlines($first: Int!, $asOf: Date, $knownAt: DateTime, $lens: Lens) {
    frontlines(first: $first, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
      near { key name iso3 adm1Code }
      far { key name iso3 adm1Code }
      border { key }
    }
  }
`);
