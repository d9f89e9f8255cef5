// @vitest-environment jsdom
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

import type { FoundRelationship } from '../api/relationships';
import { useNatures } from './useNatures';

const clocks = (asOf: string) => ({ asOf, knownAt: null, lens: null });
const found = (...keys: string[]) => keys.map((key) => ({ key, from: { key: 'a' }, to: { key: 'b' } }) as FoundRelationship);

/** A service that knows of each relationship that somebody reports it, but for one that is denied. */
function serving(denied: string) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    const { keys, asOf } = (JSON.parse(body) as { variables: { keys: string[]; asOf: string } }).variables;
    asked.push(`${keys.join(' ')} ${asOf}`);
    const edges = keys.map((aboutId) => ({
      node: { aboutId, explicit: true, stance: aboutId === denied ? 'DENIES' : 'AFFIRMS', speaker: null, source: { key: 's' } },
    }));
    const assertions = { totalCount: keys.length, pageInfo: { hasNextPage: false, endCursor: null }, edges };
    return new Response(JSON.stringify({ data: { watermark: 'w', assertions } }), { headers: { 'content-type': 'application/json' } });
  });
  return asked;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('asks for what a step brought alone, and for all when the clocks move', async () => {
  const asked = serving('two');
  const { result, rerender } = renderHook(({ keys, day }) => useNatures(found(...keys), clocks(day)), {
    initialProps: { keys: ['one', 'two'], day: '2018-05-21' },
  });
  await waitFor(() => expect([...result.current]).toEqual([['one', 'reported']]));
  rerender({ keys: ['one', 'three', 'two'], day: '2018-05-21' });
  await waitFor(() => expect([...result.current]).toEqual([['one', 'reported'], ['three', 'reported']]));
  rerender({ keys: ['three'], day: '2018-05-21' });
  await waitFor(() => expect([...result.current]).toEqual([['three', 'reported']]));
  rerender({ keys: ['three'], day: '2018-05-22' });
  await waitFor(() => expect(asked).toEqual(['one two 2018-05-21', 'three 2018-05-21', 'three 2018-05-22']));
});
