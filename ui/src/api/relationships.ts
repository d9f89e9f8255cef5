import { graphql, type ResultOf } from './graphql';

/** A thing as the graph shows it. Enums of one name are told apart by aliases, as GraphQL wants. */
export const ThingFields = graphql(`
  fragment ThingFields on Named {
    __typename
    key
    name
    ... on Actor { actorKind: kind }
    ... on Region { regionKind: kind location { latitude longitude } iso3 adm1: adm1Code }
    ... on Event { eventKind: kind eventDisputed: disputed }
  }
`);

/** A relationship as the graph, the table and the timeline show it. */
export const RelationshipFields = graphql(
  `
    fragment RelationshipFields on Relationship {
      __typename
      key
      from { ...ThingFields }
      to { ...ThingFields }
      validFrom
      validTo
      fromPrecision
      toPrecision
      admiralty
      confidence
      against
      disputed
      origins
      standing
      lastAssertedOn
      withinPrecision
      ... on Supports { supportForms: forms }
      ... on Opposes { oppositionForms: forms }
      ... on Controls { status extent controlBasis: basis besieged controlRole: role }
      ... on PartOf { partBasis: basis }
      ... on PresentIn { presentExtent: extent }
      ... on Overlaps { overlapExtent: extent }
      ... on MemberOf { memberRole: role }
      ... on SucceededBy { successionKind: kind }
      ... on Involves { eventRole: role }
      ... on At { placeRole: role }
      ... on Borders { via { key name } lengthKm }
    }
  `,
  [ThingFields],
);

export type Thing = ResultOf<typeof ThingFields>;
export type FoundRelationship = ResultOf<typeof RelationshipFields>;
