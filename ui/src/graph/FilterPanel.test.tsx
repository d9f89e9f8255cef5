// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

import { NO_FILTER } from './filter';
import { FilterPanel } from './FilterPanel';

afterEach(() => vi.useRealTimers());

it('a hand on the slider is one change, once it rests', () => {
  vi.useFakeTimers();
  const onFilter = vi.fn();
  render(<FilterPanel facets={{ types: [], kinds: [], forms: [] }} filter={NO_FILTER} onFilter={onFilter} />);
  const slider = screen.getByRole('slider');
  for (const value of ['0.1', '0.3', '0.55']) fireEvent.change(slider, { target: { value } });
  expect(screen.getByText('0.55')).toBeTruthy();
  expect(onFilter).not.toHaveBeenCalled();
  act(() => void vi.advanceTimersByTime(1000));
  expect(onFilter.mock.calls).toEqual([[{ ...NO_FILTER, confidence: 0.55 }]]);
});
