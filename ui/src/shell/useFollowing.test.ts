// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { keyOfAnswer, type AnswerShown } from '../answer/useAnswer';
import { clocksOf } from '../state/clocks';
import { emptyPage } from '../state/page';
import { asked, usePage } from '../state/store';
import { useFollowing } from './useFollowing';

const QUESTION = 'who in April 2018?';
const OWN = '2018-04-30';
const value = { asked: { asOf: OWN } as AnswerShown['asked'] };
const page = () => usePage.getState().page;

/** The page as it is once the answer of its question and clocks is there, without delay. */
function useAnswered() {
  const key = keyOfAnswer(usePage((store) => store.page.question), clocksOf(usePage((store) => store.page)));
  return useFollowing({ state: 'ready', value, of: key ?? '', error: null }, key);
}

beforeEach(() => usePage.getState().open(emptyPage('2018-05-21')));
afterEach(cleanup);

describe('the date that a question names', () => {
  it('becomes the page\'s each time that it is asked, and once', () => {
    const { result } = renderHook(useAnswered);
    const ask = () => act(() => usePage.getState().ask(asked(QUESTION)));
    ask();
    expect(page().asOf).toBe(OWN);
    act(() => usePage.getState().change({ asOf: '2018-06-01' }));
    expect(page().asOf).toBe('2018-06-01');
    ask();
    expect(page().asOf).toBe(OWN);
    expect(result.current).toBe(false);
  });

  it('is not taken from the answer that stands there still', () => {
    const former = { state: 'ready', value, of: 'another question', error: null } as const;
    const { result } = renderHook(() => useFollowing(former, keyOfAnswer(QUESTION, clocksOf(page()))));
    act(() => usePage.getState().ask(asked(QUESTION)));
    expect(page().asOf).toBe('2018-05-21');
    expect(result.current).toBe(true);
  });
});
