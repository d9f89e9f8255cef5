import { useCallback, useDeferredValue, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent } from 'react';

import type { GraphNode } from '../model';
import { facetsOf, filtered, isFiltering, NO_FILTER } from './filter';
import { FilterPanel } from './FilterPanel';
import './graph.css';
import { commandOf, type Command } from './keys';
import { Legend } from './Legend';
import { NeighbourList } from './NeighbourList';
import { spoken } from './neighbours';
import { NodeMenu, type MenuAt } from './NodeMenu';
import { Paint } from './paint';
import { wrapped } from '../map/exportSvg';
import { pngOf } from './png';
import type { GraphViewProps } from './props';
import type { Stage } from './stage';
import { svgOf } from './svg';
import { graphTexts } from './texts';
import { Tools } from './Tools';
import { useStage } from './useStage';
import { lineWords } from './words';

export type { GraphViewHandle, GraphViewProps, Position, Positions, TypeCount } from './props';
export { NO_FILTER, type GraphFilter } from './filter';

const PICTURE = { width: 1600, height: 1000 };

/** The graph of what is shown, drawn and as a list. */
export function GraphView(props: GraphViewProps) {
  const { nodes, relationships, selection, onSelect, positions, onMove } = props;
  const container = useRef<HTMLDivElement>(null);
  const [ownFilter, setOwnFilter] = useState(NO_FILTER);
  const filter = props.filter ?? ownFilter;
  const [panel, setPanel] = useState<'filter' | 'legend' | null>(null);
  const [menu, setMenu] = useState<MenuAt | null>(null);

  const all = useMemo(() => ({ nodes, relationships }), [nodes, relationships]);
  const shown = useMemo(() => filtered(all, filter), [all, filter]);
  const facets = useMemo(() => (panel === 'filter' ? facetsOf(all) : null), [all, panel]);
  const byKey = useMemo(() => new Map(shown.nodes.map((node) => [node.key, node])), [shown]);
  // The picture comes first.
  const listed = useDeferredValue(shown);
  const chosen = selection.flatMap((key) => byKey.get(key) ?? []);

  const openAt = useCallback((key: string, anchor: MenuAt['anchor']) => setMenu({ key, anchor }), []);
  const { stage, running, broken, failure } = useStage(container, shown, props, {
    select: onSelect,
    menu: (key, { x, y }) => openAt(key, pointAnchor(container.current as HTMLElement, x, y)),
    moved: onMove,
  });

  const walk = useCallback((key: string | null) => stage.current?.walk(key), [stage]);

  const counted = graphTexts.shown(
    shown.nodes.length,
    Math.max(props.total.nodes, nodes.length),
    shown.relationships.length,
    Math.max(props.total.relationships, relationships.length),
  );
  useExports(props, container, stage, [graphTexts.asOf(props.asOf), counted]);

  const pin = (keys: readonly string[]): void => {
    if (keys.length > 0) stage.current?.pin(keys, !keys.every((key) => positions[key]?.pinned));
  };
  const openFor = (node: GraphNode): void => {
    const at = stage.current?.pointOf(node.key);
    const element = container.current as HTMLElement;
    openAt(node.key, at ? pointAnchor(element, at.x, at.y) : element);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (command === null) return;
    event.preventDefault();
    obey(command, { props, stage: stage.current, chosen, pin, openFor });
  };

  return (
    <section className="graph" aria-label={graphTexts.name}>
      <Tools
        status={counted}
        left={
          isFiltering(filter)
            ? graphTexts.filteredOut(nodes.length - shown.nodes.length, relationships.length - shown.relationships.length)
            : null
        }
        filtering={isFiltering(filter)}
        running={running}
        canArrange={props.layout === 'force' && shown.nodes.length > 0}
        panel={panel}
        chosen={chosen}
        onPanel={setPanel}
        onFit={() => stage.current?.fit()}
        onZoom={(factor) => stage.current?.zoom(factor)}
        onArrange={() => (running ? stage.current?.halt() : stage.current?.arrange())}
        onActions={openAt}
        onPath={props.onPath}
      />
      <div className="graph-body">
        <div className="graph-picture">
          <div
            ref={container}
            className="graph-canvas"
            role="application"
            tabIndex={0}
            aria-label={graphTexts.canvas}
            aria-description={graphTexts.canvasHelp}
            onKeyDown={onKeyDown}
            onContextMenu={(event) => event.preventDefault()}
          />
          {shown.nodes.length === 0 && (
            <p className="graph-empty">{nodes.length === 0 ? graphTexts.empty : graphTexts.emptyByFilter}</p>
          )}
          {broken !== null && (
            <p className="graph-empty" role="alert">
              {graphTexts.noCanvas(broken)}
            </p>
          )}
          {failure !== null && (
            <p className="graph-failure" role="alert">
              {graphTexts.layoutFailed(failure)}
            </p>
          )}
          {panel !== null && (
            <div className="graph-panel" tabIndex={0} role="region" aria-label={panel === 'filter' ? graphTexts.filter : graphTexts.legend}>
              {facets ? (
                <FilterPanel facets={facets} filter={filter} onFilter={props.onFilter ?? setOwnFilter} />
              ) : (
                <Legend shown={shown} />
              )}
            </div>
          )}
        </div>
        <NeighbourList
          shown={listed}
          selection={selection}
          colourOf={props.colourOf}
          onSelect={onSelect}
          onWalk={walk}
          onMenu={openAt}
        />
      </div>
      <p className="visually-hidden" aria-live="polite">
        {spoken(shown, selection)}
      </p>
      <NodeMenu
        at={menu}
        node={menu ? (byKey.get(menu.key) ?? null) : null}
        pinned={menu ? (positions[menu.key]?.pinned ?? false) : false}
        canPin={props.layout === 'force'}
        others={menu ? chosen.filter((node) => node.key !== menu.key).slice(-3) : []}
        counts={props.counts}
        onClose={() => setMenu(null)}
        onExpand={(types) => menu && props.onExpand(menu.key, types)}
        onCollapse={() => menu && props.onCollapse(menu.key)}
        onPin={() => menu && pin([menu.key])}
        onHide={() => menu && props.onHide([menu.key])}
        onAdd={() => menu && onSelect([menu.key], true)}
        onPath={(to) => menu && props.onPath(menu.key, to)}
      />
    </section>
  );
}

/** A point of the canvas as something that a menu can hang on. */
function pointAnchor(element: HTMLElement, x: number, y: number): MenuAt['anchor'] {
  const { left, top } = element.getBoundingClientRect();
  return { getBoundingClientRect: () => new DOMRect(left + x, top + y, 0, 0) };
}

interface Hands {
  props: GraphViewProps;
  stage: Stage | null;
  chosen: readonly GraphNode[];
  pin(keys: readonly string[]): void;
  openFor(node: GraphNode): void;
}

/** Does what a key on the canvas asks for. */
function obey(command: Command, { props, stage, chosen, pin, openFor }: Hands): void {
  const keys = chosen.map((node) => node.key);
  const last = chosen.at(-1);
  switch (command.do) {
    case 'pan':
      return stage?.pan(command.right, command.up);
    case 'zoom':
      return stage?.zoom(command.factor);
    case 'fit':
      return stage?.fit();
    case 'shift':
      return stage?.shift(keys, command.dx, command.dy);
    case 'clear':
      return props.onSelect([], false);
    case 'pin':
      return props.layout === 'force' ? pin(keys) : undefined;
    case 'hide':
      return keys.length > 0 ? props.onHide(keys) : undefined;
    case 'menu':
      return last && openFor(last);
    case 'collapse':
      return last && props.onCollapse(last.key);
    case 'paths':
      return keys.length === 2 ? props.onPath(keys[0] as string, keys[1] as string) : undefined;
  }
}

/** About how wide a letter of a caption is, in pixels. */
const LETTER = 6.5;

/** The lines of a caption, broken where the picture ends. */
function folded(lines: readonly string[], width: number): readonly string[] {
  return lines.flatMap((line) => wrapped(line, Math.max(40, width / LETTER - 4)));
}

/** Gives the picture out by the ref. */
function useExports(
  { ref, colourOf }: GraphViewProps,
  container: React.RefObject<HTMLDivElement | null>,
  stage: React.RefObject<Stage | null>,
  caption: readonly string[],
): void {
  useImperativeHandle(ref, () => {
    const inks = (): { background: string; text: string; halo: string } => {
      const paint = new Paint(container.current as HTMLElement, colourOf, lineWords);
      const property = (name: string): string => paint.property(name);
      const found = {
        background: property('--graph-ground'),
        text: property('--graph-label'),
        halo: property('--graph-halo'),
      };
      paint.release();
      return found;
    };
    const drawn = (): Stage => {
      if (stage.current === null) throw new Error(graphTexts.noPicture);
      return stage.current;
    };
    return {
      exportPng: async (lines = []) => {
        const canvas = drawn().canvas();
        const blob = await pngOf(canvas, { ...inks(), caption: folded([...caption, ...lines], canvas.clientWidth) });
        if (blob === null) throw new Error(graphTexts.noPicture);
        return blob;
      },
      exportSvg: (lines = []) =>
        svgOf(drawn().drawn(), { ...PICTURE, ...inks(), caption: folded([...caption, ...lines], PICTURE.width) }),
      focus: () => container.current?.focus(),
    };
  });
}
