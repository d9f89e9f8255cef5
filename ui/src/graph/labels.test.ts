import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { emptyGraph, refill, wanted, type ViewGraph } from './build';
import { LABELLED_WITHIN, Labels, RESTS, type Labelled } from './labels';
import { node, palette, relationship } from './samples';

/** Those in one place have their labels on a side each. */
const TOGETHER = ['b', 'b2', 'b3', 'b4'];
const PLACES = new Map([
  ['a', { x: 150, y: 100 }],
  ...TOGETHER.map((key) => [key, { x: 150, y: 200 }] as const),
  ['c', { x: 150, y: 202 }],
  ['d', { x: 150, y: 300 }],
]);
const NAMED = [...TOGETHER, 'd'].map((key) => `a-${key}`);

/** A graph with its middle one selected; one of its neighbours has no side where no label is. */
function graphOf(selection: readonly string[]): ViewGraph {
  const graph = emptyGraph();
  const nodes = [...PLACES.keys()].map((key) => node(key, { name: `The actor ${key}` }));
  const relationships = [...TOGETHER, 'c', 'd'].map((to) => relationship(`a-${to}`, 'a', to));
  const beyond = relationship('d-b', 'd', 'b');
  const shown = { nodes, relationships: [...relationships, beyond] };
  refill(graph, wanted({ shown, selection, places: PLACES, pinned: new Set(), palette }));
  return graph;
}

/** A renderer that only remembers what has a label, and may be looked at from somewhere else. */
function renderer() {
  const seen = { nodes: new Set<string>(), edges: new Set<string>(), dx: 0, told: 0 };
  const take = (set: Set<string>, keys: string[], labelled: boolean) => {
    seen.told += 1;
    for (const key of keys) labelled ? set.add(key) : set.delete(key);
  };
  const like: Labelled = {
    getDimensions: () => ({ width: 600, height: 400 }),
    viewportToGraph: ({ x, y }) => ({ x: x - seen.dx, y }),
    graphToViewport: ({ x, y }) => ({ x: x + seen.dx, y }),
    scaleSize: (size) => size,
    setNodesState: (keys, { label }) => take(seen.nodes, keys, label !== 'nowhere'),
    setEdgesState: (keys, { labelled }) => take(seen.edges, keys, labelled),
  };
  return { seen, like };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function labelled(selection: readonly string[]) {
  const { seen, like } = renderer();
  const labels = new Labels(graphOf(selection), like);
  labels.changed();
  vi.advanceTimersByTime(RESTS);
  return { seen, labels };
}

it('names the lines of what is selected between ends that are named themselves', () => {
  const { seen } = labelled(['a']);
  expect([...seen.nodes].sort()).toEqual(['a', ...TOGETHER, 'd']);
  expect([...seen.edges].sort()).toEqual(NAMED);
  expect(labelled([]).seen.edges.size).toBe(0);
});

it('leaves all labels as they are while the picture moves, and has the same where it comes back to rest', () => {
  const { seen, labels } = labelled(['a']);
  const [nodes, edges] = [new Set(seen.nodes), new Set(seen.edges)];
  seen.told = 0;
  for (let frame = 0; frame < 20; frame += 1) {
    seen.dx = -5 * Math.min(frame, 19 - frame);
    labels.soon();
    vi.advanceTimersByTime(16);
  }
  expect(seen.told).toBe(0);
  vi.advanceTimersByTime(LABELLED_WITHIN);
  expect(seen.told).toBeGreaterThan(0);
  expect(seen.nodes).toEqual(nodes);
  expect(seen.edges).toEqual(edges);
});

it('takes the labels of what has left the view, and brings them back', () => {
  const { seen, labels } = labelled(['a']);
  seen.dx = -900;
  labels.soon();
  vi.advanceTimersByTime(RESTS);
  expect(seen.nodes.size + seen.edges.size).toBe(0);
  seen.dx = 0;
  labels.soon();
  vi.advanceTimersByTime(RESTS);
  expect([...seen.edges].sort()).toEqual(NAMED);
});

it('chooses them now and then while the picture goes on moving', () => {
  const { seen, labels } = labelled(['a']);
  seen.told = 0;
  for (let passed = 0; passed < LABELLED_WITHIN + 2 * RESTS; passed += 16) {
    labels.soon();
    vi.advanceTimersByTime(16);
  }
  expect(seen.told).toBeGreaterThan(0);
});

it('names the line to the one that a reader is at, though there is no room for it otherwise', () => {
  const { seen, labels } = labelled(['a']);
  labels.walk('c');
  expect([...seen.edges].sort()).toEqual([...NAMED, 'a-c'].sort());
  labels.walk(null);
  expect([...seen.edges].sort()).toEqual(NAMED);
});

it('forgets what is no longer there', () => {
  const { like, seen } = renderer();
  const graph = graphOf(['a']);
  const labels = new Labels(graph, like);
  labels.changed();
  vi.advanceTimersByTime(RESTS);
  graph.dropEdge('a-b');
  labels.keep();
  labels.walk('b');
  seen.edges.delete('a-b');
  expect([...seen.edges].sort()).toEqual(NAMED.slice(1));
});
