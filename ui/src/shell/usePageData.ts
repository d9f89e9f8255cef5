import { useMemo } from 'react';

import { keyOfAnswer, useAnswer, type AnswerShown } from '../answer/useAnswer';
import { fetched } from '../api/client';
import { QuestionsDocument } from '../api/documents';
import type { FoundRelationship } from '../api/relationships';
import { useLoaded, type Loaded } from '../api/useLoaded';
import { phrasesOf } from '../question/useSuggestions';
import { clocksOf } from '../state/clocks';
import { usePage } from '../state/store';
import { useChanges } from './useChanges';
import { useFollowing } from './useFollowing';
import { useGraph } from './useGraph';
import { useMap } from './useMap';
import { useNatured, useNatures } from './useNatures';
import { concerned, intervalOf, livesOf, useTimeline } from './useTimeline';

const NONE: readonly FoundRelationship[] = [];

function evidenceOf(shown: AnswerShown): readonly FoundRelationship[] {
  return shown.rows.flatMap((row) => row.standard.evidence);
}

/** The graph is of the page's date: an answer of another, its own or a former one, is not drawn under it. */
export function isElsewhere(answer: Loaded<Pick<AnswerShown, 'asked'>>, asOf: string): boolean {
  return answer.value !== null && answer.state !== 'loading' && answer.value.asked.asOf !== asOf;
}

/** The answer to what is asked: a former one stays until the next is there, or where its own question failed. */
export function answerTo<Shown extends Pick<AnswerShown, 'question'>>(question: string, answer: Loaded<Shown>): Shown | null {
  const foreign = answer.state === 'failed' && answer.value?.question !== question;
  return question === '' || foreign ? null : answer.value;
}

/** All that the page shows, loaded for the state of the store. */
export function usePageData() {
  const page = usePage((store) => store.page);
  const clocks = useMemo(() => clocksOf(page), [page.asOf, page.knownAt, page.filters]);
  const [questions] = useLoaded('questions', () => fetched(QuestionsDocument, {}));
  const phrases = useMemo(() => phrasesOf(questions.value?.questions ?? []), [questions.value]);
  const [answer, retryAnswer] = useAnswer(page.question, clocks);
  const following = useFollowing(answer, keyOfAnswer(page.question, clocks));
  const shown = answerTo(page.question, answer);
  // What is about to be followed is of the page's date in a moment; what failed is not.
  const elsewhere = isElsewhere(answer, page.asOf) && !(following && answer.state === 'ready');
  const stated = useMemo(() => (shown === null ? NONE : evidenceOf(shown)), [shown]);
  const evidence = elsewhere ? NONE : stated;
  const found = useGraph(page, clocks, evidence);
  const told = useMemo(() => [...found.graph.found, ...stated], [found.graph.found, stated]);
  const natures = useNatures(told, clocks);
  const relationships = useNatured(found.graph.relationships, natures);
  const natured = useMemo(() => ({ ...found.graph, relationships }), [found.graph, relationships]);
  const graph = { ...found, graph: natured };
  const regions = useMemo(
    () => evidence.flatMap((each) => (each.__typename === 'Controls' ? [each.to.key] : [])),
    [evidence],
  );
  const answerInGraph = shown === null ? null : {
    asOf: shown.asked.asOf,
    elsewhere,
    former: answer.state === 'failed',
    shown: shown.rows.length,
    total: shown.total,
  };
  const map = useMap(clocks, page.compare, page.view !== 'graph');
  const changes = useChanges(clocks, page.compare, null);
  // What changed between two dates can be selected without being in the graph.
  const known = useMemo(
    () => [...graph.graph.found, ...(changes[0].value?.edges ?? []).map(({ node }) => node.relationship)],
    [graph.graph.found, changes[0].value],
  );
  // Where nothing is selected, the steps in time are those of what is shown.
  const about = useMemo(
    () =>
      page.selection.length > 0
        ? concerned(page.selection, known)
        : graph.graph.nodes.map(({ key }) => key).sort(),
    [page.selection, graph.graph, known],
  );
  const [timeline, retryTimeline] = useTimeline(about, clocks);
  const lives = useMemo(
    () => livesOf(page.selection, known, timeline.value?.relationships ?? NONE),
    [page.selection, known, timeline.value],
  );
  const intervals = useMemo(() => lives.map(intervalOf), [lives]);
  return { page, clocks, questions, phrases, answer, retryAnswer, evidence, answerInGraph, natures, regions, graph, map, changes, timeline, retryTimeline, lives, intervals };
}

export type PageData = ReturnType<typeof usePageData>;
