import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import iterate from 'graphology-layout-forceatlas2/iterate.js';

import { moveApart } from './apart';

/** What a layout starts from: flat, so that it can be handed to a worker without a copy. */
export interface LayoutInput {
  /** x and y of each node, one after the other. */
  places: Float32Array;
  /** One where the node must stay where it is. */
  fixed: Uint8Array;
  sizes: Float32Array;
  /** The numbers of both ends of each edge, one after the other. */
  edges: Uint32Array;
}

const PER_NODE = 10;
const PER_EDGE = 3;
const [X, Y, MASS, CONVERGENCE, SIZE, FIXED] = [0, 1, 6, 7, 8, 9];

/** Settings by the number of nodes: large graphs are approximated. */
export function settingsFor(order: number): Required<ForceAtlas2Settings> {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 30,
    strongGravityMode: true,
    gravity: 0.06,
    slowDown: 1,
    barnesHutOptimize: order > 1000,
    barnesHutTheta: 1.2,
  };
}

/** The first steps are short, which is no rest yet. */
const WARM_UP = 30;

/** How many steps bring a graph of the order to rest: the smaller, the more can be afforded. */
export function stepsFor(order: number): number {
  return Math.round(Math.max(80, Math.min(400, 400_000 / Math.max(1, order))));
}

/** A layout that is taken step by step. */
export class Layout {
  private readonly nodes: Float32Array;
  private readonly edges: Float32Array;
  private readonly settings: Required<ForceAtlas2Settings>;
  private readonly order: number;
  private readonly free: number;
  private left: number;
  private taken = 0;

  constructor(input: LayoutInput) {
    this.order = input.fixed.length;
    this.free = input.fixed.reduce((count, each) => count + (each === 1 ? 0 : 1), 0);
    this.nodes = new Float32Array(this.order * PER_NODE);
    this.edges = new Float32Array((input.edges.length / 2) * PER_EDGE);
    this.settings = settingsFor(this.order);
    this.left = this.free === 0 ? 0 : stepsFor(this.order);
    for (let n = 0; n < this.order; n += 1) {
      const at = n * PER_NODE;
      this.nodes[at + X] = input.places[2 * n] as number;
      this.nodes[at + Y] = input.places[2 * n + 1] as number;
      this.nodes[at + MASS] = 1;
      this.nodes[at + CONVERGENCE] = 1;
      this.nodes[at + SIZE] = input.sizes[n] as number;
      this.nodes[at + FIXED] = input.fixed[n] as number;
    }
    this.connect(input.edges);
  }

  private connect(edges: Uint32Array): void {
    for (let n = 0; n < edges.length / 2; n += 1) {
      const ends = [edges[2 * n] as number, edges[2 * n + 1] as number];
      ends.forEach((end, side) => {
        const at = end * PER_NODE;
        this.edges[n * PER_EDGE + side] = at;
        this.nodes[at + MASS] = (this.nodes[at + MASS] as number) + 1;
      });
      this.edges[n * PER_EDGE + 2] = 1;
    }
  }

  /** Whether all steps are taken. */
  get done(): boolean {
    return this.left <= 0;
  }

  /** Takes steps until the time is up, one at least; ends early once hardly anything moves. */
  advance(milliseconds: number, now: () => number): void {
    const until = now() + milliseconds;
    do {
      if (this.done) return;
      const before = this.places();
      iterate(this.settings, this.nodes, this.edges);
      this.left -= 1;
      this.taken += 1;
      if (this.taken > WARM_UP && this.shift(before) < 0.002 * this.spread()) this.left = 0;
      if (this.done) this.part();
    } while (now() < until);
  }

  /** x and y of each node. */
  places(): Float32Array {
    const places = new Float32Array(this.order * 2);
    for (let n = 0; n < this.order; n += 1) {
      places[2 * n] = this.nodes[n * PER_NODE + X] as number;
      places[2 * n + 1] = this.nodes[n * PER_NODE + Y] as number;
    }
    return places;
  }

  /** Attraction knows nothing of how large nodes are drawn. */
  private part(): void {
    const places = this.places();
    const of = (offset: number) => (_: unknown, n: number) => this.nodes[n * PER_NODE + offset] as number;
    const numbers = { length: this.order };
    moveApart({ places, fixed: Uint8Array.from(numbers, of(FIXED)), sizes: Float32Array.from(numbers, of(SIZE)) });
    for (let n = 0; n < this.order; n += 1) {
      this.nodes[n * PER_NODE + X] = places[2 * n] as number;
      this.nodes[n * PER_NODE + Y] = places[2 * n + 1] as number;
    }
  }

  /** The mean distance that a node has moved, of those that may. */
  private shift(before: Float32Array): number {
    let sum = 0;
    for (let n = 0; n < this.order; n += 1) {
      const dx = (this.nodes[n * PER_NODE + X] as number) - (before[2 * n] as number);
      const dy = (this.nodes[n * PER_NODE + Y] as number) - (before[2 * n + 1] as number);
      sum += Math.hypot(dx, dy);
    }
    return sum / this.free;
  }

  /** The mean distance of a node from the origin, which strong gravity keeps in the middle. */
  private spread(): number {
    let sum = 0;
    for (let n = 0; n < this.order; n += 1) {
      sum += Math.hypot(this.nodes[n * PER_NODE + X] as number, this.nodes[n * PER_NODE + Y] as number);
    }
    return sum / this.order;
  }
}
