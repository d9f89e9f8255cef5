import { cellText, columnTitle } from '../answer/cells';
import { columnsSaid } from '../answer/AnswerTable';
import type { AnswerShown } from '../answer/useAnswer';
import { texts } from '../texts/en';

/** A spreadsheet would run what begins with one of these; the quote makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

export function csvField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export interface Dates {
  asOf: string;
  knownAt: string | null;
}

/** The rows as shown, each with its evidence and with both dates, for files go apart from pages. */
export function csvOf(shown: AnswerShown, dates: Dates): string {
  const said = columnsSaid(shown);
  const words = texts.answer;
  const head = [
    ...said.map((at) => columnTitle(shown.columns[at]?.name ?? '')),
    words.admiralty,
    words.standing,
    words.lastAssertedOn,
    words.disputed,
    words.evidence,
    texts.export.asOf,
    texts.export.knownAt,
  ];
  const rows = shown.rows.map(({ values, standard }) => [
    ...said.map((at) => cellText(values[at])),
    standard.admiralty ?? '',
    cellText(standard.standing),
    standard.lastAssertedOn ?? '',
    cellText(standard.disputed),
    standard.evidence.map(({ key }) => key).join('; '),
    dates.asOf,
    dates.knownAt ?? '',
  ]);
  return [head, ...rows].map((fields) => fields.map(csvField).join(',')).join('\r\n') + '\r\n';
}
