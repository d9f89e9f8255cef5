import { expect, it } from 'vitest';

import { readable, type Candidate } from './labelling';

function candidate(key: string, x: number, y: number, more: Partial<Candidate> = {}): Candidate {
  return { key, text: 'A name of some length', x, y, size: 8, rank: 1, ...more };
}

const keys = (candidates: Candidate[], limit?: number) => readable(candidates, 13, limit).map(({ key }) => key);

it('keeps labels that do not touch', () => {
  expect(keys([candidate('a', 0, 0), candidate('b', 0, 40), candidate('c', 400, 0)])).toEqual(['a', 'b', 'c']);
});

it('gives way to the more important one, then to the larger one', () => {
  expect(keys([candidate('a', 0, 0), candidate('b', 20, 3, { rank: 3 })])).toEqual(['b']);
  expect(keys([candidate('a', 0, 0), candidate('b', 20, 3, { size: 12 })])).toEqual(['b']);
});

it('sees overlaps across the cells of its grid', () => {
  expect(keys([candidate('a', 60, 79), candidate('b', 70, 82)])).toEqual(['a']);
});

it('shows no more than the limit', () => {
  expect(keys([candidate('a', 0, 0), candidate('b', 0, 40), candidate('c', 0, 80)], 2)).toHaveLength(2);
});
