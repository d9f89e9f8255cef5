import { graphql } from './graphql';
import { RelationshipFields, ThingFields } from './relationships';

/** The questions that can be asked, for completion and for the columns of their rows. */
export const QuestionsDocument = graphql(`
  query Questions {
    watermark
    questions { name summary row phrases computed parameters { name type } columns { name type meaning } }
  }
`);

export const SearchDocument = graphql(
  `
    query Search($text: String!, $first: Int!, $asOf: Date, $knownAt: DateTime) {
      search(text: $text, first: $first, asOf: $asOf, knownAt: $knownAt) {
        score
        node { ...ThingFields }
      }
    }
  `,
  [ThingFields],
);

/** Little is selected of the evidence: a statement of its own brings the rest, the same for all questions. */
export const AskDocument = graphql(`
  query Ask($question: String!, $first: Int!, $asOf: Date, $knownAt: DateTime, $lens: Lens) {
    ask(question: $question, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
      state
      sure
      sentence
      asOf
      understood { said means }
      readBy
      phrase
      question { name summary row computed columns { name type meaning } }
      parameters { name value text }
      candidates { said key name kind score }
      closest
      graphql
      cypher
      link
      rows(first: $first) {
        totalCount
        edges {
          node {
            __typename
            standing
            admiralty
            confidence
            holdsFrom
            holdsTo
            disputed
            lastAssertedOn
            evidence { __typename id }
          }
        }
      }
    }
  }
`);

/** Relationships by the ids of an answer, as of its clocks. */
export const FoundDocument = graphql(
  `
    query Found($ids: [ID!]!) {
      nodes(ids: $ids) { __typename ... on Relationship { id ...RelationshipFields } }
    }
  `,
  [RelationshipFields],
);

export const NeighbourhoodDocument = graphql(
  `
    query Neighbourhood(
      $ids: [String!]!
      $types: [RelationshipType!]
      $limit: Int!
      $asOf: Date
      $knownAt: DateTime
      $lens: Lens
    ) {
      neighbourhood(ids: $ids, types: $types, limit: $limit, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
        cutOff
        nodes { total shown node { ...ThingFields } }
        relationships { ...RelationshipFields }
      }
    }
  `,
  [RelationshipFields, ThingFields],
);

/** How many ways between two are asked for, and how many relationships each may have. */
export const PATHS = 10;
export const HOPS = 4;

export const PathsDocument = graphql(
  `
    query Paths(
      $from: String!
      $to: String!
      $hops: Int!
      $limit: Int!
      $asOf: Date
      $knownAt: DateTime
      $lens: Lens
    ) {
      paths(
        from: $from
        to: $to
        direction: ANY
        maxHops: $hops
        limit: $limit
        asOf: $asOf
        knownAt: $knownAt
        lens: $lens
      ) {
        relationships { ...RelationshipFields }
      }
    }
  `,
  [RelationshipFields],
);

/** How many relationships of each type something has; either end counts. */
export const CountsDocument = graphql(`
  query Counts($key: String!, $asOf: Date, $knownAt: DateTime, $lens: Lens) {
    out: relationships(where: { from: { eq: $key } }, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
      aggregate(by: [TYPE]) { type count }
    }
    in: relationships(where: { to: { eq: $key } }, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
      aggregate(by: [TYPE]) { type count }
    }
  }
`);

/** What began, ended or changed hands around some things, for the timeline and the comparison. */
export const ChangesDocument = graphql(
  `
    query Changes($from: Date!, $to: Date!, $about: [String!], $first: Int!, $knownAt: DateTime, $lens: Lens) {
      changes(from: $from, to: $to, about: $about, first: $first, knownAt: $knownAt, lens: $lens) {
        totalCount
        edges { node { kind on relationship { ...RelationshipFields } before { key } } }
      }
    }
  `,
  [RelationshipFields],
);
