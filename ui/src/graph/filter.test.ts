import { describe, expect, it } from 'vitest';

import { facetsOf, filtered, isFiltering, NO_FILTER, toggled } from './filter';
import { node, relationship } from './samples';

const all = {
  nodes: [node('a'), node('b', { kind: 'MILITIA' }), node('c', { type: 'Region', kind: 'CITY' }), node('lone')],
  relationships: [
    relationship('arms', 'a', 'b', { details: { forms: ['ARMS', 'FUNDS'] }, confidence: 0.8 }),
    relationship('funds', 'a', 'b', { details: { forms: ['FUNDS'] }, confidence: 0.4, disputed: true }),
    relationship('holds', 'b', 'c', { type: 'CONTROLS' }),
  ],
};
const keys = (filter: Partial<typeof NO_FILTER>) =>
  filtered(all, { ...NO_FILTER, ...filter }).relationships.map(({ key }) => key);

describe('the filter', () => {
  it('leaves all when it is off', () => {
    expect(keys({})).toEqual(['arms', 'funds', 'holds']);
    expect(isFiltering(NO_FILTER)).toBe(false);
  });

  it('leaves out types', () => expect(keys({ types: ['SUPPORTS'] })).toEqual(['holds']));

  it('leaves out kinds with their relationships', () => {
    expect(keys({ kinds: ['Actor/MILITIA'] })).toEqual([]);
    expect(filtered(all, { ...NO_FILTER, kinds: ['Region/CITY'] }).nodes).toHaveLength(3);
  });

  it('keeps a relationship as long as one of its forms is kept', () => {
    expect(keys({ forms: ['FUNDS'] })).toEqual(['arms', 'holds']);
    expect(keys({ forms: ['FUNDS', 'ARMS'] })).toEqual(['holds']);
  });

  it('leaves out what is below a confidence or has none', () => expect(keys({ confidence: 0.5 })).toEqual(['arms']));

  it('shows disputed ones only, or leaves them out', () => {
    expect(keys({ disputed: 'only' })).toEqual(['funds']);
    expect(keys({ disputed: 'without' })).toEqual(['arms', 'holds']);
  });

  it('leaves out entities that nothing shown touches', () => {
    const { nodes } = filtered(all, { ...NO_FILTER, types: ['CONTROLS'], connected: true });
    expect(nodes.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('never shows a relationship without its ends', () => {
    const some = { nodes: [node('a')], relationships: all.relationships };
    expect(filtered(some, NO_FILTER).relationships).toEqual([]);
  });

  it('counts what there is to choose from', () => {
    expect(facetsOf(all).forms).toEqual([
      { value: 'ARMS', count: 1 },
      { value: 'FUNDS', count: 2 },
    ]);
    expect(facetsOf(all).kinds.map(({ value }) => value)).toEqual(['Actor/MILITIA', 'Actor/STATE', 'Region/CITY']);
  });

  it('toggles a value', () => {
    expect(toggled(['x'], 'x')).toEqual([]);
    expect(toggled(['x'], 'y')).toEqual(['x', 'y']);
  });
});

describe('a disputed event', () => {
  const [event, other] = [node('e', { disputed: true }), node('o')];
  const all = { nodes: [event, other, node('x')], relationships: [relationship('ex', 'e', 'x'), relationship('ox', 'o', 'x')] };
  const left = (disputed: 'only' | 'without') => {
    const { nodes, relationships } = filtered(all, { ...NO_FILTER, disputed });
    return [nodes.map(({ key }) => key), relationships.map(({ key }) => key)];
  };

  it('is kept with all that leads to it, or left out with it', () => {
    expect(left('only')).toEqual([['e', 'o', 'x'], ['ex']]);
    expect(left('without')).toEqual([['o', 'x'], ['ox']]);
  });
});
