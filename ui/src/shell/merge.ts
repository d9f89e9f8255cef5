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
    total: { nodes: nodes.size + left, relationships: relationships.size + left },
  };
}

function holds({ validFrom, validTo }: FoundRelationship, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}

/** The graph with what changed marked, and with what holds on the other date only between things that are shown. */
export function compared(graph: ShownGraph, changes: readonly Changed[], asOf: string, hidden: readonly string[]): ShownGraph {
  if (changes.length === 0) return graph;
  const nodes = new Set(graph.nodes.map(({ key }) => key));
  const found = new Map(graph.found.map((each) => [each.key, each]));
  const marks = new Map<string, Change>();
  for (const { kind, on, relationship } of changes) {
    const { key, from, to } = relationship;
    if (!nodes.has(from.key) || !nodes.has(to.key) || hidden.includes(key)) continue;
    if (!found.has(key)) found.set(key, relationship);
    marks.set(key, { kind, on, elsewhere: !holds(found.get(key) ?? relationship, asOf) });
  }
  const shown = [...found.values()];
  const added = shown.length - graph.found.length;
  return {
    nodes: graph.nodes,
    found: shown,
    relationships: shown.map((each) => {
      const change = marks.get(each.key);
      return change === undefined ? toRelationship(each) : { ...toRelationship(each), change };
    }),
    total: { nodes: graph.total.nodes, relationships: graph.total.relationships + added },
  };
}
