// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { save } from '../export/save';
import { node } from '../graph/samples';
import { emptyPage } from '../state/page';
import { usePage } from '../state/store';
import { texts } from '../texts/en';
import { exportsOf } from './useExports';
import type { PageData } from './usePageData';

const words = texts.export;

vi.mock('../export/save', () => ({ save: vi.fn(), pngOfSvg: vi.fn() }));

const DAY = '2018-05-21';
const page = { ...emptyPage(DAY), expansions: [{ key: 'actor:a', types: null }] };
const idle = { state: 'idle', value: null, of: null, error: null };
const data = {
  page,
  clocks: { asOf: DAY, knownAt: null, lens: null },
  answer: idle,
  natures: new Map(),
  graph: { graph: { nodes: [node('actor:a')], relationships: [] }, loaded: idle },
  map: { now: idle, settled: true, compared: null, lines: { frontlines: [], full: false }, linesError: null },
} as unknown as PageData;
const picture = { exportPng: vi.fn(), exportSvg: vi.fn(() => '<svg/>'), focus: vi.fn() };

function made(label: string) {
  const handles = { graph: { current: picture }, map: { current: picture } };
  const make = exportsOf(data, handles, () => undefined).find((each) => each.label === label)?.make;
  if (!make) throw new Error(`${label} is not offered`);
  return Promise.resolve(make());
}

beforeEach(() => {
  usePage.getState().open(page);
  const found = {
    watermark: null,
    assertions: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] },
  };
  vi.stubGlobal('fetch', async () => Response.json({ data: found }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

describe('a picture', () => {
  it.each([words.graphSvg, words.mapSvg])('is not made under the caption of a page that was left: %s', async (label) => {
    const making = made(label);
    usePage.getState().change({ asOf: '2018-06-01' });
    await expect(making).rejects.toThrow(words.movedOn);
    expect(picture.exportSvg).not.toHaveBeenCalled();
  });

  it('is made though something else is selected meanwhile', async () => {
    const making = made(words.graphSvg);
    usePage.getState().adjust({ selection: ['actor:a'] });
    await making;
    expect(save).toHaveBeenCalledWith(`marchland-graph-${DAY}.svg`, '<svg/>', 'image/svg+xml');
  });
});

it('a file of what was loaded is made wherever the reader is meanwhile', async () => {
  const making = made(words.graphml);
  usePage.getState().change({ asOf: '2018-06-01' });
  await making;
  expect(save).toHaveBeenCalledOnce();
});
