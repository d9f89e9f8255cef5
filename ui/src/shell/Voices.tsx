import { Popover } from '@base-ui/react/popover';

import { RELIABILITIES, type Filters } from '../state/page';
import { texts } from '../texts/en';

const words = texts.shell;

interface VoicesProps {
  filters: Filters;
  onChange(patch: Partial<Filters>): void;
}

/** The lens: whose word counts on the whole page. */
export function Voices({ filters, onChange }: VoicesProps) {
  const { minReliability, withoutSources, withoutSpeakers } = filters;
  const set = minReliability !== null || withoutSources.length + withoutSpeakers.length > 0;
  const without = (list: 'withoutSources' | 'withoutSpeakers', key: string) =>
    onChange({ [list]: filters[list].filter((other) => other !== key) });
  return (
    <Popover.Root>
      <Popover.Trigger aria-pressed={set}>{words.voices}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="menu-positioner" sideOffset={4}>
          <Popover.Popup className="menu voices">
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
                  {list === 'withoutSources' ? words.withoutSource : words.withoutSpeaker} <code>{key}</code>{' '}
                  <button onClick={() => without(list, key)}>{words.takeBack(key)}</button>
                </p>
              )),
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
