import type { GraphNode, GraphRelationship } from '../../ui/src/model';

export interface Data {
  nodes: GraphNode[];
  relationships: GraphRelationship[];
}

/** Numbers from 0 to 1 that are the same in every run. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const KINDS = ['STATE', 'ARMED_GROUP', 'MILITIA', 'PARTY', 'PERSON'];
const TYPES = ['SUPPORTS', 'OPPOSES', 'CONTROLS', 'MEMBER_OF'];

/** A graph with few hubs and many leaves, as the real one is. */
export function data(order: number, size: number): Data {
  const next = drawn(order);
  const nodes = Array.from({ length: order }, (_, n): GraphNode => ({
    key: `actor:${n}`,
    type: 'Actor',
    kind: KINDS[n % KINDS.length] as string,
    name: `Actor number ${n}`,
    location: null,
    total: null,
  }));
  const hub = (): number => Math.floor(next() ** 3 * order);
  const relationships = Array.from({ length: size }, (_, n): GraphRelationship => ({
    key: `relationship:${n}`,
    type: TYPES[n % TYPES.length] as string,
    from: `actor:${hub()}`,
    to: `actor:${Math.floor(next() * order)}`,
    validFrom: null,
    validTo: null,
    admiralty: 'C3',
    confidence: next(),
    disputed: n % 11 === 0,
    standing: 'ASSERTED',
    details: {},
  }));
  return { nodes, relationships };
}

/** A place for every node. */
export function places(order: number): Record<string, { x: number; y: number; pinned: boolean }> {
  const next = drawn(order + 1);
  return Object.fromEntries(
    Array.from({ length: order }, (_, n) => [`actor:${n}`, { x: next() * 1000, y: next() * 1000, pinned: false }]),
  );
}
