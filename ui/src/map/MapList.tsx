/** What is on the map as lists: the way through it for keys and screen readers. */

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

import { texts } from '../texts/en';
import type { Item } from './items';

export interface MapListProps {
  readonly label: string;
  readonly items: readonly Item[];
  readonly selection: readonly string[];
  onSelect(keys: readonly string[], add: boolean): void;
  /** The option that the keys are at, to be shown on the map. */
  onActive(item: Item | null): void;
}

function isChosen({ keys }: Item, selection: readonly string[]): boolean {
  return keys.every((key) => selection.includes(key));
}

const MOST = 300;
const PAGE = 10;
const TYPING_MILLISECONDS = 700;

/** Where a key leads in a list, or null where it leads nowhere. */
export function stepped(key: string, at: number, length: number): number | null {
  const last = length - 1;
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: last,
  };
  const next = to[key];
  return next === undefined || length === 0 ? null : Math.min(last, Math.max(0, next));
}

/** The next name that begins with what was typed. */
export function typed(prefix: string, names: readonly string[], at: number): number | null {
  const wanted = prefix.toLocaleLowerCase('en');
  const order = [...names.keys()].map((step) => (Math.max(0, at) + step + (prefix.length === 1 ? 1 : 0)) % names.length);
  return order.find((index) => names[index]?.toLocaleLowerCase('en').startsWith(wanted)) ?? null;
}

function useTyping(): (letter: string) => string {
  const buffer = useRef({ text: '', at: 0 });
  return (letter) => {
    const now = performance.now();
    const fresh = now - buffer.current.at > TYPING_MILLISECONDS;
    buffer.current = { text: fresh ? letter : buffer.current.text + letter, at: now };
    return buffer.current.text;
  };
}

export function MapList({ label, items, selection, onSelect, onActive }: MapListProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const typing = useTyping();
  const shown = items.slice(0, MOST);
  const at = shown.findIndex(({ key }) => key === active);
  const go = (index: number | null) => {
    const item = index === null ? undefined : shown[index];
    if (item === undefined) return;
    setActive(item.key);
    onActive(item);
  };
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const onKeyDown = (event: KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const next = stepped(event.key, at, shown.length);
    const item = shown[at];
    if (next !== null) go(next);
    else if ((event.key === 'Enter' || event.key === ' ') && item !== undefined) onSelect(item.keys, event.shiftKey);
    else if (plain && event.key.length === 1 && event.key !== ' ') {
      go(typed(typing(event.key), shown.map(({ name }) => name), at));
    } else return;
    event.preventDefault();
  };
  const option = (index: number) => `${id}-${index}`;
  return (
    <>
      <ul
        ref={list}
        role="listbox"
        aria-label={label}
        aria-describedby={`${id}-help`}
        aria-multiselectable="true"
        aria-activedescendant={at < 0 ? undefined : option(at)}
        tabIndex={0}
        className="map-list"
        onKeyDown={onKeyDown}
        onFocus={() => at < 0 && go(Math.max(0, shown.findIndex((item) => isChosen(item, selection))))}
        onBlur={() => onActive(null)}
      >
        {shown.map((item, index) => (
          <li
            key={item.key}
            id={option(index)}
            role="option"
            aria-selected={isChosen(item, selection)}
            data-active={index === at ? '' : undefined}
            onClick={(event) => {
              go(index);
              onSelect(item.keys, event.shiftKey || event.ctrlKey || event.metaKey);
            }}
          >
            <b>{item.name}</b> <span>{item.said}</span>
            {item.lacking && <i> · {texts.map.noShape}</i>}
          </li>
        ))}
      </ul>
      <p id={`${id}-help`} className="visually-hidden">
        {texts.map.regionsHelp}
      </p>
      {items.length > MOST && <p className="map-note">{texts.map.cut(MOST, items.length)}</p>}
    </>
  );
}
