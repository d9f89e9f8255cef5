import { lazy, Suspense, useMemo } from 'react';

import { texts } from '../texts/en';
import { Failed } from './Failed';
import type { Actions } from './useActions';
import type { PageData } from './usePageData';

const TimeView = lazy(() => import('../time/TimeView').then(({ TimeView }) => ({ default: TimeView })));

/** The clocks of the page, and the lives of what is selected. */
export function TimePane({ data, actions }: { data: PageData; actions: Actions }) {
  const { page, map, lives, intervals, timeline, retryTimeline } = data;
  const events = useMemo(() => {
    const all = map.now.value?.events ?? [];
    if (page.selection.length === 0) return all;
    const near = new Set([...page.selection, ...lives.flatMap((each) => [each.from.key, each.to.key])]);
    return all.filter((event) => near.has(event.key));
  }, [map.now.value, page.selection, lives]);
  return (
    <div className="time-pane" aria-busy={timeline.state === 'loading'}>
      {timeline.value !== null && timeline.value.relationships.length < timeline.value.total && (
        <p className="caution">{texts.shell.timeCut(timeline.value.relationships.length, timeline.value.total)}</p>
      )}
      {timeline.error !== null && <Failed error={timeline.error} onRetry={retryTimeline} />}
      <Suspense fallback={<p className="empty">{texts.shell.loadingView}</p>}>
        <TimeView
          asOf={page.asOf}
          knownAt={page.knownAt}
          compare={page.compare}
          intervals={intervals}
          events={events}
          onAsOf={actions.onAsOf}
          onKnownAt={actions.onKnownAt}
          onCompare={actions.onCompare}
          selection={page.selection}
          onSelect={actions.onSelect}
        />
      </Suspense>
    </div>
  );
}
