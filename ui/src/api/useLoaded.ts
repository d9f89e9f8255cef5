import { useEffect, useState } from 'react';

import { ServiceError } from './client';

/** What is asked for: not at all, on its way, there, or refused; the last answer stays meanwhile. */
export type Loaded<T> =
  | { state: 'idle'; value: null; error: null }
  | { state: 'loading'; value: T | null; error: null }
  | { state: 'ready'; value: T; error: null }
  | { state: 'failed'; value: T | null; error: ServiceError };

const IDLE = { state: 'idle', value: null, error: null } as const;

/** Loads anew whenever the key changes or a retry is asked for; null as key loads nothing. */
export function useLoaded<T>(key: string | null, load: () => Promise<T>): [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>(IDLE);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (key === null) {
      setLoaded(IDLE);
      return;
    }
    let wanted = true;
    setLoaded((before) => ({ state: 'loading', value: before.value, error: null }));
    load().then(
      (value) => {
        if (wanted) setLoaded({ state: 'ready', value, error: null });
      },
      (error: unknown) => {
        if (wanted) setLoaded((before) => ({ state: 'failed', value: before.value, error: asServiceError(error) }));
      },
    );
    return () => {
      wanted = false;
    };
    // The key stands for all that `load` reads.
  }, [key, attempt]);
  return [loaded, () => setAttempt((count) => count + 1)];
}

function asServiceError(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  // A fault of the page itself is for the console too, with its trace.
  console.error(error);
  return new ServiceError('refused', error instanceof Error ? error.message : String(error));
}
