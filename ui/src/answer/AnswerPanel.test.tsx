// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';

import { withoutLayout } from '../testing';
import { texts } from '../texts/en';
import { AnswerPanel } from './AnswerPanel';
import type { AnswerShown } from './useAnswer';

withoutLayout();

const question = { name: 'supporters', summary: 'Who supports an actor?', row: 'Backer', computed: false, columns: [] };
const likely = {
  state: 'UNKNOWN', sure: false, sentence: 'Not sure; taken to ask: who supports X? No source says.', asOf: '2018-05-21',
  understood: [{ said: 'which states', means: 'passed over' }], readBy: null, question,
  candidates: [], closest: ['whom does X support?'], cypher: null, graphql: null,
};

function panel(patch: object, onAsk = vi.fn()) {
  const value = { question: 'q', asked: { ...likely, ...patch }, columns: [], rows: [], total: 0 } as unknown as AnswerShown;
  render(
    <AnswerPanel
      question="q" asOf="2018-05-21" answer={{ state: 'ready', value, of: 'k', error: null }} natures={new Map()} selection={[]}
      onSelect={vi.fn()} onAsk={onAsk} onAsOf={vi.fn()} onRetry={vi.fn()}
    />,
  );
  return onAsk;
}

const understood = () => screen.getByText(/passed over/).closest('details');

describe('an answer to what is only likely to be meant', () => {
  it('says so in words beside its state, and to those who listen', () => {
    panel({});
    const state = screen.getByText(texts.answer.states.UNKNOWN, { selector: 'strong' }).parentElement as HTMLElement;
    expect(within(state).getByText(texts.answer.notSure)).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Not sure. No source says');
  });

  it('shows what it rests on and which words it does without, unasked', () => {
    panel({});
    expect(understood()?.open).toBe(true);
    expect(understood()?.textContent).toContain('which states');
  });

  it('offers what else may be meant, to be asked at a click', async () => {
    const onAsk = panel({});
    expect(screen.getByRole('heading', { name: texts.answer.closestElse })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'whom does X support?' }));
    expect(onAsk).toHaveBeenCalledWith('whom does X support?');
  });
});

it('an answer to what was surely asked has no such mark, and is understood without a look', () => {
  panel({ sure: true });
  expect(screen.queryByText(texts.answer.notSure)).toBeNull();
  expect(understood()?.open).toBe(false);
});

it('where nothing was understood, what can be asked is no alternative to an answer', () => {
  panel({ state: 'NOT_UNDERSTOOD', question: null });
  expect(screen.queryByText(texts.answer.notSure)).toBeNull();
  expect(screen.getByRole('heading', { name: texts.answer.closest })).toBeTruthy();
});
