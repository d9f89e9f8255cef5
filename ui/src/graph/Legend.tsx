import type { EntityType } from '../model';
import { graphTexts } from './texts';
import { kindOf, type Shown } from './filter';
import { inside, outline } from './outline';
import { figureOf, kindsOf, patternOf, PATTERNS, strokeOf, STROKED, type Head, type Pattern } from './style';
import { typeWords, words } from './words';

const DASHES: Readonly<Record<Pattern, string | undefined>> = { solid: undefined, dashed: '7 4', dotted: '2 3', chained: '8 3 2 3' };

/** The shape and figure of a kind, small. */
export function FigureIcon({ type, kind, colour }: { type: EntityType; kind: string; colour: string }) {
  const figure = figureOf(type, kind);
  return (
    <svg className="graph-icon" viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true">
      <g fill={colour} dangerouslySetInnerHTML={{ __html: outline(figure.shape) }} />
      <g className="graph-icon-ink" dangerouslySetInnerHTML={{ __html: inside(figure) }} />
    </svg>
  );
}

/** The ends of lines, on the right of a box of 32 by 8. */
const HEADS: Readonly<Record<Head, string>> = {
  none: '',
  arrow: 'M24 0L32 4L24 8Z',
  bar: 'M29.5 0H32V8H29.5Z',
  diamond: 'M24 4L28 0L32 4L28 8Z',
  circle: 'M25 4a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z',
  square: 'M25 .5H32V7.5H25Z',
};

/** A line as it is drawn, with its end. */
function LineIcon({ colour, pattern, head = 'none' }: { colour: string; pattern: Pattern; head?: Head }) {
  return (
    <svg className="graph-icon-line" viewBox="0 0 32 8" aria-hidden="true" data-head={head}>
      <line x1="1" y1="4" x2={head === 'none' ? 31 : 25} y2="4" style={{ stroke: colour }} strokeWidth="2.5" strokeDasharray={DASHES[pattern]} />
      {head !== 'none' && <path d={HEADS[head]} style={{ fill: colour }} />}
    </svg>
  );
}

/** What shapes, figures, colours and lines mean, of those that are shown. */
export function Legend({ shown }: { shown: Shown }) {
  const kinds = new Set(shown.nodes.map(kindOf));
  const types = new Set(shown.relationships.map((each) => each.type));
  const patterns = new Set(shown.relationships.map(patternOf));
  const changed = shown.relationships.some((each) => each.change !== undefined);
  const sorts = (Object.keys(graphTexts.entityTypes) as EntityType[])
    .map((type) => ({ type, kinds: kindsOf(type).filter((kind) => kinds.has(`${type}/${kind}`)) }))
    .filter((each) => each.kinds.length > 0);
  return (
    <div className="graph-legend">
      {sorts.map(({ type, kinds: own }) => (
        <section key={type}>
          <h3>{graphTexts.entityTypes[type]}</h3>
          <ul>
            {own.map((kind) => (
              <li key={kind}>
                <FigureIcon type={type} kind={kind} colour="var(--muted)" /> {words(kind)}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h3>{graphTexts.filters.types}</h3>
        <ul>
          {STROKED.filter((type) => types.has(type)).map((type) => (
            <li key={type}>
              <LineIcon colour={`var(${strokeOf(type).colour})`} pattern="solid" head={strokeOf(type).head} /> {typeWords(type)}
            </li>
          ))}
          {PATTERNS.filter((pattern) => patterns.has(pattern)).map((pattern) => (
            <li key={pattern}>
              <LineIcon colour="var(--text)" pattern={pattern} /> {graphTexts.lines[pattern]}
            </li>
          ))}
          {changed && <li>{graphTexts.marks.changed}</li>}
          {kinds.has('Actor/GROUP') || kinds.has('Region/GROUP') || kinds.has('Event/GROUP') ? <li>{graphTexts.marks.group}</li> : null}
          <li>{graphTexts.marks.selected}</li>
          <li>{graphTexts.marks.pinned}</li>
        </ul>
      </section>
      <section>
        <h3>{graphTexts.keys}</h3>
        <p>{graphTexts.canvasHelp}</p>
        <p>{graphTexts.listHelp(graphTexts.list.help)}</p>
        <p>{graphTexts.pageHelp}</p>
      </section>
    </div>
  );
}
