import { expect, it } from 'vitest';

import { byImportance, CONSIDERED, CROWD, MOST, readable, widthOfText, type Candidate } from './labelling';

function candidate(key: string, x: number, y: number, more: Partial<Candidate> = {}): Candidate {
  return { key, text: 'A name of some length', x, y, size: 8, rank: 1, ...more };
}

const keys = (candidates: Candidate[], limit?: number) => readable([...candidates].sort(byImportance), 13, { limit }).map(({ key }) => key);
const sides = (candidates: Candidate[], picture?: { width: number; height: number }) =>
  Object.fromEntries(readable([...candidates].sort(byImportance), 13, { picture }).map(({ key, side }) => [key, side]));
/** So many in one place that no side is left for the next. */
const full = (x: number, y: number) => ['a1', 'a2', 'a3', 'a4'].map((key) => candidate(key, x, y, { rank: 2 }));

it('keeps labels that do not touch', () => {
  expect(keys([candidate('a', 0, 0), candidate('b', 0, 40), candidate('c', 400, 0)])).toEqual(['a', 'b', 'c']);
});

it('gives way to the more important one, then to the larger one', () => {
  expect(sides([candidate('a', 0, 0), candidate('b', 0, 0, { rank: 3 })])).toEqual({ a: 'left', b: 'right' });
  expect(sides([candidate('a', 0, 0), candidate('b', 0, 0, { size: 12 })])).toEqual({ a: 'left', b: 'right' });
  expect(keys([...full(0, 0), candidate('b', 0, 0)])).toEqual(['a1', 'a2', 'a3', 'a4']);
});

it('sees overlaps across the cells of its grid', () => {
  expect(keys([...full(60, 79), candidate('b', 61, 82)])).toEqual(['a1', 'a2', 'a3', 'a4']);
});

it('shows no more than the limit', () => {
  expect(keys([candidate('a', 0, 0), candidate('b', 0, 40), candidate('c', 0, 80)], 2)).toHaveLength(2);
  expect(keys(Array.from({ length: 2 * MOST }, (_, n) => candidate(`c${n}`, 0, 40 * n)))).toHaveLength(MOST);
});

it('asks for no more candidates once it has its limit', () => {
  let asked = 0;
  const endless = function* () {
    for (;;) yield candidate(`c${(asked += 1)}`, 0, asked * 40);
  };
  expect(readable(endless(), 13, { limit: 3 })).toHaveLength(3);
  expect(asked).toBe(CROWD);
});

it('does not go through all that find no room', () => {
  let asked = 0;
  const endless = function* () {
    for (; asked < 3 * CONSIDERED;) yield candidate(`c${(asked += 1)}`, 0, 0);
  };
  expect(readable(endless(), 13)).toHaveLength(4);
  expect(asked).toBeLessThan(CONSIDERED + 2);
});


it('puts a label where it covers no other node, first on the right', () => {
  expect(sides([candidate('a', 0, 0), candidate('b', 300, 0)])).toEqual({ a: 'right', b: 'right' });
  expect(sides([candidate('a', 0, 0), candidate('b', 60, 0)])).toEqual({ a: 'left', b: 'right' });
  const [left, right] = [candidate('l', -60, 0), candidate('r', 60, 0)];
  expect(sides([candidate('a', 0, 0, { size: 9 }), left, right])).toEqual({ a: 'below', l: 'left', r: 'right' });
});

it('covers a node rather than leave out a name, but no other name', () => {
  const around = [[-60, 0], [60, 0], [0, 24], [0, -24]].map(([x, y], n) => candidate(`n${n}`, x as number, y as number));
  expect(sides([candidate('a', 0, 0, { rank: 2 }), ...around])['a']).toBe('right');
  // The others have their room first, and leave it none.
  expect(keys([candidate('a', 0, 0, { size: 9 }), ...around])).toEqual(['n0', 'n1', 'n2', 'n3']);
  const ends = [[155, 0], [-155, 0], [68, 20], [68, -20]].map(([x, y], n) => candidate(`n${n}`, x as number, y as number));
  expect(sides([candidate('a', 0, 0, { rank: 0 }), ...ends])).toEqual({ a: 'right', n0: 'right', n1: 'left', n2: 'right', n3: 'right' });
});

it('keeps a label within the picture', () => {
  const wide = widthOfText('A name of some length', 13);
  const picture = { width: 2 * wide, height: 200 };
  expect(sides([candidate('a', 2 * wide - 20, 100)], picture)).toEqual({ a: 'left' });
  expect(sides([candidate('a', wide, 100, { size: wide / 2 })], { ...picture, height: 200 + wide })).toEqual({ a: 'below' });
  const narrow = { width: wide / 2, height: 4 };
  expect(sides([candidate('a', wide / 4, 2)], narrow)).toEqual({});
  expect(sides([candidate('a', wide / 4, 2, { rank: 2 })], narrow)).toEqual({ a: 'right' });
});
