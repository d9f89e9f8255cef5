import type { NodeAttributes, ViewGraph } from './build';
import { LabelIndex } from './labelIndex';
import { between, LABEL_SIZE, readable, SIDES, type Candidate, type Side } from './labelling';
import { boxOf, type Point } from './places';

/** The radius in pixels below which a node has no label unless it stands out. */
const LEAST_LABELLED = 3.5;
/** Milliseconds without a move after which labels are chosen, and those within which they are in any case. */
export const RESTS = 120;
export const LABELLED_WITHIN = 600;

/** What it needs of the renderer. */
export interface Labelled {
  getDimensions(): { width: number; height: number };
  viewportToGraph(point: Point): Point;
  graphToViewport(point: Point): Point;
  scaleSize(size: number): number;
  setNodesState(keys: string[], state: { label: Side | 'nowhere' }): unknown;
  setEdgesState(keys: string[], state: { labelled: boolean }): unknown;
}

/** Which nodes and lines have their labels shown: chosen while the picture rests, and carried along while it moves. */
export class Labels {
  private nodes: ReadonlyMap<string, Side> = new Map();
  private edges: ReadonlySet<string> = new Set();
  /** Where to look for labels; null once anything was changed. */
  private index: LabelIndex<NodeAttributes> | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** Since when labels are to be chosen anew. */
  private waiting: number | null = null;
  private walked: string | null = null;

  constructor(
    private readonly graph: ViewGraph,
    private readonly renderer: Labelled,
  ) {}

  /** Chooses them once all rests, and now and then while it does not: a moving picture has no time for it. */
  soon(): void {
    const left = (this.waiting ??= performance.now()) + LABELLED_WITHIN - performance.now();
    if (this.timer !== null && left < RESTS) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = this.waiting = null;
      this.choose();
    }, RESTS);
  }

  /** For when everything is drawn anew: the renderer knows of no label. */
  begin(): void {
    this.nodes = new Map();
    this.edges = new Set();
  }

  /** For when something was put in or taken out. */
  keep(): void {
    this.nodes = new Map([...this.nodes].filter(([key]) => this.graph.hasNode(key)));
    this.edges = new Set([...this.edges].filter((key) => this.graph.hasEdge(key)));
  }

  /** For when anything but places was changed. */
  changed(): void {
    this.index = null;
    this.soon();
  }

  /** For when nodes were moved and nothing else. */
  moved(): void {
    this.index?.forgetPlaces();
  }

  /** Also names the lines to the node that a reader is at. */
  walk(key: string | null): void {
    this.walked = key;
    this.chooseEdges();
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private choose(): void {
    const found = readable(this.candidates(), LABEL_SIZE, { picture: this.renderer.getDimensions() });
    const next = new Map(found.map(({ key, side }) => [key, side]));
    const gone = [...this.nodes.keys()].filter((key) => !next.has(key) && this.graph.hasNode(key));
    this.renderer.setNodesState(gone, { label: 'nowhere' });
    for (const label of SIDES) {
      const come = [...next].filter(([key, side]) => side === label && this.nodes.get(key) !== side);
      this.renderer.setNodesState(come.map(([key]) => key), { label });
    }
    this.nodes = next;
    this.chooseEdges();
  }

  private chooseEdges(): void {
    const next = between(this.graph, new Set(this.walked === null ? this.nodes.keys() : [...this.nodes.keys(), this.walked]));
    const gone = [...this.edges].filter((key) => !next.has(key) && this.graph.hasEdge(key));
    const come = [...next].filter((key) => !this.edges.has(key));
    if (gone.length > 0) this.renderer.setEdgesState(gone, { labelled: false });
    if (come.length > 0) this.renderer.setEdgesState(come, { labelled: true });
    this.edges = next;
  }

  /** What could have a label in the view, the most important first. */
  private *candidates(): Generator<Candidate> {
    const { renderer } = this;
    const { width, height } = renderer.getDimensions();
    const [a, b] = [renderer.viewportToGraph({ x: 0, y: 0 }), renderer.viewportToGraph({ x: width, y: height })];
    this.index ??= new LabelIndex(this.graph);
    for (const { key, node } of this.index.within(boxOf([a, b], 0))) {
      const size = renderer.scaleSize(node.size);
      // What follows is no more important, and no larger.
      if (size < LEAST_LABELLED && node.rank < 2) return;
      const { x, y } = renderer.graphToViewport(node);
      if (x < -size || y < -size || x > width + size || y > height + size) continue;
      yield { key, text: node.label, x, y, size, rank: node.rank };
    }
  }
}
