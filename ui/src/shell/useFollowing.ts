import { useEffect } from 'react';

import type { AnswerShown } from '../answer/useAnswer';
import type { Loaded } from '../api/useLoaded';
import { usePage } from '../state/store';

/** Makes the date that a question names the page's, once each time it is asked, and says whether that is to come. */
export function useFollowing(answer: Loaded<Pick<AnswerShown, 'asked'>>, of: string | null): boolean {
  const following = usePage((store) => store.following);
  // An answer that is still of another question, or of other clocks, names no date of this one.
  const named = answer.state === 'ready' && answer.of === of ? answer.value.asked.asOf : null;
  // Asked again, a question has its answer already: nothing of it changes but that it is to be followed.
  useEffect(() => {
    if (following && named !== null) usePage.getState().follow(named);
  }, [following, named]);
  return following;
}
