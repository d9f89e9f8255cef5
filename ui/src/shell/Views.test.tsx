// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';

import type { GraphViewProps } from '../graph/props';
import { clocksOf } from '../state/clocks';
import { emptyPage, EVERYBODY, NO_FILTERS, type Page, type View } from '../state/page';
import { withoutLayout } from '../testing';
import { texts } from '../texts/en';
import type { Actions } from './useActions';
import type { PageData } from './usePageData';
import { Views } from './Views';

const MOVED = { 'actor:a': { x: 1, y: 2, pinned: false } };

// A canvas is beyond jsdom: what stands here for the graph lays itself out at a press.
vi.mock('../graph/GraphView', () => ({
  GraphView: ({ positions, onMove, nodes, empty, voices }: GraphViewProps) => (
    <>
      <button onClick={() => onMove(MOVED)}>{JSON.stringify(positions)}</button>
      {nodes.length === 0 && <p>{empty}</p>}
      <div role="group">{voices}</div>
    </>
  ),
}));

withoutLayout();

const loaded = { state: 'idle', value: null, of: null, error: null };
const nodes = [{ key: 'actor:a' }];

function views(view: View) {
  const data = {
    page: { ...emptyPage('2018-05-21'), view },
    clocks: { asOf: '2018-05-21', knownAt: null, lens: null },
    answer: loaded,
    answerInGraph: null,
    graph: { graph: { nodes, relationships: [], total: {} }, loaded, paths: { none: [], full: [] }, changesCut: null, changesError: null },
    map: { now: loaded, cuts: [], linesError: null, thenError: null, lines: { frontlines: [], full: false }, compared: null },
  } as unknown as PageData;
  return (
    <Views
      data={data} actions={{} as Actions} colourOfActor={() => ''} colourOfNode={() => ''} graphRef={createRef()} mapRef={createRef()}
    />
  );
}

it('the graph has its places again after only the map was shown', async () => {
  const { rerender } = render(views('both'));
  await userEvent.click(await screen.findByRole('button', { name: '{}' }));
  rerender(views('map'));
  expect(screen.queryByRole('button', { name: /actor:a/ })).toBeNull();
  rerender(views('both'));
  expect(await screen.findByRole('button', { name: JSON.stringify(MOVED) })).toBeTruthy();
});

describe('a graph of which nothing is left', () => {
  const asked = { question: { name: 'who' }, asOf: '2018-05-21' };
  const onFilters = vi.fn();
  const bar = () => screen.queryByRole('group', { name: '' });

  function left(patch: Partial<Page>, more: { all?: number; state?: string; elsewhere?: boolean; understood?: boolean } = {}) {
    const page: Page = { ...emptyPage('2018-05-21'), view: 'graph', question: 'who?', ...patch };
    const value = { asked: more.understood === false ? { ...asked, question: null } : asked };
    const data = {
      page,
      clocks: clocksOf(page),
      answer: { state: more.state ?? 'ready', value, of: 'k', error: null },
      answerInGraph: { elsewhere: more.elsewhere ?? false, asOf: '2018-04-01', former: false, shown: 0, total: 0 },
      graph: {
        graph: { nodes: [], relationships: [], total: { nodes: more.all ?? 0, relationships: 0 } },
        loaded, paths: { none: [], full: [] }, changesCut: null, changesError: null,
      },
    } as unknown as PageData;
    const actions = { onFilters } as unknown as Actions;
    render(<Views {...{ data, actions }} colourOfActor={() => ''} colourOfNode={() => ''} graphRef={createRef()} mapRef={createRef()} />);
  }

  const lens = { filters: { ...NO_FILTERS, minReliability: 'A' as const } };

  it('by whose word counts keeps its bar, says why, and leads back', async () => {
    left(lens);
    expect(await screen.findByText(texts.shell.nothingByVoices)).toBeTruthy();
    expect(bar()).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: texts.shell.countEverybody }));
    expect(onFilters).toHaveBeenCalledWith(EVERYBODY);
  });

  it('by hiding, or under a filter, keeps its bar too', async () => {
    left({ hidden: ['actor:a'] }, { all: 1 });
    expect(await screen.findByText(texts.shell.everythingHidden)).toBeTruthy();
    expect(bar()).not.toBeNull();
  });

  it('under a filter that left nothing out is not said to be empty by it', async () => {
    left({ filters: { ...NO_FILTERS, types: ['SUPPORTS'] } });
    expect(await screen.findByText(texts.shell.everythingOut)).toBeTruthy();
    expect(bar()).not.toBeNull();
  });

  it('is blamed on no voice where nothing was understood, or the answer is of another date', async () => {
    left(lens, { understood: false });
    expect(await screen.findByText(texts.shell.everythingOut)).toBeTruthy();
    left(lens, { elsewhere: true });
    expect(await screen.findAllByText(texts.shell.everythingOut)).toHaveLength(2);
    expect(screen.queryByText(texts.shell.nothingByVoices)).toBeNull();
  });

  it('says nothing of it before the answer is there', async () => {
    left(lens, { state: 'loading' });
    expect(await screen.findByRole('button', { name: '{}' })).toBeTruthy();
    expect(screen.queryByText(texts.shell.nothingByVoices)).toBeNull();
  });

  it('has no bar where nothing narrows it', () => {
    left({});
    expect(screen.getByText(texts.shell.everythingOut)).toBeTruthy();
    expect(bar()).toBeNull();
  });
});
