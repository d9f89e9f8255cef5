import { describe, expect, it } from 'vitest';

import { requests } from './found';

const of = (type: string, ...ids: string[]) => ids.map((id) => ({ __typename: type, id }));

describe('what is asked for by id', () => {
  it('goes a type a request, each id once', () => {
    const wanted = [...of('Controls', 'a', 'b'), ...of('Borders', 'c'), ...of('Controls', 'a')];
    expect(requests(wanted)).toEqual([['a', 'b'], ['c']]);
  });

  it('goes in as many requests as the service needs', () => {
    const ids = Array.from({ length: 205 }, (_, at) => String(at));
    expect(requests(of('Controls', ...ids)).map((some) => some.length)).toEqual([100, 100, 5]);
    expect(requests([])).toEqual([]);
  });
});
