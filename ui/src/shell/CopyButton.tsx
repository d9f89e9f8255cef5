import { useEffect, useState } from 'react';

import { texts } from '../texts/en';

const SHOWN = 1500;

/** Puts a text on the clipboard and says that it did; where the browser does not allow it, shows it to be copied by hand. */
export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const [copied, setCopied] = useState(false);
  const [byHand, setByHand] = useState<string | null>(null);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    const wanted = text();
    copyText(wanted).then(
      () => {
        setCopied(true);
        setByHand(null);
      },
      () => setByHand(wanted),
    );
  };
  const said = byHand !== null ? texts.shell.notCopied : copied ? texts.shell.copied : '';
  return (
    <>
      <button type="button" onClick={copy}>
        {label}
        <span role="status" className={said === '' ? 'visually-hidden' : 'copied'}>
          {said}
        </span>
      </button>
      {byHand !== null && <ByHand text={byHand} onClose={() => setByHand(null)} />}
    </>
  );
}

/** The text, selected, so that the reader's own copy key takes it. */
function ByHand({ text, onClose }: { text: string; onClose(): void }) {
  return (
    <span className="by-hand">
      <textarea
        readOnly
        autoFocus
        rows={3}
        aria-label={texts.shell.copyByHand}
        value={text}
        onFocus={({ target }) => target.select()}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <button type="button" onClick={onClose}>
        {texts.shell.close}
      </button>
    </span>
  );
}

async function copyText(text: string): Promise<void> {
  // Browsers have no clipboard for pages over plain HTTP from another machine.
  if (!window.isSecureContext) throw new Error('the clipboard needs a secure context');
  await navigator.clipboard.writeText(text);
}
