import type { ServiceError } from '../api/client';
import { texts } from '../texts/en';

interface FailedProps {
  error: ServiceError;
  /** What was there before is still shown beside it. */
  kept?: boolean;
  onRetry?: () => void;
}

/** What went wrong, in words, with the service's own reason and a way to try again. */
export function Failed({ error, kept = false, onRetry }: FailedProps) {
  const { failures, stale, retry } = texts.shell;
  const { title, text } = failures[error.failure];
  const own = error.failure === 'refused' || error.failure === 'too-large' || error.failure === 'forbidden';
  return (
    <div className="failed" role="alert" data-failure={error.failure}>
      <p>
        <strong>{title}</strong> {text} {kept && stale}
      </p>
      {own && error.message !== '' && <p className="reason">{error.message}</p>}
      {error.code !== null && <code>{error.code}</code>}
      {onRetry !== undefined && <button onClick={onRetry}>{retry}</button>}
    </div>
  );
}
