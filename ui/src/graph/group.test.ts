import { describe, expect, it } from 'vitest';

import { filtered, NO_FILTER } from './filter';
import { behind, byHolder, byKind, drawnKeys, grouped, keyOf, ofSelected, type Group } from './group';
import { entriesOf, spoken, subjectOf } from './neighbours';
import { node, relationship } from './samples';

const place = (latitude: number, longitude: number) => ({ latitude, longitude });
const shown = {
  nodes: [
    node('a'),
    node('b', { kind: 'ARMED_GROUP' }),
    node('r', { type: 'Region', kind: 'ZONE', location: place(10, 20) }),
    node('s', { type: 'Region', kind: 'ZONE', location: place(20, 40) }),
    node('t', { type: 'Region', kind: 'CITY' }),
  ],
  relationships: [
    relationship('ar', 'a', 'r', { type: 'CONTROLS', confidence: 0.5 }),
    relationship('as', 'a', 's', { type: 'CONTROLS', disputed: true }),
    relationship('bs', 'b', 's', { type: 'CLAIMS', confidence: 0.3 }),
    relationship('rs', 'r', 's', { type: 'BORDERS' }),
    relationship('ab', 'a', 'b'),
  ],
};
const zones: Group = { name: 'zones', members: ['r', 's'] };
const drawn = grouped(shown, [zones]);
const line = (key: string) => drawn.relationships.find((each) => each.key === key);

describe('a group', () => {
  it('is one node in the middle of its members', () => {
    expect(drawn.nodes.map(({ key }) => key)).toEqual(['a', 'b', 't', 'group:r']);
    expect(drawn.nodes.at(-1)).toMatchObject({ name: 'zones (2)', kind: 'GROUP', type: 'Region', location: place(15, 30) });
  });

  it('has one line for each type and pair of ends, disputed where any is', () => {
    expect(line('line:CONTROLS a group:r')).toMatchObject({
      from: 'a', to: 'group:r', disputed: true, confidence: null, lines: ['ar', 'as'],
    });
    expect(drawn.relationships).toHaveLength(3);
  });

  it('keeps a line that stands alone as it is, and draws none within itself', () => {
    expect(line('bs')).toEqual({ ...shown.relationships[2], to: 'group:r' });
    expect(line('ab')).toBe(shown.relationships[4]);
    expect(line('rs')).toBeUndefined();
  });

  it('counts the members that the filter and the hiding left alone', () => {
    const left = grouped({ ...shown, nodes: shown.nodes.filter(({ key }) => key !== 's') }, [zones]);
    expect(left.nodes.at(-1)?.name).toBe('zones (1)');
    const none = grouped(filtered(shown, { ...NO_FILTER, kinds: ['Region/ZONE'] }), [zones]);
    expect(none.nodes.map(({ key }) => key)).toEqual(['a', 'b', 't']);
  });

  it('has lines of the types alone that the filter leaves', () => {
    const left = grouped(filtered(shown, { ...NO_FILTER, types: ['CONTROLS'] }), [zones]);
    expect(left.relationships.map(({ key }) => key)).toEqual(['ab', 'bs']);
  });

  it('joins lines of two groups', () => {
    const two = grouped(shown, [zones, { name: 'both', members: ['b', 'a'] }]);
    expect(two.relationships.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['line:CONTROLS group:a group:r', 'group:a', 'group:r'],
      ['bs', 'group:a', 'group:r'],
    ]);
  });

  it('is named once, however many lines reach it', () => {
    let read = 0;
    const counting: Group = {
      name: 'zones',
      get members() {
        read += 1;
        return ['r', 's'];
      },
    };
    const lines = Array.from({ length: 50 }, (_each, at) => relationship(`as${at}`, 'a', 's'));
    grouped({ ...shown, relationships: lines }, [counting]);
    expect(read).toBeLessThan(4);
  });

  it('leads to its members and back', () => {
    expect(behind(drawn, ['group:r', 'a'])).toEqual(['r', 's', 'a']);
    expect(behind(drawn, ['line:CONTROLS a group:r'])).toEqual(['ar', 'as']);
    expect(drawnKeys(drawn).get('s')).toBe('group:r');
    expect(drawnKeys(drawn).get('as')).toBe('line:CONTROLS a group:r');
    expect(keyOf({ name: '', members: ['s', 'r'] })).toBe('group:r');
  });

  it('shows its members in the list, and is spoken of as a group', () => {
    const entries = entriesOf(drawn, subjectOf(drawn, ['group:r']));
    expect(entries.map(({ verb, node: { key } }) => `${verb} ${key}`)).toEqual([
      'has as a member of the group r',
      'has as a member of the group s',
      'is claimed by b',
      'is controlled by a',
    ]);
    expect(spoken(drawn, ['group:r'])).toBe('zones (2), group, selected; 2 relationships shown');
  });
});

describe('what can be grouped', () => {
  it('is a kind of which there are several', () => {
    expect(byKind(shown, shown.nodes[2] as never)).toEqual({ name: 'zone', members: ['r', 's'] });
    expect(byKind(shown, shown.nodes[4] as never)).toBeNull();
  });

  it('is what one holder holds, asked at the holder or at what it holds', () => {
    const held = { name: 'held by The a', members: ['r', 's'] };
    expect(byHolder(shown, shown.nodes[0] as never)).toEqual(held);
    expect(byHolder(shown, shown.nodes[3] as never)).toEqual(held);
    expect(byHolder(shown, shown.nodes[1] as never)).toBeNull();
  });

  it('is what is selected, with the members of a group', () => {
    const group = drawn.nodes.at(-1) as (typeof drawn.nodes)[number];
    expect(ofSelected([shown.nodes[0] as never, group])?.members).toEqual(['a', 'r', 's']);
    expect(ofSelected([shown.nodes[0] as never])).toBeNull();
  });
});
