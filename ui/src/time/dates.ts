/** Days as numbers, and what is known of the ends of a period. */

import type { EventMark, Interval, Precision } from '../model';

const MILLISECONDS = 86_400_000;

/** Days since 1970, by the calendar alone: no time zone moves them. */
export function toDay(date: string): number {
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / MILLISECONDS);
}

export function toDate(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** The earlier of two dates, then the later. */
export function ordered(one: string, other: string): readonly [string, string] {
  return one <= other ? [one, other] : [other, one];
}

export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toDay(text)) && toDate(toDay(text)) === text;
}

/** The first day of the month or the year that a day lies in, so many of them later. */
function startOf(day: number, precision: 'MONTH' | 'YEAR', later: number): number {
  const date = new Date(day * MILLISECONDS);
  const year = date.getUTCFullYear() + (precision === 'YEAR' ? later : 0);
  const month = precision === 'YEAR' ? 0 : date.getUTCMonth() + later;
  return Math.floor(Date.UTC(year, month, 1) / MILLISECONDS);
}

/** A period on the line of days; null is open or unknown. What lies outside the sure part is soft. */
export interface Bar {
  readonly from: number | null;
  readonly sureFrom: number | null;
  readonly sureTo: number | null;
  readonly to: number | null;
}

function isCoarse(precision: Precision): precision is 'MONTH' | 'YEAR' {
  return precision === 'MONTH' || precision === 'YEAR';
}

/**
 * Periods are kept by their outer bounds: the first possible day, and the first on which it is certainly
 * over. By the month or the year, the sure part begins when that is over, and ends before it begins.
 */
export function barOf(from: string | null, fromBy: Precision, to: string | null, toBy: Precision): Bar {
  const [start, end] = [from === null ? null : toDay(from), to === null ? null : toDay(to)];
  const sureFrom = start !== null && isCoarse(fromBy) ? startOf(start, fromBy, 1) : start;
  const sureTo = end !== null && isCoarse(toBy) ? startOf(end - 1, toBy, 0) : end;
  const crossed = sureFrom !== null && sureTo !== null && sureFrom > sureTo;
  if (!crossed) return { from: start, sureFrom, sureTo, to: end };
  const middle = ((start ?? sureFrom) + (end ?? sureTo)) / 2;
  return { from: start, sureFrom: middle, sureTo: middle, to: end };
}

export function barOfInterval({ from, fromPrecision, to, toPrecision }: Interval): Bar {
  return barOf(from, fromPrecision, to, toPrecision);
}

/** An event without an end is over the day after, or when its month or year is. */
export function barOfEvent({ from, to, precision }: EventMark): Bar {
  const start = toDay(from);
  const over = toDate(isCoarse(precision) ? startOf(start, precision, 1) : start + 1);
  return barOf(from, precision, to ?? over, precision);
}

/** All dates on which something shown begins or ends, and those told beside it, in order, which is that of their texts. */
export function changeDates(
  intervals: readonly Interval[],
  events: readonly EventMark[],
  more: readonly string[] = [],
): readonly string[] {
  const ends = [...intervals, ...events].flatMap(({ from, to }) => [from, to]);
  return [...new Set([...ends, ...more].filter((date) => date !== null))].toSorted();
}

export function previousChange(dates: readonly string[], date: string): string | null {
  return dates.findLast((other) => other < date) ?? null;
}

export function nextChange(dates: readonly string[], date: string): string | null {
  return dates.find((other) => other > date) ?? null;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

const YEAR = 365;
/** The shortest part that is looked at closely, in days. */
export const LEAST = 14;

/** What the line of days must hold: all ends, the dates looked at, and some air. */
export function spanOf(changes: readonly string[], looked: readonly string[]): Span {
  const days = [...changes, ...looked].map(toDay);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const air = changes.length === 0 ? YEAR : Math.max(LEAST, Math.round((last - first) * 0.04));
  return { start: first - air, end: last + air };
}

export function joined(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** A part of the whole, closer or wider about a day, never beyond the whole. */
export function scaled(part: Span, whole: Span, factor: number, about: number): Span {
  const length = Math.min(whole.end - whole.start, Math.max(LEAST, (part.end - part.start) * factor));
  const share = Math.min(1, Math.max(0, (about - part.start) / (part.end - part.start)));
  const start = Math.min(whole.end - length, Math.max(whole.start, about - length * share));
  return { start: Math.round(start), end: Math.round(start + length) };
}

/** The moment of the second clock as a field shows it: UTC, to the second. */
export function toField(knownAt: string | null): string {
  return knownAt === null ? '' : new Date(knownAt).toISOString().slice(0, 19);
}

export function fromField(value: string): string | null {
  if (value === '') return null;
  const moment = new Date(`${value}Z`);
  return Number.isNaN(moment.getTime()) ? null : `${moment.toISOString().slice(0, 19)}Z`;
}
