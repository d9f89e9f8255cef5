import { Menu } from '@base-ui/react/menu';
import { useEffect, useState } from 'react';

import type { GraphNode } from '../model';
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
  /** What is selected beside the node, for paths. */
  others: readonly GraphNode[];
  counts(key: string): Promise<readonly TypeCount[]>;
  onClose(): void;
  onExpand(types: readonly string[] | null): void;
  onCollapse(): void;
  onPin(): void;
  onHide(): void;
  onAdd(): void;
  onPath(to: string): void;
}

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

/** What can be done with a node, with how much an expansion would bring. */
export function NodeMenu(props: Props) {
  const { at, node, others } = props;
  const texts = graphTexts.menu;
  const state = useCounts(at?.key ?? null, props.counts);
  if (at === null || node === null) return null;
  return (
    <Menu.Root open modal={false} onOpenChange={(open) => !open && props.onClose()}>
      <Menu.Portal>
        <Menu.Positioner anchor={at.anchor} side="bottom" align="start" sideOffset={4} className="graph-menu-layer">
          <Menu.Popup className="graph-menu" aria-label={texts.of(node.name)}>
            <p className="graph-menu-title">{node.name}</p>
            <Expansions state={state} onExpand={props.onExpand} />
            <Menu.Separator className="graph-menu-line" />
            <Menu.Item className="graph-menu-item" onClick={props.onCollapse}>
              {texts.collapse}
            </Menu.Item>
            <Menu.Item className="graph-menu-item" disabled={!props.canPin} onClick={props.onPin}>
              {props.pinned ? texts.unpin : texts.pin}
            </Menu.Item>
            <Menu.Item className="graph-menu-item" onClick={props.onHide}>
              {texts.hide}
            </Menu.Item>
            <Menu.Item className="graph-menu-item" onClick={props.onAdd}>
              {texts.add}
            </Menu.Item>
            {others.map((other) => (
              <Menu.Item key={other.key} className="graph-menu-item" onClick={() => props.onPath(other.key)}>
                {graphTexts.pathsBetween(node.name, other.name)}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
