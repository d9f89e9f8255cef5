import { Menu } from '@base-ui/react/menu';
import { useEffect, useState } from 'react';

import type { GraphNode } from '../model';
import type { Shown } from './filter';
import { byHolder, byKind, canJoin, ofSelected, type Group } from './group';
import type { TypeCount } from './props';
import { graphTexts } from './texts';
import { typeWords } from './words';

export interface MenuAt {
  key: string;
  /** Where on the page. */
  anchor: { getBoundingClientRect(): DOMRect };
}

interface Props {
  at: MenuAt | null;
  node: GraphNode | null;
  pinned: boolean;
  canPin: boolean;
  canCollapse: boolean;
  /** What is selected, the node itself perhaps among it. */
  chosen: readonly GraphNode[];
  /** What the filter leaves. */
  shown: Shown;
  groups: readonly Group[];
  counts(key: string): Promise<readonly TypeCount[]>;
  onClose(): void;
  onExpand(types: readonly string[] | null): void;
  onCollapse(node: GraphNode): void;
  onPin(): void;
  onHide(): void;
  onAdd(): void;
  onPath(to: string): void;
  onGroup(group: Group): void;
  onUngroup(node: GraphNode): void;
}

/** Paths lead to what is selected beside the node. */
const MOST_PATHS = 3;

type Counting = { is: 'counting' } | { is: 'counted'; counts: readonly TypeCount[] } | { is: 'failed'; reason: string };

/** The counts of a node, asked anew whenever its menu opens. */
function useCounts(key: string | null, counts: Props['counts']): Counting {
  const [state, setState] = useState<Counting>({ is: 'counting' });
  useEffect(() => {
    if (key === null) return undefined;
    let current = true;
    setState({ is: 'counting' });
    counts(key).then(
      (found) => current && setState({ is: 'counted', counts: found.filter(({ count }) => count > 0) }),
      (error: unknown) => current && setState({ is: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      current = false;
    };
  }, [key, counts]);
  return state;
}

function Expansions({ state, onExpand }: { state: Counting; onExpand: Props['onExpand'] }) {
  const texts = graphTexts.menu;
  if (state.is === 'counting') return <p className="graph-note graph-menu-note">{texts.counting}</p>;
  const sum = state.is === 'counted' ? state.counts.reduce((total, { count }) => total + count, 0) : 0;
  return (
    <Menu.Group>
      <Menu.GroupLabel className="graph-menu-label">{texts.expand}</Menu.GroupLabel>
      {state.is === 'failed' && (
        <p className="graph-note graph-menu-note" role="alert">
          {texts.countFailed(state.reason)}
        </p>
      )}
      {state.is === 'counted' && sum === 0 && <p className="graph-note graph-menu-note">{texts.nothing}</p>}
      {sum > 0 && (
        <Menu.Item className="graph-menu-item" onClick={() => onExpand(null)}>
          {texts.expandAll(sum)}
        </Menu.Item>
      )}
      {state.is === 'counted' &&
        state.counts.map(({ type, count }) => (
          <Menu.Item key={type} className="graph-menu-item" onClick={() => onExpand([type])}>
            {typeWords(type)} ({count.toLocaleString('en')})
          </Menu.Item>
        ))}
    </Menu.Group>
  );
}

function Paths({ node, chosen, onPath }: Pick<Props, 'chosen' | 'onPath'> & { node: GraphNode }) {
  const others = chosen.filter((other) => other.key !== node.key).slice(-MOST_PATHS);
  return others
    .filter((other) => canJoin([node, other]))
    .map((other) => (
      <Menu.Item key={other.key} className="graph-menu-item" onClick={() => onPath(other.key)}>
        {graphTexts.pathsBetween(node.name, other.name)}
      </Menu.Item>
    ));
}

/** The ways to group what is shown with the node, and to take its group apart. */
function Grouping(props: Pick<Props, 'chosen' | 'shown' | 'groups' | 'onGroup' | 'onUngroup'> & { node: GraphNode }) {
  const { node, chosen, shown, groups, onGroup, onUngroup } = props;
  const texts = graphTexts.menu;
  const inOne = node.members !== undefined || groups.some(({ members }) => members.includes(node.key));
  const selected = ofSelected(chosen.some(({ key }) => key === node.key) ? chosen : [...chosen, node]);
  const others = node.members === undefined ? [byKind(shown, node), byHolder(shown, node)] : [];
  const together = selected !== null && chosen.length > 0 && selected.members.length > (node.members?.length ?? 1) ? selected : null;
  if (together === null && !inOne && others.every((group) => group === null)) return null;
  return (
    <>
      <Menu.Separator className="graph-menu-line" />
      {together !== null && (
        <Menu.Item className="graph-menu-item" onClick={() => onGroup(together)}>
          {texts.groupSelected(together.members.length)}
        </Menu.Item>
      )}
      {others.map(
        (group) =>
          group !== null && (
            <Menu.Item key={group.name} className="graph-menu-item" onClick={() => onGroup(group)}>
              {texts.group(group.name, group.members.length)}
            </Menu.Item>
          ),
      )}
      {inOne && (
        <Menu.Item className="graph-menu-item" onClick={() => onUngroup(node)}>
          {texts.ungroup}
        </Menu.Item>
      )}
    </>
  );
}

/** What can be done with a node, with how much an expansion would bring. */
export function NodeMenu(props: Props) {
  const { at, node } = props;
  const texts = graphTexts.menu;
  const isGroup = node?.members !== undefined;
  const state = useCounts(isGroup ? null : (at?.key ?? null), props.counts);
  if (at === null || node === null) return null;
  return (
    <Menu.Root open modal={false} onOpenChange={(open) => !open && props.onClose()}>
      <Menu.Portal>
        <Menu.Positioner anchor={at.anchor} side="bottom" align="start" sideOffset={4} className="graph-menu-layer">
          <Menu.Popup className="graph-menu" aria-label={texts.of(node.name)}>
            <p className="graph-menu-title">{node.name}</p>
            {!isGroup && (
              <>
                <Expansions state={state} onExpand={props.onExpand} />
                <Menu.Separator className="graph-menu-line" />
              </>
            )}
            <Menu.Item className="graph-menu-item" disabled={!props.canCollapse} onClick={() => props.onCollapse(node)}>
              {props.canCollapse ? texts.collapse : texts.nothingToCollapse}
            </Menu.Item>
            <Menu.Item className="graph-menu-item" disabled={!props.canPin} onClick={props.onPin}>
              {props.pinned ? texts.unpin : texts.pin}
            </Menu.Item>
            <Menu.Item className="graph-menu-item" onClick={props.onHide}>
              {texts.hide}
            </Menu.Item>
            <Menu.Item className="graph-menu-item" onClick={props.onAdd}>
              {props.chosen.some(({ key }) => key === node.key) ? texts.takeOut : texts.add}
            </Menu.Item>
            <Paths node={node} chosen={props.chosen} onPath={props.onPath} />
            <Grouping {...props} node={node} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
