import type { ViewGraph } from './build';

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

/** Where a label may be, seen from its node; the sooner, the better. */
export const SIDES = ['right', 'left', 'below', 'above'] as const;
export type Side = (typeof SIDES)[number];

/** A label that has room. */
export interface Label extends Candidate {
  side: Side;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The size of a label's letters, in pixels. */
export const LABEL_SIZE = 13;

/** Pixels between a node and its label. */
export const LABEL_GAP = 4;

const CELL = 80;

/** About how wide a text is at a font size. */
export function widthOfText(text: string, fontSize: number): number {
  return text.length * fontSize * 0.54;
}

function boxOf({ text, x, y, size }: Candidate, side: Side, fontSize: number): Box {
  const [half, width, away] = [fontSize * 0.62, widthOfText(text, fontSize), size + LABEL_GAP];
  if (side === 'right') return { left: x + away, right: x + away + width, top: y - half, bottom: y + half };
  if (side === 'left') return { left: x - away - width, right: x - away, top: y - half, bottom: y + half };
  const [top, bottom] = side === 'below' ? [y + away, y + away + 2 * half] : [y - away - 2 * half, y - away];
  return { left: x - width / 2, right: x + width / 2, top, bottom };
}

/** What is taken of the picture. */
class Room {
  private readonly cells = new Map<string, Box[]>();

  isFree(box: Box): boolean {
    const hits = (other: Box): boolean =>
      other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom;
    return !cellsOf(box).some((cell) => this.cells.get(cell)?.some(hits));
  }

  take(box: Box): void {
    for (const cell of cellsOf(box)) {
      const there = this.cells.get(cell);
      if (there) there.push(box);
      else this.cells.set(cell, [box]);
    }
  }
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

/** Where so many nodes are in the picture, no place is without any. */
export const CROWD = 400;

interface Bounds {
  limit?: number | undefined;
  /** The picture, which a label had better not leave. */
  picture?: { width: number; height: number } | undefined;
}

/** What is selected or next to it is named even where its label covers another node. */
const FOREMOST = 2;

/**
 * The labels that fit without lying on one another, of candidates by importance; no more are asked for than needed.
 * Of those that are not foremost, those come first that cover none of the nodes that may be named.
 */
export function readable(candidates: Iterable<Candidate>, fontSize: number, { limit = MOST, picture }: Bounds = {}): Label[] {
  const { first, all } = begun(candidates);
  const [labels, nodes] = [new Room(), new Room()];
  if (first.length < CROWD) {
    for (const { x, y, size } of first) nodes.take({ left: x - size, right: x + size, top: y - size, bottom: y + size });
  }
  const within = ({ left, right, top, bottom }: Box): boolean =>
    !picture || (left >= 0 && right <= picture.width && top >= 0 && bottom <= picture.height);
  const free = (candidate: Candidate): [Side, Box][] =>
    SIDES.map((side): [Side, Box] => [side, boxOf(candidate, side, fontSize)]).filter(([, box]) => labels.isFree(box));
  const kept: Label[] = [];
  const keep = (candidate: Candidate, [side, box]: [Side, Box]): void => {
    labels.take(box);
    kept.push({ ...candidate, side });
  };
  const covering: Candidate[] = [];
  let considered = 0;
  for (const candidate of all) {
    if ((considered += 1) > CONSIDERED) break;
    const sides = free(candidate);
    const seen = sides.filter(([, box]) => within(box));
    const best = seen.find(([, box]) => nodes.isFree(box)) ?? (candidate.rank >= FOREMOST ? (seen[0] ?? sides[0]) : undefined);
    if (best) keep(candidate, best);
    else if (sides.length > 0) covering.push(candidate);
    if (kept.length >= limit) return kept;
  }
  for (const candidate of covering) {
    const sides = free(candidate);
    const best = sides.find(([, box]) => within(box));
    if (best) keep(candidate, best);
    if (kept.length >= limit) break;
  }
  return kept;
}

/** The first few, and all of them once more, of which no more are taken than asked for. */
function begun(candidates: Iterable<Candidate>): { first: Candidate[]; all: Iterable<Candidate> } {
  const rest = candidates[Symbol.iterator]();
  const first: Candidate[] = [];
  for (let next = rest.next(); !next.done; next = rest.next()) {
    first.push(next.value);
    if (first.length >= CROWD) break;
  }
  const all = function* () {
    yield* first;
    for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
  };
  return { first, all: all() };
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
