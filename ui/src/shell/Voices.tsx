import { Popover } from '@base-ui/react/popover';

import type { Clocks } from '../api/client';
import { RELIABILITIES, type Filters } from '../state/page';
import { texts } from '../texts/en';
import { useVoices } from './voices';

const words = texts.shell;
const NOTHING: readonly string[] = [];

interface VoicesProps {
  clocks: Clocks;
  filters: Filters;
  onChange(patch: Partial<Filters>): void;
}

/** The lens: whose word counts on the whole page. */
export function Voices({ clocks, filters, onChange }: VoicesProps) {
  const [loaded] = useVoices(NOTHING, clocks, filters);
  const { sources = [], speakers = [] } = loaded.value ?? {};
  const nameOf = (key: string) => [...sources, ...speakers].find((voice) => voice.key === key)?.name ?? key;
  const { minReliability, withoutSources, withoutSpeakers } = filters;
  const set = minReliability !== null || withoutSources.length + withoutSpeakers.length > 0;
  const without = (list: 'withoutSources' | 'withoutSpeakers', key: string) =>
    onChange({ [list]: filters[list].filter((other) => other !== key) });
  return (
    <Popover.Root>
      <Popover.Trigger aria-pressed={set}>{words.voices}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="menu-positioner" sideOffset={4}>
          <Popover.Popup className="menu voices" aria-label={words.voices}>
            <label>
              {words.minReliability}{' '}
              <select
                value={minReliability ?? ''}
                onChange={({ target }) =>
                  onChange({ minReliability: RELIABILITIES.find((letter) => letter === target.value) ?? null })
                }
              >
                <option value="">{words.everybody}</option>
                {RELIABILITIES.map((letter) => (
                  <option key={letter}>{letter}</option>
                ))}
              </select>
            </label>
            {(['withoutSources', 'withoutSpeakers'] as const).map((list) =>
              filters[list].map((key) => (
                <p key={key}>
                  {list === 'withoutSources' ? words.withoutSource : words.withoutSpeaker} <strong>{nameOf(key)}</strong>{' '}
                  <button onClick={() => without(list, key)}>{words.takeBack(nameOf(key))}</button>
                </p>
              )),
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
