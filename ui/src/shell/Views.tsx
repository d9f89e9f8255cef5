import { lazy, Suspense, useCallback, useMemo, useState, type Ref } from 'react';

import { isFiltering } from '../graph/filter';
import type { GraphViewHandle } from '../graph/props';
import { HOPS, PATHS } from '../api/documents';
import type { MapHandle } from '../map/MapView';
import type { GraphNode } from '../model';
import { EVERYBODY, type Layout, type View } from '../state/page';
import { texts } from '../texts/en';
import { Boundary } from './Boundary';
import { graphCode, mapCode } from './code';
import { Failed } from './Failed';
import type { Actions } from './useActions';
import { countsOf } from './useGraph';
import type { PageData } from './usePageData';
import { usePlaces, type Placed } from './usePlaces';
import { VoicesFilter } from './VoicesFilter';

const words = texts.shell;

const GraphView = lazy(graphCode);
const MapView = lazy(mapCode);

export interface ViewsProps {
  data: PageData;
  actions: Actions;
  colourOfActor(key: string): string;
  colourOfNode(node: GraphNode): string;
  graphRef: Ref<GraphViewHandle>;
  mapRef: Ref<MapHandle>;
}

/** Graph and map, side by side or alone. */
export function Views(props: ViewsProps) {
  const { page } = props.data;
  // Here and not in the pane: where only the map is shown, the graph keeps its places until it is back.
  const placed = usePlaces();
  return (
    <main className="views" data-view={page.view} aria-label={words.views}>
      <ViewChoice view={page.view} layout={page.layout} hidden={page.hidden.length} actions={props.actions} />
      <div className="panes">
        {page.view !== 'map' && (
          <Boundary name={words.view.graph}>
            <GraphPane {...props} {...placed} />
          </Boundary>
        )}
        {page.view !== 'graph' && (
          <Boundary name={words.view.map}>
            <MapPane {...props} />
          </Boundary>
        )}
      </div>
    </main>
  );
}

interface ViewChoiceProps {
  view: View;
  layout: Layout;
  hidden: number;
  actions: Actions;
}

function ViewChoice({ view, layout, hidden, actions }: ViewChoiceProps) {
  return (
    <div className="acts" role="group" aria-label={words.views}>
      {(['both', 'graph', 'map'] as const).map((each) => (
        <button key={each} aria-pressed={view === each} onClick={() => actions.onView(each)}>
          {words.view[each]}
        </button>
      ))}
      {view !== 'map' && (
        <label>
          {words.layoutLabel}{' '}
          <select value={layout} onChange={({ target }) => actions.onLayout(target.value as Layout)}>
            <option value="force">{words.layout.force}</option>
            <option value="geographic">{words.layout.geographic}</option>
          </select>
        </label>
      )}
      {hidden > 0 && <button onClick={actions.onShowHidden}>{words.showHidden(hidden)}</button>}
    </div>
  );
}

/** What the graph does not show of what was asked for. */
function cautionsOf({ page, graph, answerInGraph: answer }: PageData): readonly string[] {
  const { paths, changesCut, changesError } = graph;
  return [
    ...paths.none.map(({ from, to }) => words.noPath(from, to, HOPS)),
    ...paths.full.map(({ from, to }) => words.pathsFull(from, to, PATHS)),
    ...(answer?.elsewhere ? [words.answerElsewhere(answer.asOf, page.asOf)] : []),
    ...(answer?.former && !answer.elsewhere ? [words.answerFormer] : []),
    ...(answer && !answer.elsewhere && answer.shown < answer.total ? [words.answerCut(answer.shown, answer.total)] : []),
    ...(changesError === null ? [] : [words.noGraphChanges]),
    ...(changesCut ? [words.graphChangesCut(changesCut.shown, changesCut.total)] : []),
  ];
}

/** Why there is nothing in the graph, as far as that is known. */
function emptyFor({ page, clocks, answer, answerInGraph, graph }: PageData): 'begin' | 'hidden' | 'voices' | 'nothing' {
  if (page.question === '' && page.expansions.length === 0) return 'begin';
  if (graph.graph.total.nodes > 0) return 'hidden';
  const taken = page.expansions.length > 0 || (answer.value?.asked.question != null && answerInGraph?.elsewhere === false);
  return taken && clocks.lens !== null ? 'voices' : 'nothing';
}

const EMPTY = { begin: words.emptyGraph, hidden: words.everythingHidden, voices: words.nothingByVoices, nothing: words.everythingOut };

function GraphPane({ data, actions, colourOfNode, graphRef, places, onMove }: ViewsProps & Placed) {
  const { page, clocks, answer, graph } = data;
  const { nodes, relationships, total } = graph.graph;
  const counts = useCallback((key: string) => countsOf(key, clocks), [clocks]);
  const keys = useMemo(() => relationships.map(({ key }) => key), [relationships]);
  const expanded = useMemo(() => page.expansions.map(({ key }) => key), [page.expansions]);
  const loading = graph.loaded.state === 'loading' || answer.state === 'loading';
  const why = emptyFor(data);
  const told = !loading && answer.error === null;
  // What leaves nothing of the graph can be taken back where it was set: the bar stays.
  const narrowed = why !== 'begin' && (clocks.lens !== null || isFiltering(page.filters) || page.hidden.length > 0);
  const drawing = nodes.length > 0 || narrowed;
  return (
    <div className="pane graph-pane" aria-busy={loading}>
      {graph.loaded.error !== null && <Failed error={graph.loaded.error} kept={nodes.length > 0} onRetry={graph.retry} />}
      {cautionsOf(data).map((said) => (
        <p key={said} className="caution" role="status">
          {said}
        </p>
      ))}
      {loading && (
        <p className="loading" role="status">
          {words.loadingGraph}
        </p>
      )}
      {!drawing && told && <p className="empty">{EMPTY[why]}</p>}
      {drawing && (
        <Suspense fallback={<p className="empty">{words.loadingView}</p>}>
          <GraphView
            ref={graphRef}
            nodes={nodes}
            relationships={relationships}
            total={total}
            asOf={page.asOf}
            selection={page.selection}
            ways={graph.ways}
            colourOf={colourOfNode}
            onSelect={actions.onSelect}
            counts={counts}
            expanded={expanded}
            onExpand={actions.onExpand}
            onCollapse={actions.onCollapse}
            onHide={actions.onHide}
            groups={page.groups}
            onGroup={actions.onGroup}
            onUngroup={actions.onUngroup}
            onPath={actions.onPath}
            positions={places}
            onMove={onMove}
            layout={page.layout}
            camera={page.graphCamera}
            onLook={actions.onLook}
            filter={page.filters}
            onFilter={actions.onFilters}
            empty={told ? <Empty why={why} onEverybody={() => actions.onFilters(EVERYBODY)} /> : ''}
            voices={
              <VoicesFilter keys={keys} clocks={clocks} filters={page.filters} onLeaveOut={actions.onLeaveOut} />
            }
          />
        </Suspense>
      )}
    </div>
  );
}

function Empty({ why, onEverybody }: { why: keyof typeof EMPTY; onEverybody(): void }) {
  return (
    <>
      {EMPTY[why]} {why === 'voices' && <button onClick={onEverybody}>{words.countEverybody}</button>}
    </>
  );
}

/** A part that could not be loaded beside what could. */
function Lacking({ text, onRetry }: { text: string; onRetry(): void }) {
  return (
    <p className="caution" role="alert">
      {text} <button onClick={onRetry}>{words.retry}</button>
    </p>
  );
}

type Side = 'legend' | 'list';
const SIDES: readonly Side[] = ['legend', 'list'];

/** Legend and list of the map where there is no room for them beside it. */
function Sides({ side, onSide }: { side: Side | null; onSide(side: Side | null): void }) {
  return (
    <div className="pane-tools" role="group" aria-label={words.mapSides}>
      {SIDES.map((each) => (
        <button key={each} aria-expanded={side === each} onClick={() => onSide(side === each ? null : each)}>
          {words.mapSide[each]}
        </button>
      ))}
    </div>
  );
}

function MapPane({ data, actions, colourOfActor, mapRef }: ViewsProps) {
  const { page, map } = data;
  const { now } = map;
  const [side, setSide] = useState<Side | null>(null);
  return (
    <div className="pane map-pane" aria-busy={now.state === 'loading'} data-side={side ?? 'none'}>
      <Sides side={side} onSide={setSide} />
      {now.error !== null && <Failed error={now.error} kept={now.value !== null} onRetry={map.retry} />}
      {now.state === 'loading' && (
        <p className="loading" role="status">
          {words.loadingMap}
        </p>
      )}
      {map.linesError !== null && <Lacking text={words.noFrontlines} onRetry={map.retryLines} />}
      {map.thenError !== null && <Lacking text={words.noComparison} onRetry={map.retryThen} />}
      {map.cuts.map(({ what, shown, total }) => (
        <p key={what} className="caution" role="status">
          {words.mapCut[what](shown, total)}
        </p>
      ))}
      {map.compared?.partial && <p className="caution" role="status">{words.comparisonCut}</p>}
      {map.lines.full && <p className="caution" role="status">{words.frontlinesCut(map.lines.frontlines.length)}</p>}
      {now.value !== null && (
        <Suspense fallback={<p className="empty">{words.loadingView}</p>}>
          <MapView
            ref={mapRef}
            holdings={now.value.holdings}
            claims={now.value.claims}
            frontlines={map.lines.frontlines}
            events={now.value.events}
            zones={now.value.zones}
            asOf={now.value.asOf}
            selection={page.selection}
            onSelect={actions.onSelect}
            colourOf={colourOfActor}
            compare={map.compared}
            focus={data.regions}
            sight={page.mapSight}
            onSight={actions.onMapSight}
          />
        </Suspense>
      )}
    </div>
  );
}
