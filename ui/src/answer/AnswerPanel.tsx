import { useState } from 'react';

import type { Loaded } from '../api/useLoaded';
import { Failed } from '../shell/Failed';
import type { Natures } from '../shell/useNatures';
import { texts } from '../texts/en';
import { termOf } from '../texts/terms';
import './answer.css';
import { AnswerTable } from './AnswerTable';
import { TakeAway } from './TakeAway';
import type { AnswerShown } from './useAnswer';

export interface AnswerPanelProps {
  question: string;
  asOf: string;
  answer: Loaded<AnswerShown>;
  natures: Natures;
  selection: readonly string[];
  onSelect(keys: readonly string[]): void;
  onAsk(question: string): void;
  onAsOf(day: string): void;
  onRetry(): void;
}

const TITLE = 'answer-title';

/** Leads the focus to where the next answer will be, as what asked for it goes when it comes. */
export function focusAnswer(): void {
  document.getElementById(TITLE)?.focus();
}

/** Whether it answers what is only likely to be meant. */
function isGuess({ question, sure }: AnswerShown['asked']): boolean {
  return question !== null && !sure;
}

/** What is said of an answer that has come: how sure, how it stands, and how many rows it has where it has any. */
function toldOf({ asked, rows, total }: AnswerShown): string {
  const state = texts.answer.states[asked.state];
  const told = rows.length === 0 ? state : texts.answer.told(state, texts.answer.rowsShown(rows.length, total));
  return isGuess(asked) ? texts.answer.toldNotSure(told) : told;
}

/** The sentence, how the question was understood, the rows, and the way to each row's evidence. */
export function AnswerPanel(props: AnswerPanelProps) {
  const { answer } = props;
  // What was answered to another question is no answer to this one.
  const kept = answer.state === 'failed' && answer.value?.question === props.question;
  const onRetry = () => {
    focusAnswer();
    props.onRetry();
  };
  const onAsk = (question: string) => {
    focusAnswer();
    props.onAsk(question);
  };
  return (
    <section className="panel answer" aria-labelledby={TITLE} aria-busy={answer.state === 'loading'}>
      <h2 id={TITLE} tabIndex={-1}>
        {texts.answer.title}
      </h2>
      <p role="status" className={answer.state === 'loading' ? 'loading' : 'visually-hidden'}>
        {answer.state === 'loading' ? texts.answer.loading : answer.state === 'ready' ? toldOf(answer.value) : ''}
      </p>
      {answer.state === 'idle' && <p className="muted">{texts.answer.empty}</p>}
      {answer.error !== null && <Failed error={answer.error} kept={kept} onRetry={onRetry} />}
      {answer.value !== null && (kept || answer.state !== 'failed') && <Answered {...props} onAsk={onAsk} shown={answer.value} />}
    </section>
  );
}

function Answered({ shown, ...props }: AnswerPanelProps & { shown: AnswerShown }) {
  const { asked } = shown;
  return (
    <>
      <div className="said">
        <p className="sentence" tabIndex={0} data-state={asked.state}>
          {asked.sentence}
        </p>
        <p className="muted">
          <strong>{texts.answer.states[asked.state]}</strong> {texts.answer.asOf(asked.asOf)}
          {isGuess(asked) && <span className="chip">{texts.answer.notSure}</span>}
        </p>
      </div>
      {props.answer.state !== 'failed' && asked.asOf !== props.asOf && (
        <p className="caution">
          {texts.answer.ownDate(asked.asOf, props.asOf)}{' '}
          <button onClick={() => props.onAsOf(asked.asOf)}>{texts.answer.followOwnDate(asked.asOf)}</button>
        </p>
      )}
      <Understood shown={shown} />
      <AskBack shown={shown} question={props.question} onAsk={props.onAsk} />
      <AnswerTable shown={shown} natures={props.natures} selection={props.selection} onSelect={props.onSelect} />
      {asked.question !== null && <TakeAway cypher={asked.cypher} graphql={asked.graphql} />}
    </>
  );
}

function Understood({ shown: { asked } }: { shown: AnswerShown }) {
  if (asked.question === null) return null;
  // Of a guess the reader has to see what it rests on, and which words it does without.
  return (
    <details className="understood" open={isGuess(asked)}>
      <summary>
        {texts.answer.understood}: {asked.question.summary}
      </summary>
      <ul>
        {asked.understood.map(({ said, means }) => (
          <li key={`${said} ${means}`}>
            <q>{said}</q> → <code>{means}</code>
          </li>
        ))}
      </ul>
      {asked.readBy !== null && <p>{texts.answer.readBy(asked.readBy)}</p>}
      {asked.question.computed && <p>{texts.answer.computed}</p>}
    </details>
  );
}

/** The question with the ambiguous name replaced by the key of what is meant. */
export function askedWith(question: string, said: string, key: string): string {
  const at = question.toLowerCase().indexOf(said.toLowerCase());
  return at < 0 ? `${question} ${key}` : question.slice(0, at) + key + question.slice(at + said.length);
}

interface AskBackProps {
  shown: AnswerShown;
  question: string;
  onAsk(question: string): void;
}

function AskBack({ shown: { asked }, question, onAsk }: AskBackProps) {
  const near = asked.state === 'NO_SUCH_THING';
  return (
    <>
      {asked.candidates.length > 0 && (
        <div className="choices">
          <h3>{near ? texts.answer.near : texts.answer.candidates}</h3>
          {asked.candidates.map(({ said, key, name, kind }) => (
            <button key={key} onClick={() => onAsk(askedWith(question, said, key))}>
              {name} <small>{termOf(kind)}</small>
            </button>
          ))}
        </div>
      )}
      {asked.closest.length > 0 && (
        <div className="choices">
          <h3>{asked.question === null ? texts.answer.closest : texts.answer.closestElse}</h3>
          {asked.closest.map((phrase) => (
            <ClosestPhrase key={phrase} phrase={phrase} onAsk={onAsk} />
          ))}
        </div>
      )}
    </>
  );
}

/** A phrase without slots is asked at once; one with slots is filled in here first. */
function ClosestPhrase({ phrase, onAsk }: { phrase: string; onAsk(question: string): void }) {
  const [filled, setFilled] = useState<Record<string, string>>({});
  const slots = [...phrase.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (slots.length === 0) return <button onClick={() => onAsk(phrase)}>{phrase}</button>;
  const sentence = phrase.replace(/\{(\w+)\}/g, (_slot, name: string) => filled[name] ?? '');
  return (
    <form
      className="closest"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(sentence);
      }}
    >
      {phrase.split(/(\{\w+\})/).map((piece, at) => {
        const name = piece.startsWith('{') ? piece.slice(1, -1) : null;
        if (name === null) return <span key={at}>{piece}</span>;
        return (
          <input
            key={at}
            aria-label={`${name}: ${phrase}`}
            placeholder={name}
            required
            size={12}
            value={filled[name] ?? ''}
            onChange={(event) => setFilled({ ...filled, [name]: event.target.value })}
          />
        );
      })}
      <button type="submit">{texts.question.ask}</button>
    </form>
  );
}
