import { ExportMenu, type Export } from '../export/ExportMenu';
import { QuestionBar } from '../question/QuestionBar';
import type { KnownDay } from '../question/useSuggestions';
import { today } from '../state/page';
import { usePage } from '../state/store';
import { texts } from '../texts/en';
import { Act } from './Act';
import { CopyButton } from './CopyButton';
import { PageMenu } from './PageMenu';
import { goTo } from './parts';
import type { Theme } from './useDark';
import type { Actions } from './useActions';
import type { PageData } from './usePageData';
import { Voices } from './Voices';

const words = texts.shell;

const SKIPS = [
  [words.skip.answer, '.answers'],
  [words.skip.views, '.graph-pane', '.map-pane'],
  [words.skip.inspector, '.inspector'],
  [words.skip.time, '.time-pane'],
] as const;

export interface HeaderProps {
  data: PageData;
  actions: Actions;
  exports: readonly Export[];
  theme: Theme;
  onTheme(theme: Theme): void;
}

function daysOf({ page }: PageData): readonly KnownDay[] {
  const { question } = texts;
  const days: KnownDay[] = [{ day: page.asOf, note: question.dateAsOf }];
  if (page.compare !== null) days.push({ day: page.compare, note: question.dateCompare });
  if (page.asOf !== today()) days.push({ day: today(), note: question.dateToday });
  return days;
}

/** What is asked, and what holds for the whole page. */
export function Header({ data, actions, exports, theme, onTheme }: HeaderProps) {
  const { undo, redo, undone, done } = usePage();
  return (
    <header className="shell-header">
      {SKIPS.filter(([, part]) => part !== '.inspector' || data.page.selection.length > 0).map(([label, ...parts]) => (
        <button key={label} className="visually-hidden skip" onClick={() => goTo(...parts)}>
          {label}
        </button>
      ))}
      <h1>{words.name}</h1>
      <QuestionBar
        question={data.page.question}
        phrases={data.phrases}
        days={daysOf(data)}
        clocks={data.clocks}
        onAsk={actions.onAsk}
        onOpen={actions.onOpen}
      />
      <div className="acts">
        <Act off={done.length === 0} onClick={undo}>
          {words.undo}
        </Act>
        <Act off={undone.length === 0} onClick={redo}>
          {words.redo}
        </Act>
        <Voices clocks={data.clocks} filters={data.page.filters} onChange={actions.onFilters} />
        <CopyButton label={words.copyLink} text={() => window.location.href} />
        <ExportMenu exports={exports} />
        <PageMenu theme={theme} onTheme={onTheme} />
      </div>
      {data.questions.state === 'failed' && <p role="alert">{texts.question.questionsFailed}</p>}
    </header>
  );
}
