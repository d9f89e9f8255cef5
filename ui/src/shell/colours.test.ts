import { describe, expect, it } from 'vitest';

import { actorColours } from './colours';

const actors = (count: number, name = 'a') => Array.from({ length: count }, (_, at) => `actor:${name}${at}`);

describe('colours of holders', () => {
  it('are the same whatever the order of the data', () => {
    const one = actorColours([actors(9)], false);
    const other = actorColours([actors(9).toReversed()], false);
    for (const key of actors(9)) expect(other.get(key)).toBe(one.get(key));
  });

  it.each([false, true])('differ among those asked about (dark: %s)', (dark) => {
    const given = actorColours([actors(20), actors(60, 'b')], dark);
    expect(new Set(actors(20).map((key) => given.get(key))).size).toBe(20);
    expect(given.size).toBe(80);
    for (const colour of given.values()) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });
});
