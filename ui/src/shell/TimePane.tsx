import { lazy, Suspense } from 'react';

import type { EventMark } from '../model';
import { texts } from '../texts/en';
import { Failed } from './Failed';
import type { Actions } from './useActions';
import type { PageData } from './usePageData';

const TimeView = lazy(() => import('../time/TimeView').then(({ TimeView }) => ({ default: TimeView })));

const NO_EVENTS: readonly EventMark[] = [];
const NO_DAYS: readonly string[] = [];

/** The clocks of the page, and the lives of what is selected. */
export function TimePane({ data, actions }: { data: PageData; actions: Actions }) {
  const { page, map, intervals, timeline, retryTimeline } = data;
  const past = timeline.value;
  const selected = page.selection.length > 0;
  const events = (selected ? past?.events : map.now.value?.events) ?? NO_EVENTS;
  const steps = (selected ? null : past?.days) ?? NO_DAYS;
  return (
    <div className="time-pane" aria-busy={timeline.state === 'loading'}>
      {past !== null && past.relationships.length < past.total && (
        <p className="caution" role="status">{texts.shell.timeCut(past.relationships.length, past.total)}</p>
      )}
      {selected && past !== null && events.length < past.eventsTotal && (
        <p className="caution" role="status">{texts.shell.timeEvents(events.length, past.eventsTotal)}</p>
      )}
      {timeline.error !== null && <Failed error={timeline.error} kept={past !== null} onRetry={retryTimeline} />}
      <Suspense fallback={<p className="empty">{texts.shell.loadingView}</p>}>
        <TimeView
          asOf={page.asOf}
          knownAt={page.knownAt}
          compare={page.compare}
          intervals={intervals}
          events={events}
          steps={steps}
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
