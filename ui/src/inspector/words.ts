import type { Precision } from '../model';
import { texts } from '../texts/en';

const words = texts.inspector;

/** An end of a period with how exactly it is known; a missing one in words. */
export function endInWords(day: string | null, precision: Precision, missing: string): string {
  if (day === null) return missing;
  const note = words.precision[precision];
  return note === '' ? day : `${day} ${note}`;
}

export interface Sureness {
  admiralty: string | null;
  confidence: number | null;
  against: number | null;
  origins: number | null;
}

/** The figure and how it came about. */
export function confidenceInWords({ admiralty, confidence, origins }: Sureness): string {
  if (admiralty === null) return words.noConfidence;
  const figure = confidence === null ? '' : `${confidence.toFixed(2)}: `;
  return `${figure}${words.confidenceHow(admiralty, origins ?? 0)}`;
}

/** From the first to the last day that any source speaks of. */
export function freshnessInWords(first: string | null, last: string | null): string | null {
  return last === null ? null : words.spokenOf(first ?? last, last);
}
