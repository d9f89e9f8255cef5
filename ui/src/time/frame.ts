import { LEAST, scaled, type Span } from './dates';

const STEP = 0.1;
const CLOSER = 0.5;

const ARROWS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

/** The part, so many of its own lengths later, never beyond the whole. */
export function slid(part: Span, whole: Span, lengths: number): Span {
  const length = part.end - part.start;
  const by = Math.sign(lengths) * Math.max(1, Math.round(Math.abs(lengths) * length));
  const start = Math.max(whole.start, Math.min(whole.end - length, part.start + by));
  return { start, end: start + length };
}

/** The part with its end moved by so many of its lengths; the start stays. */
export function stretched(part: Span, whole: Span, lengths: number): Span {
  const by = Math.sign(lengths) * Math.max(1, Math.round(Math.abs(lengths) * (part.end - part.start)));
  const least = Math.min(part.start + LEAST, whole.end);
  return { start: part.start, end: Math.max(least, Math.min(whole.end, part.end + by)) };
}

/**
 * What a key makes of the part that is looked at: arrows move it by a tenth, with Shift its end alone;
 * plus and minus zoom, Home and End lead to the ends of the whole, Escape shows all of it (null).
 * Undefined where the key is not the frame's.
 */
export function framed(key: string, shift: boolean, part: Span, whole: Span): Span | null | undefined {
  const arrow = ARROWS[key];
  if (arrow !== undefined) return (shift ? stretched : slid)(part, whole, arrow * STEP);
  const length = part.end - part.start;
  const middle = (part.start + part.end) / 2;
  switch (key) {
    case '+':
    case '=':
      return scaled(part, whole, CLOSER, middle);
    case '-':
    case '_':
      return scaled(part, whole, 1 / CLOSER, middle);
    case 'Home':
      return { start: whole.start, end: whole.start + length };
    case 'End':
      return { start: whole.end - length, end: whole.end };
    case 'Escape':
      return null;
  }
  return undefined;
}
