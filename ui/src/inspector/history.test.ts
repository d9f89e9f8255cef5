import { describe, expect, it } from 'vitest';

import type { FoundRelationship } from '../api/relationships';
import { livesAround } from './history';

function controls(from: string, to: string, more: Partial<FoundRelationship> = {}): FoundRelationship {
  return {
    __typename: 'Controls',
    key: `controls:${from}:${to}`,
    from: { key: `actor:${from}`, name: from },
    to: { key: `region:${to}`, name: to },
    validFrom: null,
    validTo: null,
    status: 'SOLE',
    standing: 'ASSERTED',
    disputed: false,
    ...more,
  } as unknown as FoundRelationship;
}

const first = controls('a', 'r', { validTo: '2018-05-01' });
const second = controls('b', 'r', { validFrom: '2018-05-01', disputed: true });
const again = controls('a', 'r', { key: 'controls:a:r:2', validFrom: '2019-01-01' });
const lives = [first, second, again];

describe('the history', () => {
  it('of a thing is all that touches it, the latest first, each with a day on which it holds', () => {
    const found = livesAround('region:r', lives);
    expect(found.map(({ key, day }) => [key, day])).toEqual([
      ['controls:a:r:2', '2019-01-01'],
      ['controls:b:r', '2018-05-01'],
      ['controls:a:r', '2018-04-30'],
    ]);
    expect(found[1]?.notes).toEqual(['sole', 'a source speaks of this day', 'disputed']);
    expect(livesAround('actor:b', lives)).toHaveLength(1);
  });

  it('of a relationship is what ever held between the same two', () => {
    expect(livesAround('controls:a:r', lives).map(({ key }) => key)).toEqual(['controls:a:r:2', 'controls:a:r']);
  });
});
