// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { useMap } from './useMap';

const EMPTY = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] };
const line = (day: string) => ({
  near: { __typename: 'Region', key: `region:near-${day}`, name: 'N', iso3: null, adm1Code: null },
  far: { __typename: 'Region', key: 'region:far', name: 'F', iso3: null, adm1Code: null },
  border: { __typename: 'Borders', key: `borders:${day}` },
});

interface Asked {
  query: string;
  variables: { asOf: string; where?: unknown };
}

/**
 * A service at the edge of the page: empty, but for one frontline a day; which days' it refuses is told, and how
 * many relationships it says there are more than it gives.
 */
function serving(refused: ReadonlySet<string>, more = 0) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    const { query, variables } = JSON.parse(body) as Asked;
    const name = /query (\w+)/.exec(query)?.[1] ?? '';
    asked.push(`${name} ${variables.asOf}${name === 'Events' && variables.where ? ` ${JSON.stringify(variables.where)}` : ''}`);
    if (name === 'Frontlines' && refused.has(variables.asOf)) return new Response('{}', { status: 503 });
    const data = { relationships: { ...EMPTY, totalCount: more }, regions: EMPTY, events: EMPTY, frontlines: [line(variables.asOf)] };
    return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
  });
  return asked;
}

const clocks = (asOf: string) => ({ asOf, knownAt: null, lens: null });
const drawn = (map: ReturnType<typeof useMap>) => map.lines.frontlines.map(({ relationship }) => relationship);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('frontlines', () => {
  it('of one day are never on the map of another, not even where those of the other cannot be had', async () => {
    const refused = new Set(['2018-06-01']);
    serving(refused);
    const { result, rerender } = renderHook(({ day }) => useMap(clocks(day), null, true), { initialProps: { day: '2018-05-21' } });
    await waitFor(() => expect(drawn(result.current)).toEqual(['borders:2018-05-21']));
    rerender({ day: '2018-06-01' });
    expect(drawn(result.current)).toEqual([]);
    await waitFor(() => expect(result.current.linesError?.failure).toBe('unavailable'));
    expect(drawn(result.current)).toEqual([]);
    refused.clear();
    act(() => result.current.retryLines());
    await waitFor(() => expect(drawn(result.current)).toEqual(['borders:2018-06-01']));
  });

  it('are asked for when the clocks rest and the map is on the page, and no sooner', async () => {
    const asked = serving(new Set());
    const { result, rerender } = renderHook(({ day, on }) => useMap(clocks(day), null, on), {
      initialProps: { day: '2017-01-01', on: false },
    });
    await waitFor(() => expect(result.current.now.state).toBe('ready'));
    await new Promise((resolve) => setTimeout(resolve, 600));
    for (const day of ['2017-01-02', '2017-01-03', '2017-01-04']) rerender({ day, on: true });
    await waitFor(() => expect(drawn(result.current)).toEqual(['borders:2017-01-04']));
    expect(asked.filter((each) => each.startsWith('Frontlines'))).toEqual(['Frontlines 2017-01-04']);
  });
});

describe('a comparison', () => {
  it('is with the day that is asked for, or with none', async () => {
    serving(new Set());
    const { result, rerender } = renderHook(({ other }) => useMap(clocks('2016-01-01'), other, false), {
      initialProps: { other: '2016-02-01' as string | null },
    });
    await waitFor(() => expect(result.current.compared?.date).toBe('2016-02-01'));
    rerender({ other: '2016-03-01' });
    expect(result.current.compared).toBeNull();
    await waitFor(() => expect(result.current.compared?.date).toBe('2016-03-01'));
  });

  it('asks of the other day for what was held alone', async () => {
    const asked = serving(new Set());
    const { result } = renderHook(() => useMap(clocks('2015-01-01'), '2015-02-01', false));
    await waitFor(() => expect(result.current.compared).not.toBeNull());
    const other = asked.filter((each) => each.endsWith('2015-02-01'));
    expect(other).toHaveLength(1);
    expect(asked.filter((each) => each.endsWith('2015-01-01')).length).toBeGreaterThan(1);
    expect(result.current.compared?.partial).toBe(false);
  });

  it('says so where not all that was held is known', async () => {
    serving(new Set(), 7);
    const { result } = renderHook(() => useMap(clocks('2014-01-01'), '2014-02-01', false));
    await waitFor(() => expect(result.current.compared?.partial).toBe(true));
    expect(result.current.cuts).toContainEqual({ what: 'compared', shown: 0, total: 7 });
  });
});

it('shows under a lens the events alone that somebody whose word counts tells of', async () => {
  const asked = serving(new Set());
  const lens = { minReliability: 'B', withoutSources: [], withoutSpeakers: [] } as const;
  const of = (held: typeof lens | null) => ({ ...clocks('2019-03-01'), lens: held && { ...held, withoutSources: [], withoutSpeakers: [] } });
  const { rerender } = renderHook(({ held }) => useMap(of(held), null, false), {
    initialProps: { held: null as typeof lens | null },
  });
  await waitFor(() => expect(asked).toContain('Events 2019-03-01'));
  rerender({ held: lens });
  await waitFor(() =>
    expect(asked).toContain('Events 2019-03-01 {"or":[{"at":{"some":{}}},{"involves":{"some":{}}}]}'),
  );
});
