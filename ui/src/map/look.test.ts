import { describe, expect, it } from 'vitest';

import { changes, counted, lookOf, OLD_DAYS, strengthOfAge } from './look';
import { holding } from './testing';

const ON = '2018-05-21';

describe('how control looks', () => {
  it('leaves unknown control plain', () => {
    expect(lookOf([], ON).fill).toBe('plain');
    expect(lookOf([holding({ standing: 'UNKNOWN' })], ON).fill).toBe('plain');
    expect(lookOf([holding({ status: 'UNKNOWN' })], ON).fill).toBe('plain');
  });

  it('tells sole, joint, contested and partial control apart', () => {
    const other = holding({ holder: 'actor:y' });
    expect(lookOf([holding({})], ON)).toMatchObject({ fill: 'solid', actors: ['actor:x'] });
    expect(lookOf([holding({ status: 'JOINT' }), { ...other, status: 'JOINT' }], ON).fill).toBe('joint');
    expect(lookOf([holding({ status: 'CONTESTED' })], ON).fill).toBe('contested');
    expect(lookOf([holding({ extent: 'PART' })], ON).fill).toBe('part');
  });

  it('picks no winner where two are named as sole holders', () => {
    const look = lookOf([holding({}), holding({ holder: 'actor:y' })], ON);
    expect(look).toMatchObject({ fill: 'contested', actors: ['actor:x', 'actor:y'] });
  });

  it('lets anything outrank a default', () => {
    const byDefault = holding({ holder: 'actor:gov', standing: 'DEFAULT', basis: 'DEFAULT' });
    expect(counted([byDefault, holding({})]).map((row) => row.holder)).toEqual(['actor:x']);
    expect(lookOf([byDefault], ON).opacity).toBeLessThan(lookOf([holding({})], ON).opacity / 2);
  });

  it('fades carried control with the age of the last word', () => {
    const carried = (on: string | null) =>
      lookOf([holding({ standing: 'CARRIED_FORWARD', lastAssertedOn: on })], ON).opacity;
    expect(carried('2018-05-10')).toBe(lookOf([holding({})], ON).opacity);
    expect(carried('2017-05-21')).toBeLessThan(carried('2018-04-01'));
    expect(carried(null)).toBe(strengthOfAge(OLD_DAYS));
    expect(strengthOfAge(OLD_DAYS * 3)).toBe(strengthOfAge(OLD_DAYS));
  });

  it('dashes what is denied or only supposed', () => {
    expect(lookOf([holding({ disputed: true })], ON).dashed).toBe(true);
    expect(lookOf([holding({ basis: 'SUPPOSED' })], ON).dashed).toBe(true);
    expect(lookOf([holding({})], ON).dashed).toBe(false);
  });
});

describe('what changed hands', () => {
  it('finds regions gained, lost and taken over, and no others', () => {
    const before = [holding({ region: 'a' }), holding({ region: 'b' }), holding({ region: 'c' })];
    const after = [holding({ region: 'a' }), holding({ region: 'b', holder: 'actor:y' }), holding({ region: 'd' })];
    expect([...changes(before, after)]).toEqual([
      ['b', { before: ['actor:x'], after: ['actor:y'] }],
      ['c', { before: ['actor:x'], after: [] }],
      ['d', { before: [], after: ['actor:x'] }],
    ]);
  });

  it('takes nothing for gained or lost that may only have been cut off a list', () => {
    const before = [holding({ region: 'a' }), holding({ region: 'b' })];
    const after = [holding({ region: 'b', holder: 'actor:y' }), holding({ region: 'c' })];
    expect([...changes(before, after, true)]).toEqual([['b', { before: ['actor:x'], after: ['actor:y'] }]]);
  });

  it('sees no change in the order of the rows', () => {
    const [one, two] = [holding({}), holding({ holder: 'actor:y' })];
    expect(changes([one, two], [two, one]).size).toBe(0);
  });
});
