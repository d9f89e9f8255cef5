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

/** What lies over the regions: zones drawn by hand, and events with their places. */
export const MapMarksDocument = graphql(`
  query MapMarks($zones: Int!, $events: Int!, $asOf: Date, $knownAt: DateTime, $lens: Lens) {
    regions(first: $zones, where: { kind: { in: [ZONE] } }, asOf: $asOf) {
      totalCount
      edges { node { key name hull } }
    }
    events(first: $events, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
      totalCount
      edges {
        node {
          key
          name
          kind
          validFrom
          validTo
          fromPrecision
          at(first: 1) { edges { node { key location { latitude longitude } } } }
        }
      }
    }
  }
`);

/** Where those who fight each other meet; it reads the whole graph, so it is asked for apart. */
export const FrontlinesDocument = graphql(`
  query Frontlines($first: Int!, $asOf: Date, $knownAt: DateTime, $lens: Lens) {
    frontlines(first: $first, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
      near { key iso3 adm1Code }
      far { key iso3 adm1Code }
      border { key }
    }
  }
`);
