import { cellText, columnTitle } from '../answer/cells';
import { columnsSaid, natureText } from '../answer/AnswerTable';
import type { AnswerShown } from '../answer/useAnswer';
import type { Clocks } from '../api/client';
import type { Natures } from '../shell/useNatures';
import { texts } from '../texts/en';
import { lensInWords, sourceLines } from './caption';
import type { Cited } from './cited';

/** A spreadsheet would run what begins with one of these; the quote makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

export function csvField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The sources of one row, each once with its licence. */
function sourcesOf(keys: readonly string[], cited: Cited): string {
  const sources = new Map(keys.flatMap((key) => cited.of.get(key) ?? []).map((source) => [source.key, source]));
  return sourceLines([...sources.values()]).join(' ');
}

/** The rows as shown, each with its evidence, its sources, both dates and the lens, for files go apart from pages. */
export function csvOf(shown: AnswerShown, clocks: Clocks, cited: Cited, natures: Natures): string {
  const said = columnsSaid(shown);
  const words = texts.answer;
  const head = [
    ...said.map((at) => columnTitle(shown.columns[at]?.name ?? '')),
    words.admiralty,
    words.standing,
    words.lastAssertedOn,
    texts.inspector.nature,
    words.disputed,
    words.evidence,
    texts.export.asOf,
    texts.export.knownAt,
    texts.export.voices,
    texts.export.citations,
  ];
  const rows = shown.rows.map((row) => {
    const { values, standard } = row;
    return [
      ...said.map((at) => cellText(values[at])),
      standard.admiralty ?? '',
      cellText(standard.standing),
      standard.lastAssertedOn ?? '',
      natureText(row, natures),
      cellText(standard.disputed),
      standard.evidence.map(({ key }) => key).join('; '),
      clocks.asOf,
      clocks.knownAt ?? '',
      lensInWords(clocks.lens),
      sourcesOf(standard.evidence.map(({ key }) => key), cited),
    ];
  });
  return [head, ...rows].map((fields) => fields.map(csvField).join(',')).join('\r\n') + '\r\n';
}
