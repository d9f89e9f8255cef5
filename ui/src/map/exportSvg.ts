/** The map as a file of its own: styles written out, with title, date, legend and citation. */

const NAMESPACE = 'http://www.w3.org/2000/svg';

const WRITTEN = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linejoin',
  'stroke-linecap',
  'paint-order',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
  'vector-effect',
];

export interface Export {
  readonly title: string;
  /** What stands below: the note, the citation and the like. */
  readonly foot: readonly string[];
  readonly legend: readonly { readonly text: string; readonly swatch: SVGSVGElement | null }[];
}

/** `color(srgb r g b)`, which a mix is computed to, as the hexadecimal that every reader of SVG knows. */
export function plainColour(value: string): string {
  return value.replace(/color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ [\d.e%-]+)?\)/g, (_, ...parts: string[]) => {
    const bytes = parts.slice(0, 3).map((part) => Math.round(Math.min(1, Math.max(0, Number(part))) * 255));
    return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  });
}

function styled(source: Element): Element {
  const copy = source.cloneNode(true) as Element;
  const from = [source, ...source.querySelectorAll('*')];
  const to = [copy, ...copy.querySelectorAll('*')];
  from.forEach((element, at) => {
    const style = getComputedStyle(element);
    const target = to[at];
    if (target === undefined) return;
    for (const name of WRITTEN) {
      const value = style.getPropertyValue(name);
      if (value !== '') target.setAttribute(name, plainColour(value).replace(/url\("?#([^")]*)"?\)/, 'url(#$1)'));
    }
    for (const name of ['style', 'class', 'tabindex', 'role', 'aria-label', 'data-key', 'data-select']) target.removeAttribute(name);
  });
  return copy;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): Element {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

/** Breaks a text into lines of so many letters at most, between words; within them where one, an address, is longer. */
export function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  const longest = Math.max(1, Math.floor(letters));
  const pieces = (word: string) => word.match(new RegExp(`.{1,${longest}}`, 'gsu')) ?? [''];
  for (const word of text.split(' ').flatMap(pieces)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const HEAD = 36;
const ROW = 20;
const LEGEND = 300;
const MARGIN = 12;
const LETTERS_IN_LEGEND = 40;
const LETTER = 6.2;

interface Paper {
  readonly root: Element;
  readonly ink: string;
}

function write(paper: Paper, text: string, x: number, y: number, size = 12): void {
  paper.root.append(element('text', { x, y, 'font-size': size, fill: paper.ink, 'font-family': 'sans-serif' }, text));
}

/** Writes the rows and gives back where they end. */
function writeLegend(paper: Paper, rows: Export['legend'], x: number, top: number): number {
  let y = top;
  for (const { text, swatch } of rows) {
    if (swatch !== null) {
      const sign = styled(swatch);
      sign.setAttribute('x', String(x));
      sign.setAttribute('y', String(y));
      paper.root.append(sign);
    }
    for (const line of wrapped(text, LETTERS_IN_LEGEND)) {
      write(paper, line, x + 36, y + 11);
      y += ROW - 4;
    }
    y += 4;
  }
  return y;
}

export function exportSvg(canvas: SVGSVGElement, { title, foot, legend }: Export): string {
  const { width, height } = canvas.getBoundingClientRect();
  const style = getComputedStyle(canvas);
  const root = element('svg', {});
  const paper = { root, ink: plainColour(style.color) };
  const ground = element('rect', { fill: plainColour(style.getPropertyValue('background-color')) });
  const map = styled(canvas);
  const place = { x: MARGIN, y: HEAD, width, height, viewBox: `0 0 ${width} ${height}`, overflow: 'hidden' };
  for (const [key, value] of Object.entries(place)) map.setAttribute(key, String(value));
  root.append(element('title', {}, title), ground, map);
  write(paper, title, MARGIN, 24, 16);
  const legendEnd = writeLegend(paper, legend, width + 2 * MARGIN, HEAD);
  const body = Math.max(HEAD + height, legendEnd);
  const total = width + LEGEND + 3 * MARGIN;
  const lines = foot.flatMap((text) => wrapped(text, (total - 2 * MARGIN) / LETTER));
  lines.forEach((line, at) => write(paper, line, MARGIN, body + ROW * (at + 1)));
  const whole = { width: total, height: body + ROW * lines.length + MARGIN };
  for (const target of [root, ground]) {
    for (const [key, value] of Object.entries(whole)) target.setAttribute(key, String(value));
  }
  root.setAttribute('viewBox', `0 0 ${whole.width} ${whole.height}`);
  return new XMLSerializer().serializeToString(root);
}
