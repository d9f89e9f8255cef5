import type { NodeAttributes, ViewGraph } from './build';

/** A label that could be shown, in pixels. */
export interface Candidate {
  key: string;
  text: string;
  /** The middle of its node. */
  x: number;
  y: number;
  /** The radius of its node. */
  size: number;
  /** The higher, the sooner it is shown. */
  rank: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The size of a label's letters, in pixels. */
export const LABEL_SIZE = 13;

const CELL = 80;
const GAP = 4;

/** About how wide a text is at a font size. */
export function widthOfText(text: string, fontSize: number): number {
  return text.length * fontSize * 0.54;
}

function boxOf({ text, x, y, size }: Candidate, fontSize: number): Box {
  const left = x + size + GAP;
  const half = fontSize * 0.62;
  return { left, right: left + widthOfText(text, fontSize), top: y - half, bottom: y + half };
}

function cellsOf(box: Box): string[] {
  const cells: string[] = [];
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column += 1) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row += 1) cells.push(`${column},${row}`);
  }
  return cells;
}

/** The order in which labels get their room. */
export function byImportance(
  a: Pick<Candidate, 'key' | 'rank' | 'size'>,
  b: Pick<Candidate, 'key' | 'rank' | 'size'>,
): number {
  return b.rank - a.rank || b.size - a.size || (a.key < b.key ? -1 : 1);
}

/** After so many there is hardly room left for any that follow, which are less important. */
export const CONSIDERED = 5000;

/** More than these nobody reads at once; each costs time in every frame in which the picture moves. */
export const MOST = 150;

/** The labels that fit without lying on one another, of candidates by importance; no more are asked for than needed. */
export function readable(candidates: Iterable<Candidate>, fontSize: number, limit = MOST): Candidate[] {
  const taken = new Map<string, Box[]>();
  const kept: Candidate[] = [];
  let considered = 0;
  for (const candidate of candidates) {
    if ((considered += 1) > CONSIDERED) break;
    const box = boxOf(candidate, fontSize);
    const cells = cellsOf(box);
    const hits = (other: Box): boolean =>
      other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom;
    if (cells.some((cell) => taken.get(cell)?.some(hits))) continue;
    for (const cell of cells) taken.set(cell, [...(taken.get(cell) ?? []), box]);
    kept.push(candidate);
    if (kept.length >= limit) break;
  }
  return kept;
}

/** The relationships near what is selected whose ends are both among these, without going through the others. */
export function between(graph: ViewGraph, nodes: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const key of nodes) {
    // At an end of what is near the selection, both ends are.
    if (!graph.hasNode(key) || graph.getNodeAttribute(key, 'rank') < 2) continue;
    graph.forEachOutEdge(key, (edge, { labelVisibility }, _from, to) => {
      if (labelVisibility === 'auto' && nodes.has(to)) found.add(edge);
    });
  }
  return found;
}

type Placed = Pick<NodeAttributes, 'x' | 'y' | 'size' | 'rank'>;

export interface Indexed<Node extends Placed> {
  key: string;
  node: Node;
}

interface Nodes<Node extends Placed> {
  forEachNode(each: (key: string, node: Node) => void): void;
}

interface Area {
  x: [number, number];
  y: [number, number];
}

/** Cells along each side of the grid. */
const SIDE = 48;
/** Of views that hold more of the cells than this, all nodes are gone through in their order. */
const WIDE = 0.2;

/** Finds what lies in a view, the most important first, without going through all that does not. */
export class LabelIndex<Node extends Placed = NodeAttributes> {
  private readonly order: readonly Indexed<Node>[];
  private grid: { area: Area; cells: Indexed<Node>[][] } | null = null;

  constructor(nodes: Nodes<Node>) {
    const found: (Indexed<Node> & Pick<Candidate, 'rank' | 'size'>)[] = [];
    nodes.forEachNode((key, node) => found.push({ key, node, rank: node.rank, size: node.size }));
    this.order = found.sort(byImportance);
  }

  /** For when nodes were moved and nothing else. */
  forgetPlaces(): void {
    this.grid = null;
  }

  /** All of the view, and perhaps some that are near it. */
  within(view: Area): Iterable<Indexed<Node>> {
    const { area, cells } = (this.grid ??= this.gridOf());
    const [left, right] = cellRange(view.x, area.x);
    const [bottom, top] = cellRange(view.y, area.y);
    const count = Math.max(0, right - left + 1) * Math.max(0, top - bottom + 1);
    if (count > WIDE * SIDE * SIDE) return this.order;
    const found: Indexed<Node>[] = [];
    for (let row = bottom; row <= top; row += 1) {
      for (let column = left; column <= right; column += 1) found.push(...(cells[row * SIDE + column] ?? []));
    }
    return found.sort((a, b) => b.node.rank - a.node.rank || b.node.size - a.node.size || (a.key < b.key ? -1 : 1));
  }

  private gridOf(): { area: Area; cells: Indexed<Node>[][] } {
    const area: Area = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] };
    for (const { node } of this.order) {
      area.x = [Math.min(area.x[0], node.x), Math.max(area.x[1], node.x)];
      area.y = [Math.min(area.y[0], node.y), Math.max(area.y[1], node.y)];
    }
    const cells: Indexed<Node>[][] = Array.from({ length: SIDE * SIDE }, () => []);
    for (const each of this.order) {
      cells[cellOf(each.node.y, area.y) * SIDE + cellOf(each.node.x, area.x)]?.push(each);
    }
    return { area, cells };
  }
}

function cellOf(at: number, [from, to]: [number, number]): number {
  return Math.min(SIDE - 1, Math.floor(((at - from) / Math.max(to - from, 1e-9)) * SIDE));
}

/** The cells that a view reaches and one beyond on either side, where nodes may reach into it. */
function cellRange(view: [number, number], area: [number, number]): [number, number] {
  const near = Math.floor(((view[0] - area[0]) / Math.max(area[1] - area[0], 1e-9)) * SIDE) - 1;
  const far = Math.floor(((view[1] - area[0]) / Math.max(area[1] - area[0], 1e-9)) * SIDE) + 1;
  return [Math.max(0, near), Math.min(SIDE - 1, far)];
}
