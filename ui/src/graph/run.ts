import type { ViewGraph } from './build';
import type { LayoutInput } from './force';
import type { LayoutReport } from './layout.worker';
import type { Point } from './places';

/** The graph as a layout takes it; keys gives the nodes' order. */
export function inputOf(graph: ViewGraph, keys: readonly string[], fixed: ReadonlySet<string>): LayoutInput {
  const numbers = new Map(keys.map((key, n) => [key, n]));
  const input: LayoutInput = {
    places: new Float32Array(keys.length * 2),
    fixed: new Uint8Array(keys.length),
    sizes: new Float32Array(keys.length),
    edges: new Uint32Array(graph.size * 2),
  };
  keys.forEach((key, n) => {
    const { x, y, size } = graph.getNodeAttributes(key);
    input.places.set([x, y], 2 * n);
    input.fixed[n] = fixed.has(key) ? 1 : 0;
    input.sizes[n] = size;
  });
  let at = 0;
  graph.forEachEdge((_key, _attributes, from, to) => {
    input.edges.set([numbers.get(from) as number, numbers.get(to) as number], at);
    at += 2;
  });
  return input;
}

/** Places by key, from the flat list of a layout. */
export function pointsOf(keys: readonly string[], places: Float32Array): Map<string, Point> {
  return new Map(keys.map((key, n) => [key, { x: places[2 * n] as number, y: places[2 * n + 1] as number }]));
}

/** Starts a worker; a test has one of its own. */
export type StartWorker = () => Worker;

function startWorker(): Worker {
  return new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
}

interface Listener {
  points(points: Map<string, Point>, done: boolean): void;
  failed(message: string): void;
}

/** The force layout in a worker: one run at a time, and a new one ends the last. */
export class Force {
  private worker: Worker | null = null;

  constructor(
    private readonly listener: Listener,
    private readonly begin: StartWorker = startWorker,
  ) {}

  get running(): boolean {
    return this.worker !== null;
  }

  /** Lays out the graph from where its nodes are; those in fixed stay there. */
  start(graph: ViewGraph, fixed: ReadonlySet<string>): void {
    this.stop();
    const keys = graph.nodes();
    const input = inputOf(graph, keys, fixed);
    const own = this.begin();
    this.worker = own;
    own.onerror = (event) => {
      this.stop();
      this.listener.failed(event.message || 'layout.worker');
    };
    own.onmessage = ({ data }: MessageEvent<LayoutReport>) => {
      if (this.worker !== own) return;
      if (data.done) this.stop();
      this.listener.points(pointsOf(keys, data.places), data.done);
    };
    own.postMessage(input, [input.places.buffer, input.fixed.buffer, input.sizes.buffer, input.edges.buffer]);
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}
