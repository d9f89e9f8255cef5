import type { Assertion } from './assertions';

export interface ClockLabels {
  asOf: string;
  knownAt: string | null;
  watermark: string | null;
}

/** A citation to paste: who, where, when, how sure, and under which clocks it was read. */
export function citation(statement: string, assertion: Assertion, clocks: ClockLabels): string {
  const { source } = assertion;
  const where = [source.publisher, source.publishedOn].filter(Boolean).join(', ');
  const place = assertion.locator === null ? '' : `, ${assertion.locator}`;
  const link = source.url === null ? '' : ` ${source.url}`;
  const speaker = assertion.speaker === null ? '' : `, attributed to ${assertion.speaker.name}`;
  const pair = assertion.admiralty === null ? '' : ` [${assertion.admiralty}]`;
  const stance = assertion.stance === 'AFFIRMS' ? 'affirms' : 'denies';
  const licence = source.licence === null ? '' : ` Licence: ${source.licence}.`;
  return (
    `"${source.title}" (${where})${place}${speaker}${pair} ${stance}: ${assertion.summary}${link}${licence}` +
    ` — ${statement}; Marchland, ${assertion.key}, as of ${clocks.asOf}, ${known(clocks)}.`
  );
}

function known(clocks: ClockLabels): string {
  if (clocks.knownAt !== null) return `as known on ${clocks.knownAt}`;
  return clocks.watermark === null ? 'as known now' : `as known now (published up to ${clocks.watermark})`;
}
