// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { expect, it, vi } from 'vitest';

import type { GraphViewProps } from '../graph/props';
import { emptyPage, type View } from '../state/page';
import { withoutLayout } from '../testing';
import type { Actions } from './useActions';
import type { PageData } from './usePageData';
import { Views } from './Views';

const MOVED = { 'actor:a': { x: 1, y: 2, pinned: false } };

// A canvas is beyond jsdom: what stands here for the graph lays itself out at a press.
vi.mock('../graph/GraphView', () => ({
  GraphView: ({ positions, onMove }: GraphViewProps) => (
    <button onClick={() => onMove(MOVED)}>{JSON.stringify(positions)}</button>
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
