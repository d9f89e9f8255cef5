import { useCallback, useDeferredValue, useEffect, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent } from 'react';

import type { GraphNode } from '../model';
import { facetsOf, isFiltering, NO_FILTER } from './filter';
import { FilterPanel } from './FilterPanel';
import './graph.css';
import { behind, canJoin, ofSelected } from './group';
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
import { Tools, type Panel } from './Tools';
import { useDrawn } from './useDrawn';
import { useStage } from './useStage';
import { lineWords } from './words';

export type { GraphViewHandle, GraphViewProps, Position, Positions, TypeCount } from './props';
export { NO_FILTER, type GraphFilter } from './filter';

const NO_WAYS: readonly string[] = [];
const PICTURE = { width: 1600, height: 1000 };

/** The graph of what is shown, drawn and as a list. */
export function GraphView(props: GraphViewProps) {
  const { nodes, relationships, positions, onMove } = props;
  const container = useRef<HTMLDivElement>(null);
  const [ownFilter, setOwnFilter] = useState(NO_FILTER);
  const filter = props.filter ?? ownFilter;
  const [panel, setPanel] = useState<Panel | null>(null);
  const [menu, setMenu] = useState<MenuAt | null>(null);

  const { all, left, drawn, byKey, marked, pinned, chosen, select, hide, colour } = useDrawn(props, filter);
  const facets = useMemo(() => (panel === 'filter' ? facetsOf(all) : null), [all, panel]);
  // The picture comes first.
  const listed = useDeferredValue(drawn);
  const spokenOf = useMemo(() => spoken(drawn, marked), [drawn, marked]);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => setSaid(null), [marked]);

  const openAt = useCallback((key: string, anchor: MenuAt['anchor']) => setMenu({ key, anchor }), []);
  const shown = { selection: marked, ways: props.ways ?? NO_WAYS, colourOf: colour, positions, layout: props.layout, camera: props.camera };
  const { stage, running, broken, failure } = useStage(container, drawn, shown, {
    select,
    menu: (key, { x, y }) => openAt(key, pointAnchor(container.current as HTMLElement, x, y)),
    moved: onMove,
    looked: props.onLook,
  });

  const walk = useCallback(
    (key: string | null) => {
      stage.current?.walk(key);
      tellPlace(container.current, key === null ? null : (stage.current?.pointOf(key) ?? null));
    },
    [stage],
  );

  const counted = graphTexts.shown(
    left.nodes.length,
    Math.max(props.total.nodes, nodes.length),
    left.relationships.length,
    Math.max(props.total.relationships, relationships.length),
  );
  const standing = drawn.nodes.flatMap(({ members }) => (members ? [members.length] : []));
  useExports(props, container, stage, [graphTexts.asOf(props.asOf), counted]);

  const pin = (keys: readonly string[]): void => {
    if (keys.length === 0 || stage.current === null) return;
    const pins = !keys.every((key) => pinned.has(key));
    stage.current.pin(keys, pins);
    const { pinned: done, unpinned } = graphTexts.spoken;
    setSaid(keys.map((key) => (pins ? done : unpinned)(byKey.get(key)?.name ?? key)).join(', '));
  };
  const collapse = (node: GraphNode): void => {
    const keys = behind(drawn, [node.key]).filter((key) => props.expanded.includes(key));
    keys.forEach(props.onCollapse);
    if (keys.length === 0) setSaid(graphTexts.spoken.nothingToCollapse(node.name));
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
    obey(command, { props, stage: stage.current, chosen, pin, hide, collapse, openFor });
  };

  return (
    <section className="graph" aria-label={graphTexts.name} data-panel={panel ?? 'none'}>
      <Tools
        filtering={isFiltering(filter)}
        running={running}
        canArrange={props.layout === 'force' && drawn.nodes.length > 0}
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
          {drawn.nodes.length === 0 && (
            <p className="graph-empty">{nodes.length === 0 ? (props.empty ?? graphTexts.empty) : graphTexts.emptyByFilter}</p>
          )}
          {broken !== null && (
            <p className="graph-empty" role="alert">
              {graphTexts.noCanvas(broken)}
            </p>
          )}
          {running && <p className="graph-running">{graphTexts.arranging}</p>}
          {failure !== null && (
            <p className="graph-failure" role="alert">
              {graphTexts.layoutFailed(failure)}
            </p>
          )}
          {(panel === 'filter' || panel === 'legend') && (
            <div className="graph-panel" tabIndex={0} role="region" aria-label={panel === 'filter' ? graphTexts.filter : graphTexts.legend}>
              {facets ? (
                <FilterPanel facets={facets} filter={filter} onFilter={props.onFilter ?? setOwnFilter}>
                  {props.voices}
                </FilterPanel>
              ) : (
                <Legend shown={drawn} />
              )}
            </div>
          )}
        </div>
        <NeighbourList
          shown={listed}
          selection={marked}
          pinned={pinned}
          colourOf={colour}
          onSelect={select}
          onWalk={walk}
          onMenu={openAt}
        />
      </div>
      <p className="graph-status">
        <span aria-live="polite">{counted}</span>
        {standing.length > 0 && <span>; {graphTexts.grouped(sum(standing), standing.length)}</span>}
        {isFiltering(filter) && (
          <span className="graph-left">
            {' '}
            ({graphTexts.filteredOut(nodes.length - left.nodes.length, relationships.length - left.relationships.length)})
          </span>
        )}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {said ?? spokenOf}
      </p>
      <NodeMenu
        at={menu}
        node={menu ? (byKey.get(menu.key) ?? null) : null}
        pinned={menu !== null && pinned.has(menu.key)}
        canPin={props.layout === 'force'}
        canCollapse={menu !== null && behind(drawn, [menu.key]).some((key) => props.expanded.includes(key))}
        chosen={chosen}
        shown={left}
        groups={props.groups}
        counts={props.counts}
        onClose={() => setMenu(null)}
        onExpand={(types) => menu && props.onExpand(menu.key, types)}
        onCollapse={collapse}
        onPin={() => menu && pin([menu.key])}
        onHide={() => menu && hide([menu.key])}
        onAdd={() => menu && select([menu.key], true)}
        onPath={(to) => menu && props.onPath(menu.key, to)}
        onGroup={props.onGroup}
        onUngroup={(node) => props.onUngroup(behind(drawn, [node.key]))}
      />
    </section>
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

/** Where the entity that the list is at is drawn, for whoever looks at the page from outside. */
function tellPlace(element: HTMLElement | null, at: { x: number; y: number } | null): void {
  if (element === null) return;
  if (at === null) {
    delete element.dataset['x'];
    delete element.dataset['y'];
    return;
  }
  element.dataset['x'] = at.x.toFixed(0);
  element.dataset['y'] = at.y.toFixed(0);
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
  hide(keys: readonly string[]): void;
  collapse(node: GraphNode): void;
  openFor(node: GraphNode): void;
}

/** Does what a key on the canvas asks for. */
function obey(command: Command, { props, stage, chosen, pin, hide, collapse, openFor }: Hands): void {
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
      return keys.length > 0 ? hide(keys) : undefined;
    case 'menu':
      return last && openFor(last);
    case 'collapse':
      return last && collapse(last);
    case 'paths':
      return canJoin(chosen) ? props.onPath(keys[0] as string, keys[1] as string) : undefined;
    case 'group': {
      const group = ofSelected(chosen);
      return group === null ? undefined : props.onGroup(group);
    }
    case 'ungroup':
      return props.onUngroup(chosen.flatMap((node) => node.members ?? []).map(({ key }) => key));
  }
}

/** About how wide a letter of a caption is, in pixels; addresses have wide ones. */
const LETTER = 7.2;

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
