import { describe, expect, it, vi } from 'vitest';

import { difference, emphasised, emptyGraph, isLarge, move, recolour, refill, restructure, wanted, type Scene } from './build';
import { node, palette, relationship } from './samples';
import { MARKS, PATTERNS } from './style';

function scene(more: Partial<Scene> = {}): Scene {
  return {
    shown: {
      nodes: [node('a'), node('b', { kind: 'MILITIA' }), node('c')],
      relationships: [relationship('ab', 'a', 'b'), relationship('bc', 'b', 'c', { disputed: true, confidence: 1 })],
    },
    selection: [],
    places: new Map([
      ['a', { x: 1, y: 2 }],
      ['b', { x: 3, y: 4 }],
    ]),
    pinned: new Set(['a']),
    palette,
    ...more,
  };
}

function graphOf(from: Scene) {
  const graph = emptyGraph();
  refill(graph, wanted(from));
  return graph;
}

describe('attributes', () => {
  it('tell kinds apart by shape, figure and colour', () => {
    const { nodes } = wanted(scene());
    expect(nodes.get('a')).toMatchObject({ shape: 'circle', mark: 0, colour: 'colour of STATE', x: 1, y: 2 });
    expect(nodes.get('b')).toMatchObject({ shape: 'hexagon', mark: MARKS.indexOf('bar') });
  });

  it('tell on the line what changed, and pale what holds on the other date only', () => {
    const began = relationship('ab', 'a', 'b', { change: { kind: 'BEGAN', on: '2018-05-21', elsewhere: false } });
    const ended = relationship('bc', 'b', 'c', { change: { kind: 'ENDED', on: '2018-04-01', elsewhere: true } });
    const { edges } = wanted(scene({ shown: { nodes: scene().shown.nodes, relationships: [began, ended] } }));
    expect(edges.get('ab')).toMatchObject({ label: 'supports, began 2018-05-21', labelVisibility: 'visible', opacity: 0.75 });
    expect(edges.get('bc')).toMatchObject({ label: 'supports, ended 2018-04-01', opacity: 0.375 });
    expect(wanted(scene()).edges.get('ab')).toMatchObject({ label: 'supports', labelVisibility: 'hidden' });
  });

  it('tell disputed lines apart by their pattern and sure ones by their width', () => {
    const { edges } = wanted(scene());
    expect(edges.get('ab')?.pattern).toBe(PATTERNS.indexOf('solid'));
    expect(edges.get('bc')?.pattern).toBe(PATTERNS.indexOf('dashed'));
    expect(edges.get('bc')?.width).toBeGreaterThan(edges.get('ab')?.width as number);
  });

  it('put the selection and what is next to it forward, the rest back', () => {
    const { nodes, edges } = wanted(scene({ selection: ['a'] }));
    expect(nodes.get('a')?.emphasis).toBe('selected');
    expect(nodes.get('b')?.emphasis).toBe('near');
    expect(nodes.get('c')?.emphasis).toBe('faded');
    expect(edges.get('ab')?.emphasis).toBe('near');
    expect(edges.get('bc')?.emphasis).toBe('faded');
  });

  it('fade nothing when the selection is not shown', () => {
    expect(wanted(scene({ selection: ['elsewhere'] })).nodes.get('a')?.emphasis).toBe('plain');
  });

  it('ring what is pinned thinly, what is selected widely', () => {
    const { nodes } = wanted(scene({ selection: ['b'] }));
    expect(nodes.get('a')?.ring).toBeGreaterThan(0);
    expect(nodes.get('b')?.ring).toBeGreaterThan(nodes.get('a')?.ring as number);
    expect(nodes.get('c')?.ring).toBe(0);
  });
});

it('a selected relationship has its ends near', () => {
  const marks = emphasised(scene().shown, ['ab']);
  expect(Object.fromEntries(marks)).toEqual({ ab: 'selected', a: 'near', b: 'near' });
});

describe('the difference', () => {
  it('names what comes and goes', () => {
    const graph = graphOf(scene());
    const next = scene({
      shown: {
        nodes: [node('a'), node('b'), node('d')],
        relationships: [relationship('ab', 'b', 'a'), relationship('bd', 'b', 'd')],
      },
    });
    expect(difference(graph, wanted(next))).toEqual({
      dropNodes: ['c'],
      dropEdges: ['ab', 'bc'],
      addNodes: ['d'],
      addEdges: ['ab', 'bd'],
    });
  });

  it('is applied, and then there is none', () => {
    const graph = graphOf(scene());
    const want = wanted(scene({ shown: { nodes: [node('a'), node('d')], relationships: [relationship('ad', 'a', 'd')] } }));
    restructure(graph, want, difference(graph, want));
    expect(graph.nodes()).toEqual(['a', 'd']);
    expect(graph.extremities('ad')).toEqual(['a', 'd']);
    expect(Object.values(difference(graph, want)).flat()).toEqual([]);
  });

  it('is large when much goes', () => {
    expect(isLarge({ dropNodes: Array<string>(50).fill(''), dropEdges: [], addNodes: [], addEdges: [] })).toBe(true);
    expect(isLarge({ dropNodes: [], dropEdges: [], addNodes: Array<string>(50).fill(''), addEdges: [] })).toBe(false);
  });
});

describe('moving the date', () => {
  const later = scene({
    shown: {
      nodes: [node('a', { kind: 'FORCES' }), node('b'), node('c')],
      relationships: [relationship('ab', 'a', 'b'), relationship('bc', 'b', 'c')],
    },
    places: new Map(),
  });

  it('keeps places, and names only what changed', () => {
    const graph = graphOf(scene());
    expect(recolour(graph, wanted({ ...later, pinned: new Set(['a']) }))).toEqual({ nodes: ['a', 'b', 'c'], edges: ['ab', 'bc'], ordered: true });
    expect(graph.getNodeAttributes('a')).toMatchObject({ x: 1, y: 2, colour: 'colour of FORCES' });
  });

  it('names nothing when nothing changed', () => {
    const same = scene();
    expect(recolour(graphOf(same), wanted(same))).toEqual({ nodes: [], edges: [], ordered: true });
  });

  it('says so where the order of drawing changes', () => {
    expect(recolour(graphOf(scene()), wanted({ ...later, selection: ['a'] })).ordered).toBe(false);
  });
});

it('a graph is filled without a word, and heard again after', () => {
  const graph = emptyGraph();
  const told = vi.fn();
  graph.on('nodeAdded', told);
  refill(graph, wanted(scene()));
  expect(told).not.toHaveBeenCalled();
  graph.addNode('later', wanted(scene()).nodes.get('a'));
  expect(told).toHaveBeenCalledTimes(1);
});

it('moves only what has a new place', () => {
  const graph = graphOf(scene());
  expect(move(graph, new Map([['b', { x: 9, y: 9 }], ['a', { x: 1, y: 2 }]]))).toEqual(['b']);
  expect(graph.getNodeAttribute('a', 'x')).toBe(1);
  expect(graph.getNodeAttribute('b', 'x')).toBe(9);
});

it('between two that are selected the ways stand out, not all that is next to either', () => {
  const { shown } = scene();
  const all = emphasised(shown, ['a', 'b']);
  const [way, ...others] = shown.relationships;
  const marks = emphasised(shown, ['a', 'b'], [way?.key ?? '']);
  expect(marks.get(way?.key ?? '')).toBe('near');
  expect(marks.get('a')).toBe('selected');
  expect(others.some(({ key }) => all.has(key))).toBe(true);
  for (const { key } of others) expect(marks.has(key)).toBe(false);
});
