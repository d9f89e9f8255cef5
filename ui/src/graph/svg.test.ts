// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';

import { emptyGraph, refill, wanted } from './build';
import { node, palette, relationship } from './samples';
import { escaped, svgOf, type SvgOptions } from './svg';

const options: SvgOptions = {
  width: 800,
  height: 600,
  background: '#ffffff',
  text: '#000000',
  halo: '#ffffff',
  caption: ['As of 2018-04-10', '3 of 9 <entities>'],
};

function drawn(places = new Map([['a', { x: 0, y: 0 }], ['b', { x: 100, y: 50 }], ['c', { x: -100, y: -50 }]])) {
  const graph = emptyGraph();
  const shown = {
    nodes: [node('a', { name: 'Rock & "Roll" <a>' }), node('b', { kind: 'MILITIA' }), node('c', { type: 'Region', kind: 'CITY' })],
    relationships: [
      relationship('ab', 'a', 'b', { disputed: true }),
      relationship('ab2', 'a', 'b', { type: 'OPPOSES' }),
      relationship('ac', 'a', 'c', { type: 'CONTROLS', standing: 'DEFAULT' }),
      relationship('aa', 'a', 'a'),
    ],
  };
  refill(graph, wanted({ shown, selection: [], places, pinned: new Set(['a']), palette }));
  return new DOMParser().parseFromString(svgOf(graph, options), 'image/svg+xml');
}

describe('the SVG', () => {
  it('is well formed whatever the names are', () => {
    const page = drawn();
    expect(page.querySelector('parsererror')).toBeNull();
    expect(page.documentElement.textContent).toContain('Rock & "Roll" <a>');
    expect(escaped(`<&>"'`)).toBe('&lt;&amp;&gt;&quot;&apos;');
  });

  it('has every node and relationship, its labels and its caption', () => {
    const page = drawn();
    const titles = [...page.querySelectorAll('title')].map(({ textContent }) => textContent);
    expect(titles).toHaveLength(7);
    expect(titles).toContain('Rock & "Roll" <a> controls The c');
    const texts = [...page.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining(['The b', 'The c', 'As of 2018-04-10', '3 of 9 <entities>']));
  });

  it('gives the more important of two that lie on one another the better side, whichever came first', () => {
    const graph = emptyGraph();
    const nodes = ['a', 'b', 'c', 'd'].map((key) => node(key));
    const relationships = [relationship('bc', 'b', 'c'), relationship('bd', 'b', 'd')];
    const places = new Map([['a', { x: 0, y: 0 }], ['b', { x: 0, y: 0 }], ['c', { x: 100, y: 50 }], ['d', { x: -100, y: -50 }]]);
    refill(graph, wanted({ shown: { nodes, relationships }, selection: [], places, pinned: new Set(), palette }));
    const page = new DOMParser().parseFromString(svgOf(graph, options), 'image/svg+xml');
    const anchors = new Map([...page.querySelectorAll('text')].map((each) => [each.textContent, each.getAttribute('text-anchor')]));
    expect(anchors.get('The b')).toBe(null);
    expect(anchors.get('The a')).toBe('end');
  });

  it('draws disputed dashed, by default dotted, parallel ones curved', () => {
    const page = drawn();
    const path = (title: string) =>
      [...page.querySelectorAll('g')].find((group) => group.querySelector(':scope > title')?.textContent === title)?.querySelector('path');
    expect(path('Rock & "Roll" <a> supports The b')?.getAttribute('stroke-dasharray')).toBe('8 4');
    expect(path('Rock & "Roll" <a> controls The c')?.getAttribute('stroke-dasharray')).toBe('2 3');
    expect(path('Rock & "Roll" <a> opposes The b')?.getAttribute('d')).toContain('Q');
    expect(path('Rock & "Roll" <a> controls The c')?.getAttribute('d')).not.toContain('Q');
  });

  it('has north up and nothing outside', () => {
    const places = [...drawn().querySelectorAll('g[transform*="scale("]')]
      .map((group) => /^translate\(([\d.-]+) ([\d.-]+)\)/.exec(group.getAttribute('transform') ?? ''))
      .flatMap((found) => (found ? [{ x: Number(found[1]), y: Number(found[2]) }] : []));
    expect(places).toHaveLength(3);
    expect((places[1] as { y: number }).y).toBeLessThan((places[2] as { y: number }).y);
    for (const { x, y } of places) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(800);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(600);
    }
  });

  it('draws one place without dividing by nothing', () => {
    const page = drawn(new Map());
    expect(page.documentElement.outerHTML).not.toContain('NaN');
  });
});
