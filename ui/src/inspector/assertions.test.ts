import { describe, expect, it } from 'vitest';

import { matrixOf, natureOf, natureOfAll, originOf, type Assertion } from './assertions';
import { citation } from './citation';

const assertion = (patch: Partial<Assertion>): Assertion => ({
  key: 'assertion:1',
  stance: 'AFFIRMS',
  explicit: true,
  summary: 'It holds the town.',
  locator: 'paragraph 7',
  credibility: 3,
  admiralty: 'C3',
  assertedOn: '2018-05-21',
  recordedAt: '2026-11-01T00:00:00Z',
  speaker: null,
  source: {
    key: 'source:paper',
    title: 'An article',
    publisher: 'A paper',
    url: 'https://example.org/a',
    publishedOn: '2018-05-21',
    reliability: 'C',
    reason: 'a paper',
    licence: null,
  },
  ...patch,
});
const MONITOR = { key: 'actor:monitor', name: 'A monitor' };

describe('who says so', () => {
  it('is the speaker, else the publisher', () => {
    expect(originOf(assertion({}))).toBe('A paper');
    expect(originOf(assertion({ speaker: MONITOR }))).toBe('A monitor');
  });

  it('tells reported, claimed and computed apart', () => {
    expect(natureOf(assertion({ speaker: MONITOR }), ['actor:a'])).toBe('reported');
    expect(natureOf(assertion({ speaker: MONITOR }), ['actor:monitor'])).toBe('claimed');
    expect(natureOf(assertion({ explicit: false }), [])).toBe('computed');
  });

  it('is claimed only where the parties alone affirm it, and computed only where nobody states it', () => {
    const own = assertion({ speaker: MONITOR });
    const parties = ['actor:monitor'];
    expect(natureOfAll([own], parties)).toBe('claimed');
    expect(natureOfAll([own, assertion({})], parties)).toBe('reported');
    expect(natureOfAll([own, assertion({ stance: 'DENIES' })], parties)).toBe('claimed');
    expect(natureOfAll([assertion({ explicit: false })], [])).toBe('computed');
    expect(natureOfAll([assertion({ stance: 'DENIES' })], [])).toBeNull();
  });

  it('stands by origin, both stances of one in one line', () => {
    const denial = assertion({ key: 'assertion:2', stance: 'DENIES' });
    const other = assertion({ key: 'assertion:3', speaker: MONITOR });
    const rows = matrixOf([assertion({}), denial, other]);
    expect(rows.map((row) => [row.origin, row.affirms.length, row.denies.length])).toEqual([
      ['A monitor', 1, 0],
      ['A paper', 1, 1],
    ]);
  });
});

describe('a citation', () => {
  it('carries the locator, the pair and both clocks', () => {
    const clocks = { asOf: '2018-05-21', knownAt: '2026-11-02T00:00:00Z', watermark: null };
    expect(citation('A controls B', assertion({ speaker: MONITOR }), clocks)).toBe(
      '"An article" (A paper, 2018-05-21), paragraph 7, attributed to A monitor [C3] affirms: It holds the town. ' +
        'https://example.org/a — A controls B; Marchland, assertion:1, as of 2018-05-21, ' +
        'as known on 2026-11-02T00:00:00Z.',
    );
    expect(citation('A controls B', assertion({}), { ...clocks, knownAt: null })).toContain('as known now');
  });
});
