import { useMemo } from 'react';

import type { Camera } from '../graph/camera';
import { toggled } from '../graph/filter';
import type { Group } from '../graph/group';
import type { Filters, Layout, MapSight, View } from '../state/page';
import { asked, collapsed, expanded, filtered, grouping, hiding, selected, ungrouping, usePage, withPath } from '../state/store';

/** What a reader can do, each as one change of the store. */
export function useActions() {
  return useMemo(() => {
    const page = () => usePage.getState().page;
    const { change, adjust, ask } = usePage.getState();
    return {
      onAsk: (question: string) => ask(asked(question)),
      onAskOn: (question: string, asOf: string) => ask({ ...asked(question), asOf }),
      onOpen: (key: string) => change({ ...expanded(page(), key, null), selection: [key] }),
      onSelect: (keys: readonly string[], add = false) => adjust({ selection: selected(page().selection, keys, add) }),
      onAsOf: (asOf: string) => change({ asOf }),
      onKnownAt: (knownAt: string | null) => change({ knownAt }),
      onCompare: (compare: string | null) => change({ compare }),
      onExpand: (key: string, types: readonly string[] | null) => change(expanded(page(), key, types)),
      onCollapse: (key: string) => change(collapsed(page(), key)),
      onHide: (keys: readonly string[]) => change(hiding(page(), keys)),
      onGroup: (group: Group) => change(grouping(page(), group)),
      onUngroup: (keys: readonly string[]) => change(ungrouping(page(), keys)),
      onShowHidden: () => change({ hidden: [] }),
      onPath: (from: string, to: string) => change(withPath(page(), { from, to })),
      onView: (view: View) => change({ view }),
      onLayout: (layout: Layout) => change({ layout }),
      onLook: (graphCamera: Camera | null) => adjust({ graphCamera }),
      onMapSight: (mapSight: MapSight) => adjust({ mapSight }),
      onFilters: (patch: Partial<Filters>) => change(filtered(page(), patch)),
      onLeaveOut: (list: 'withoutSources' | 'withoutSpeakers', key: string) =>
        change(filtered(page(), { [list]: toggled(page().filters[list], key) })),
    };
  }, []);
}

export type Actions = ReturnType<typeof useActions>;
