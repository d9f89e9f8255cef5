import { describe, expect, it } from 'vitest';

import { geographic, neighbourhood, projected, seeded, spiral } from './places';
import { node, relationship } from './samples';

const damascus = { latitude: 33.51, longitude: 36.29 };

describe('seeding', () => {
  const near = neighbourhood([relationship('ab', 'a', 'b'), relationship('bc', 'b', 'c')]);

  it('puts newcomers around what they are related to, step by step', () => {
    const found = seeded(['b', 'c', 'lone'], near, new Map([['a', { x: 1000, y: 1000 }]]));
    expect(Math.hypot((found.get('b')?.x ?? 0) - 1000, (found.get('b')?.y ?? 0) - 1000)).toBeLessThan(60);
    expect(Math.hypot((found.get('c')?.x ?? 0) - 1000, (found.get('c')?.y ?? 0) - 1000)).toBeLessThan(120);
    expect(found.get('lone')?.y).toBeLessThan(1000);
    expect(found.has('a')).toBe(false);
  });

  it('puts all on a spiral when nothing is placed, each on its own place', () => {
    const found = seeded(['a', 'b', 'c'], near, new Map());
    expect(new Set([...found.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
  });

  it('is the same every time', () => {
    const known = new Map([['a', { x: 5, y: 5 }]]);
    expect(seeded(['b', 'c'], near, known)).toEqual(seeded(['b', 'c'], near, known));
  });
});

it('a spiral never puts two on one place', () => {
  const places = Array.from({ length: 300 }, (_, n) => spiral(n, 10));
  const closest = Math.min(
    ...places.flatMap((a, n) => places.slice(n + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
  );
  expect(closest).toBeGreaterThan(8);
});

describe('the geographic layout', () => {
  it('has north up and east right', () => {
    const north = projected({ ...damascus, latitude: 36.2 });
    const east = projected({ ...damascus, longitude: 40 });
    expect(north.y).toBeGreaterThan(projected(damascus).y);
    expect(east.x).toBeGreaterThan(projected(damascus).x);
  });

  it('puts an actor without a place near its regions, and two of one place apart', () => {
    const nodes = [
      node('city', { type: 'Region', location: damascus }),
      node('district', { type: 'Region', location: damascus }),
      node('actor'),
    ];
    const found = geographic(nodes, [relationship('r', 'actor', 'city', { type: 'CONTROLS' })]);
    const at = (key: string) => found.get(key) as { x: number; y: number };
    expect(at('city')).toEqual(projected(damascus));
    expect(at('district')).not.toEqual(at('city'));
    expect(Math.hypot(at('actor').x - at('city').x, at('actor').y - at('city').y)).toBeLessThan(60);
  });
});
