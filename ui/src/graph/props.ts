import type { ReactNode, Ref } from 'react';

import type { GraphNode, GraphRelationship } from '../model';
import type { Camera } from './camera';
import type { GraphFilter } from './filter';
import type { Group } from './group';

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
  /** The relationships on the ways between the two that are selected: these stand out, not all that is next to either. */
  ways?: readonly string[];
  colourOf: (node: GraphNode) => string;
  onSelect(keys: readonly string[], add: boolean): void;
  /** How much an expansion would bring, by type of relationship. */
  counts(key: string): Promise<readonly TypeCount[]>;
  onExpand(key: string, types: readonly string[] | null): void;
  /** Keys of what was expanded, and so can be collapsed. */
  expanded: readonly string[];
  onCollapse(key: string): void;
  onHide(keys: readonly string[]): void;
  groups: readonly Group[];
  onGroup(group: Group): void;
  /** Takes apart the groups of these. */
  onUngroup(keys: readonly string[]): void;
  onPath(from: string, to: string): void;
  total: { nodes: number; relationships: number };
  /** Places of the force layout; the geographic one follows from the locations. */
  positions: Positions;
  onMove(positions: Positions): void;
  layout: 'force' | 'geographic';
  /** How it is looked at; null until the reader moves it: it shows everything. */
  camera: Camera | null;
  onLook(camera: Camera | null): void;
  /** With both of these the filter is kept outside, without them here. */
  filter?: GraphFilter;
  onFilter?(filter: GraphFilter): void;
  /** What is said where there are no entities at all. */
  empty?: ReactNode;
  /** More of the filter, that is kept outside. */
  voices?: ReactNode;
  ref?: Ref<GraphViewHandle>;
}
