import cytoscape from 'cytoscape';
import { MultiDirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import Sigma from 'sigma';

import { stepsFor } from '../../ui/src/graph/force';
import { GraphView, type Positions } from '../../ui/src/graph/GraphView';
import '../../ui/src/shell/theme.css';
import { data, places, type Data } from './data';

type Case = 'cold' | 'warm' | 'laid';

interface Measured {
  /** With lines that are found under a pointer. */
  plain: number;
  /** With lines that are not, as plain sigma comes. */
  bare: number;
  ours: number;
  /** Null where it is not asked: its own layouts are of another kind. */
  cytoscape: number | null;
}

/** What is moved about for the scripting time of a frame. */
interface Moving {
  step(n: number): void;
  end(): void;
}

const page = document.getElementById('page') as HTMLElement;

/** The next frame after the one that is being made, with all that was drawn on it done. */
async function picture(): Promise<void> {
  for (let n = 0; n < 2; n += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  for (const canvas of page.querySelectorAll('canvas')) {
    const gl = canvas.getContext('webgl2');
    // A pixel that is read is one that has been drawn, which finish() does not promise.
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
}

function fill(graph: MultiDirectedGraph, { nodes, relationships }: Data, at: Positions): void {
  nodes.forEach(({ key, name }, n) => {
    const { x, y } = at[key] ?? { x: Math.cos(n), y: Math.sin(n) };
    graph.addNode(key, { x, y, label: name, size: 5, color: '#0072b2' });
  });
  for (const { key, from, to } of relationships) graph.addDirectedEdgeWithKey(key, from, to, { size: 1, color: '#98a1ac' });
}

async function plain(kind: Case, given: Data, at: Positions, enableEdgeEvents: boolean): Promise<number> {
  const graph = new MultiDirectedGraph();
  let sigma = kind === 'cold' ? null : new Sigma(graph, page, { settings: { enableEdgeEvents } });
  await picture();
  const start = performance.now();
  if (kind === 'laid') {
    const laid = new MultiDirectedGraph();
    fill(laid, given, {});
    const settings = forceAtlas2.inferSettings(laid);
    forceAtlas2.assign(laid, { iterations: stepsFor(laid.order), settings });
    sigma?.setGraph(laid);
  } else if (sigma === null) {
    fill(graph, given, at);
    sigma = new Sigma(graph, page, { settings: { enableEdgeEvents } });
  } else {
    const next = new MultiDirectedGraph();
    fill(next, given, at);
    sigma.setGraph(next);
  }
  await picture();
  const took = performance.now() - start;
  sigma?.kill();
  page.replaceChildren();
  return took;
}

/** The peer with its renderer on WebGL, the fastest that it has. */
function cytoscaped(given: Data, at: Positions): cytoscape.Core {
  return cytoscape({
    container: page,
    elements: [
      ...given.nodes.map(({ key, name }) => ({ data: { id: key, label: name }, position: { ...(at[key] ?? { x: 0, y: 0 }) } })),
      ...given.relationships.map(({ key, from, to }) => ({ data: { id: key, source: from, target: to } })),
    ],
    layout: { name: 'preset' },
    style: [
      { selector: 'node', style: { width: 10, height: 10, 'background-color': '#0072b2' } },
      { selector: 'edge', style: { width: 1, 'line-color': '#98a1ac', 'curve-style': 'haystack' } },
    ],
    renderer: { name: 'canvas', webgl: true } as cytoscape.CytoscapeOptions['renderer'],
  });
}

async function peer(given: Data, at: Positions): Promise<number> {
  await picture();
  const start = performance.now();
  const core = cytoscaped(given, at);
  await picture();
  const took = performance.now() - start;
  core.destroy();
  page.replaceChildren();
  return took;
}

const EMPTY: Data = { nodes: [], relationships: [] };
const NOWHERE: Positions = {};
const NONE: readonly string[] = [];
const NO_GROUPS: readonly never[] = [];
const ONE = (): string => 'var(--holder-1)';
const OTHER = (): string => 'var(--holder-2)';
const nothing = (): void => undefined;

function show(root: Root, given: Data, at: Positions, colourOf = ONE, moved: (at: Positions) => void = nothing): void {
  flushSync(() =>
    root.render(
      <GraphView
        nodes={given.nodes}
        relationships={given.relationships}
        asOf="2018-04-10"
        selection={NONE}
        colourOf={colourOf}
        onSelect={nothing}
        counts={() => Promise.resolve([])}
        onExpand={nothing}
        expanded={NONE}
        onCollapse={nothing}
        onHide={nothing}
        groups={NO_GROUPS}
        onGroup={nothing}
        onUngroup={nothing}
        onPath={nothing}
        total={{ nodes: given.nodes.length, relationships: given.relationships.length }}
        positions={at}
        onMove={moved}
        camera={null}
        onLook={nothing}
        layout="force"
      />,
    ),
  );
}

async function ours(kind: Case, given: Data, at: Positions): Promise<number> {
  const root = createRoot(page);
  if (kind !== 'cold') show(root, EMPTY, NOWHERE);
  await picture();
  const start = performance.now();
  if (kind === 'laid') await new Promise<Positions>((resolve) => show(root, given, NOWHERE, ONE, resolve));
  else show(root, given, at);
  await picture();
  const took = performance.now() - start;
  root.unmount();
  page.replaceChildren();
  return took;
}

/** Scripting of a new colour for everything, up to the frame's end. */
async function recoloured(given: Data, at: Positions, times: number): Promise<number[]> {
  const root = createRoot(page);
  show(root, given, at);
  await picture();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const found: number[] = [];
  for (let n = 0; n < times; n += 1) {
    await picture();
    const start = performance.now();
    show(root, given, at, n % 2 === 0 ? OTHER : ONE);
    found.push(performance.now() - start);
  }
  root.unmount();
  page.replaceChildren();
  return found;
}

async function measure(kind: Case, order: number, size: number, times: number, asked: boolean): Promise<Measured[]> {
  const given = data(order, size);
  const at = places(order);
  const found: Measured[] = [];
  // The first of each warms up what the browser compiles.
  for (let n = 0; n <= times; n += 1) {
    const pair = {
      plain: await plain(kind, given, at, true),
      bare: await plain(kind, given, at, false),
      ours: await ours(kind, given, at),
      cytoscape: kind === 'cold' && asked ? await peer(given, at) : null,
    };
    if (n > 0) found.push(pair);
  }
  return found;
}

const STEP = 0.002;

/** Each moves its camera as its own code does: ours by the arrow key of its canvas. */
function moving(which: keyof Measured, given: Data, at: Positions): Moving {
  if (which === 'cytoscape') {
    const core = cytoscaped(given, at);
    return { step: (n) => void core.panBy({ x: n % 2 === 0 ? 3 : -3, y: 1 }), end: () => core.destroy() };
  }
  if (which === 'plain') {
    const graph = new MultiDirectedGraph();
    fill(graph, given, at);
    const sigma = new Sigma(graph, page, { settings: { enableEdgeEvents: true } });
    const camera = sigma.getCamera();
    return {
      step: (n) => void camera.setState({ x: 0.5 + (n % 2) * STEP, y: 0.5 + n * STEP }),
      end: () => sigma.kill(),
    };
  }
  const root = createRoot(page);
  show(root, given, at);
  const canvas = () => page.querySelector('.graph-canvas');
  return {
    step: (n) =>
      void canvas()?.dispatchEvent(
        new KeyboardEvent('keydown', { key: n % 2 === 0 ? 'ArrowLeft' : 'ArrowRight', bubbles: true }),
      ),
    end: () => root.unmount(),
  };
}

let moved: Moving | null = null;

/** Shows a graph that can be moved about. */
async function begin(which: keyof Measured, order: number, size: number): Promise<void> {
  moved = moving(which, data(order, size), places(order));
  await picture();
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

/** Moves the camera once a frame. */
async function pan(frames: number): Promise<void> {
  for (let n = 0; n < frames; n += 1) {
    moved?.step(n);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function finish(): void {
  moved?.end();
  moved = null;
  page.replaceChildren();
}

/** Leaves out what the graphics card does, or this machine's processor in its stead. */
function mute(): void {
  for (const name of ['drawArrays', 'drawArraysInstanced'] as const) {
    WebGL2RenderingContext.prototype[name] = nothing;
  }
}

Object.assign(window, {
  measure,
  mute,
  begin,
  pan,
  finish,
  recoloured: (order: number, size: number, times: number) => recoloured(data(order, size), places(order), times),
});
