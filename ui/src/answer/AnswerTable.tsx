import { memo, type FocusEvent } from 'react';

import type { Natures } from '../shell/useNatures';
import { texts } from '../texts/en';
import { termOf } from '../texts/terms';
import { cellKeys, cellText, columnTitle } from './cells';
import type { AnswerRow, AnswerShown } from './useAnswer';

export interface AnswerTableProps {
  shown: AnswerShown;
  /** Reported, claimed or computed, by the key of a relationship; those that are not known yet are not in it. */
  natures: Natures;
  selection: readonly string[];
  onSelect(keys: readonly string[]): void;
}

/** Whether a row's evidence is reported, claimed or computed, each once. */
export function natureText(row: AnswerRow, natures: Natures): string {
  const found = new Set(evidenceKeys(row).flatMap((key) => natures.get(key) ?? []));
  return [...found].sort().map((nature) => texts.inspector.natures[nature]).join(', ');
}

/** The columns that say something in at least one row, by their place. */
export function columnsSaid(shown: AnswerShown): readonly number[] {
  return shown.columns
    .map((_column, at) => at)
    .filter((at) => shown.rows.some((row) => cellText(row.values[at]) !== ''));
}

/** What a row leads to: its evidence. */
export function evidenceKeys(row: AnswerRow): readonly string[] {
  return row.standard.evidence.map(({ key }) => key);
}

/** Brings what keys led to out from under the column that stays; a pointer is already there. */
function bringOut({ target }: FocusEvent<HTMLElement>): void {
  if (target.matches('.table td:not(:last-child) :focus-visible')) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The rows of an answer; hundreds of them are not drawn anew where nothing of them changed. */
export const AnswerTable = memo(function AnswerTable({ shown, natures, selection, onSelect }: AnswerTableProps) {
  if (shown.rows.length === 0) return null;
  const said = columnsSaid(shown);
  const chosen = new Set(selection);
  return (
    <>
      <p className="muted">{texts.answer.rowsShown(shown.rows.length, shown.total)}</p>
      <div className="table" tabIndex={0} role="region" aria-label={texts.answer.rows} onFocus={bringOut}>
        <table>
          <thead>
            <tr>
              {said.map((at) => (
                <th scope="col" key={at} title={shown.columns[at]?.meaning}>
                  {columnTitle(shown.columns[at]?.name ?? '')}
                </th>
              ))}
              <th scope="col">{texts.answer.admiralty}</th>
              <th scope="col">{texts.answer.standing}</th>
              <th scope="col">{texts.answer.lastAssertedOn}</th>
              <th scope="col">{texts.inspector.nature}</th>
              <th scope="col">{texts.answer.disputed}</th>
              <th scope="col">{texts.answer.evidence}</th>
            </tr>
          </thead>
          <tbody>
            {shown.rows.map((row, at) => (
              <Row key={at} row={row} said={said} nature={natureText(row, natures)} chosen={chosen} onSelect={onSelect} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
});

interface RowProps {
  row: AnswerRow;
  said: readonly number[];
  nature: string;
  chosen: ReadonlySet<string>;
  onSelect(keys: readonly string[]): void;
}

function Row({ row, said, nature, chosen, onSelect }: RowProps) {
  const evidence = evidenceKeys(row);
  const { standing, admiralty, lastAssertedOn, disputed } = row.standard;
  return (
    <tr data-selected={evidence.some((key) => chosen.has(key))}>
      {said.map((at) => (
        <td key={at}>
          <Cell value={row.values[at]} onSelect={onSelect} />
        </td>
      ))}
      <td className="standard">{admiralty}</td>
      <td className="standard">{termOf(standing)}</td>
      <td className="standard">{lastAssertedOn}</td>
      <td className="standard">{nature}</td>
      <td className="standard">{disputed === true ? termOf('YES') : ''}</td>
      <td>
        <button
          disabled={evidence.length === 0}
          title={texts.answer.evidenceOf(evidence.length)}
          aria-label={texts.answer.evidenceOf(evidence.length)}
          onClick={() => onSelect(evidence)}
        >
          {evidence.length}
        </button>
      </td>
    </tr>
  );
}

function Cell({ value, onSelect }: { value: unknown; onSelect(keys: readonly string[]): void }) {
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  return values.map((each, at) => {
    const keys = cellKeys(each);
    if (keys.length === 0) return <span key={at}>{at > 0 ? '; ' : ''}{cellText(each)}</span>;
    return (
      <button key={at} className="link" onClick={() => onSelect(keys)}>
        {cellText(each)}
      </button>
    );
  });
}
