import type { Attributes } from 'graphology-types';
import Sigma from 'sigma';

import {
  difference,
  emptyGraph,
  isLarge,
  move,
  placesOf,
  recolour,
  refill,
  restructure,
  wanted,
  type Difference,
  type EdgeAttributes,
  type NodeAttributes,
  type ViewGraph,
  type Wanted,
} from './build';
import { RATIOS } from './camera';
import type { Shown } from './filter';
import type { Input, Watcher } from './input';
import { Labels } from './labels';
import { Look } from './look';
import { boxOf, geographic, middle, neighbourhood, seeded, type Point } from './places';
import { whilePointed } from './pointed';
import { primitives, STYLES, type EdgeState, type NodeState } from './primitives';
import type { Positions } from './props';
import { Force } from './run';

type Renderer = Sigma<NodeAttributes, EdgeAttributes, Attributes, NodeState, EdgeState>;

const ANIMATION = 250;
/** The side of a square picture, in pixels, in which entities have their full size, and the least part of it. */
const [ROOMY, LEAST_SIZE] = [500, 0.6];

function duration(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ANIMATION;
}

/** Whether nothing was drawn before, and now there is something. */
function isFirst(before: Input | null, order: number): boolean {
  return before === null || (before.shown.nodes.length === 0 && order > 0);
}

/** In every frame the renderer would go through all nodes for highlighted ones, of which there are none here. */
function withoutHighlights(sigma: Renderer): void {
  const none: ReadonlySet<string> = new Set();
  const states = sigma['stateManager'] as unknown as { getHighlightedNodes(): ReadonlySet<string> };
  states.getHighlightedNodes = () => none;
}

/** The drawn graph with its layout: takes what is to be shown, tells what a reader does with it. */
export class Stage {
  private readonly graph: ViewGraph = emptyGraph();
  private readonly sigma: Renderer;
  private readonly force: Force;
  private readonly look: Look;
  /** Places of the force layout, also of nodes that are not shown now. */
  private readonly places = new Map<string, Point>();
  private earth: { shown: Shown; places: ReadonlyMap<string, Point> } | null = null;
  private input: Input | null = null;
  /** Whether the run that is on lays out everything, rather than what came last. */
  private whole = false;
  private walked: string | null = null;
  private readonly labels: Labels;
  private readonly unpoint: () => void;

  constructor(
    container: HTMLElement,
    private readonly watcher: Watcher,
  ) {
    this.sigma = new Sigma<NodeAttributes, EdgeAttributes, Attributes, NodeState, EdgeState>(this.graph, container, {
      primitives: primitives() as never,
      styles: STYLES as never,
      customNodeState: { label: 'nowhere' },
      customEdgeState: { labelled: false },
      settings: {
        allowInvalidContainer: true,
        itemSizesReference: 'screen',
        // Until there is a pointer; see lines().
        enableEdgeEvents: false,
        renderEdgeLabels: true,
        // The renderer seeks no labels of its own, which it would do in every frame.
        edgeLabelAnchors: 'allNodes',
        labelDensity: 0,
        enableNodeDrag: true,
        enableCameraRotation: false,
        stagePadding: 32,
        zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / this.sizes(),
        minCameraRatio: RATIOS.nearest,
        maxCameraRatio: RATIOS.farthest,
        zoomDuration: duration(),
        inertiaDuration: duration(),
        getDraggedNodes: (node) => this.dragged(node),
      },
    });
    withoutHighlights(this.sigma);
    this.labels = new Labels(this.graph, this.sigma);
    this.look = new Look(this.sigma, () => boxOf(placesOf(this.graph).values()), {
      looked: (camera) => watcher.looked(camera),
      moves: () => this.labels.soon(),
    });
    this.force = new Force({
      points: (points, done) => this.laid(points, done),
      failed: (message) => watcher.failed(message),
    });
    this.unpoint = whilePointed(container, (there) => this.lines(there));
    this.listen();
  }

  /** Shows the input; what stays keeps its place. */
  update(input: Input): void {
    const before = this.input;
    this.input = input;
    this.adopt(input.positions, before?.positions);
    const newcomers = input.shown.nodes.filter(({ key }) => !this.places.has(key)).map(({ key }) => key);
    const old = input.shown.nodes.length - newcomers.length;
    this.seed(newcomers);
    this.draw();
    const kept = this.look.keep(input.camera);
    const turned = before !== null && before.layout !== input.layout;
    if (input.layout === 'geographic') this.force.stop();
    // What was kept is of the layout that it was kept with.
    if (turned && !kept) this.look.fit(duration());
    else if (kept || (input.layout === 'geographic' && isFirst(before, this.graph.order))) this.look.whole(duration());
    if (input.layout === 'force' && newcomers.length > 0) {
      this.lay(this.whole || newcomers.length > old ? null : new Set(newcomers));
    }
    this.tellRunning();
  }

  /** Runs the force layout on all that is not pinned, with everything in view. */
  arrange(): void {
    this.look.fit(0);
    this.lay(null);
  }

  /** Ends the layout where it is. */
  halt(): void {
    if (!this.force.running) return;
    this.force.stop();
    this.whole = false;
    this.tellRunning();
    this.report();
  }

  /** Pins nodes where they are, or lets them go. */
  pin(keys: readonly string[], pinned: boolean): void {
    this.force.stop();
    this.whole = false;
    this.tellRunning();
    this.report(new Map(keys.map((key) => [key, pinned])));
  }

  /** Moves nodes by so many pixels and pins them. */
  shift(keys: readonly string[], dx: number, dy: number): void {
    if (this.input?.layout !== 'force') return;
    const points = new Map<string, Point>();
    for (const key of keys) {
      if (!this.graph.hasNode(key)) continue;
      const { x, y } = this.graph.getNodeAttributes(key);
      const at = this.sigma.graphToViewport({ x, y });
      points.set(key, this.sigma.viewportToGraph({ x: at.x + dx, y: at.y + dy }));
    }
    this.relocate(points);
    this.pin([...points.keys()], true);
  }

  /** Brings everything into view. */
  fit(): void {
    this.look.fit(duration());
  }

  /** Zooms by a factor; above one is nearer. */
  zoom(factor: number): void {
    this.look.zoom(factor, duration());
  }

  /** Moves the view by parts of its width and height. */
  pan(right: number, up: number): void {
    this.look.pan(right, up, duration());
  }

  /** Marks the node that a reader is at in the list. */
  walk(key: string | null): void {
    if (this.walked !== null && this.graph.hasNode(this.walked)) this.sigma.setNodeState(this.walked, { isHovered: false });
    this.walked = key;
    if (key !== null && this.graph.hasNode(key)) this.sigma.setNodeState(key, { isHovered: true });
    this.labels.walk(key);
  }

  /** Where a node is in the picture, in pixels. */
  pointOf(key: string): Point | null {
    if (!this.graph.hasNode(key)) return null;
    const { x, y } = this.graph.getNodeAttributes(key);
    return this.sigma.graphToViewport({ x, y });
  }

  /** The graph as it is drawn. */
  drawn(): ViewGraph {
    return this.graph;
  }

  /** The picture's canvas, freshly drawn: it is readable only until the browser's next frame. */
  canvas(): HTMLCanvasElement {
    this.sigma.refresh();
    return this.sigma.getStageCanvas();
  }

  /** Ends it all. */
  kill(): void {
    this.unpoint();
    this.labels.stop();
    this.look.stop();
    this.force.stop();
    this.sigma.kill();
  }

  /** Runs the force layout on all that is not pinned, or on these alone. */
  private lay(only: ReadonlySet<string> | null): void {
    if (this.input?.layout !== 'force' || this.graph.order === 0) return;
    this.whole = only === null;
    const fixed = new Set(this.graph.nodes().filter((key) => (only ? !only.has(key) : this.isPinned(key))));
    this.force.start(this.graph, fixed);
    if (this.whole) this.look.whole(0);
    this.tellRunning();
  }

  private isPinned(key: string): boolean {
    return this.input?.positions[key]?.pinned ?? false;
  }

  /** A small picture has its entities and lines smaller, so that as many find room. */
  private sizes(): number {
    // It is asked for while the renderer is made.
    const { width, height } = (this.sigma as Renderer | undefined)?.getDimensions() ?? { width: ROOMY, height: ROOMY };
    return Math.min(1, Math.max(LEAST_SIZE, Math.sqrt(width * height) / ROOMY));
  }

  /** Lines are drawn once more, to be found under a pointer, only while there is one: it takes half as long again. */
  private lines(found: boolean): void {
    const { settings } = this.sigma['internals'];
    if (settings.enableEdgeEvents === found) return;
    settings.enableEdgeEvents = found;
    // At once: a click may come before the next frame.
    if (found) this.sigma.refresh({ partialGraph: {}, skipIndexation: true });
  }

  private tellRunning(): void {
    this.watcher.running(this.force.running);
  }

  /** Takes over places that were set from outside since the last time. */
  private adopt(positions: Positions, before: Positions | undefined): void {
    if (positions === before) return;
    for (const [key, position] of Object.entries(positions)) {
      const last = before?.[key];
      if (last && last.x === position.x && last.y === position.y) continue;
      this.places.set(key, { x: position.x, y: position.y });
    }
  }

  private seed(newcomers: readonly string[]): void {
    const { shown } = this.input as Input;
    if (newcomers.length === 0) return;
    const known = new Map<string, Point>();
    for (const { key } of shown.nodes) {
      const place = this.places.get(key);
      if (place) known.set(key, place);
    }
    // A group begins where its members were.
    for (const { key, members } of shown.nodes) {
      if (members === undefined || known.has(key)) continue;
      const own = members.flatMap((member) => this.places.get(member.key) ?? []);
      if (own.length > 0) known.set(key, middle(own));
    }
    for (const key of newcomers) {
      const point = known.get(key);
      if (point) this.places.set(key, point);
    }
    for (const [key, point] of seeded(newcomers, neighbourhood(shown.relationships), known)) this.places.set(key, point);
  }

  private draw(): void {
    const { shown, selection, ways, palette, positions, layout } = this.input as Input;
    const places = layout === 'force' ? this.places : this.onEarth(shown);
    const pinned = new Set(Object.keys(positions).filter((key) => this.isPinned(key)));
    const want = wanted({ shown, selection, ways, places, pinned, palette });
    const change = difference(this.graph, want);
    if (isLarge(change)) {
      refill(this.graph, want);
      this.labels.begin();
      this.sigma.refresh({ schedule: true });
    } else {
      this.patch(want, change);
      this.relocate(places);
    }
    this.labels.changed();
  }

  /** The geographic places, computed once for what is shown: selecting and colouring move nothing. */
  private onEarth(shown: Shown): ReadonlyMap<string, Point> {
    if (this.earth?.shown !== shown) this.earth = { shown, places: geographic(shown.nodes, shown.relationships) };
    return this.earth.places;
  }

  private patch(want: Wanted, change: Difference): void {
    if (Object.values(change).some((keys: string[]) => keys.length > 0)) {
      restructure(this.graph, want, change);
      this.labels.keep();
    }
    const { nodes, edges, ordered } = recolour(this.graph, want);
    if (nodes.length + edges.length === 0) return;
    // The renderer keeps its buffers in their order where it may: not while it is to go through everything, as it is
    // from a change of the window's size to the next frame.
    const indexed = this.sigma['pendingProcess'] === 'none';
    this.sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: ordered && indexed, schedule: true });
  }

  private relocate(places: ReadonlyMap<string, Point>): void {
    const nodes = move(this.graph, places);
    this.labels.moved();
    if (nodes.length > 0) this.sigma.refresh({ partialGraph: { nodes }, schedule: true });
  }

  private laid(points: Map<string, Point>, done: boolean): void {
    for (const [key, point] of points) this.places.set(key, point);
    if (this.input?.layout === 'force' && (done || duration() > 0)) {
      this.relocate(points);
      if (this.whole) this.look.frame();
    }
    this.labels.soon();
    if (!done) return;
    this.whole = false;
    this.tellRunning();
    this.report();
  }

  /** Tells all places, with these pins changed. */
  private report(pins: ReadonlyMap<string, boolean> = new Map()): void {
    if (this.input?.layout !== 'force') return;
    const told: Record<string, { x: number; y: number; pinned: boolean }> = { ...this.input.positions };
    this.graph.forEachNode((key, { x, y }) => {
      this.places.set(key, { x, y });
      told[key] = { x, y, pinned: pins.get(key) ?? this.isPinned(key) };
    });
    this.watcher.moved(told);
  }

  private dragged(node: string): string[] {
    if (this.input?.layout !== 'force') return [];
    const chosen = this.input.selection.filter((key) => this.graph.hasNode(key));
    return chosen.includes(node) ? chosen : [node];
  }

  private listen(): void {
    const { sigma, watcher } = this;
    const adds = (original: MouseEvent | TouchEvent): boolean => original.shiftKey || original.ctrlKey || original.metaKey;
    sigma.on('resize', () => this.labels.soon());
    sigma.on('clickNode', ({ node, event }) => watcher.select([node], adds(event.original)));
    sigma.on('clickEdge', ({ edge, event }) => watcher.select([edge], adds(event.original)));
    sigma.on('clickStage', ({ event }) => {
      if (!adds(event.original)) watcher.select([], false);
    });
    sigma.on('rightClickNode', ({ node, event, preventSigmaDefault }) => {
      preventSigmaDefault();
      event.original.preventDefault();
      watcher.menu(node, { x: event.x, y: event.y });
    });
    sigma.on('doubleClickNode', ({ node, event, preventSigmaDefault }) => {
      preventSigmaDefault();
      watcher.menu(node, { x: event.x, y: event.y });
    });
    sigma.on('nodeDragStart', () => {
      this.force.stop();
      this.whole = false;
      this.tellRunning();
    });
    sigma.on('nodeDragEnd', ({ allDraggedNodes }) => {
      this.labels.moved();
      this.report(new Map(allDraggedNodes.map((key) => [key, true])));
    });
  }
}
