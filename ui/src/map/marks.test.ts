import { describe, expect, it, vi } from 'vitest';

import type { EventMark } from '../model';
import { marksOf, pointOf } from './marks';
import { fit, toScreen, type Point } from './projection';

const SIZE = { width: 1000, height: 600 };
const VIEW = fit({ left: 3500, right: 4300, top: -3900, bottom: -3300 }, SIZE);

/** Numbers between 0 and 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function events(count: number, seed: number): readonly EventMark[] {
  const next = numbers(seed);
  return Array.from({ length: count }, (_each, at) => ({
    key: `event:${at}`, name: `${at}`, kind: 'BATTLE', from: '2018-05-20', to: null, precision: 'DAY' as const, disputed: false,
    location: { latitude: 31 + 5 * next(), longitude: 35 + 8 * next() },
  }));
}

/** As the marks are meant: each event is held against all marks before it. */
function simply(all: readonly EventMark[], distance: number): readonly (readonly string[])[] {
  const marks: { at: Point; keys: string[] }[] = [];
  for (const event of all) {
    const at = toScreen(pointOf(event) as Point, VIEW, SIZE);
    if (at.x < -20 || at.y < -20 || at.x > SIZE.width + 20 || at.y > SIZE.height + 20) continue;
    const near = marks.find((mark) => Math.hypot(mark.at.x - at.x, mark.at.y - at.y) < distance);
    if (near === undefined) marks.push({ at, keys: [event.key] });
    else near.keys.push(event.key);
  }
  return marks.map(({ keys }) => keys);
}

describe('marks', () => {
  it.each([1, 2, 3, 4, 5, 6])('gather what holding each against all gathers (seed %i)', (seed) => {
    for (const [count, distance] of [[300, 14], [600, 14], [600, 40], [900, 3.5]] as const) {
      const all = events(count, seed * count);
      const wanted = simply(all, distance);
      expect(wanted.length).toBeLessThan(count);
      expect(marksOf(all, VIEW, SIZE, distance).map((mark) => mark.events.map(({ key }) => key))).toEqual(wanted);
    }
  });

  it('hold an event against those near it alone', () => {
    const measured = vi.spyOn(Math, 'hypot');
    marksOf(events(2000, 7), VIEW, SIZE);
    expect(measured.mock.calls.length).toBeLessThan(2000 * 9);
    measured.mockRestore();
  });
});
