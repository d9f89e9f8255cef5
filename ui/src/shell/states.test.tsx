// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy, Suspense, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { AnswerPanel } from '../answer/AnswerPanel';
import type { AnswerShown } from '../answer/useAnswer';
import { ServiceError, type Failure } from '../api/client';
import type { Loaded } from '../api/useLoaded';
import { Report } from '../export/Report';
import { Lookup } from '../inspector/Lookup';
import { QuestionBar } from '../question/QuestionBar';
import { withoutLayout } from '../testing';
import { texts } from '../texts/en';
import { Boundary } from './Boundary';
import { CopyButton } from './CopyButton';
import { Failed } from './Failed';

withoutLayout();

describe('a fault in one part of the page', () => {
  // React tells the console of each fault, too.
  beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => vi.restoreAllMocks());

  it('leaves the others standing, and says what to do', () => {
    const Broken = (): ReactNode => {
      throw new Error('no colour of it');
    };
    render(
      <>
        <Boundary name="The map">
          <Broken />
        </Boundary>
        <p>The answer</p>
      </>,
    );
    expect(screen.getByText('The answer')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('The map cannot be shown');
    expect(screen.getByRole('alert').textContent).toContain('no colour of it');
    expect(screen.getByRole('button', { name: texts.shell.boundary.reload })).toBeTruthy();
  });

  it('may be code that did not arrive', async () => {
    const Late = lazy(() => Promise.reject<{ default: () => ReactNode }>(new Error('chunk lost')));
    render(
      <Boundary name="The map">
        <Suspense fallback="…">
          <Late />
        </Suspense>
      </Boundary>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('chunk lost');
  });
});

describe('a failure', () => {
  const told = (failure: Failure, kept = false) => {
    const { unmount } = render(<Failed error={new ServiceError(failure, 'its reason', 'A_CODE')} kept={kept} />);
    const alert = screen.getByRole('alert');
    const said = { text: alert.textContent, failure: alert.dataset['failure'] };
    unmount();
    return said;
  };

  it('of each sort has words and a look of its own', () => {
    const all = (['offline', 'unavailable', 'forbidden', 'too-large', 'refused'] as const).map((each) => told(each));
    expect(new Set(all.map(({ text }) => text)).size).toBe(5);
    expect(new Set(all.map(({ failure }) => failure)).size).toBe(5);
    expect(told('forbidden').text).toContain('its reason');
  });

  it('says that what is shown is from before only where something is', () => {
    expect(told('offline', true).text).toContain(texts.shell.stale);
    expect(told('offline').text).not.toContain(texts.shell.stale);
  });
});

describe('the former answer', () => {
  const asked = { state: 'ANSWERED', sentence: 'X holds it.', asOf: '2018-05-21', question: null, candidates: [], closest: [] };
  const value = { question: 'who?', asked, columns: [], rows: [], total: 0 } as unknown as AnswerShown;
  const answer: Loaded<AnswerShown> = { state: 'failed', value, of: 'k', error: new ServiceError('offline', 'away') };
  const panel = (question: string) =>
    render(
      <AnswerPanel
        {...{ question, answer, asOf: '2018-06-01', natures: new Map(), selection: [] }}
        onSelect={vi.fn()} onAsk={vi.fn()} onAsOf={vi.fn()} onRetry={vi.fn()}
      />,
    );

  it('stays beside the failure where it is of the same question', () => {
    panel('who?');
    expect(screen.getByText('X holds it.')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain(texts.shell.stale);
  });

  it('is gone where another was asked', () => {
    panel('what else?');
    expect(screen.queryByText('X holds it.')).toBeNull();
    expect(screen.getByRole('alert').textContent).not.toContain(texts.shell.stale);
  });
});

describe('an answer', () => {
  const asked = { state: 'ANSWERED', sentence: 'X holds it.', asOf: '2018-05-21', question: null, candidates: [], closest: ['who?'] };
  const row = { standard: { evidence: [], standing: 'ASSERTED' }, values: [] };
  const value = { question: 'whom?', asked, columns: [], rows: [row, row], total: 9 } as unknown as AnswerShown;
  const onRetry = vi.fn();
  const onAsk = vi.fn();
  const panel = (answer: Loaded<AnswerShown>) => (
    <AnswerPanel
      {...{ answer, onRetry, onAsk }} question="whom?" asOf="2018-05-21" natures={new Map()} selection={[]}
      onSelect={vi.fn()} onAsOf={vi.fn()}
    />
  );

  it('that has come is told with how it stands and how many rows it has', () => {
    const { rerender } = render(panel({ state: 'loading', value: null, of: null, error: null }));
    expect(screen.getByRole('status').textContent).toBe(texts.answer.loading);
    rerender(panel({ state: 'ready', value, of: 'k', error: null }));
    expect(screen.getByRole('status').textContent).toBe('Answered: 2 of 9 rows shown');
    const none = { ...value, asked: { ...asked, state: 'UNKNOWN' }, rows: [], total: 0 } as unknown as AnswerShown;
    rerender(panel({ state: 'ready', value: none, of: 'l', error: null }));
    expect(screen.getByRole('status').textContent).toBe(texts.answer.states.UNKNOWN);
  });

  it('has the focus once it was asked for, as the button that asked goes', async () => {
    const title = () => screen.getByRole('heading', { name: texts.answer.title });
    const { rerender } = render(panel({ state: 'failed', value: null, of: null, error: new ServiceError('offline', 'away') }));
    await userEvent.click(screen.getByRole('button', { name: texts.shell.retry }));
    expect(onRetry).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(title());
    rerender(panel({ state: 'ready', value, of: 'k', error: null }));
    await userEvent.click(screen.getByRole('button', { name: 'who?' }));
    expect(onAsk).toHaveBeenCalledWith('who?');
    expect(document.activeElement).toBe(title());
  });
});

describe('a report', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is closed by the browser, which gives the focus back', async () => {
    // jsdom knows no dialogs.
    const dialog = HTMLDialogElement.prototype;
    Object.assign(dialog, {
      showModal(this: HTMLDialogElement) {
        this.open = true;
      },
      close: vi.fn(function (this: HTMLDialogElement) {
        this.open = false;
        this.dispatchEvent(new Event('close'));
      }),
    });
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    const asked = { sentence: 'X holds it.', asOf: '2018-05-21' };
    const shown = { question: 'who?', asked, columns: [], rows: [], total: 0 } as unknown as AnswerShown;
    const onClose = vi.fn();
    const clocks = { asOf: '2018-05-21', knownAt: null, lens: null };
    render(<Report question="who?" natures={new Map()} {...{ shown, clocks, onClose }} />);
    await userEvent.click(screen.getByRole('button', { name: texts.export.close }));
    expect(dialog.close).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('what is looked up', () => {
  const shown = (value: string) => <button>{value}</button>;
  const told = (value: string) => `Looked up: ${value}`;

  it('keeps its place and the focus while another date is on its way, and after a failure', () => {
    const { container, rerender } = render(
      <Lookup told={told} loaded={{ state: 'ready', value: 'one', of: 'k', error: null }} onRetry={vi.fn()}>{shown}</Lookup>,
    );
    const button = screen.getByRole('button', { name: 'one' });
    button.focus();
    rerender(<Lookup told={told} loaded={{ state: 'loading', value: 'one', of: 'k', error: null }} onRetry={vi.fn()}>{shown}</Lookup>);
    expect(container.querySelector('[aria-busy="true"]')).not.toBeNull();
    rerender(<Lookup told={told} loaded={{ state: 'ready', value: 'two', of: 'l', error: null }} onRetry={vi.fn()}>{shown}</Lookup>);
    expect(button.textContent).toBe('two');
    expect(screen.getByRole('status').textContent).toBe('Looked up: two');
    const error = new ServiceError('offline', 'away');
    rerender(<Lookup told={told} loaded={{ state: 'failed', value: 'two', of: 'l', error }} onRetry={vi.fn()}>{shown}</Lookup>);
    expect(screen.getByRole('alert').textContent).toContain(texts.shell.stale);
    expect(document.activeElement).toBe(button);
  });
});

describe('copying', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('shows the text, selected, where the browser keeps its clipboard', async () => {
    vi.stubGlobal('isSecureContext', false);
    render(<CopyButton label="Copy" text={() => 'a citation'} />);
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: texts.shell.copyByHand });
    expect(box.value).toBe('a citation');
    expect(document.activeElement).toBe(box);
    expect([box.selectionStart, box.selectionEnd]).toEqual([0, 'a citation'.length]);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says that it did where it may', async () => {
    vi.stubGlobal('isSecureContext', true);
    const user = userEvent.setup();
    render(<CopyButton label="Copy" text={() => 'a citation'} />);
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    await screen.findByText(texts.shell.copied);
    expect(await navigator.clipboard.readText()).toBe('a citation');
  });
});

describe('the question bar', () => {
  const bar = () =>
    render(
      <QuestionBar
        question="" phrases={[]} days={[]} clocks={{ asOf: '2018-05-21', knownAt: null, lens: null }}
        onAsk={vi.fn()} onOpen={vi.fn()}
      />,
    );
  const answering = (data: object, status = 200, after: Promise<void> = Promise.resolve()) =>
    vi.stubGlobal('fetch', async () => {
      await after;
      return new Response(JSON.stringify(data), { status, headers: { 'content-type': 'application/json' } });
    });
  afterEach(() => vi.unstubAllGlobals());

  it('says that it looks for names, and that there are none', async () => {
    let arrive = () => undefined as void;
    answering({ data: { search: [] } }, 200, new Promise((resolve) => (arrive = resolve)));
    bar();
    await userEvent.type(screen.getByRole('combobox'), 'nothing of that name');
    expect(await screen.findByText(texts.question.looking)).toBeTruthy();
    arrive();
    expect(await screen.findByText(texts.question.none)).toBeTruthy();
  });

  it('says when names cannot be looked for', async () => {
    answering({ errors: [{ message: 'away', extensions: { code: 'DATABASE_UNAVAILABLE' } }] }, 503);
    bar();
    await userEvent.type(screen.getByRole('combobox'), 'away');
    await waitFor(() => expect(screen.getByText(texts.question.searchFailed)).toBeTruthy());
  });
});
