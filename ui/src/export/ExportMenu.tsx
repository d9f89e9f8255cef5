import { Menu } from '@base-ui/react/menu';
import { useState } from 'react';

import { texts } from '../texts/en';

export interface Export {
  label: string;
  /** Null while there is nothing to export. */
  make: (() => void | Promise<void>) | null;
}

const TRIGGER = 'take-along';

/** Leads the focus back to where something was taken from. */
export function focusExports(): void {
  document.getElementById(TRIGGER)?.focus();
}

/** What is shown, as files; what cannot be made is told, not swallowed. */
export function ExportMenu({ exports }: { exports: readonly Export[] }) {
  const [failure, setFailure] = useState<string | null>(null);
  const run = (make: () => void | Promise<void>) => {
    setFailure(null);
    Promise.resolve()
      .then(make)
      .catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  return (
    <>
      <Menu.Root>
        <Menu.Trigger id={TRIGGER}>{texts.export.title}</Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className="menu-positioner" sideOffset={4}>
            <Menu.Popup className="menu">
              {exports.map(({ label, make }) => (
                <Menu.Item key={label} disabled={make === null} onClick={() => make !== null && run(make)}>
                  {label}
                </Menu.Item>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {failure !== null && <span role="alert">{texts.export.failed(failure)}</span>}
    </>
  );
}
