import { expect, it } from 'vitest';

import { emptyGraph, refill, wanted } from './build';
import { bends, control } from './curve';
import { node, palette, relationship } from './samples';

function bendsOf(...relationships: ReturnType<typeof relationship>[]) {
  const graph = emptyGraph();
  const shown = { nodes: [node('a'), node('b'), node('c')], relationships };
  refill(graph, wanted({ shown, selection: [], places: new Map(), pinned: new Set(), palette }));
  return bends(graph);
}

it('a line alone is straight', () => expect(bendsOf(relationship('ab', 'a', 'b')).size).toBe(0));

it('two the same way bend to either side', () => {
  const found = bendsOf(relationship('r1', 'a', 'b'), relationship('r2', 'a', 'b'), relationship('r3', 'b', 'c'));
  expect(found.get('r1')).toBe(-(found.get('r2') as number));
  expect(found.has('r3')).toBe(false);
});

it('two in opposite ways do not lie on one another', () => {
  const found = bendsOf(relationship('there', 'a', 'b'), relationship('back', 'b', 'a'));
  const from = { x: 0, y: 0 };
  const to = { x: 10, y: 0 };
  expect(control(from, to, found.get('there') as number)).not.toEqual(control(to, from, found.get('back') as number));
});

it('the middle of three is straight', () => {
  const found = bendsOf(relationship('r1', 'a', 'b'), relationship('r2', 'a', 'b'), relationship('r3', 'a', 'b'));
  expect([...found.values()].filter((bend) => Math.abs(bend) < 1e-9)).toHaveLength(1);
});
