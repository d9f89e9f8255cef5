import { initGraphQLTada } from 'gql.tada';

import type { introspection } from './schema';

/** A document, typed by docs/schema.graphql: one that no longer fits it fails the type check. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; DateTime: string };
  disableMasking: true;
}>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
