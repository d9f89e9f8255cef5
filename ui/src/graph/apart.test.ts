import { expect, it } from 'vitest';

import { moveApart, PARTED } from './apart';

/** Nodes on one another in four heaps at the corners of a square. */
function heaps(order: number) {
  const places = Float32Array.from({ length: 2 * order }, (_, n) => (Math.floor(n / 2) % 4 & (n % 2 === 0 ? 1 : 2) ? 1000 : 0));
  return { places, fixed: new Uint8Array(order), sizes: new Float32Array(order).fill(8) };
}

function nearest({ places }: { places: Float32Array }): number {
  let found = Infinity;
  for (let one = 0; one < places.length; one += 2) {
    for (let other = one + 2; other < places.length; other += 2) {
      const [x, y] = [(places[one] as number) - (places[other] as number), (places[one + 1] as number) - (places[other + 1] as number)];
      found = Math.min(found, Math.hypot(x, y));
    }
  }
  return found;
}

it('leaves room for a line between any two', () => {
  const given = heaps(24);
  expect(nearest(given)).toBe(0);
  moveApart(given);
  // Two radii are 16 pixels, and the square was 320 of them.
  expect(nearest(given)).toBeGreaterThan((16 + 10) * (1000 / 320));
});

it('moves nothing that has room, nor what is pinned', () => {
  const roomy = heaps(4);
  const before = [...roomy.places];
  moveApart(roomy);
  expect([...roomy.places]).toEqual(before);
  const pinned = heaps(8);
  pinned.fixed[0] = 1;
  moveApart(pinned);
  expect([...pinned.places.slice(0, 2)]).toEqual([0, 0]);
  expect(nearest(pinned)).toBeGreaterThan(0);
});

it('does the same every time', () => {
  const [one, other] = [heaps(12), heaps(12)];
  moveApart(one);
  moveApart(other);
  expect(one.places).toEqual(other.places);
});

it('is not for what no picture has room for, nor for nothing', () => {
  const many = heaps(PARTED + 1);
  const before = [...many.places];
  moveApart(many);
  expect([...many.places]).toEqual(before);
  moveApart({ places: new Float32Array(0), fixed: new Uint8Array(0), sizes: new Float32Array(0) });
});
