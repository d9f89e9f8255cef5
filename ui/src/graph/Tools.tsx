import type { GraphNode } from '../model';
import { canJoin } from './group';
import { Icon, type IconName } from './icons';
import { graphTexts } from './texts';

/** What can lie over the picture. */
export type Panel = 'filter' | 'legend' | 'list';

interface Props {
  filtering: boolean;
  running: boolean;
  canArrange: boolean;
  panel: Panel | null;
  chosen: readonly GraphNode[];
  onPanel(panel: Panel | null): void;
  onFit(): void;
  onZoom(factor: number): void;
  onArrange(): void;
  onActions(key: string, at: Element): void;
  onPath(from: string, to: string): void;
}

interface ToolProps {
  icon: IconName;
  name: string;
  pressed?: boolean;
  disabled?: boolean;
  className?: string | undefined;
  onClick(at: Element): void;
}

function Tool({ icon, name, pressed, disabled, className, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className={className}
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={({ currentTarget }) => onClick(currentTarget)}
    >
      <Icon name={icon} />
    </button>
  );
}

/** The bar over the graph, in one row; what needs a selection is there only with one. */
export function Tools(props: Props) {
  const { chosen, panel, onPanel } = props;
  const last = chosen.at(-1);
  const [first, second] = chosen;
  const toggle = (which: Panel) => () => onPanel(panel === which ? null : which);
  return (
    <div className="graph-tools" role="group" aria-label={graphTexts.tools}>
      <Tool
        icon="filter"
        name={props.filtering ? graphTexts.filtering : graphTexts.filter}
        pressed={panel === 'filter'}
        className={props.filtering ? 'graph-on' : undefined}
        onClick={toggle('filter')}
      />
      <Tool icon="legend" name={graphTexts.legend} pressed={panel === 'legend'} onClick={toggle('legend')} />
      <Tool icon="list" name={graphTexts.list.tool} pressed={panel === 'list'} className="graph-narrow" onClick={toggle('list')} />
      <Tool
        icon={props.running ? 'halt' : 'arrange'}
        name={props.running ? graphTexts.halt : graphTexts.arrange}
        disabled={!props.canArrange}
        onClick={props.onArrange}
      />
      <Tool icon="fit" name={graphTexts.fit} onClick={props.onFit} />
      <Tool icon="zoomOut" name={graphTexts.zoomOut} onClick={() => props.onZoom(1 / 1.5)} />
      <Tool icon="zoomIn" name={graphTexts.zoomIn} onClick={() => props.onZoom(1.5)} />
      {last && <Tool icon="actions" name={graphTexts.actions} onClick={(at) => props.onActions(last.key, at)} />}
      {first && second && canJoin(chosen) && (
        <Tool icon="paths" name={graphTexts.paths} onClick={() => props.onPath(first.key, second.key)} />
      )}
    </div>
  );
}
