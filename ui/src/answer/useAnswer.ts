import { fetched, type Clocks } from '../api/client';
import { AskDocument } from '../api/documents';
import { relationshipsOf } from '../api/found';
import type { ResultOf } from '../api/graphql';
import { ownColumns, rowsDocument, type Column } from '../api/rows';
import { useLoaded } from '../api/useLoaded';
import type { FoundRelationship } from '../api/relationships';

export const ROWS = 200;

type Asked = ResultOf<typeof AskDocument>['ask'];
type StandardRow = NonNullable<Asked['rows']>['edges'][number]['node'];

export interface AnswerRow {
  standard: Omit<StandardRow, 'evidence'> & { evidence: readonly FoundRelationship[] };
  /** The values of the question's own columns, in their order. */
  values: readonly unknown[];
}

export interface AnswerShown {
  /** What was asked, in the reader's words. */
  question: string;
  asked: Asked;
  columns: readonly Column[];
  rows: readonly AnswerRow[];
  total: number;
}

interface RowsAnswer {
  ask: { rows: { edges: { node: Record<string, unknown> }[] } | null };
}

async function load(question: string, clocks: Clocks): Promise<AnswerShown> {
  const variables = { question, first: ROWS, ...clocks };
  const { ask } = await fetched(AskDocument, variables);
  const found = ask.rows?.edges ?? [];
  if (ask.question === null || found.length === 0) {
    return { question, asked: ask, columns: [], rows: [], total: ask.rows?.totalCount ?? 0 };
  }
  const { row, columns } = ask.question;
  const [detailed, relationships] = await Promise.all([
    fetched<RowsAnswer, typeof variables>(rowsDocument(row, columns), variables),
    relationshipsOf(found.flatMap(({ node }) => node.evidence)),
  ]);
  const own = ownColumns(columns);
  const details = detailed.ask.rows?.edges ?? [];
  const rows = found.map(({ node }, at) => ({
    standard: { ...node, evidence: node.evidence.flatMap(({ id }) => relationships.get(id) ?? []) },
    values: own.map((_column, index) => details[at]?.node[`c${index}`] ?? null),
  }));
  return { question, asked: ask, columns: own, rows, total: ask.rows?.totalCount ?? 0 };
}

/** What an answer is loaded for; null where nothing is asked. */
export function keyOfAnswer(question: string, clocks: Clocks): string | null {
  return question.trim() === '' ? null : JSON.stringify([question, clocks]);
}

/** The answer to a sentence under the clocks; nothing is asked while it is empty. */
export function useAnswer(question: string, clocks: Clocks) {
  return useLoaded(keyOfAnswer(question, clocks), () => load(question, clocks));
}
