import { memo, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';

import type { GraphNode } from '../model';
import { graphTexts } from './texts';
import type { Shown } from './filter';
import { entriesOf, narrowed, subjectOf, type Entry, type Subject } from './neighbours';
import { FigureIcon } from './Legend';
import { kindWords, verb } from './words';

/** More lines than this nobody walks; the field above narrows them. */
const LIMIT = 100;

interface Props {
  shown: Shown;
  selection: readonly string[];
  pinned: ReadonlySet<string>;
  colourOf: (node: GraphNode) => string;
  onSelect(keys: readonly string[], add: boolean): void;
  onWalk(key: string | null): void;
  onMenu(key: string, at: Element): void;
}

function titleOf(subject: Subject): string {
  if (subject.is === 'node') return graphTexts.list.of(subject.node.name);
  return subject.is === 'all' ? graphTexts.list.all : graphTexts.list.ends;
}

function emptyText(subject: Subject, sought: string): string {
  if (sought !== '') return graphTexts.list.noMatch;
  return subject.is === 'all' ? graphTexts.list.noEntities : graphTexts.list.none;
}

/** The graph as a list: what is next to the selected entity, walked with arrow keys. */
export const NeighbourList = memo(function NeighbourList(props: Props) {
  const { shown, selection, pinned, colourOf, onSelect, onWalk, onMenu } = props;
  const texts = graphTexts.list;
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const trail = useRef<string[]>([]);
  const [sought, setSought] = useState('');
  const [walked, setWalked] = useState<string | null>(null);
  const place = useRef(0);

  // All entities though some are selected, to add to these.
  const [whole, setWhole] = useState(false);
  const subject = useMemo<Subject>(
    () => (whole ? { is: 'all' } : subjectOf(shown, selection)),
    [shown, selection, whole],
  );
  const all = useMemo(() => entriesOf(shown, subject), [shown, subject]);
  const matching = useMemo(() => narrowed(all, sought), [all, sought]);
  const entries = matching.slice(0, LIMIT);
  const own = subject.is === 'node' ? subject.node.key : subject.is === 'relationship' ? subject.relationship.key : '';
  // By what it is: others may come before it. Where it is gone, what stands in its place.
  const kept = entries.findIndex(({ id: entry }) => entry === walked);
  const at = kept >= 0 ? kept : Math.max(0, Math.min(walked === null ? 0 : place.current, entries.length - 1));
  const current = entries[at];

  useEffect(() => {
    place.current = at;
  }, [at]);

  useEffect(() => {
    setWalked(null);
    setSought('');
  }, [own]);

  const walk = (to: number): void => {
    const next = Math.max(0, Math.min(entries.length - 1, to));
    setWalked(entries[next]?.id ?? null);
    onWalk(entries[next]?.node.key ?? null);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };

  const choose = (entry: Entry, add: boolean): void => {
    if (own !== '' && !add) trail.current.push(own);
    if (!add) setWhole(false);
    onSelect([entry.node.key], add);
  };

  const back = (): void => {
    setWhole(false);
    const last = trail.current.pop();
    onSelect(last === undefined ? [] : [last], false);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const keys: Record<string, () => void> = {
      ArrowDown: () => walk(at + 1),
      ArrowUp: () => walk(at - 1),
      PageDown: () => walk(at + 10),
      PageUp: () => walk(at - 10),
      Home: () => walk(0),
      End: () => walk(entries.length - 1),
      Backspace: back,
      a: () => setWhole(!whole),
      Escape: () => onSelect([], false),
    };
    if (current) {
      keys['Enter'] = () => choose(current, event.shiftKey);
      keys[' '] = () => choose(current, event.shiftKey);
      keys['m'] = keys['ContextMenu'] = () => onMenu(current.node.key, list.current?.children[at] ?? event.currentTarget);
      if (event.shiftKey) keys['F10'] = keys['m'];
      const { relationship } = current;
      if (relationship) keys['r'] = () => onSelect([relationship.key], event.shiftKey);
    }
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div className="graph-list">
      <h3 id={`${id}-title`}>{titleOf(subject)}</h3>
      {subject.is === 'relationship' && <p className="graph-note">{verb(subject.relationship, 'out')}</p>}
      <div className="graph-list-tools">
        <input
          type="search"
          value={sought}
          placeholder={texts.find}
          aria-label={texts.find}
          onChange={(event) => {
            setSought(event.target.value);
            setWalked(null);
          }}
        />
        {(whole || subject.is !== 'all') && (
          <button type="button" aria-pressed={whole} title={texts.wholeHelp} onClick={() => setWhole(!whole)}>
            {texts.whole}
          </button>
        )}
        {(whole || subject.is !== 'all') && (
          <button type="button" onClick={back}>
            {texts.back}
          </button>
        )}
      </div>
      <p id={`${id}-help`} className="visually-hidden">
        {texts.help}
      </p>
      <ul
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-help`}
        aria-activedescendant={current ? `${id}-${entries.indexOf(current)}` : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => onWalk(current?.node.key ?? null)}
        onBlur={() => onWalk(null)}
      >
        {entries.map((entry, n) => (
          <li
            key={entry.id}
            id={`${id}-${n}`}
            role="option"
            aria-selected={selection.includes(entry.node.key)}
            data-current={entry === current ? '' : undefined}
            onClick={(event) => choose(entry, event.shiftKey || event.ctrlKey || event.metaKey)}
            onContextMenu={(event) => {
              event.preventDefault();
              onMenu(entry.node.key, event.currentTarget);
            }}
            onMouseEnter={() => onWalk(entry.node.key)}
            onMouseLeave={() => onWalk(null)}
          >
            <FigureIcon type={entry.node.type} kind={entry.node.kind} colour={colourOf(entry.node)} />
            <span>
              {entry.verb && <span className="graph-verb">{entry.verb} </span>}
              <span className="graph-name">{entry.node.name}</span>
              <span className="graph-note"> {[kindWords(entry.node), ...(entry.node.disputed ? [texts.disputed] : []), ...entry.notes, ...(pinned.has(entry.node.key) ? [texts.pinned] : [])].join(', ')}</span>
            </span>
          </li>
        ))}
      </ul>
      {entries.length === 0 && <p className="graph-note">{emptyText(subject, sought)}</p>}
      {matching.length > entries.length && <p className="graph-note">{texts.cut(entries.length, matching.length)}</p>}
    </div>
  );
});
