import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

import type { Clocks } from '../api/client';
import { isWriting } from '../shell/writing';
import { texts } from '../texts/en';
import { nameOf, type Phrase, type Suggestion } from './complete';
import './question.css';
import { useSuggestions, type KnownDay, type Suggestions as Search } from './useSuggestions';

export interface QuestionBarProps {
  question: string;
  phrases: readonly Phrase[];
  days: readonly KnownDay[];
  clocks: Clocks;
  onAsk(question: string): void;
  onOpen(key: string): void;
}

/** A combobox for sentences: completes while typing, by keyboard as by mouse. */
export function QuestionBar({ question, phrases, days, clocks, onAsk, onOpen }: QuestionBarProps) {
  const [typed, setTyped] = useState(question);
  const [open, setOpen] = useState(false);
  // By what it is, not where it stands: more may be found, and stand above it, after it was chosen.
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const { suggestions, search } = useSuggestions(typed, phrases, days, clocks);
  const shown = open && suggestions.length > 0;
  const active = shown ? suggestions.findIndex((one) => nameOf(one) === chosen) : -1;
  useEffect(() => setTyped(question), [question]);
  useEffect(() => setChosen(null), [typed]);
  useFocusKey(input);

  const close = () => {
    setOpen(false);
    setChosen(null);
  };
  const ask = (sentence: string) => {
    close();
    if (sentence.trim() !== '') onAsk(sentence.trim());
  };
  const take = (suggestion: Suggestion, asking: boolean) => {
    if (suggestion.opens !== null) {
      close();
      setTyped(question);
      onOpen(suggestion.opens);
      return;
    }
    setTyped(suggestion.text);
    if (suggestion.whole && asking) ask(suggestion.text);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const found = suggestions[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const next = suggestions[moved(active, event.key === 'ArrowDown' ? 1 : -1, suggestions.length)];
      setChosen(next === undefined ? null : nameOf(next));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (found === undefined) ask(typed);
      else take(found, true);
    } else if (event.key === 'Tab' && !event.shiftKey && found !== undefined) {
      event.preventDefault();
      take(found, false);
    } else if (event.key === 'Escape') {
      if (shown) close();
      else setTyped('');
    }
  };

  return (
    <form
      className="question-bar"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        ask(typed);
      }}
    >
      <div className="question-box">
        <input
          ref={input}
          role="combobox"
          aria-label={texts.question.label}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={list}
          aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
          placeholder={texts.question.placeholder}
          title={texts.question.hint}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <Suggestions id={list} suggestions={shown ? suggestions : []} active={active} onTake={(one) => take(one, true)} />
        <Note open={open && typed.trim() !== ''} count={suggestions.length} search={search} />
      </div>
      <button type="submit">{texts.question.ask}</button>
    </form>
  );
}

interface NoteProps {
  open: boolean;
  count: number;
  search: Search['search'];
}

/** How many completions there are; seen where there are none, are none yet, or names cannot be looked for. */
function Note({ open, count, search }: NoteProps) {
  const words = texts.question;
  const lacking =
    search === 'failed' ? words.searchFailed : count > 0 ? null : search === 'loading' ? words.looking : words.none;
  const seen = open && lacking !== null;
  return (
    <p className={seen ? 'suggestions-note' : 'visually-hidden'} data-beside={count > 0} role="status">
      {!open ? '' : (lacking ?? words.count(count))}
    </p>
  );
}

interface SuggestionsProps {
  id: string;
  suggestions: readonly Suggestion[];
  active: number;
  onTake(suggestion: Suggestion): void;
}

function Suggestions({ id, suggestions, active, onTake }: SuggestionsProps) {
  return (
    <ul id={id} role="listbox" aria-label={texts.question.suggestions} className="suggestions" hidden={suggestions.length === 0}>
      {suggestions.map((suggestion, at) => (
        <li
          key={nameOf(suggestion)}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          // Pressing must not take the focus from the box, or it would close first.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
        >
          <span>{suggestion.shown}</span>
          <small>{suggestion.note}</small>
        </li>
      ))}
    </ul>
  );
}

/** One step down or up a list that has a place before its first entry. */
function moved(active: number, by: number, length: number): number {
  const places = length + 1;
  return ((active + 1 + by + places) % places) - 1;
}

/** "/" leads to the box from anywhere that is not written in. */
function useFocusKey(input: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || isWriting(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, [input]);
}
