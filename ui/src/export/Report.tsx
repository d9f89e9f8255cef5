import { useEffect, useRef } from 'react';

import { AnswerTable } from '../answer/AnswerTable';
import type { AnswerShown } from '../answer/useAnswer';
import { fetched, type Clocks } from '../api/client';
import type { ResultOf } from '../api/graphql';
import { EvidenceDocument } from '../api/inspectorDocuments';
import { typeOf } from '../api/toModel';
import { useLoaded } from '../api/useLoaded';
import { citation } from '../inspector/citation';
import { endInWords } from '../inspector/words';
import { Failed } from '../shell/Failed';
import { texts } from '../texts/en';
import { termOf } from '../texts/terms';
import './report.css';

const words = texts.export;
/** How many statements a report carries the evidence of. */
const STATEMENTS = 200;

type Evidence = ResultOf<typeof EvidenceDocument>;
type Statement = Evidence['relationships']['edges'][number]['node'];

export interface ReportProps {
  question: string;
  shown: AnswerShown;
  clocks: Clocks;
  onClose(): void;
}

/** Answer, evidence and citations on paper, with both dates. */
export function Report({ question, shown, clocks, onClose }: ReportProps) {
  const keys = [...new Set(shown.rows.flatMap((row) => row.standard.evidence.map(({ key }) => key)))];
  const asked = keys.slice(0, STATEMENTS);
  const answerClocks = { ...clocks, asOf: shown.asked.asOf };
  const [loaded, retry] = useLoaded(JSON.stringify([asked, answerClocks]), () =>
    fetched(EvidenceDocument, { keys: asked, first: STATEMENTS, ...answerClocks }),
  );
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    if (opened !== null && !opened.open) opened.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="report" aria-labelledby="report-title" onClose={onClose}>
      <p className="report-acts">
        <button disabled={loaded.state !== 'ready'} onClick={() => window.print()}>
          {words.print}
        </button>
        <button onClick={onClose}>{words.close}</button>
      </p>
      <h1 id="report-title">{words.reportTitle}</h1>
      <p className="report-question">{question}</p>
      <p>{shown.asked.sentence}</p>
      <Clock clocks={answerClocks} watermark={loaded.value?.watermark ?? null} />
      <AnswerTable shown={shown} selection={[]} onSelect={() => undefined} />
      <h2>{words.evidence}</h2>
      {asked.length < keys.length && <p>{words.cut(asked.length, keys.length)}</p>}
      {loaded.state === 'loading' && <p role="status">{words.preparing}</p>}
      {loaded.error !== null && <Failed error={loaded.error} onRetry={retry} />}
      {loaded.value !== null && <EvidenceList evidence={loaded.value} clocks={answerClocks} />}
      <p>{words.geography}</p>
      <p>
        <code>{window.location.href}</code>
      </p>
    </dialog>
  );
}

function Clock({ clocks, watermark }: { clocks: Clocks; watermark: string | null }) {
  return (
    <p>
      {words.asOf} {clocks.asOf}; {words.knownAt.toLowerCase()}{' '}
      {clocks.knownAt ?? (watermark === null ? words.nowAlone : words.now(watermark))}.
    </p>
  );
}

function EvidenceList({ evidence, clocks }: { evidence: Evidence; clocks: Clocks }) {
  const labels = { asOf: clocks.asOf, knownAt: clocks.knownAt, watermark: evidence.watermark };
  return evidence.relationships.edges.map(({ node }) => {
    const statement = `${node.from.name} ${termOf(typeOf(node.__typename))} ${node.to.name}`;
    return (
      <section key={node.key}>
        <h3>{statement}</h3>
        <p>{statementNotes(node)}</p>
        <ul>
          {node.assertions.edges.map(({ node: assertion }) => (
            <li key={assertion.key}>{citation(statement, assertion, labels)}</li>
          ))}
        </ul>
        {node.assertions.edges.length === 0 && <p>{texts.inspector.noConfidence}</p>}
      </section>
    );
  });
}

function statementNotes(node: Statement): string {
  const words = texts.inspector;
  return [
    `${words.from} ${endInWords(node.validFrom, node.fromPrecision, words.unknownStart)}`,
    `${words.to.toLowerCase()} ${endInWords(node.validTo, node.toPrecision, words.open)}`,
    termOf(node.standing),
    node.admiralty ?? '',
    node.disputed ? words.disputed : '',
  ]
    .filter(Boolean)
    .join('; ');
}
