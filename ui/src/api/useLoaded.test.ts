// @vitest-environment jsdom
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';

import { paged } from './paged';
import { useLoaded } from './useLoaded';

afterEach(cleanup);

it('what is loaded page by page is asked for no further once another is wanted', async () => {
  const asked: string[] = [];
  const arrivals: (() => void)[] = [];
  const page = (key: string) => async () => {
    asked.push(key);
    await new Promise<void>((arrive) => arrivals.push(arrive));
    const hasNextPage = asked.filter((each) => each === key).length < 3;
    return { totalCount: 3, pageInfo: { hasNextPage, endCursor: 'next' }, edges: [{ node: key }] };
  };
  const { result, rerender } = renderHook(
    ({ key }) => useLoaded(key, async (wanted) => (await paged(page(key), 100, wanted)).nodes),
    { initialProps: { key: 'one' } },
  );
  await waitFor(() => expect(arrivals).toHaveLength(1));
  rerender({ key: 'two' });
  await waitFor(() => {
    arrivals.splice(0).forEach((arrive) => arrive());
    expect(result.current[0].state).toBe('ready');
  });
  expect(result.current[0].value).toEqual(['two', 'two', 'two']);
  expect(asked.filter((key) => key === 'one')).toEqual(['one']);
});
