import type { RefObject } from 'react';

import { csvOf } from '../export/csv';
import type { Export } from '../export/ExportMenu';
import { graphmlOf } from '../export/graphml';
import { pngOfSvg, save } from '../export/save';
import type { GraphViewHandle } from '../graph/props';
import type { MapHandle } from '../map/MapView';
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

/** What can be taken along of what is shown now. */
export function exportsOf(data: PageData, { graph, map }: Handles, report: () => void): readonly Export[] {
  const { page, answer } = data;
  const { nodes, relationships } = data.graph.graph;
  const shown = answer.state === 'ready' && answer.value.rows.length > 0 ? answer.value : null;
  const drawn = nodes.length > 0 && page.view !== 'map';
  const mapped = data.map.now.value !== null && page.view !== 'graph';
  const name = (what: string, ending: string) => `marchland-${what}-${page.asOf}.${ending}`;
  const dates = { asOf: page.asOf, knownAt: page.knownAt };
  const only = (offered: boolean, make: () => void | Promise<void>) => (offered ? make : null);
  return [
    {
      label: words.csv,
      make:
        shown &&
        (() => save(name('answer', 'csv'), csvOf(shown, { ...dates, asOf: shown.asked.asOf }), 'text/csv')),
    },
    { label: words.report, make: shown && report },
    {
      label: words.graphml,
      make: only(nodes.length > 0, () =>
        save(name('graph', 'graphml'), graphmlOf(nodes, relationships, dates), 'application/xml'),
      ),
    },
    {
      label: words.graphPng,
      make: only(drawn, async () => save(name('graph', 'png'), await there(graph).exportPng())),
    },
    {
      label: words.graphSvg,
      make: only(drawn, () => save(name('graph', 'svg'), there(graph).exportSvg(), 'image/svg+xml')),
    },
    {
      label: words.mapPng,
      make: only(mapped, async () => save(name('map', 'png'), await pngOfSvg(there(map).exportSvg()))),
    },
    {
      label: words.mapSvg,
      make: only(mapped, () => save(name('map', 'svg'), there(map).exportSvg(), 'image/svg+xml')),
    },
  ];
}
