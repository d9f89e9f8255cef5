import { describe, expect, it } from 'vitest';

import { byImportance, CONSIDERED, LabelIndex, MOST, readable, type Candidate } from './labelling';

function candidate(key: string, x: number, y: number, more: Partial<Candidate> = {}): Candidate {
  return { key, text: 'A name of some length', x, y, size: 8, rank: 1, ...more };
}

const keys = (candidates: Candidate[], limit?: number) => readable([...candidates].sort(byImportance), 13, limit).map(({ key }) => key);

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
  expect(keys(Array.from({ length: 2 * MOST }, (_, n) => candidate(`c${n}`, 0, 40 * n)))).toHaveLength(MOST);
});

it('asks for no more candidates once it has its limit', () => {
  let asked = 0;
  const endless = function* () {
    for (;;) yield candidate(`c${(asked += 1)}`, 0, asked * 40);
  };
  expect(readable(endless(), 13, 3)).toHaveLength(3);
  expect(asked).toBe(3);
});

it('does not go through all that find no room', () => {
  let asked = 0;
  const endless = function* () {
    for (; asked < 3 * CONSIDERED;) yield candidate(`c${(asked += 1)}`, 0, 0);
  };
  expect(readable(endless(), 13)).toHaveLength(1);
  expect(asked).toBeLessThan(CONSIDERED + 2);
});

describe('the index of labels', () => {
  const placed = Array.from({ length: 400 }, (_, n) => ({
    key: `k${n}`, x: (n % 20) * 10, y: Math.floor(n / 20) * 10, size: 5 + (n % 7), rank: n % 50 === 0 ? 3 : 1,
  }));
  const nodes = { forEachNode: (each: (key: string, node: (typeof placed)[number]) => void) => placed.forEach((node) => each(node.key, node)) };
  const inView = (view: { x: [number, number]; y: [number, number] }, index = new LabelIndex(nodes)) => {
    const inside = ({ x, y }: { x: number; y: number }) => x >= view.x[0] && x <= view.x[1] && y >= view.y[0] && y <= view.y[1];
    const found = [...index.within(view)].filter(({ node }) => inside(node)).map(({ key }) => key);
    return { found, wanted: placed.filter(inside).sort(byImportance).map(({ key }) => key) };
  };

  it('has all of a near and of a wide view, by importance', () => {
    for (const view of [{ x: [35, 62], y: [80, 101] }, { x: [-50, 300], y: [-50, 300] }, { x: [500, 600], y: [0, 10] }] as const) {
      const { found, wanted } = inView({ x: [...view.x], y: [...view.y] });
      expect(found).toEqual(wanted);
    }
  });

  it('looks at few for a near view', () => {
    expect([...new LabelIndex(nodes).within({ x: [0, 10], y: [0, 10] })].length).toBeLessThan(20);
  });

  it('follows what was moved once it is told', () => {
    const index = new LabelIndex(nodes);
    inView({ x: [0, 10], y: [0, 10] }, index);
    const moved = placed[399] as (typeof placed)[number];
    moved.x = 5;
    moved.y = 5;
    index.forgetPlaces();
    expect(inView({ x: [0, 10], y: [0, 10] }, index).found).toContain('k399');
  });
});
