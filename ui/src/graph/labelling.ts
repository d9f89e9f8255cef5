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

/** The labels that fit without lying on one another, the most important first. */
export function readable(candidates: readonly Candidate[], fontSize: number, limit = 300): Candidate[] {
  const order = [...candidates].sort(
    (a, b) => b.rank - a.rank || b.size - a.size || (a.key < b.key ? -1 : 1),
  );
  const taken = new Map<string, Box[]>();
  const kept: Candidate[] = [];
  for (const candidate of order) {
    if (kept.length >= limit) break;
    const box = boxOf(candidate, fontSize);
    const cells = cellsOf(box);
    const hits = (other: Box): boolean =>
      other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom;
    if (cells.some((cell) => taken.get(cell)?.some(hits))) continue;
    for (const cell of cells) taken.set(cell, [...(taken.get(cell) ?? []), box]);
    kept.push(candidate);
  }
  return kept;
}
