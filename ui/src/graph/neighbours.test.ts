import { describe, expect, it } from 'vitest';

import { entriesOf, narrowed, spoken, subjectOf } from './neighbours';
import { node, relationship } from './samples';

const shown = {
  nodes: [node('a', { name: 'Alpha' }), node('b', { name: 'Beta', kind: 'ARMED_GROUP' }), node('c', { name: 'Gamma' })],
  relationships: [
    relationship('ab', 'a', 'b', { disputed: true, confidence: 0.5, admiralty: 'C3' }),
    relationship('ca', 'c', 'a', { type: 'OPPOSES' }),
    relationship('aa', 'a', 'a', { type: 'SUCCEEDED_BY' }),
  ],
};

describe('the list', () => {
  it('is of all entities without a selection', () => {
    const entries = entriesOf(shown, subjectOf(shown, []));
    expect(entries.map(({ node: { name } }) => name)).toEqual(['Alpha', 'Beta', 'Gamma']);
  });

  it('reads relationships from the selected entity', () => {
    const entries = entriesOf(shown, subjectOf(shown, ['a']));
    expect(entries.map(({ verb, node: { name } }) => `${verb} ${name}`)).toEqual([
      'is opposed by Gamma',
      'is succeeded by Alpha',
      'supports Beta',
    ]);
    expect(entries[2]?.notes).toEqual(['disputed', 'C3', 'confidence 0.50']);
  });

  it('has the ends of a selected relationship', () => {
    const entries = entriesOf(shown, subjectOf(shown, ['ca']));
    expect(entries.map(({ node: { key } }) => key)).toEqual(['c', 'a']);
  });

  it('is about the last that is selected and shown', () => {
    expect(subjectOf(shown, ['a', 'b', 'elsewhere'])).toMatchObject({ is: 'node', node: { key: 'b' } });
  });

  it('is narrowed by name and kind', () => {
    const entries = entriesOf(shown, { is: 'all' });
    expect(narrowed(entries, ' BET').map(({ node: { key } }) => key)).toEqual(['b']);
    expect(narrowed(entries, 'armed group')).toHaveLength(1);
    expect(narrowed(entries, '')).toBe(entries);
  });
});

describe('what is spoken', () => {
  it('names an entity with its kind and relationships', () => {
    expect(spoken(shown, ['b'])).toBe('Beta, armed group, selected; 1 relationship shown');
  });

  it('reads a relationship as a sentence', () => {
    expect(spoken(shown, ['ab'])).toBe('Alpha supports Beta, disputed, selected');
  });

  it('counts several and says when there is none', () => {
    expect(spoken(shown, ['c', 'b'])).toContain('(2 selected)');
    expect(spoken(shown, [])).toBe('Nothing selected');
  });
});
