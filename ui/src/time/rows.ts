/** The rows of the timeline: relationships and events of the selection, by when they began. */

import type { EventMark, Interval, Precision } from '../model';
import { texts } from '../texts/en';
import { barOfEvent, barOfInterval, toDay, type Bar } from './dates';

export interface Row {
  readonly key: string;
  readonly label: string;
  readonly isEvent: boolean;
  readonly bar: Bar;
  /** The last day that a source speaks of. */
  readonly lastWord: number | null;
  readonly disputed: boolean;
  /** Both ends in words, for the ear and the tooltip. */
  readonly said: string;
}

function endSaid(date: string, precision: Precision): string {
  if (precision === 'MONTH') return texts.time.month(date.slice(0, 7));
  return precision === 'YEAR' ? texts.time.year(date.slice(0, 4)) : date;
}

/** The day before the first on which it is over: by the month or year, that names the one it ended in. */
function ended(to: string | null, precision: Precision): string | null {
  if (to === null || (precision !== 'MONTH' && precision !== 'YEAR')) return to;
  return new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function said(interval: Interval): string {
  const { time } = texts;
  const end = ended(interval.to, interval.toPrecision);
  return [
    interval.from === null ? time.noStart : time.from(endSaid(interval.from, interval.fromPrecision)),
    end === null ? time.noEnd : time.to(endSaid(end, interval.toPrecision)),
    interval.lastAssertedOn === null ? '' : time.lastWord(interval.lastAssertedOn),
    interval.disputed ? time.disputed : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function ofInterval(interval: Interval): Row {
  return {
    key: interval.relationship,
    label: interval.label,
    isEvent: false,
    bar: barOfInterval(interval),
    lastWord: interval.lastAssertedOn === null ? null : toDay(interval.lastAssertedOn),
    disputed: interval.disputed,
    said: said(interval),
  };
}

function ofEvent(event: EventMark): Row {
  const end = ended(event.to, event.precision);
  const begin = endSaid(event.from, event.precision);
  const over = end === null ? '' : texts.time.to(endSaid(end, event.precision));
  return {
    key: event.key,
    label: event.name,
    isEvent: true,
    bar: barOfEvent(event),
    lastWord: null,
    disputed: event.disputed,
    said: [[begin, over].filter((part) => part !== '').join(' '), ...(event.disputed ? [texts.time.disputed] : [])].join(', '),
  };
}

export function rowsOf(intervals: readonly Interval[], events: readonly EventMark[]): readonly Row[] {
  const rows = [...intervals.map(ofInterval), ...events.map(ofEvent)];
  const start = (row: Row) => row.bar.from ?? -Infinity;
  return rows.toSorted((a, b) => start(a) - start(b) || a.label.localeCompare(b.label, 'en') || a.key.localeCompare(b.key));
}

/** A bar on a stretch of pixels: what is sure, soft on either side, and open beyond. */
export interface Drawn {
  readonly left: number;
  readonly sureLeft: number;
  readonly sureRight: number;
  readonly right: number;
  /** It goes on beyond what is shown, or nobody knows where it ends. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
  /** Where the last word of a source ends, if that is within. */
  readonly spoken: number | null;
}

const SMALLEST = 2;
/** An end that is not known has no day to stop at: it fades over so many pixels, or half of the bar. */
const FADE = 56;

function fading(left: number, right: number): number {
  return Math.min(FADE, (right - left) / 2);
}

/** Null where the bar lies outside of what is shown. */
export function drawn(row: Row, x: (day: number) => number, width: number): Drawn | null {
  const { from, sureFrom, sureTo, to } = row.bar;
  const clamp = (pixel: number) => Math.min(width, Math.max(0, pixel));
  const [start, end] = [from === null ? 0 : x(from), to === null ? width : x(to)];
  if (end < 0 || start > width) return null;
  const left = clamp(start);
  const right = Math.max(left + SMALLEST, clamp(end));
  const sureLeft = Math.min(right, Math.max(left, sureFrom === null ? left + fading(left, right) : x(sureFrom)));
  const sureRight = Math.max(sureLeft, Math.min(right, sureTo === null ? right - fading(left, right) : x(sureTo)));
  const spoken = row.lastWord === null ? null : x(row.lastWord + 1);
  return {
    left,
    sureLeft,
    sureRight,
    right,
    openLeft: from === null || start < 0,
    openRight: to === null || end > width,
    spoken: spoken === null || spoken >= right ? null : Math.max(left, spoken),
  };
}
