import { useEffect, useRef } from 'react';

import { AnswerTable } from '../answer/AnswerTable';
import type { AnswerShown } from '../answer/useAnswer';
import { fetched, type Clocks } from '../api/client';
import type { ResultOf } from '../api/graphql';
import { EvidenceDocument } from '../api/inspectorDocuments';
import type { FoundRelationship } from '../api/relationships';
import { typeOf } from '../api/toModel';
import { useLoaded } from '../api/useLoaded';
import { citation } from '../inspector/citation';
import { endInWords } from '../inspector/words';
import { Failed } from '../shell/Failed';
import type { Natures } from '../shell/useNatures';
import { texts } from '../texts/en';
import { termOf } from '../texts/terms';
import { headOf } from './caption';
import { focusExports } from './ExportMenu';
import './report.css';

const words = texts.export;
/** How many assertions a report lists. */
const ASSERTIONS = 1000;

type Evidence = ResultOf<typeof EvidenceDocument>;

export interface ReportProps {
  question: string;
  shown: AnswerShown;
  natures: Natures;
  clocks: Clocks;
  onClose(): void;
}

/** Answer, evidence and citations on paper, with both dates. Denials are listed with the rest. */
export function Report({ question, shown, natures, clocks, onClose }: ReportProps) {
  const evidence = shown.rows.flatMap((row) => row.standard.evidence);
  const statements = [...new Map(evidence.map((each) => [each.key, each])).values()];
  const keys = statements.map(({ key }) => key);
  const answerClocks = { ...clocks, asOf: shown.asked.asOf };
  const [loaded, retry] = useLoaded(JSON.stringify([keys, answerClocks]), () =>
    fetched(EvidenceDocument, { keys, first: ASSERTIONS, ...answerClocks }),
  );
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    if (opened !== null && !opened.open) opened.showModal();
    // The browser leads back to the menu's entry, which is gone.
    return focusExports;
  }, []);
  return (
    <dialog ref={dialog} className="report" aria-labelledby="report-title" onClose={onClose}>
      <p className="report-acts">
        <button disabled={loaded.state !== 'ready'} onClick={() => window.print()}>
          {words.print}
        </button>
        {/* Closed by the browser, and told by it: a dialog that is only taken away is not told of. */}
        <button onClick={() => dialog.current?.close()}>{words.close}</button>
      </p>
      <h1 id="report-title">{words.reportTitle}</h1>
      <p className="report-question">{question}</p>
      <p>{shown.asked.sentence}</p>
      {headOf({ ...answerClocks, compare: null }, loaded.value?.watermark ?? null).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <AnswerTable shown={shown} natures={natures} selection={[]} onSelect={() => undefined} />
      <h2>{words.evidence}</h2>
      {loaded.state === 'loading' && <p role="status">{words.preparing}</p>}
      {loaded.error !== null && <Failed error={loaded.error} onRetry={retry} />}
      {loaded.value !== null && <EvidenceList statements={statements} evidence={loaded.value} clocks={answerClocks} />}
      <p>{words.geography}</p>
      <p>
        <code>{window.location.href}</code>
      </p>
    </dialog>
  );
}

interface EvidenceListProps {
  statements: readonly FoundRelationship[];
  evidence: Evidence;
  clocks: Clocks;
}

function EvidenceList({ statements, evidence, clocks }: EvidenceListProps) {
  const labels = { asOf: clocks.asOf, knownAt: clocks.knownAt, watermark: evidence.watermark };
  const { edges, totalCount } = evidence.assertions;
  return (
    <>
      {edges.length < totalCount && <p className="caution">{words.cut(edges.length, totalCount)}</p>}
      {statements.map((found) => {
        const statement = `${found.from.name} ${termOf(typeOf(found.__typename))} ${found.to.name}`;
        const assertions = edges.filter(({ node }) => node.aboutId === found.key);
        return (
          <section key={found.key}>
            <h3>{statement}</h3>
            <p>{statementNotes(found)}</p>
            <ul>
              {assertions.map(({ node }) => (
                <li key={node.key}>{citation(statement, node, labels)}</li>
              ))}
            </ul>
            {assertions.length === 0 && <p>{texts.inspector.noConfidence}</p>}
          </section>
        );
      })}
    </>
  );
}

function statementNotes(node: FoundRelationship): string {
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
