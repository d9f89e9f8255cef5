// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';

import type { AnswerShown } from '../answer/useAnswer';
import type { GraphNode, GraphRelationship } from '../model';
import { captionOf, sourceLines } from './caption';
import { citedOf } from './cited';
import { csvField, csvOf } from './csv';
import { graphmlOf } from './graphml';

const LENS = { minReliability: 'C' as const, withoutSources: ['source:x'], withoutSpeakers: [] };
const FRAMED = { asOf: '2018-05-21', knownAt: '2026-11-23T00:00:00Z', lens: LENS, compare: '2018-09-01' };
const source = (key: string, licence: string | null) => ({
  key, title: `Title ${key}`, publisher: 'P', publishedOn: '2018-05-20', url: `https://example.org/${key}`, licence,
});
const CITED = citedOf(
  [
    { aboutId: 'supports:a:b', source: source('s1', 'CC BY 4.0') },
    { aboutId: 'supports:a:b', source: source('s1', 'CC BY 4.0') },
    { aboutId: 'controls:c:d', source: source('s2', null) },
  ],
  3,
  '2026-11-22T00:00:00Z',
);

describe('the citations of what is taken along', () => {
  it('have each source once, by its licence, for everything that it speaks of', () => {
    expect(CITED.sources.map(({ key }) => key)).toEqual(['s1', 's2']);
    expect(CITED.of.get('supports:a:b')?.map(({ key }) => key)).toEqual(['s1']);
    expect(sourceLines(CITED.sources)).toEqual([
      'Sources (CC BY 4.0): "Title s1" (P, 2018-05-20) https://example.org/s1.',
      'Sources (no licence recorded): "Title s2" (P, 2018-05-20) https://example.org/s2.',
    ]);
  });

  it('stand under both clocks, the lens and the comparison', () => {
    expect(captionOf(FRAMED, { ...CITED, cut: { shown: 3, total: 9 } }, 'https://m.example/?on=2018-05-21')).toEqual([
      'As of 2018-05-21; as known on 2026-11-23T00:00:00Z.',
      'Whose word counts: sources of at least C, without the source source:x.',
      'Compared with 2018-09-01.',
      ...sourceLines(CITED.sources),
      'Their sources are those of 3 of 9 assertions.',
      'Marchland, https://m.example/?on=2018-05-21',
    ]);
    const plain = captionOf({ ...FRAMED, knownAt: null, lens: null, compare: null }, CITED, 'x');
    expect(plain[0]).toBe('As of 2018-05-21; as known on now (nothing at or before 2026-11-22T00:00:00Z will change).');
    expect(plain).toHaveLength(4);
  });
});

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
      evidence: [{ key: 'supports:a:b' }],
    };
    const shown = {
      columns: [
        { name: 'controller', type: 'Actor', meaning: '' },
        { name: 'via', type: 'Region', meaning: '' },
      ],
      rows: [{ standard, values: [{ key: 'actor:a', name: 'A, B' }, null] }],
      total: 1,
    } as unknown as AnswerShown;
    expect(csvOf(shown, FRAMED, CITED, new Map([['supports:a:b', 'claimed']])).split('\r\n')).toEqual([
      'Controller,Sources,Standing,Last word,Nature,Disputed,Evidence,As of,As known on,Whose word counts,Sources cited',
      '"A, B",C3,a source speaks of this day,2018-05-21,claimed,no,supports:a:b,2018-05-21,2026-11-23T00:00:00Z,' +
        '"sources of at least C, without the source source:x",' +
        '"Sources (CC BY 4.0): ""Title s1"" (P, 2018-05-20) https://example.org/s1."',
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
    const text = graphmlOf(
      [node('actor:a', 'A <&> "B"\u0001'), node('actor:b', 'B')],
      [{ ...edge, change: { kind: 'BEGAN', on: '2018-01-01', elsewhere: false } }],
      FRAMED,
      ['One', 'Two'],
      CITED,
    );
    const read = new DOMParser().parseFromString(text, 'application/xml');
    expect(read.querySelector('parsererror')).toBeNull();
    expect(read.querySelector('node data')?.textContent).toBe('A <&> "B"');
    const keys = new Set([...read.querySelectorAll('key')].map((key) => key.id));
    for (const data of read.querySelectorAll('data')) expect(keys).toContain(data.getAttribute('key'));
    expect(read.querySelector('edge')?.getAttribute('target')).toBe('actor:b');
    const said = (where: string, key: string) => read.querySelector(`${where} > data[key$="-${key}"]`)?.textContent;
    expect(['asOf', 'knownAt', 'compare', 'caption'].map((key) => said('graph', key))).toEqual([
      FRAMED.asOf, FRAMED.knownAt, FRAMED.compare, 'One\nTwo',
    ]);
    expect(said('graph', 'lens')).toContain('source:x');
    expect(said('edge', 'sources')).toContain('CC BY 4.0');
    expect(said('edge', 'change')).toBe('BEGAN 2018-01-01');
  });
});
