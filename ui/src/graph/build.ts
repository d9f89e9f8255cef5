import { MultiDirectedGraph } from 'graphology';
import type { GraphEvents } from 'graphology-types';

import type { GraphNode, GraphRelationship } from '../model';
import type { Shown } from './filter';
import type { Point } from './places';
import { graphTexts } from './texts';
import { figureOf, labelOf, MARKS, patternOf, PATTERNS, sizeOf, strokeOf, widthOf, type Head, type Mark, type Shape } from './style';

/** How a node or a relationship stands to the selection. */
export type Emphasis = 'selected' | 'near' | 'plain' | 'faded';

/** What nodes and edges are drawn with alike. */
interface Drawn {
  opacity: number;
  rank: number;
  layer: string;
  labelColour: string;
  halo: string;
  emphasis: Emphasis;
}

export interface NodeAttributes extends Drawn {
  x: number;
  y: number;
  size: number;
  colour: string;
  label: string;
  shape: Shape;
  /** The number of the figure inside, for the shader. */
  mark: number;
  /** The width of the ring around it: wide when selected, thin when pinned. */
  ring: number;
  /** The colour of the figure inside and of the ring. */
  ink: string;
  pinned: boolean;
  node: GraphNode;
}

export interface EdgeAttributes extends Drawn {
  labelVisibility: 'auto' | 'visible' | 'hidden';
  width: number;
  colour: string;
  label: string;
  head: Head;
  /** The number of the line's pattern, for the shader. */
  pattern: number;
  relationship: GraphRelationship;
}

type Events = GraphEvents<NodeAttributes, EdgeAttributes>;

/** A graph that can be changed without a word of it, for whoever then tells the renderer once. */
export class ViewGraph extends MultiDirectedGraph<NodeAttributes, EdgeAttributes> {
  private quiet = false;

  override emit<Event extends keyof Events>(event: Event, ...payload: Parameters<Events[Event]>): boolean {
    return this.quiet ? false : super.emit(event, ...payload);
  }

  quietly(change: () => void): void {
    this.quiet = true;
    try {
      change();
    } finally {
      this.quiet = false;
    }
  }
}

const RANKS: Readonly<Record<Emphasis, number>> = { selected: 3, near: 2, plain: 1, faded: 0 };
const NODE_OPACITY: Readonly<Record<Emphasis, number>> = { selected: 1, near: 1, plain: 1, faded: 0.35 };
const EDGE_OPACITY: Readonly<Record<Emphasis, number>> = { selected: 1, near: 0.95, plain: 0.75, faded: 0.14 };
/** How much of its opacity is left to a line that does not hold on the date. */
const PALE = 0.5;
const EDGE_LABELS: Readonly<Record<Emphasis, EdgeAttributes['labelVisibility']>> = {
  selected: 'visible',
  near: 'auto',
  plain: 'hidden',
  faded: 'hidden',
};

/** One object for each emphasis instead of one for each thing that is drawn. */
function byEmphasis<Made>(make: (emphasis: Emphasis) => Made): (emphasis: Emphasis) => Made {
  const made = new Map<Emphasis, Made>();
  return (emphasis) => {
    const known = made.get(emphasis);
    if (known !== undefined) return known;
    const fresh = make(emphasis);
    made.set(emphasis, fresh);
    return fresh;
  };
}

function drawnNode(emphasis: Emphasis, palette: Palette): Drawn {
  const chosen = emphasis === 'selected';
  return {
    opacity: NODE_OPACITY[emphasis],
    rank: RANKS[emphasis],
    layer: chosen ? 'topNodes' : 'nodes',
    labelColour: palette.property(emphasis === 'faded' ? '--graph-label-faded' : '--graph-label'),
    halo: palette.property('--graph-halo'),
    emphasis,
  };
}

function drawnEdge(emphasis: Emphasis, palette: Palette): Drawn {
  return {
    opacity: EDGE_OPACITY[emphasis],
    rank: RANKS[emphasis],
    layer: emphasis === 'selected' || emphasis === 'near' ? 'topEdges' : 'edges',
    labelColour: palette.property('--graph-label'),
    halo: palette.property('--graph-halo'),
    emphasis,
  };
}

/** What the attributes need beside the data: colours that a canvas understands, and words. */
export interface Palette {
  node(node: GraphNode): string;
  /** The value of a custom property. */
  property(name: string): string;
  /** What is written at a relationship's line. */
  line(relationship: GraphRelationship): string;
}

export interface Scene {
  shown: Shown;
  selection: readonly string[];
  /** As in the view's props. */
  ways?: readonly string[];
  places: ReadonlyMap<string, Point>;
  pinned: ReadonlySet<string>;
  palette: Palette;
}

/** An empty graph of the view. */
export function emptyGraph(): ViewGraph {
  return new ViewGraph();
}

/** How each key stands to the selection; keys that are not in it are plain or, with a selection, faded. */
export function emphasised(
  shown: Shown,
  selection: readonly string[],
  ways: readonly string[] = [],
): Map<string, Emphasis> {
  const chosen = new Set(selection);
  const led = new Set(ways);
  const marks = new Map<string, Emphasis>();
  for (const { key, from, to, lines } of shown.relationships) {
    const here = chosen.has(key);
    const near = led.size > 0 ? [key, ...(lines ?? [])].some((each) => led.has(each)) : chosen.has(from) || chosen.has(to);
    if (!here && !near) continue;
    marks.set(key, here ? 'selected' : 'near');
    marks.set(from, 'near');
    marks.set(to, 'near');
  }
  for (const { key } of shown.nodes) if (chosen.has(key)) marks.set(key, 'selected');
  return marks;
}

function degrees(relationships: readonly GraphRelationship[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of relationships) {
    counts.set(from, (counts.get(from) ?? 0) + 1);
    counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return counts;
}

/** What the graph shall be: the attributes of each node and relationship. */
export interface Wanted {
  nodes: ReadonlyMap<string, NodeAttributes>;
  edges: ReadonlyMap<string, EdgeAttributes>;
}

const NOWHERE: Point = { x: 0, y: 0 };
const MARK_NUMBERS = Object.fromEntries(MARKS.map((mark, n) => [mark, n])) as Readonly<Record<Mark, number>>;

/** The attributes of everything in the scene. */
export function wanted(scene: Scene): Wanted {
  const { shown, palette } = scene;
  const marks = emphasised(shown, scene.selection, scene.ways);
  const rest: Emphasis = marks.size > 0 ? 'faded' : 'plain';
  const counts = degrees(shown.relationships);
  const nodes = new Map<string, NodeAttributes>();
  const drawnBy = byEmphasis((emphasis) => ({
    drawn: drawnNode(emphasis, palette),
    ink: palette.property(emphasis === 'selected' ? '--graph-selected' : '--graph-figure'),
  }));
  for (const node of shown.nodes) {
    const place = scene.places.get(node.key) ?? NOWHERE;
    const figure = figureOf(node.type, node.kind);
    const emphasis = marks.get(node.key) ?? rest;
    const pinned = scene.pinned.has(node.key);
    const { drawn, ink } = drawnBy(emphasis);
    nodes.set(node.key, {
      opacity: drawn.opacity,
      rank: drawn.rank,
      layer: drawn.layer,
      labelColour: drawn.labelColour,
      halo: drawn.halo,
      emphasis,
      x: place.x,
      y: place.y,
      size: sizeOf(node.total, Math.max(counts.get(node.key) ?? 0, 2 * (node.members?.length ?? 0))),
      colour: palette.node(node),
      label: node.disputed ? graphTexts.disputed(labelOf(node.name)) : labelOf(node.name),
      shape: figure.shape,
      mark: MARK_NUMBERS[figure.mark],
      ring: emphasis === 'selected' ? 3.5 : pinned ? 1.5 : 0,
      ink,
      pinned,
      node,
    });
  }
  return { nodes, edges: wantedEdges(scene, nodes, marks, rest) };
}

function wantedEdges(
  { shown, palette }: Scene,
  nodes: ReadonlyMap<string, NodeAttributes>,
  marks: ReadonlyMap<string, Emphasis>,
  rest: Emphasis,
): Map<string, EdgeAttributes> {
  const edges = new Map<string, EdgeAttributes>();
  const drawnBy = byEmphasis((emphasis) => drawnEdge(emphasis, palette));
  const colours = new Map<string, string>();
  const colourOf = (name: string): string => {
    const known = colours.get(name) ?? palette.property(name);
    colours.set(name, known);
    return known;
  };
  for (const relationship of shown.relationships) {
    if (!nodes.has(relationship.from) || !nodes.has(relationship.to)) continue;
    const stroke = strokeOf(relationship.type);
    const emphasis = marks.get(relationship.key) ?? rest;
    const { change } = relationship;
    const drawn = drawnBy(emphasis);
    edges.set(relationship.key, {
      rank: drawn.rank,
      layer: drawn.layer,
      labelColour: drawn.labelColour,
      halo: drawn.halo,
      emphasis,
      opacity: change?.elsewhere === true ? drawn.opacity * PALE : drawn.opacity,
      labelVisibility: change === undefined || emphasis === 'faded' ? EDGE_LABELS[emphasis] : 'visible',
      width: widthOf(relationship.confidence) + Math.log2(relationship.lines?.length ?? 1) + (emphasis === 'selected' ? 2 : change === undefined ? 0 : 1),
      colour: colourOf(stroke.colour),
      label: palette.line(relationship),
      head: stroke.head,
      pattern: PATTERNS.indexOf(patternOf(relationship)),
      relationship,
    });
  }
  return edges;
}

export interface Difference {
  dropNodes: string[];
  dropEdges: string[];
  addNodes: string[];
  addEdges: string[];
}

/** What is to be taken out and put in; an edge whose ends changed is both. */
export function difference(graph: ViewGraph, want: Wanted): Difference {
  const found: Difference = { dropNodes: [], dropEdges: [], addNodes: [], addEdges: [] };
  graph.forEachNode((key) => {
    if (!want.nodes.has(key)) found.dropNodes.push(key);
  });
  graph.forEachEdge((key, _attributes, from, to) => {
    const edge = want.edges.get(key);
    if (!edge || edge.relationship.from !== from || edge.relationship.to !== to) found.dropEdges.push(key);
  });
  const dropped = new Set(found.dropEdges);
  for (const key of want.nodes.keys()) if (!graph.hasNode(key)) found.addNodes.push(key);
  for (const key of want.edges.keys()) if (!graph.hasEdge(key) || dropped.has(key)) found.addEdges.push(key);
  return found;
}

/** The renderer looks at everything anew after each that is dropped, and twice at each that is added. */
const [DROPPED, ADDED] = [20, 200];

/** Whether the difference is better taken by filling the graph anew. */
export function isLarge(change: Difference): boolean {
  return (
    change.dropNodes.length + change.dropEdges.length > DROPPED || change.addNodes.length + change.addEdges.length > ADDED
  );
}

function fill(graph: ViewGraph, want: Wanted, nodes: Iterable<string>, edges: Iterable<string>): void {
  for (const key of nodes) graph.addNode(key, want.nodes.get(key) as NodeAttributes);
  for (const key of edges) {
    const attributes = want.edges.get(key) as EdgeAttributes;
    graph.addDirectedEdgeWithKey(key, attributes.relationship.from, attributes.relationship.to, attributes);
  }
}

/** Empties the graph and fills it as wanted; of the filling nothing is told. */
export function refill(graph: ViewGraph, want: Wanted): void {
  if (graph.order > 0) graph.clear();
  graph.quietly(() => fill(graph, want, want.nodes.keys(), want.edges.keys()));
}

/** Takes out and puts in what differs; each is told. */
export function restructure(graph: ViewGraph, want: Wanted, change: Difference): void {
  for (const key of change.dropEdges) graph.dropEdge(key);
  for (const key of change.dropNodes) graph.dropNode(key);
  fill(graph, want, change.addNodes, change.addEdges);
}

/** What got new attributes, and whether it is still drawn in the same order. */
export interface Recoloured {
  nodes: string[];
  edges: string[];
  ordered: boolean;
}

const DRAWN = ['opacity', 'rank', 'layer', 'labelColour', 'halo', 'emphasis'] as const;
const NODE_NAMES = [
  ...DRAWN, 'size', 'colour', 'label', 'shape', 'mark', 'ring', 'ink', 'pinned', 'node',
] as const satisfies readonly (keyof NodeAttributes)[];
const EDGE_NAMES = [
  ...DRAWN, 'labelVisibility', 'width', 'colour', 'label', 'head', 'pattern', 'relationship',
] as const satisfies readonly (keyof EdgeAttributes)[];

/** Takes over the named attributes; whether any was another. */
function takeOver<T extends object>(now: T, next: T, names: readonly (keyof T)[]): boolean {
  let changed = false;
  for (const name of names) {
    if (now[name] === next[name]) continue;
    now[name] = next[name];
    changed = true;
  }
  return changed;
}

/** Updates everything but places, and tells nobody. */
export function recolour(graph: ViewGraph, want: Wanted): Recoloured {
  const changed: Recoloured = { nodes: [], edges: [], ordered: true };
  graph.forEachNode((key, now) => {
    const next = want.nodes.get(key) as NodeAttributes;
    const { rank } = now;
    if (!takeOver(now, next, NODE_NAMES)) return;
    changed.ordered &&= rank === next.rank;
    changed.nodes.push(key);
  });
  graph.forEachEdge((key, now) => {
    const next = want.edges.get(key) as EdgeAttributes;
    const { rank } = now;
    if (!takeOver(now, next, EDGE_NAMES)) return;
    changed.ordered &&= rank === next.rank;
    changed.edges.push(key);
  });
  return changed;
}

/** Puts nodes where the points say and tells nobody; returns which were elsewhere. */
export function move(graph: ViewGraph, points: ReadonlyMap<string, Point>): string[] {
  const moved: string[] = [];
  graph.forEachNode((key, now) => {
    const point = points.get(key);
    if (!point || (point.x === now.x && point.y === now.y)) return;
    now.x = point.x;
    now.y = point.y;
    moved.push(key);
  });
  return moved;
}

/** The place of every node. */
export function placesOf(graph: ViewGraph): Map<string, Point> {
  const places = new Map<string, Point>();
  graph.forEachNode((key, { x, y }) => places.set(key, { x, y }));
  return places;
}
