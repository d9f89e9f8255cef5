import type { ReactNode } from 'react';

import type { Loaded } from '../api/useLoaded';
import { Failed } from '../shell/Failed';
import { texts } from '../texts/en';

interface LookupProps<T> {
  loaded: Loaded<T>;
  onRetry(): void;
  /** What is said of it once it has come. */
  told(value: T): string;
  children(value: T): ReactNode;
}

/** What was looked up; at another date the former stays in place, and the focus in it, until the next has come. */
export function Lookup<T>({ loaded, onRetry, told, children }: LookupProps<T>) {
  const { state, value, error } = loaded;
  const said = state === 'loading' ? texts.inspector.loading : state === 'ready' ? told(loaded.value) : '';
  return (
    <div className="lookup" aria-busy={state === 'loading'}>
      <p role="status" className={value === null ? '' : 'visually-hidden'}>
        {said}
      </p>
      {error !== null && <Failed error={error} kept={value !== null} onRetry={onRetry} />}
      {value !== null && children(value)}
    </div>
  );
}
