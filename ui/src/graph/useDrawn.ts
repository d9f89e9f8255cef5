import { useCallback, useMemo } from 'react';

import type { GraphNode } from '../model';
import { filtered, type GraphFilter } from './filter';
import { behind, drawnKeys, grouped } from './group';
import type { GraphViewProps } from './props';

/** What is drawn of the graph: what the filter leaves, with groups as nodes; the reader's keys stay those behind. */
export function useDrawn(props: GraphViewProps, filter: GraphFilter) {
  const { nodes, relationships, groups, selection, onSelect, onHide, colourOf, positions } = props;
  const all = useMemo(() => ({ nodes, relationships }), [nodes, relationships]);
  const left = useMemo(() => filtered(all, filter), [all, filter]);
  const drawn = useMemo(() => grouped(left, groups), [left, groups]);
  const byKey = useMemo(() => new Map([...left.nodes, ...drawn.nodes].map((node) => [node.key, node])), [left, drawn]);
  const marked = useMemo(() => {
    const keys = drawnKeys(drawn);
    return keys.size === 0 ? selection : [...new Set(selection.map((key) => keys.get(key) ?? key))];
  }, [drawn, selection]);
  const pinned = useMemo(
    () => new Set(Object.entries(positions).flatMap(([key, position]) => (position.pinned ? [key] : []))),
    [positions],
  );
  return {
    all,
    left,
    drawn,
    byKey,
    marked,
    pinned,
    chosen: marked.flatMap((key) => drawnNode(byKey, key)),
    select: useCallback(
      (keys: readonly string[], add: boolean) => onSelect(behind(drawn, keys), add),
      [drawn, onSelect],
    ),
    hide: useCallback((keys: readonly string[]) => onHide(behind(drawn, keys)), [drawn, onHide]),
    colour: useCallback(
      (node: GraphNode) => {
        const [one, ...more] = new Set((node.members ?? []).map(colourOf));
        return one !== undefined && more.length === 0 ? one : colourOf(node);
      },
      [colourOf],
    ),
  };
}

function drawnNode(byKey: ReadonlyMap<string, GraphNode>, key: string): readonly GraphNode[] {
  const node = byKey.get(key);
  return node === undefined ? [] : [node];
}
