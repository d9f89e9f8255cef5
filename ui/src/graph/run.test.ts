import { expect, it, vi } from 'vitest';

import { emptyGraph, refill, wanted } from './build';
import { Force } from './run';
import { node, palette } from './samples';

class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  terminate = vi.fn();
  postMessage = vi.fn();
}

function pair() {
  const graph = emptyGraph();
  const nodes = [node('a'), node('b')];
  refill(graph, wanted({ shown: { nodes, relationships: [] }, selection: [], places: new Map(), pinned: new Set(), palette }));
  return graph;
}

function started() {
  const workers: FakeWorker[] = [];
  const listener = { points: vi.fn(), failed: vi.fn() };
  const force = new Force(listener, () => {
    workers.push(new FakeWorker());
    return workers.at(-1) as unknown as Worker;
  });
  force.start(pair(), new Set(['b']));
  return { force, workers, listener, worker: workers[0] as FakeWorker };
}

it('tells places by key, and is over when the worker is', () => {
  const { force, listener, worker } = started();
  worker.onmessage?.({ data: { places: new Float32Array([1, 2, 3, 4]), done: false } });
  expect(force.running).toBe(true);
  worker.onmessage?.({ data: { places: new Float32Array([5, 6, 7, 8]), done: true } });
  expect(force.running).toBe(false);
  expect(worker.terminate).toHaveBeenCalled();
  expect([...listener.points.mock.calls[1]?.[0]]).toEqual([
    ['a', { x: 5, y: 6 }],
    ['b', { x: 7, y: 8 }],
  ]);
});

it('hears nothing more of a run that a new one ended', () => {
  const { force, workers, listener, worker } = started();
  force.start(pair(), new Set());
  expect(worker.terminate).toHaveBeenCalled();
  worker.onmessage?.({ data: { places: new Float32Array(4), done: true } });
  expect(listener.points).not.toHaveBeenCalled();
  expect(workers).toHaveLength(2);
});

it('says when the worker fails', () => {
  const { force, listener, worker } = started();
  worker.onerror?.({ message: 'no memory' });
  expect(listener.failed).toHaveBeenCalledWith('no memory');
  expect(force.running).toBe(false);
});
