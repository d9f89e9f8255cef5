import { useEffect } from 'react';

/** The parts of the page in their order: what each is within, and what has the focus when one comes to it. */
const PARTS = [
  ['.question-bar', 'input'],
  ['.answers', '#answer-title'],
  ['.graph-pane', '.graph-canvas'],
  ['.map-pane', '.map-canvas'],
  ['.inspector', '#inspector-title'],
  ['.time-pane', 'input'],
] as const;

export type Part = (typeof PARTS)[number][0];

function entry(part: Part): HTMLElement | SVGElement | null {
  const [, inner] = PARTS.find(([name]) => name === part) as (typeof PARTS)[number];
  const found = document.querySelector<HTMLElement | SVGElement>(`${part} ${inner}`);
  return found !== null && found.getClientRects().length > 0 ? found : null;
}

/** Puts the focus on the first of these parts that is on the page. */
export function goTo(...parts: readonly Part[]): void {
  const found = parts.map(entry).find((each) => each !== null);
  found?.focus();
  found?.scrollIntoView({ block: 'nearest' });
}

/** F6 leads to the next part of the page, with Shift to the one before. */
export function usePartKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      // Over the report there are no parts.
      if (document.querySelector('dialog[open]') !== null) return;
      const there = PARTS.map(([part]) => part).filter((part) => entry(part) !== null);
      if (there.length === 0) return;
      const at = there.findIndex((part) => document.activeElement?.closest(part));
      const next = event.shiftKey ? (at < 0 ? there.length : at) - 1 : at + 1;
      event.preventDefault();
      goTo(there[(next + there.length) % there.length] as Part);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
