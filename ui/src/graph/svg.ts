import type { EdgeAttributes, NodeAttributes, ViewGraph } from './build';
import { bends, control } from './curve';
import { inside, outline, trim } from './outline';
import { byImportance, LABEL_GAP, readable, type Label } from './labelling';
import type { Point } from './places';
import { MARKS, PATTERNS, type Head } from './style';

export interface SvgOptions {
  width: number;
  height: number;
  background: string;
  text: string;
  halo: string;
  /** Lines under the picture: date, counts, citations. */
  caption: readonly string[];
}

const MARGIN = 60;
const LINE = 18;
const FONT_SIZE = 12;
const FONT = 'system-ui, sans-serif';
const DASHES = { solid: '', dashed: ' stroke-dasharray="8 4"', dotted: ' stroke-dasharray="2 3"', chained: ' stroke-dasharray="9 3 2 3"' } as const;

/** Text for a place between tags or in an attribute. */
export function escaped(text: string): string {
  const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };
  return text.replace(/[&<>"']/g, (sign) => `&${names[sign]};`);
}

/** From places of the graph, where y goes up, to places of a page, where it goes down. */
function frame(graph: ViewGraph, { width, height }: SvgOptions): (point: Point) => Point {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  graph.forEachNode((_key, { x, y }) => {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  });
  const across = Math.max(right - left, 1);
  const along = Math.max(top - bottom, 1);
  const scale = Math.min((width - 2 * MARGIN) / across, (height - 2 * MARGIN) / along);
  return ({ x, y }) => ({
    x: width / 2 + (x - (left + right) / 2) * scale,
    y: height / 2 - (y - (bottom + top) / 2) * scale,
  });
}

/** The point at so much distance from the end, towards the one before it. */
function towards(end: Point, before: Point, distance: number): Point {
  const length = Math.hypot(before.x - end.x, before.y - end.y) || 1;
  return { x: end.x + ((before.x - end.x) * distance) / length, y: end.y + ((before.y - end.y) * distance) / length };
}

const HEADS: Readonly<Record<Head, string>> = {
  none: '',
  arrow: '<path d="M0 0L-9-4.5V4.5Z"/>',
  bar: '<path d="M-2.5-6H0V6H-2.5Z"/>',
  diamond: '<path d="M0 0L-5-4.5L-10 0L-5 4.5Z"/>',
  circle: '<circle cx="-4" r="4"/>',
  square: '<path d="M-7-3.5H0V3.5H-7Z"/>',
};

function loop(at: Point, size: number): string {
  const reach = size * 3.5;
  const d = `M${trim(at.x)} ${trim(at.y)}C${trim(at.x - reach)} ${trim(at.y - reach)} ${trim(at.x + reach)} ${trim(at.y - reach)} ${trim(at.x)} ${trim(at.y)}`;
  return `<path d="${d}" fill="none"/>`;
}

function line(edge: EdgeAttributes, from: Point, to: Point, bend: number, size: number): string {
  const middle = control(from, to, bend);
  const tip = towards(to, middle, size + 2);
  const d =
    bend === 0
      ? `M${trim(from.x)} ${trim(from.y)}L${trim(tip.x)} ${trim(tip.y)}`
      : `M${trim(from.x)} ${trim(from.y)}Q${trim(middle.x)} ${trim(middle.y)} ${trim(tip.x)} ${trim(tip.y)}`;
  const turn = (Math.atan2(tip.y - middle.y, tip.x - middle.x) * 180) / Math.PI;
  const pattern = PATTERNS[edge.pattern] ?? 'solid';
  const head = HEADS[edge.head];
  const end = head
    ? `<g transform="translate(${trim(tip.x)} ${trim(tip.y)}) rotate(${trim(turn)})" fill="${edge.colour}" stroke="none">${head}</g>`
    : '';
  return `<path d="${d}" fill="none"${DASHES[pattern]}/>${end}`;
}

function drawEdge(graph: ViewGraph, key: string, at: (point: Point) => Point, bend: number, name: string): string {
  const edge = graph.getEdgeAttributes(key);
  const [source, target] = graph.extremities(key);
  const from = at(graph.getNodeAttributes(source));
  const end = graph.getNodeAttributes(target);
  const to = at(end);
  const drawn = source === target ? loop(from, end.size) : line(edge, from, to, -bend, end.size);
  const stroke = `stroke="${edge.colour}" stroke-width="${trim(edge.width)}" opacity="${trim(edge.opacity)}"`;
  return `<g ${stroke}><title>${escaped(name)}</title>${drawn}</g>`;
}

function drawNode(node: NodeAttributes, at: Point): string {
  const mark = MARKS[node.mark] ?? 'none';
  const ring = node.ring > 0 ? ` stroke="${node.ink}" stroke-width="${trim(node.ring / node.size)}"` : '';
  const figure = inside({ shape: node.shape, mark });
  return (
    `<g transform="translate(${trim(at.x)} ${trim(at.y)}) scale(${trim(node.size)})" opacity="${trim(node.opacity)}">` +
    `<title>${escaped(node.node.name)}</title><g fill="${node.colour}"${ring}>${outline(node.shape)}</g>` +
    (figure ? `<g fill="${node.ink}" stroke="${node.ink}" stroke-width="0">${figure}</g>` : '') +
    '</g>'
  );
}

/** The labels that can be read, the most important first. */
function labels(graph: ViewGraph, at: (point: Point) => Point, picture: SvgOptions): Label[] {
  const candidates = graph.mapNodes((key, node) => ({ ...at(node), key, text: node.label, size: node.size, rank: node.rank }));
  return readable(candidates.sort(byImportance), FONT_SIZE, { limit: Infinity, picture });
}

function drawLabel({ text, x, y, size, side }: Label): string {
  const away = size + LABEL_GAP;
  const [anchor, dx, dy] = {
    right: ['start', away, 4],
    left: ['end', -away, 4],
    below: ['middle', 0, away + FONT_SIZE],
    above: ['middle', 0, -away],
  }[side] as [string, number, number];
  const told = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${trim(x + dx)}" y="${trim(y + dy)}"${told}>${escaped(text)}</text>`;
}

/** The whole graph as an SVG document, labels and caption included. */
export function svgOf(graph: ViewGraph, options: SvgOptions): string {
  const at = frame(graph, options);
  const bent = bends(graph);
  const { width, height, caption } = options;
  const full = height + caption.length * LINE + (caption.length > 0 ? LINE : 0);
  const name = (key: string): string => {
    const [source, target] = graph.extremities(key);
    return `${graph.getNodeAttribute(source, 'node').name} ${graph.getEdgeAttribute(key, 'label')} ${graph.getNodeAttribute(target, 'node').name}`;
  };
  const edges = graph.edges().map((key) => drawEdge(graph, key, at, bent.get(key) ?? 0, name(key)));
  const nodes = graph.nodes().map((key) => {
    const node = graph.getNodeAttributes(key);
    return drawNode(node, at(node));
  });
  const written = labels(graph, at, options).map(drawLabel);
  const told = caption.map(
    (text, n) => `<text x="${MARGIN / 2}" y="${height + (n + 1) * LINE}">${escaped(text)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${full}" width="${width}" height="${full}">`,
    `<rect width="${width}" height="${full}" fill="${options.background}"/>`,
    `<g>${edges.join('')}</g>`,
    `<g>${nodes.join('')}</g>`,
    `<g font-family="${FONT}" font-size="${FONT_SIZE}" fill="${options.text}" stroke="${options.halo}" stroke-width="3" paint-order="stroke" stroke-linejoin="round">${written.join('')}</g>`,
    `<g font-family="${FONT}" font-size="${FONT_SIZE}" fill="${options.text}">${told.join('')}</g>`,
    '</svg>',
  ].join('\n');
}
