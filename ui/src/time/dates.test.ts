import { describe, expect, it, vi } from 'vitest';

import type { EventMark, Interval } from '../model';
import { barOf, barOfEvent, changeDates, fromField, isDate, nextChange, previousChange, scaled, spanOf, toDate, toDay, toField } from './dates';

function interval(given: Partial<Interval>): Interval {
  return {
    relationship: 'controls:x:a',
    type: 'CONTROLS',
    label: 'X controls A',
    from: null,
    fromPrecision: 'DAY',
    to: null,
    toPrecision: 'DAY',
    disputed: false,
    lastAssertedOn: null,
    ...given,
  };
}

describe('days', () => {
  it('go back and forth, before 1970 and in the first century too', () => {
    for (const date of ['2018-05-21', '1948-05-15', '0001-01-01', '2024-02-29']) expect(toDate(toDay(date))).toBe(date);
  });

  it('tells dates from other texts', () => {
    expect(isDate('2024-02-29')).toBe(true);
    for (const text of ['2023-02-29', '2018-5-1', '', '2018-13-01']) expect(isDate(text)).toBe(false);
  });
});

describe('ends of a period', () => {
  const dates = (bar: ReturnType<typeof barOf>) =>
    [bar.from, bar.sureFrom, bar.sureTo, bar.to].map((day) => (day === null ? null : toDate(day)));

  it('are sharp by the day', () => {
    expect(dates(barOf('2018-04-08', 'DAY', '2018-05-21', 'DAY'))).toEqual([
      '2018-04-08', '2018-04-08', '2018-05-21', '2018-05-21',
    ]);
  });

  it('are soft over the month in which it was gained or lost', () => {
    expect(dates(barOf('2018-04-01', 'MONTH', '2018-07-01', 'MONTH'))).toEqual([
      '2018-04-01', '2018-05-01', '2018-06-01', '2018-07-01',
    ]);
  });

  it('are soft over the year, across its end too', () => {
    expect(dates(barOf('2011-01-01', 'YEAR', '2017-01-01', 'YEAR'))).toEqual([
      '2011-01-01', '2012-01-01', '2016-01-01', '2017-01-01',
    ]);
    expect(dates(barOf('2018-12-01', 'MONTH', null, 'UNKNOWN'))).toEqual(['2018-12-01', '2019-01-01', null, null]);
  });

  it('leave no sure part where both fall into one month', () => {
    const bar = barOf('2018-04-01', 'MONTH', '2018-05-01', 'MONTH');
    expect(bar.sureFrom).toBe(bar.sureTo);
    expect(bar.sureFrom).toBeGreaterThan(bar.from ?? Infinity);
  });
});

describe('steps between changes', () => {
  const event: EventMark = {
    key: 'event:e', name: 'E', kind: 'BATTLE', from: '2018-05-20', to: null, precision: 'DAY', disputed: false, location: null,
  };
  const changes = changeDates(
    [interval({ from: '2018-04-01', to: '2018-05-21' }), interval({ from: '2018-04-01' })],
    [event],
  );

  it('give an event without an end its day', () => {
    const { from, to } = barOfEvent(event);
    expect([from, to]).toEqual([toDay('2018-05-20'), toDay('2018-05-21')]);
  });

  it('are each begin and each end once, in order', () => {
    expect(changes).toEqual(['2018-04-01', '2018-05-20', '2018-05-21']);
  });

  it('are found without reading the dates, of which there may be thousands', () => {
    const parsed = vi.spyOn(Date, 'parse');
    const days = changeDates([interval({ from: '2018-04-01', to: '0987-01-01' })], [event], ['2018-10-02', '2018-04-01']);
    expect(days).toEqual(['0987-01-01', '2018-04-01', '2018-05-20', '2018-10-02']);
    expect([previousChange(days, '2018-05-20'), nextChange(days, '2018-05-20')]).toEqual(['2018-04-01', '2018-10-02']);
    expect(parsed).not.toHaveBeenCalled();
    parsed.mockRestore();
  });

  it('lead to the nearest on either side, and nowhere beyond', () => {
    expect(nextChange(changes, '2018-05-20')).toBe('2018-05-21');
    expect(previousChange(changes, '2018-05-20')).toBe('2018-04-01');
    expect(nextChange(changes, '2018-05-21')).toBeNull();
    expect(previousChange(changes, '2018-04-01')).toBeNull();
  });
});

describe('the span shown', () => {
  it('holds every change and every date looked at', () => {
    const span = spanOf(['2018-04-01', '2018-05-21'], ['2020-01-01']);
    expect(span.start).toBeLessThan(toDay('2018-04-01'));
    expect(span.end).toBeGreaterThan(toDay('2020-01-01'));
  });

  it('has a year on either side where nothing is selected', () => {
    expect(spanOf([], ['2018-05-21'])).toEqual({ start: toDay('2017-05-21'), end: toDay('2019-05-21') });
  });

  it('comes closer about a day and widens to the whole at most', () => {
    const whole = { start: 0, end: 1000 };
    expect(scaled(whole, whole, 0.5, 500)).toEqual({ start: 250, end: 750 });
    expect(scaled({ start: 0, end: 100 }, whole, 50, 50)).toEqual(whole);
    expect(scaled(whole, whole, 0.5, 1000)).toEqual({ start: 500, end: 1000 });
  });
});

describe('the second clock', () => {
  it('is shown and read in UTC', () => {
    expect(toField('2026-11-01T14:00:00+02:00')).toBe('2026-11-01T12:00:00');
    expect(fromField('2026-11-01T12:00:00')).toBe('2026-11-01T12:00:00Z');
    expect(fromField('2026-11-01T12:00')).toBe('2026-11-01T12:00:00Z');
    expect(toField(null)).toBe('');
    expect(fromField('')).toBeNull();
  });
});
