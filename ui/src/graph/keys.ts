/** What a key does on the canvas. */
export type Command =
  | { do: 'pan'; right: number; up: number }
  | { do: 'shift'; dx: number; dy: number }
  | { do: 'zoom'; factor: number }
  | { do: 'fit' | 'clear' | 'menu' | 'pin' | 'collapse' | 'hide' | 'paths' | 'group' | 'ungroup' };

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const LETTERS: Readonly<Record<string, Command>> = {
  '+': { do: 'zoom', factor: 1.4 },
  '=': { do: 'zoom', factor: 1.4 },
  '-': { do: 'zoom', factor: 1 / 1.4 },
  '0': { do: 'fit' },
  Escape: { do: 'clear' },
  m: { do: 'menu' },
  ContextMenu: { do: 'menu' },
  Enter: { do: 'menu' },
  p: { do: 'pin' },
  c: { do: 'collapse' },
  Delete: { do: 'hide' },
  t: { do: 'paths' },
  g: { do: 'group' },
  u: { do: 'ungroup' },
};

interface Pressed {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** The command of a key, null where it is not ours. */
export function commandOf(event: Pressed): Command | null {
  if (event.ctrlKey || event.metaKey) return null;
  const arrow = ARROWS[event.key];
  if (arrow) {
    const [right, up] = arrow;
    if (event.altKey) return { do: 'shift', dx: 12 * right, dy: -12 * up };
    return { do: 'pan', right: 0.12 * right, up: 0.12 * up };
  }
  if (event.altKey) return null;
  if (event.key === 'F10' && event.shiftKey) return { do: 'menu' };
  return LETTERS[event.key] ?? null;
}
