/** What may follow what was typed: pure, without the service. */

export interface Phrase {
  text: string;
  /** The type of each slot, as in `region` → `Region!`. */
  slots: Readonly<Record<string, string>>;
  summary: string;
}

/** The slot that is being filled, with what stands before it and comes after it. */
export interface OpenSlot {
  before: string;
  typed: string;
  after: string;
  type: string;
}

export interface Suggestion {
  /** What the box holds once it is taken. */
  text: string;
  shown: string;
  note: string;
  /** Whether the sentence is whole by then, so that it can be asked at once. */
  whole: boolean;
  /** The thing that it leads to without a question. */
  opens: string | null;
}

/** What tells a suggestion from all others. */
export function nameOf({ shown, opens }: Suggestion): string {
  return `${shown} ${opens ?? ''}`;
}

type Piece = { literal: string } | { slot: string };

function piecesOf(phrase: string): Piece[] {
  return phrase
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{') ? { slot: piece.slice(1, -1) } : { literal: piece }));
}

/** How far what was typed follows a phrase: not at all, into its words, or into a slot. */
export function follow(typed: string, phrase: Phrase): { rest: string } | OpenSlot | null {
  const pieces = piecesOf(phrase.text);
  let done = '';
  let left = typed;
  for (const [at, piece] of pieces.entries()) {
    if ('literal' in piece) {
      const { literal } = piece;
      if (literal.toLowerCase().startsWith(left.toLowerCase())) return { rest: typed + pieces.slice(at).map(shown).join('').slice(left.length) };
      if (!left.toLowerCase().startsWith(literal.toLowerCase())) return null;
      done += left.slice(0, literal.length);
      left = left.slice(literal.length);
      continue;
    }
    const next = pieces[at + 1];
    const end = next !== undefined && 'literal' in next ? left.toLowerCase().indexOf(next.literal.toLowerCase()) : -1;
    if (end > 0) {
      done += left.slice(0, end);
      left = left.slice(end);
      continue;
    }
    const after = pieces.slice(at + 1).map(shown).join('');
    return { before: done, typed: left, after, type: phrase.slots[piece.slot] ?? 'String!' };
  }
  return left.trim() === '' ? { rest: typed } : null;
}

function shown(piece: Piece): string {
  return 'literal' in piece ? piece.literal : `{${piece.slot}}`;
}

/** Up to its first slot: what a reader can go on from. */
export function untilSlot(text: string): string {
  const at = text.indexOf('{');
  return at < 0 ? text : text.slice(0, at);
}

function holdsAll(phrase: string, words: readonly string[]): boolean {
  const own = phrase.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => own.some((other) => other.startsWith(word)));
}

/** The phrases that what was typed begins or hints at, the nearest first. */
export function phrasesFor(typed: string, phrases: readonly Phrase[], limit: number): Suggestion[] {
  const words = typed.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (words.length === 0) return [];
  const begun: Suggestion[] = [];
  const hinted: Suggestion[] = [];
  for (const phrase of phrases) {
    const found = follow(typed, phrase);
    const text = untilSlot(found !== null && 'rest' in found ? found.rest : phrase.text);
    const whole = !phrase.text.includes('{');
    const suggestion = { text, shown: phrase.text, note: phrase.summary, whole, opens: null };
    if (found !== null && 'rest' in found && text !== typed) begun.push(suggestion);
    else if (found === null && holdsAll(phrase.text, words)) hinted.push(suggestion);
  }
  const shortest = (one: Suggestion, other: Suggestion) => one.shown.length - other.shown.length;
  return [...begun.sort(shortest), ...hinted.sort(shortest)].slice(0, limit);
}

/** The slots that what was typed may be filling, one for each type and text. */
export function openSlots(typed: string, phrases: readonly Phrase[]): OpenSlot[] {
  const found = new Map<string, OpenSlot>();
  for (const phrase of phrases) {
    const open = follow(typed, phrase);
    if (open === null || 'rest' in open) continue;
    const key = `${open.type} ${open.typed}`;
    const known = found.get(key);
    if (known === undefined || open.after.length < known.after.length) found.set(key, open);
  }
  // The shortest remainder is the most exact reading: "who controls territory bordering …".
  return [...found.values()].sort((one, other) => one.typed.length - other.typed.length);
}

const DATE_WORD = /^(.*\b(?:on|as of|in|since|before|after|from|to|and|between))\s+([\w\s-]*)$/i;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "2018-05-21" as "21 May 2018", which is how sentences name days. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year ?? ''}`;
}

/** Days that may end what was typed, of those that the page knows. */
export function datesFor(typed: string, days: readonly { day: string; note: string }[]): Suggestion[] {
  const found = DATE_WORD.exec(typed);
  if (found === null) return [];
  const [, before = '', begun = ''] = found;
  return days
    .map(({ day, note }) => ({ words: dayInWords(day), day, note }))
    .filter(({ words, day }) => words.toLowerCase().startsWith(begun.toLowerCase()) || day.startsWith(begun))
    .map(({ words, note }) => ({ text: `${before} ${words}`, shown: `${before} ${words}`, note, whole: true, opens: null }));
}
