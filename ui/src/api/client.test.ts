import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { fetched } from './client';

const QUESTION = 'query Thing($key: ID!) { thing(key: $key) { key } }';
let asked: { query: string; key: string }[] = [];
let status = 200;

beforeEach(() => {
  asked = [];
  status = 200;
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: { key: string } };
    asked.push({ query, key: variables.key });
    return status === 200 ? Response.json({ data: { thing: variables } }) : new Response('{}', { status });
  });
});
afterEach(() => vi.unstubAllGlobals());

const thing = (key: string) => fetched<{ thing: { key: string } }, { key: string }>(QUESTION, { key });

describe('what was asked', () => {
  it('is asked once, at the same time too', async () => {
    const both = await Promise.all([thing('once'), thing('once')]);
    expect([...both, await thing('once')]).toEqual(Array(3).fill({ thing: { key: 'once' } }));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.query).toContain('__typename');
  });

  it('is asked anew after a failure', async () => {
    status = 503;
    await expect(thing('away')).rejects.toMatchObject({ failure: 'unavailable' });
    status = 200;
    expect(await thing('away')).toEqual({ thing: { key: 'away' } });
  });

  it('is forgotten once so much else was asked, and kept where it was asked for again', async () => {
    await Promise.all([thing('old'), thing('used')]);
    for (let at = 0; at < 149; at += 1) await thing(`other ${at}`);
    await thing('used');
    await thing('more');
    asked = [];
    await thing('used');
    expect(asked).toEqual([]);
    await thing('old');
    expect(asked.map(({ key }) => key)).toEqual(['old']);
  });
});
