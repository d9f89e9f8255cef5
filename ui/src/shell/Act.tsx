import type { ButtonHTMLAttributes, MouseEvent } from 'react';

interface ActProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /** There is nothing for it to do now. */
  off: boolean;
  onClick(event: MouseEvent): void;
}

/** A button that keeps the focus while there is nothing for it to do, where a disabled one drops it. */
export function Act({ off, onClick, ...rest }: ActProps) {
  return <button type="button" {...rest} aria-disabled={off || undefined} onClick={(event) => !off && onClick(event)} />;
}
