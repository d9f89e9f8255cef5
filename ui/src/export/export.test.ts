// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';

import type { AnswerShown } from '../answer/useAnswer';
import type { GraphNode, GraphRelationship } from '../model';
import { csvField, csvOf } from './csv';
import { graphmlOf } from './graphml';

const DATES = { asOf: '2018-05-21', knownAt: null };

describe('CSV', () => {
  it('quotes what needs it, and starts no formula', () => {
    expect(csvField('plain')).toBe('plain');
    expect(csvField('a, "b"')).toBe('"a, ""b"""');
    expect(csvField('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"');
    expect(csvField('-1')).toBe("'-1");
  });

  it('has the columns that say something, the evidence and both dates', () => {
    const standard = {
      __typename: 'Holding' as const,
      standing: 'ASSERTED' as const,
      admiralty: 'C3',
      confidence: 0.5,
      holdsFrom: null,
      holdsTo: null,
      disputed: false,
      lastAssertedOn: '2018-05-21',
      evidence: [],
    };
    const shown = {
      columns: [
        { name: 'controller', type: 'Actor', meaning: '' },
        { name: 'via', type: 'Region', meaning: '' },
      ],
      rows: [{ standard, values: [{ key: 'actor:a', name: 'A, B' }, null] }],
      total: 1,
    } as unknown as AnswerShown;
    expect(csvOf(shown, DATES).split('\r\n')).toEqual([
      'Controller,Sources,Standing,Last word,Disputed,Evidence,As of,As known on',
      '"A, B",C3,a source speaks of this day,2018-05-21,no,,2018-05-21,',
      '',
    ]);
  });
});

describe('GraphML', () => {
  const node = (key: string, name: string): GraphNode => ({
    key,
    name,
    type: 'Actor',
    kind: 'STATE',
    location: null,
    total: null,
  });
  const edge: GraphRelationship = {
    key: 'supports:a:b',
    type: 'SUPPORTS',
    from: 'actor:a',
    to: 'actor:b',
    validFrom: '2018-01-01',
    validTo: null,
    admiralty: 'C3',
    confidence: 0.5,
    disputed: true,
    standing: 'ASSERTED',
    details: { forms: ['ARMS'] },
  };

  it('is well-formed whatever the names, and every key is declared', () => {
    const text = graphmlOf([node('actor:a', 'A <&> "B"\u0001'), node('actor:b', 'B')], [edge], DATES);
    const read = new DOMParser().parseFromString(text, 'application/xml');
    expect(read.querySelector('parsererror')).toBeNull();
    expect(read.querySelector('node data')?.textContent).toBe('A <&> "B"');
    const keys = new Set([...read.querySelectorAll('key')].map((key) => key.id));
    for (const data of read.querySelectorAll('data')) expect(keys).toContain(data.getAttribute('key'));
    expect(read.querySelector('edge')?.getAttribute('target')).toBe('actor:b');
  });
});
