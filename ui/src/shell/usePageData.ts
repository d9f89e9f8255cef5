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

/** The graph is of the page's date: an answer that stays at a date of its own is not drawn under it. */
export function isElsewhere(answer: Loaded<Pick<AnswerShown, 'asked'>>, asOf: string): boolean {
  return answer.state === 'ready' && answer.value.asked.asOf !== asOf;
}

/** All that the page shows, loaded for the state of the store. */
export function usePageData() {
  const page = usePage((store) => store.page);
  const clocks = useMemo(() => clocksOf(page), [page.asOf, page.knownAt, page.filters]);
  const [questions] = useLoaded('questions', () => fetched(QuestionsDocument, {}));
  const phrases = useMemo(() => phrasesOf(questions.value?.questions ?? []), [questions.value]);
  const [answer, retryAnswer] = useAnswer(page.question, clocks);
  const following = useFollowing(answer, keyOfAnswer(page.question, clocks));
  const shown = page.question === '' ? null : answer.value;
  const elsewhere = !following && isElsewhere(answer, page.asOf);
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
  const answerInGraph = shown === null ? null : { asOf: shown.asked.asOf, elsewhere, shown: shown.rows.length, total: shown.total };
  const map = useMap(clocks, page.compare, page.view !== 'graph');
  const changes = useChanges(clocks, page.compare, null);
  // Where nothing is selected, the steps in time are those of what is shown.
  const about = useMemo(
    () =>
      page.selection.length > 0
        ? concerned(page.selection, graph.graph.found)
        : graph.graph.nodes.map(({ key }) => key).sort(),
    [page.selection, graph.graph],
  );
  const [timeline, retryTimeline] = useTimeline(about, clocks);
  const lives = useMemo(
    () => livesOf(page.selection, graph.graph.found, timeline.value?.relationships ?? NONE),
    [page.selection, graph.graph.found, timeline.value],
  );
  const intervals = useMemo(() => lives.map(intervalOf), [lives]);
  return { page, clocks, questions, phrases, answer, retryAnswer, evidence, answerInGraph, natures, regions, graph, map, changes, timeline, retryTimeline, lives, intervals };
}

export type PageData = ReturnType<typeof usePageData>;
