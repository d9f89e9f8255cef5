import type { GraphNode, GraphRelationship } from '../model';
import type { Palette } from './build';
import { lineWords } from './words';

/** A node for tests. */
export function node(key: string, more: Partial<GraphNode> = {}): GraphNode {
  return { key, type: 'Actor', kind: 'STATE', name: `The ${key}`, location: null, total: null, ...more };
}

/** A relationship for tests, asserted and undisputed. */
export function relationship(key: string, from: string, to: string, more: Partial<GraphRelationship> = {}): GraphRelationship {
  return {
    key,
    type: 'SUPPORTS',
    from,
    to,
    validFrom: null,
    validTo: null,
    admiralty: null,
    confidence: null,
    disputed: false,
    standing: 'ASSERTED',
    details: {},
    ...more,
  };
}

/** Colours for tests: a name says where they come from. */
export const palette: Palette = {
  node: ({ kind }) => `colour of ${kind}`,
  property: (name) => name,
  line: lineWords,
};
