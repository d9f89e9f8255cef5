import { describe, expect, it } from 'vitest';

import { emptyGraph, refill, wanted } from './build';
import { Layout, stepsFor } from './force';
import { inputOf, pointsOf } from './run';
import { node, palette, relationship } from './samples';

function ringed(order: number) {
  const nodes = Array.from({ length: order }, (_, n) => node(`n${n}`));
  const relationships = nodes.map(({ key }, n) => relationship(`r${n}`, key, `n${(n + 1) % order}`));
  const places = new Map(nodes.map(({ key }, n) => [key, { x: Math.cos(n * 2.4) * 50, y: Math.sin(n * 2.4) * 50 }]));
  const graph = emptyGraph();
  refill(graph, wanted({ shown: { nodes, relationships }, selection: [], places, pinned: new Set(), palette }));
  return graph;
}

function clock(step: number): () => number {
  let now = 0;
  return () => (now += step);
}

describe('the layout', () => {
  it('takes one step at least in a slice, and comes to an end', () => {
    const graph = ringed(12);
    const layout = new Layout(inputOf(graph, graph.nodes(), new Set()));
    const start = layout.places();
    layout.advance(1, clock(10));
    expect(layout.places()).not.toEqual(start);
    let slices = 1;
    while (!layout.done) {
      layout.advance(1, clock(10));
      slices += 1;
    }
    expect(slices).toBeLessThanOrEqual(stepsFor(12));
  });

  it('brings what is related closer than what is not', () => {
    const graph = ringed(12);
    const keys = graph.nodes();
    const layout = new Layout(inputOf(graph, keys, new Set()));
    layout.advance(10_000, clock(1));
    const points = [...pointsOf(keys, layout.places()).values()];
    const apart = (step: number) =>
      points.reduce((sum, { x, y }, n) => {
        const other = points[(n + step) % 12] as { x: number; y: number };
        return sum + Math.hypot(x - other.x, y - other.y);
      }, 0);
    expect(apart(1)).toBeLessThan(0.5 * apart(6));
  });

  it('ends with none on another, however strongly they are drawn together', () => {
    const graph = ringed(30);
    // Each is bound to the one beside it many times over.
    for (let n = 0; n < 30; n += 2) {
      for (let line = 0; line < 20; line += 1) {
        graph.addDirectedEdgeWithKey(`more${n}-${line}`, `n${n}`, `n${n + 1}`, graph.getEdgeAttributes('r0'));
      }
    }
    const keys = graph.nodes();
    const input = inputOf(graph, keys, new Set());
    const layout = new Layout(input);
    layout.advance(10_000, clock(1));
    const points = [...pointsOf(keys, layout.places()).values()];
    const extent = Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x));
    for (let n = 0; n < 30; n += 2) {
      const [one, other] = [points[n] as { x: number; y: number }, points[n + 1] as { x: number; y: number }];
      const radii = (input.sizes[n] as number) + (input.sizes[n + 1] as number);
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan((radii * extent) / 500);
    }
  });

  it('leaves fixed nodes where they are', () => {
    const graph = ringed(8);
    const keys = graph.nodes();
    const input = inputOf(graph, keys, new Set(['n3']));
    const before = [input.places[6], input.places[7]];
    const layout = new Layout(input);
    layout.advance(10_000, clock(1));
    const after = layout.places();
    expect([after[6], after[7]]).toEqual(before);
    expect([after[0], after[1]]).not.toEqual([input.places[0], input.places[1]]);
  });

  it('has nothing to do where all are fixed', () => {
    const graph = ringed(4);
    expect(new Layout(inputOf(graph, graph.nodes(), new Set(graph.nodes()))).done).toBe(true);
  });

  it('takes fewer steps for larger graphs', () => {
    expect(stepsFor(50_000)).toBeLessThan(stepsFor(100));
  });
});
