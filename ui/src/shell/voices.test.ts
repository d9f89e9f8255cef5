import { expect, it } from 'vitest';

import { voicesOf } from './voices';

const source = (key: string, publisher: string | null = null) => ({ key, title: `About ${key}`, publisher });
const said = (aboutId: string, by: ReturnType<typeof source>, speaker: string | null = null) => ({
  node: { aboutId, source: by, speaker: speaker === null ? null : { key: speaker, name: speaker.toUpperCase() } },
});

it('voices are counted by relationship and keep those that are left out', () => {
  const found = voicesOf({
    assertions: {
      totalCount: 5,
      edges: [said('r', source('s', 'P')), said('r', source('s', 'P'), 'x'), said('q', source('s', 'P')), said('q', source('t'))],
    },
    sources: { edges: [{ node: source('gone') }] },
    actors: { edges: [{ node: { key: 'y', name: 'Y' } }] },
  } as unknown as Parameters<typeof voicesOf>[0]);
  expect(found.sources.map(({ name, count }) => `${name} ${count}`)).toEqual(['P: About s 2', 'About t 1', 'About gone 0']);
  expect(found.speakers).toEqual([
    { key: 'x', name: 'X', count: 1 },
    { key: 'y', name: 'Y', count: 0 },
  ]);
  expect(found.left).toBe(1);
});
