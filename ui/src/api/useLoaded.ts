import { useEffect, useState } from 'react';

import { ServiceError } from './client';

/**
 * What is asked for: not at all, on its way, there, or refused; the last answer stays meanwhile, and
 * `of` is the key that it was loaded for.
 */
export type Loaded<T> =
  | { state: 'idle'; value: null; of: null; error: null }
  | { state: 'loading'; value: T | null; of: string | null; error: null }
  | { state: 'ready'; value: T; of: string; error: null }
  | { state: 'failed'; value: T | null; of: string | null; error: ServiceError };

const IDLE = { state: 'idle', value: null, of: null, error: null } as const;

/** Whether what is being loaded is still waited for. */
export type Wanted = () => boolean;

/**
 * Loads anew whenever the key changes or a retry is asked for; null as key loads nothing. What takes several steps
 * to load may stop between them once nobody waits for it.
 */
export function useLoaded<T>(key: string | null, load: (wanted: Wanted) => Promise<T>): [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>(IDLE);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (key === null) {
      setLoaded(IDLE);
      return;
    }
    let wanted = true;
    setLoaded(({ value, of }) => ({ state: 'loading', value, of, error: null }));
    load(() => wanted).then(
      (value) => {
        if (wanted) setLoaded({ state: 'ready', value, of: key, error: null });
      },
      (error: unknown) => {
        if (wanted) setLoaded(({ value, of }) => ({ state: 'failed', value, of, error: asServiceError(error) }));
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
