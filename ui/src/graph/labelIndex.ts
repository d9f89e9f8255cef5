import type { NodeAttributes } from './build';
import { byImportance, type Candidate } from './labelling';

type Placed = Pick<NodeAttributes, 'x' | 'y' | 'size' | 'rank'>;

export interface Indexed<Node extends Placed> {
  key: string;
  node: Node;
}

/** With what its importance is told by. */
type Ranked<Node extends Placed> = Indexed<Node> & Pick<Candidate, 'rank' | 'size'>;

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
  private readonly order: readonly Ranked<Node>[];
  private grid: { area: Area; cells: Ranked<Node>[][] } | null = null;

  constructor(nodes: Nodes<Node>) {
    const found: Ranked<Node>[] = [];
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
    const found: Ranked<Node>[] = [];
    for (let row = bottom; row <= top; row += 1) {
      for (let column = left; column <= right; column += 1) found.push(...(cells[row * SIDE + column] ?? []));
    }
    return found.sort(byImportance);
  }

  private gridOf(): { area: Area; cells: Ranked<Node>[][] } {
    const area: Area = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] };
    for (const { node } of this.order) {
      area.x = [Math.min(area.x[0], node.x), Math.max(area.x[1], node.x)];
      area.y = [Math.min(area.y[0], node.y), Math.max(area.y[1], node.y)];
    }
    const cells: Ranked<Node>[][] = Array.from({ length: SIDE * SIDE }, () => []);
    for (const each of this.order) {
      cells[cellOf(each.node.y, area.y) * SIDE + cellOf(each.node.x, area.x)]?.push(each);
    }
    return { area, cells };
  }
}

/** Beyond the grid where the place is. */
function lineOf(at: number, [from, to]: [number, number]): number {
  return Math.floor(((at - from) / Math.max(to - from, 1e-9)) * SIDE);
}

function cellOf(at: number, area: [number, number]): number {
  return Math.min(SIDE - 1, lineOf(at, area));
}

/** The cells that a view reaches and one beyond on either side, where nodes may reach into it. */
function cellRange(view: [number, number], area: [number, number]): [number, number] {
  return [Math.max(0, lineOf(view[0], area) - 1), Math.min(SIDE - 1, lineOf(view[1], area) + 1)];
}
