// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';

import type { Interval } from '../model';
import { withoutLayout } from '../testing';
import { texts } from '../texts/en';
import { drawn, rowsOf } from './rows';
import { TimeView, type TimeViewProps } from './TimeView';

const april: Interval = {
  relationship: 'controls:x:a', type: 'CONTROLS', label: 'X · A', from: '2018-04-01', fromPrecision: 'MONTH',
  to: '2018-07-01', toPrecision: 'MONTH', disputed: true, lastAssertedOn: '2018-05-21',
};
const open: Interval = {
  ...april, relationship: 'controls:y:a', label: 'Y · A', from: '2018-06-20', fromPrecision: 'DAY', to: null,
  toPrecision: 'UNKNOWN', disputed: false, lastAssertedOn: null,
};
const { time } = texts;

withoutLayout();

function shown(given: Partial<TimeViewProps> = {}) {
  const told = { onAsOf: vi.fn(), onKnownAt: vi.fn(), onCompare: vi.fn(), onSelect: vi.fn() };
  const props: TimeViewProps = {
    asOf: '2018-05-21', knownAt: null, compare: null, intervals: [open, april], events: [], steps: [], selection: [], ...told, ...given,
  };
  return { ...told, ...render(<TimeView {...props} />) };
}

describe('time', () => {
  it('says each row with its ends in words, by when it began', () => {
    shown();
    expect(screen.getAllByRole('option').map((row) => row.getAttribute('aria-label'))).toEqual([
      'X · A: from some day in 2018-04, until some day in 2018-06, last word 2018-05-21, disputed',
      'Y · A: from 2018-06-20, no end known',
    ]);
  });

  it('steps to the change before and after', async () => {
    const { onAsOf } = shown();
    await userEvent.click(screen.getByRole('button', { name: `${time.next}: 2018-06-20` }));
    await userEvent.click(screen.getByRole('button', { name: `${time.previous}: 2018-04-01` }));
    expect(onAsOf.mock.calls).toEqual([['2018-06-20'], ['2018-04-01']]);
  });

  it('steps to changes of what is shown where nothing is selected', async () => {
    const { onAsOf } = shown({ intervals: [], steps: ['2018-05-01', '2018-07-01'] });
    await userEvent.click(screen.getByRole('button', { name: `${time.next}: 2018-07-01` }));
    await userEvent.click(screen.getByRole('button', { name: `${time.previous}: 2018-05-01` }));
    expect(onAsOf.mock.calls).toEqual([['2018-07-01'], ['2018-05-01']]);
  });

  it('is moved by the slider, once the hand rests', async () => {
    const { onAsOf } = shown();
    const slider = screen.getByRole('slider', { name: time.slider });
    for (const day of [17_700, 17_701, 17_702]) fireEvent.change(slider, { target: { value: String(day) } });
    expect(slider.getAttribute('aria-valuetext')).toBe('2018-06-20');
    expect(onAsOf).not.toHaveBeenCalled();
    await waitFor(() => expect(onAsOf.mock.calls).toEqual([['2018-06-20']]));
  });

  it('takes a whole date, sets and ends a comparison', async () => {
    const { onCompare, rerender } = shown();
    fireEvent.change(screen.getByLabelText(time.compare), { target: { value: '2018-03-01' } });
    expect(onCompare).toHaveBeenLastCalledWith('2018-03-01');
    rerender(<TimeView {...{ asOf: '2018-05-21', knownAt: null, compare: '2018-03-01', intervals: [], events: [], steps: [], selection: [] }}
      onAsOf={vi.fn()} onKnownAt={vi.fn()} onCompare={onCompare} onSelect={vi.fn()} />);
    await userEvent.click(screen.getByRole('button', { name: time.endComparison }));
    expect(onCompare).toHaveBeenLastCalledWith(null);
  });

  it('sets the second clock in UTC and sets it back', async () => {
    const { onKnownAt } = shown({ knownAt: '2026-11-01T12:00:00Z' });
    const field = screen.getByLabelText<HTMLInputElement>(time.knownAt);
    expect(field.value).toMatch(/^2026-11-01T12:00/);
    await userEvent.click(screen.getByRole('button', { name: time.now }));
    expect(onKnownAt).toHaveBeenLastCalledWith(null);
  });

  it('takes no moment of the second clock while its year is typed', async () => {
    const { onKnownAt } = shown();
    const field = screen.getByLabelText<HTMLInputElement>(time.knownAt);
    const rests = () => new Promise((resolve) => setTimeout(resolve, 200));
    for (const year of ['0002', '0020', '0202']) {
      fireEvent.change(field, { target: { value: `${year}-11-01T12:00` } });
      await rests();
    }
    expect(onKnownAt).not.toHaveBeenCalled();
    expect(field.value).toMatch(/^0202/);
    fireEvent.change(field, { target: { value: '2026-11-01T12:00' } });
    await waitFor(() => expect(onKnownAt.mock.calls).toEqual([['2026-11-01T12:00:00Z']]));
    fireEvent.change(field, { target: { value: '0002-11-01T12:00' } });
    fireEvent.blur(field);
    expect(field.value).toBe('');
  });

  it('is walked and selected from by keys alone', async () => {
    const { onSelect } = shown();
    screen.getByRole('listbox').focus();
    await userEvent.keyboard('{Enter}{ArrowDown}{Shift>}{Enter}{/Shift}');
    expect(onSelect.mock.calls).toEqual([
      [['controls:x:a'], false],
      [['controls:y:a'], true],
    ]);
  });

  it('is not drawn anew where nothing of it changed', () => {
    const told = { onAsOf: vi.fn(), onKnownAt: vi.fn(), onCompare: vi.fn(), onSelect: vi.fn() };
    const still = { knownAt: null, compare: null, intervals: [open], events: [], steps: [], selection: [], ...told };
    const { rerender } = render(<TimeView {...still} asOf="2018-05-21" />);
    // Drawing it reads the dates.
    const parsed = vi.spyOn(Date, 'parse');
    rerender(<TimeView {...still} asOf="2018-05-21" />);
    expect(parsed).not.toHaveBeenCalled();
    rerender(<TimeView {...still} asOf="2018-05-22" />);
    expect(parsed).toHaveBeenCalled();
    parsed.mockRestore();
  });

  it('says what to do where nothing is selected', () => {
    shown({ intervals: [] });
    expect(screen.getByText(time.empty)).toBeTruthy();
  });
});

describe('a drawn bar', () => {
  const [row, later] = rowsOf([april, open], []);
  const x = (day: number) => (day - 17_600) * 2;
  if (row === undefined || later === undefined) throw new Error('a row is missing');

  it('is soft at coarse ends, and thin after the last word', () => {
    const bar = drawn(row, x, 1000);
    expect(bar).toMatchObject({ openLeft: false, openRight: false });
    expect(bar && [bar.sureLeft - bar.left, bar.right - bar.sureRight]).toEqual([60, 60]);
    expect(bar?.spoken).toBe(x(17_673));
  });

  it('fades where no end is known, and is gone where it lies outside', () => {
    const bar = drawn(later, x, 1000);
    expect(bar?.openRight).toBe(true);
    expect(bar && bar.sureRight < bar.right).toBe(true);
    expect(drawn(row, (day) => x(day) - 5000, 1000)).toBeNull();
  });
});

it('tells of an event that it is disputed', () => {
  const [day, location] = ['2018-05-01', null];
  const event = { key: 'event:e', name: 'E', kind: 'DEAL', from: day, to: null, precision: 'DAY' as const, disputed: true, location };
  expect(rowsOf([], [event]).map(({ said, disputed }) => [said, disputed])).toEqual([[`${day}, ${time.disputed}`, true]]);
  expect(rowsOf([], [{ ...event, disputed: false }]).map(({ said }) => said)).toEqual([day]);
});

it('asks for a selection only where nothing is selected', () => {
  shown({ intervals: [] });
  expect(screen.getByText(time.empty)).toBeTruthy();
  shown({ intervals: [], selection: ['region:x'] });
  expect(screen.getByText(time.nothingKnown)).toBeTruthy();
});
