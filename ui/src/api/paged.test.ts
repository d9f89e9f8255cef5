import { describe, expect, it } from 'vitest';

import { paged } from './paged';

/** A list of so many numbers in pages of two. */
function list(length: number) {
  const asked: (string | null)[] = [];
  const ask = async (after: string | null) => {
    asked.push(after);
    const at = after === null ? 0 : Number(after);
    const edges = [at, at + 1].filter((node) => node < length).map((node) => ({ node }));
    return { totalCount: length, pageInfo: { hasNextPage: at + 2 < length, endCursor: String(at + 2) }, edges };
  };
  return { ask, asked };
}

describe('a list in pages', () => {
  it('is read to its end', async () => {
    const { ask, asked } = list(5);
    expect(await paged(ask, 100)).toEqual({ nodes: [0, 1, 2, 3, 4], total: 5 });
    expect(asked).toEqual([null, '2', '4']);
  });

  it('is read no further than its bound, and says how many there are', async () => {
    const { ask, asked } = list(9);
    expect(await paged(ask, 4)).toEqual({ nodes: [0, 1, 2, 3], total: 9 });
    expect(asked).toHaveLength(2);
  });

  it('is read no further once nobody waits for it', async () => {
    const { ask, asked } = list(9);
    expect((await paged(ask, 100, () => asked.length < 2)).nodes).toEqual([0, 1, 2, 3]);
    expect(asked).toHaveLength(2);
  });
});
