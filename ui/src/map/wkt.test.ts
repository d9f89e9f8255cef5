import { describe, expect, it } from 'vitest';

import { parsePolygon, WktError } from './wkt';

describe('well-known text', () => {
  it('reads the outer ring and the holes', () => {
    const rings = parsePolygon('polygon((35.5 32,36 32.25,36 33,35.5 32), (35.7 32.5, 35.8 32.5, 35.8 32.6, 35.7 32.5))');
    expect(rings).toHaveLength(2);
    expect(rings[0]?.[1]).toEqual([36, 32.25]);
    expect(parsePolygon('POLYGON ((-1.5e1 +2, 0 0, 1 1, -15 2))')[0]?.[0]).toEqual([-15, 2]);
  });

  it.each(['', 'POINT (1 2)', 'POLYGON EMPTY', 'POLYGON ((1 2, 3 4))', 'POLYGON ((1 2, 3 4, 5 x, 1 2))', 'POLYGON ((1, 2, 3, 4))'])(
    'refuses %j',
    (text) => {
      expect(() => parsePolygon(text)).toThrow(WktError);
    },
  );
});
