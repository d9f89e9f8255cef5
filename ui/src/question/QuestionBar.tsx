import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

import type { Clocks } from '../api/client';
import { texts } from '../texts/en';
import type { Phrase, Suggestion } from './complete';
import './question.css';
import { useSuggestions, type KnownDay } from './useSuggestions';

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
  const [active, setActive] = useState(-1);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const suggestions = useSuggestions(typed, phrases, days, clocks);
  const shown = open && suggestions.length > 0;
  useEffect(() => setTyped(question), [question]);
  useEffect(() => setActive(-1), [typed]);
  useFocusKey(input);

  const close = () => {
    setOpen(false);
    setActive(-1);
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
    const chosen = shown ? suggestions[active] : undefined;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setActive(moved(active, event.key === 'ArrowDown' ? 1 : -1, suggestions.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen === undefined) ask(typed);
      else take(chosen, true);
    } else if (event.key === 'Tab' && !event.shiftKey && chosen !== undefined) {
      event.preventDefault();
      take(chosen, false);
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
          aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
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
        <span className="visually-hidden" role="status">
          {open && typed !== '' ? texts.question.count(suggestions.length) : ''}
        </span>
      </div>
      <button type="submit">{texts.question.ask}</button>
    </form>
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
          key={`${suggestion.shown} ${suggestion.opens ?? ''}`}
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
      const at = event.target;
      const writing = at instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
      if (event.key !== '/' || writing) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, [input]);
}
