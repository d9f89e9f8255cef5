import type { Clocks } from '../api/client';
import type { Filters } from '../state/page';
import { texts } from '../texts/en';
import { Failed } from './Failed';
import type { Actions } from './useActions';
import { useVoices, type Voice } from './voices';

const words = texts.shell;

interface Props {
  /** Keys of what is shown. */
  keys: readonly string[];
  clocks: Clocks;
  filters: Filters;
  onLeaveOut: Actions['onLeaveOut'];
}

interface ListProps {
  title: string;
  voices: readonly Voice[];
  without: readonly string[];
  onToggle(key: string): void;
}

function List({ title, voices, without, onToggle }: ListProps) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {voices.length === 0 && <p className="muted">{words.noVoices}</p>}
      {voices.map(({ key, name, count }) => (
        <label key={key}>
          <input type="checkbox" checked={!without.includes(key)} onChange={() => onToggle(key)} />
          <span>{name}</span> <span className="muted">{count.toLocaleString('en')}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The sources and speakers behind what is shown; what is ticked off is left out of the whole page. */
export function VoicesFilter({ keys, clocks, filters, onLeaveOut }: Props) {
  const [loaded, retry] = useVoices(keys, clocks, filters);
  if (loaded.error !== null) return <Failed error={loaded.error} onRetry={retry} />;
  if (loaded.value === null) return loaded.state === 'loading' ? <p role="status">{words.loadingVoices}</p> : null;
  const { sources, speakers, left } = loaded.value;
  return (
    <div aria-busy={loaded.state === 'loading'}>
      <p className="muted">{words.voicesHelp}</p>
      {left > 0 && <p className="caution">{words.voicesCut(left)}</p>}
      <List title={words.sources} voices={sources} without={filters.withoutSources} onToggle={(key) => onLeaveOut('withoutSources', key)} />
      <List title={words.speakers} voices={speakers} without={filters.withoutSpeakers} onToggle={(key) => onLeaveOut('withoutSpeakers', key)} />
    </div>
  );
}
