import { graphql } from './graphql';
import { RelationshipFields, ThingFields } from './relationships';

export const AssertionFields = graphql(`
  fragment AssertionFields on Assertion {
    key
    stance
    explicit
    summary
    locator
    credibility
    admiralty
    assertedOn
    recordedAt
    speaker { key name }
    source { key title publisher url publishedOn reliability reason licence }
  }
`);

/** A relationship by its stable key, with all who affirm or deny it. */
export const RelationshipDocument = graphql(
  `
    query RelationshipInspected($key: String!, $asOf: Date, $knownAt: DateTime, $lens: Lens) {
      watermark
      relationships(first: 1, where: { key: { eq: $key } }, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
        edges {
          node {
            ...RelationshipFields
            note
            recordedAt
            firstAssertedOn
            assertions(first: 200) {
              totalCount
              edges { node { ...AssertionFields } }
            }
          }
        }
      }
    }
  `,
  [RelationshipFields, AssertionFields],
);

const ThingDetails = graphql(
  `
    fragment ThingDetails on Named {
      ...ThingFields
      aliases
      description
      ... on Actor { existsFrom existsTo actorIso3: iso3 actorWikidata: wikidataId ucdpId }
      ... on Region { approximate regionIso3: iso3 regionWikidata: wikidataId iso31662 }
    }
  `,
  [ThingFields],
);

export const ActorDocument = graphql(
  `
    query ActorInspected($key: String!, $asOf: Date, $knownAt: DateTime) {
      watermark
      actor(key: $key, asOf: $asOf, knownAt: $knownAt) { ...ThingDetails }
    }
  `,
  [ThingDetails],
);

export const RegionDocument = graphql(
  `
    query RegionInspected($key: String!, $asOf: Date, $knownAt: DateTime) {
      watermark
      region(key: $key, asOf: $asOf, knownAt: $knownAt) { ...ThingDetails }
    }
  `,
  [ThingDetails],
);

export const EventDocument = graphql(
  `
    query EventInspected($key: String!, $asOf: Date, $knownAt: DateTime, $lens: Lens) {
      watermark
      event(key: $key, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
        ...ThingDetails
        involves(first: 1000) { edges { node { key } } }
        validFrom
        validTo
        fromPrecision
        toPrecision
        admiralty
        confidence
        against
        disputed
        origins
        firstAssertedOn
        lastAssertedOn
        assertions(first: 200) {
          totalCount
          edges { node { ...AssertionFields } }
        }
      }
    }
  `,
  [ThingDetails, AssertionFields],
);

/** When a relationship was recorded, as the second clock has it. */
export const RecordingDocument = graphql(`
  query Recording($key: String!, $asOf: Date, $knownAt: DateTime) {
    relationships(first: 1, where: { key: { eq: $key } }, asOf: $asOf, knownAt: $knownAt) {
      edges { node { key recordedAt admiralty confidence disputed standing } }
    }
  }
`);

/** Who stands behind any of many relationships; and the names of those that are left out already. */
export const VoicesDocument = graphql(`
  query Voices(
    $keys: [String!]!
    $sources: [String!]!
    $speakers: [String!]!
    $first: Int!
    $asOf: Date
    $knownAt: DateTime
  ) {
    assertions(first: $first, where: { aboutId: { in: $keys } }, asOf: $asOf, knownAt: $knownAt) {
      totalCount
      edges { node { aboutId source { key title publisher } speaker { key name } } }
    }
    sources(first: 200, where: { key: { in: $sources } }) {
      edges { node { key title publisher } }
    }
    actors(first: 200, where: { key: { in: $speakers } }) {
      edges { node { key name } }
    }
  }
`);

/** Who affirms or denies any of many relationships, for a report. */
export const EvidenceDocument = graphql(
  `
    query Evidence($keys: [String!]!, $first: Int!, $asOf: Date, $knownAt: DateTime, $lens: Lens) {
      watermark
      assertions(first: $first, where: { aboutId: { in: $keys } }, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
        totalCount
        edges { node { aboutId ...AssertionFields } }
      }
    }
  `,
  [AssertionFields],
);

/** Who stands behind many relationships and events: for their nature, and for the files that are taken along. */
export const CitedDocument = graphql(`
  query Cited($keys: [String!]!, $first: Int!, $after: String, $asOf: Date, $knownAt: DateTime, $lens: Lens) {
    watermark
    assertions(
      first: $first
      after: $after
      where: { aboutId: { in: $keys } }
      asOf: $asOf
      knownAt: $knownAt
      lens: $lens
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          aboutId
          stance
          explicit
          speaker { key }
          source { key title publisher publishedOn url licence }
        }
      }
    }
  }
`);
