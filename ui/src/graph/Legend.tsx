import type { EntityType } from '../model';
import { graphTexts } from './texts';
import { kindOf, type Shown } from './filter';
import { inside, outline } from './outline';
import { figureOf, kindsOf, patternOf, PATTERNS, strokeOf, STROKED, type Pattern } from './style';
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

function LineIcon({ colour, pattern }: { colour: string; pattern: Pattern }) {
  return (
    <svg className="graph-icon-line" viewBox="0 0 32 8" aria-hidden="true">
      <line x1="1" y1="4" x2="31" y2="4" style={{ stroke: colour }} strokeWidth="2.5" strokeDasharray={DASHES[pattern]} />
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
          <h4>{graphTexts.entityTypes[type]}</h4>
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
        <h4>{graphTexts.filters.types}</h4>
        <ul>
          {STROKED.filter((type) => types.has(type)).map((type) => (
            <li key={type}>
              <LineIcon colour={`var(${strokeOf(type).colour})`} pattern="solid" /> {typeWords(type)}
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
    </div>
  );
}
