import { useEffect, useState } from 'react';

/** The value once it has stood still for so long; null while it moves. */
export function useStill(value: string, milliseconds: number): string | null {
  const [still, setStill] = useState<string | null>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => setStill(value), milliseconds);
    return () => window.clearTimeout(timer);
  }, [value, milliseconds]);
  return still === value ? value : null;
}
