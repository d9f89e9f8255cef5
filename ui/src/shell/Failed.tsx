import type { ServiceError } from '../api/client';
import { texts } from '../texts/en';

/** What went wrong, in words, with the service's own reason and a way to try again. */
export function Failed({ error, onRetry }: { error: ServiceError; onRetry?: () => void }) {
  const own = error.failure === 'refused' || error.failure === 'too-large';
  return (
    <div className="failed" role="alert">
      <p>{texts.shell.failures[error.failure]}</p>
      {own && <p className="reason">{error.message}</p>}
      {error.code !== null && <code>{error.code}</code>}
      {onRetry !== undefined && <button onClick={onRetry}>{texts.shell.retry}</button>}
    </div>
  );
}
