import type { GraphNode } from '../model';
import { graphTexts } from './texts';

interface Props {
  status: string;
  /** What the filter leaves out, null where it is off. */
  left: string | null;
  filtering: boolean;
  running: boolean;
  canArrange: boolean;
  panel: 'filter' | 'legend' | null;
  chosen: readonly GraphNode[];
  onPanel(panel: 'filter' | 'legend' | null): void;
  onFit(): void;
  onZoom(factor: number): void;
  onArrange(): void;
  onActions(key: string, at: Element): void;
  onPath(from: string, to: string): void;
}

/** The bar over the graph: what is shown, and what can be done with it. */
export function Tools(props: Props) {
  const { chosen, panel, onPanel } = props;
  const last = chosen.at(-1);
  const [first, second] = chosen;
  const toggle = (which: 'filter' | 'legend'): void => onPanel(panel === which ? null : which);
  return (
    <div className="graph-tools" role="group" aria-label={graphTexts.tools}>
      <p className="graph-status">
        {props.status}
        {props.left !== null && <span className="graph-left"> ({props.left})</span>}
        {props.running && <span> {graphTexts.arranging}</span>}
      </p>
      <button type="button" disabled={!last} onClick={(event) => last && props.onActions(last.key, event.currentTarget)}>
        {graphTexts.actions}
      </button>
      <button
        type="button"
        disabled={chosen.length !== 2}
        onClick={() => first && second && props.onPath(first.key, second.key)}
      >
        {graphTexts.paths}
      </button>
      <button type="button" aria-pressed={panel === 'filter'} onClick={() => toggle('filter')}>
        {props.filtering ? graphTexts.filtering : graphTexts.filter}
      </button>
      <button type="button" aria-pressed={panel === 'legend'} onClick={() => toggle('legend')}>
        {graphTexts.legend}
      </button>
      <button type="button" disabled={!props.canArrange} onClick={props.onArrange}>
        {props.running ? graphTexts.halt : graphTexts.arrange}
      </button>
      <button type="button" onClick={props.onFit}>
        {graphTexts.fit}
      </button>
      <button type="button" aria-label={graphTexts.zoomOut} onClick={() => props.onZoom(1 / 1.5)}>
        −
      </button>
      <button type="button" aria-label={graphTexts.zoomIn} onClick={() => props.onZoom(1.5)}>
        +
      </button>
    </div>
  );
}
