import { describe, expect, it, vi } from 'vitest';

import { actorColours, CLEAR } from './colours';
import { apart } from './vision';

vi.mock('./vision', { spy: true });

const actors = (count: number, name = 'a') => Array.from({ length: count }, (_, at) => `actor:${name}${at}`);

describe('colours of holders', () => {
  it('are the same whatever the order of the data', () => {
    const one = actorColours([actors(9)], false);
    const other = actorColours([actors(9).toReversed()], false);
    for (const key of actors(9)) expect(other.get(key)).toBe(one.get(key));
  });

  it.each([false, true])('can be told apart by everybody where few are asked about (dark: %s)', (dark) => {
    for (let seed = 0; seed < 50; seed += 1) {
      const given = [...actorColours([actors(4, `seed${seed}-`)], dark).values()];
      const pairs = given.flatMap((one, at) => given.slice(at + 1).map((other) => apart(one, other)));
      expect(Math.min(...pairs), `seed ${seed}`).toBeGreaterThan(0.065);
    }
  });

  it('that only red against green sets apart count as alike', () => {
    expect(apart('#a05010', '#607810')).toBeLessThan(CLEAR);
    expect(apart('#0072b2', '#c25400')).toBeGreaterThan(2 * CLEAR);
  });

  it.each([false, true])('differ among those asked about (dark: %s)', (dark) => {
    const given = actorColours([actors(20), actors(60, 'b')], dark);
    expect(new Set(actors(20).map((key) => given.get(key))).size).toBe(20);
    expect(given.size).toBe(80);
    for (const colour of given.values()) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('of a whole world of holders compare each tone with the others once', () => {
    vi.mocked(apart).mockClear();
    actorColours([actors(3000)], false);
    expect(vi.mocked(apart).mock.calls.length).toBeLessThanOrEqual(28 * 28);
  });
});

describe('colours of more holders than there are colours', () => {
  const at = (n: number) => ({ latitude: 0, longitude: (n * 360) / 120 - 180 });
  const held = new Map(actors(120).map((key, n) => [key, [at(n)]]));

  it.each([false, true])('differ between those who hold something next to each other (dark: %s)', (dark) => {
    const given = actorColours([[], [], actors(120)], dark, held);
    for (let n = 0; n < 120; n += 1) {
      const [one, other] = [given.get(`actor:a${n}`) ?? '', given.get(`actor:a${(n + 1) % 120}`) ?? ''];
      expect(apart(one, other), `${n}`).toBeGreaterThanOrEqual(CLEAR);
    }
  });

  it('differ from those of whom nobody knows where they are', () => {
    const given = actorColours([[], ['actor:0'], actors(9)], false, held);
    const others = actors(9).map((key) => given.get(key) ?? '');
    expect(Math.min(...others.map((one) => apart(one, given.get('actor:0') ?? '')))).toBeGreaterThanOrEqual(CLEAR);
  });
});
