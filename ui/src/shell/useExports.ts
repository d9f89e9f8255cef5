import type { RefObject } from 'react';

import { captionOf } from '../export/caption';
import { cited, type Cited } from '../export/cited';
import { csvOf } from '../export/csv';
import type { Export } from '../export/ExportMenu';
import { graphmlOf } from '../export/graphml';
import { pngOfSvg, save } from '../export/save';
import { filtered } from '../graph/filter';
import type { GraphViewHandle } from '../graph/props';
import { isDefault } from '../map/look';
import type { MapHandle } from '../map/MapView';
import type { Loaded } from '../api/useLoaded';
import type { Page } from '../state/page';
import { usePage } from '../state/store';
import { encode } from '../state/url';
import { texts } from '../texts/en';
import type { PageData } from './usePageData';

const words = texts.export;

export interface Handles {
  graph: RefObject<GraphViewHandle | null>;
  map: RefObject<MapHandle | null>;
}

/** A handle of a view that is on the page. */
function there<T>(ref: RefObject<T | null>): T {
  if (ref.current === null) throw new Error(texts.shell.loadingView);
  return ref.current;
}

/** What is on its way or could not be had is still of other clocks: nothing is taken along of it. */
function isSettled({ state }: Loaded<unknown>): boolean {
  return state === 'idle' || state === 'ready';
}

/** What of the map somebody says: nobody is behind a default. */
function keysOfMap({ map }: PageData): readonly string[] {
  const { holdings, claims, events } = map.now.value ?? { holdings: [], claims: [], events: [] };
  const held = [...holdings, ...(map.compared?.holdings ?? [])].filter((holding) => !isDefault(holding));
  return [
    ...[...held, ...claims, ...map.lines.frontlines].map(({ relationship }) => relationship),
    ...events.map(({ key }) => key),
  ].filter((key) => key !== '');
}

/** All of the page that a caption and a file name speak of. */
function placeOf(page: Page): string {
  return encode({ ...page, selection: [], mapSight: null });
}

type Told = (caption: readonly string[], found: Cited) => void | Promise<void>;

/** What can be taken along of what is shown now. */
export function exportsOf(data: PageData, { graph, map }: Handles, report: () => void): readonly Export[] {
  const { page, clocks, answer } = data;
  const shownGraph = filtered(data.graph.graph, page.filters);
  const evidenceKeys = shownGraph.relationships.map(({ key }) => key);
  const shown = answer.state === 'ready' && answer.value.rows.length > 0 ? answer.value : null;
  const ready = isSettled(answer) && isSettled(data.graph.loaded) && shownGraph.nodes.length > 0;
  const drawn = ready && page.view !== 'map';
  const mapped = data.map.settled && page.view !== 'graph';
  const name = (what: string, ending: string) => `marchland-${what}-${page.asOf}.${ending}`;
  const frame = { ...clocks, compare: page.compare };
  /** Offered or not; what is made gets its caption, for which the service is asked who says so. */
  const only = (offered: boolean, keys: () => readonly string[], make: Told) =>
    offered
      ? async () => {
          const address = window.location.href;
          const found = await cited(keys(), clocks);
          await make(captionOf(frame, found, address), found);
        }
      : null;
  /** A picture is taken of what is drawn when its caption is there: of nothing else than the caption speaks of. */
  const pictured = (offered: boolean, keys: () => readonly string[], make: Told) =>
    only(offered, keys, (caption, found) => {
      if (placeOf(usePage.getState().page) !== placeOf(page)) throw new Error(words.movedOn);
      return make(caption, found);
    });
  const withGraph = (make: Told) => pictured(drawn, () => evidenceKeys, make);
  const withMap = (make: Told) =>
    pictured(mapped, () => keysOfMap(data), (caption, found) =>
      make(data.map.linesError === null ? caption : [words.noFrontlines, ...caption], found),
    );
  return [
    {
      label: words.csv,
      make:
        shown &&
        (async () => {
          const own = { ...clocks, asOf: shown.asked.asOf };
          const keys = shown.rows.flatMap((row) => row.standard.evidence.map(({ key }) => key));
          save(`marchland-answer-${own.asOf}.csv`, csvOf(shown, own, await cited(keys, own), data.natures), 'text/csv');
        }),
    },
    { label: words.report, make: shown && report },
    {
      label: words.graphml,
      make: only(ready, () => evidenceKeys, (caption, found) =>
        save(
          name('graph', 'graphml'),
          graphmlOf(shownGraph.nodes, shownGraph.relationships, frame, caption, found),
          'application/xml',
        ),
      ),
    },
    {
      label: words.graphPng,
      make: withGraph(async (caption) => save(name('graph', 'png'), await there(graph).exportPng(caption))),
    },
    {
      label: words.graphSvg,
      make: withGraph((caption) => save(name('graph', 'svg'), there(graph).exportSvg(caption), 'image/svg+xml')),
    },
    {
      label: words.mapPng,
      make: withMap(async (caption) => save(name('map', 'png'), await pngOfSvg(there(map).exportSvg(caption)))),
    },
    {
      label: words.mapSvg,
      make: withMap((caption) => save(name('map', 'svg'), there(map).exportSvg(caption), 'image/svg+xml')),
    },
  ];
}
