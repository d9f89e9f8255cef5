import type { FoundRelationship } from '../api/relationships';
import { toNode, toRelationship } from '../api/toModel';
import type { Change, GraphNode, GraphRelationship } from '../model';
import type { Changed } from './useChanges';

/** A part of the graph that some step brought. */
export interface Piece {
  relationships: readonly FoundRelationship[];
  nodes: readonly GraphNode[];
  /** How many relationships the step left out. */
  left: number;
}

export interface ShownGraph {
  nodes: readonly GraphNode[];
  relationships: readonly GraphRelationship[];
  total: { nodes: number; relationships: number };
  /** The shown relationships as the service has them. */
  found: readonly FoundRelationship[];
}

/** The pieces as one graph, each thing once, without what the reader hid. */
export function merged(pieces: readonly Piece[], hidden: readonly string[]): ShownGraph {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, FoundRelationship>();
  const add = (node: GraphNode) => {
    const before = nodes.get(node.key);
    if (before === undefined || before.total === null) nodes.set(node.key, node);
  };
  for (const piece of pieces) {
    piece.nodes.forEach(add);
    for (const found of piece.relationships) {
      add(toNode(found.from));
      add(toNode(found.to));
      if (!relationships.has(found.key)) relationships.set(found.key, found);
    }
  }
  const left = pieces.reduce((sum, piece) => sum + piece.left, 0);
  const out = new Set(hidden);
  const kept = [...relationships.values()].filter(
    (each) => !out.has(each.key) && !out.has(each.from.key) && !out.has(each.to.key),
  );
  return {
    nodes: [...nodes.values()].filter((node) => !out.has(node.key)),
    relationships: kept.map(toRelationship),
    found: kept,
    // What the relationships that were left out lead to may be there already: nobody has counted it.
    total: { nodes: nodes.size, relationships: relationships.size + left },
  };
}

function holds({ validFrom, validTo }: FoundRelationship, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}

/**
 * The graph with what changed marked, and with what holds on the other date only between things that are shown;
 * of a region that is shown also who held it then.
 */
export function compared(graph: ShownGraph, changes: readonly Changed[], asOf: string, hidden: readonly string[]): ShownGraph {
  if (changes.length === 0) return graph;
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const found = new Map(graph.found.map((each) => [each.key, each]));
  const marks = new Map<string, Change>();
  const mark = (key: string, { kind, on }: Changed) => {
    const each = found.get(key);
    if (each !== undefined) marks.set(key, { kind, on, elsewhere: !holds(each, asOf) });
  };
  for (const changed of changes) {
    const { key, from, to } = changed.relationship;
    const near = nodes.has(to.key) && (nodes.has(from.key) || changed.kind === 'CHANGED_HANDS');
    if (near && !hidden.includes(key) && !hidden.includes(from.key)) {
      if (!nodes.has(from.key)) nodes.set(from.key, toNode(from));
      if (!found.has(key)) found.set(key, changed.relationship);
    }
    mark(key, changed);
    if (changed.before !== null) mark(changed.before.key, changed);
  }
  const shown = [...found.values()];
  return {
    nodes: [...nodes.values()],
    found: shown,
    relationships: shown.map((each) => {
      const change = marks.get(each.key);
      return change === undefined ? toRelationship(each) : { ...toRelationship(each), change };
    }),
    total: {
      nodes: graph.total.nodes + nodes.size - graph.nodes.length,
      relationships: graph.total.relationships + shown.length - graph.found.length,
    },
  };
}
