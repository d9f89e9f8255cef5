import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';

import { AnswerPanel, focusAnswer } from '../answer/AnswerPanel';
import type { GraphViewHandle } from '../graph/props';
import type { MapHandle } from '../map/MapView';
import { usePage } from '../state/store';
import { ordered } from '../time/dates';
import { texts } from '../texts/en';
import { termOf } from '../texts/terms';
import { typeOf } from '../api/toModel';
import { Boundary } from './Boundary';
import { inspectorCode, reportCode, sendForRest } from './code';
import { Changes } from './Changes';
import { Header } from './Header';
import './shell.css';
import { goTo, usePartKeys } from './parts';
import { TimePane } from './TimePane';
import { useActions, type Actions } from './useActions';
import { useColours } from './useColours';
import { useTheme } from './useDark';
import { exportsOf } from './useExports';
import { usePageData, type PageData } from './usePageData';
import { Views } from './Views';
import { isWriting } from './writing';

/** What a reader needs later comes later. */
const Report = lazy(reportCode);
const Inspector = lazy(inspectorCode);

/** The page: the question above, the answer beside its views, the clocks below. */
export function Shell() {
  const data = usePageData();
  const actions = useActions();
  const { theme, dark, setTheme } = useTheme();
  const colours = useColours(dark, data.evidence, data.map.now.value ?? undefined);
  const graph = useRef<GraphViewHandle>(null);
  const map = useRef<MapHandle>(null);
  const [reporting, setReporting] = useState(false);
  useUndoKeys();
  useEffect(() => {
    if (data.map.now.state === 'ready' && data.answer.state !== 'loading') sendForRest();
  }, [data.map.now.state, data.answer.state]);
  usePartKeys();
  const { page, answer } = data;
  const answered = answer.state === 'ready' ? answer.value : null;
  return (
    <>
      <div className="shell" data-inspecting={page.selection.length > 0}>
        <Boundary name={texts.shell.boundary.header}>
          <Header
            data={data}
            actions={actions}
            exports={exportsOf(data, { graph, map }, () => setReporting(true))}
            theme={theme}
            onTheme={setTheme}
          />
        </Boundary>
        <Boundary name={texts.answer.title}>
          <Answers data={data} actions={actions} />
        </Boundary>
        <Boundary name={texts.shell.views}>
          <Views data={data} actions={actions} graphRef={graph} mapRef={map} {...colours} />
        </Boundary>
        {page.selection.length > 0 && (
          <Boundary name={texts.inspector.title}>
            <Suspense fallback={<p className="panel inspector">{texts.shell.loadingView}</p>}>
              <Inspecting data={data} actions={actions} />
            </Suspense>
          </Boundary>
        )}
        <Boundary name={texts.shell.boundary.time}>
          <TimePane data={data} actions={actions} />
        </Boundary>
      </div>
      {reporting && answered !== null && (
        <Boundary name={texts.export.reportTitle}>
          <Suspense>
            <Report
              question={page.question}
              shown={answered}
              natures={data.natures}
              clocks={data.clocks}
              onClose={() => setReporting(false)}
            />
          </Suspense>
        </Boundary>
      )}
    </>
  );
}

interface PartProps {
  data: PageData;
  actions: Actions;
}

function Answers({ data, actions }: PartProps) {
  const { page, answer } = data;
  const [changes, retryChanges] = data.changes;
  const [from, to] = ordered(page.asOf, page.compare ?? page.asOf);
  return (
    <div className="answers">
      {/* First, as it is what was asked for last; the list scrolls by itself, and leaves the answer in view. */}
      {page.compare !== null && (
        <Changes
          from={from}
          to={to}
          loaded={changes}
          onRetry={retryChanges}
          selection={page.selection}
          onSelect={actions.onSelect}
        />
      )}
      <AnswerPanel
        question={page.question}
        asOf={page.asOf}
        answer={answer}
        natures={data.natures}
        selection={page.selection}
        onSelect={actions.onSelect}
        onAsk={actions.onAsk}
        onAsOf={actions.onAsOf}
        onRetry={data.retryAnswer}
      />
      {page.question === '' && <Examples onAsk={actions.onAskOn} />}
    </div>
  );
}

function Examples({ onAsk }: { onAsk(question: string, asOf: string): void }) {
  return (
    <section className="panel" aria-labelledby="examples-title">
      <p>{texts.shell.tagline}</p>
      <h2 id="examples-title">{texts.question.examples}</h2>
      <div className="choices">
        {texts.question.exampleQuestions.map(({ question, asOf }) => (
          <button
            key={question}
            onClick={() => {
              focusAnswer();
              onAsk(question, asOf);
            }}
          >
            {question} <small>{texts.answer.asOf(asOf)}</small>
          </button>
        ))}
      </div>
    </section>
  );
}

function Inspecting({ data, actions }: PartProps) {
  const { graph, lives, map } = data;
  const names = useMemo(() => {
    const found = new Map(graph.graph.nodes.map(({ key, name }) => [key, name]));
    for (const each of [...lives, ...graph.graph.found]) {
      found.set(each.key, `${each.from.name} ${termOf(typeOf(each.__typename))} ${each.to.name}`);
    }
    for (const holding of map.now.value?.holdings ?? []) {
      found.set(holding.region, holding.regionName);
      found.set(holding.holder, holding.holderName);
    }
    for (const event of map.now.value?.events ?? []) found.set(event.key, event.name);
    return found;
  }, [graph.graph, lives, map.now.value]);
  return (
    <Inspector
      selection={data.page.selection}
      clocks={data.clocks}
      nameOf={(key) => names.get(key) ?? key}
      heldOn={(key) => lives.find((each) => each.key === key)?.validFrom ?? null}
      lives={lives}
      {...actions}
      leftOut={[...data.page.filters.withoutSources, ...data.page.filters.withoutSpeakers]}
      onHide={(keys) => {
        actions.onHide(keys);
        // What was inspected is gone, and the focus was in there.
        goTo('.graph-pane', '.map-pane', '.answers');
      }}
    />
  );
}

/** Undo and redo by keyboard, except while something is written. */
function useUndoKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isWriting(event.target) || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      const { undo, redo } = usePage.getState();
      if (event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
