import type { Ref } from 'react';

import type { GraphNode, GraphRelationship } from '../model';
import type { GraphFilter } from './filter';

export interface Position {
  x: number;
  y: number;
  pinned: boolean;
}

export type Positions = Readonly<Record<string, Position>>;

export interface TypeCount {
  type: string;
  count: number;
}

/** What the view hands out to be taken along. */
export interface GraphViewHandle {
  /** Further lines stand below the date and the counts. */
  exportPng(lines?: readonly string[]): Promise<Blob>;
  exportSvg(lines?: readonly string[]): string;
  focus(): void;
}

export interface GraphViewProps {
  nodes: readonly GraphNode[];
  relationships: readonly GraphRelationship[];
  asOf: string;
  /** Keys of nodes or relationships. */
  selection: readonly string[];
  colourOf: (node: GraphNode) => string;
  onSelect(keys: readonly string[], add: boolean): void;
  /** How much an expansion would bring, by type of relationship. */
  counts(key: string): Promise<readonly TypeCount[]>;
  onExpand(key: string, types: readonly string[] | null): void;
  onCollapse(key: string): void;
  onHide(keys: readonly string[]): void;
  onPath(from: string, to: string): void;
  total: { nodes: number; relationships: number };
  /** Places of the force layout; the geographic one follows from the locations. */
  positions: Positions;
  onMove(positions: Positions): void;
  layout: 'force' | 'geographic';
  /** With both of these the filter is kept outside, without them here. */
  filter?: GraphFilter;
  onFilter?(filter: GraphFilter): void;
  ref?: Ref<GraphViewHandle>;
}
