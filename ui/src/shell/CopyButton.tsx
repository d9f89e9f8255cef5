import { useEffect, useState } from 'react';

import { texts } from '../texts/en';

const SHOWN = 1500;

/** Puts a text on the clipboard and says that it did. */
export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  useEffect(() => {
    if (copied === 'no') return;
    const timer = setTimeout(() => setCopied('no'), SHOWN);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    copyText(text()).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  };
  const said = copied === 'yes' ? texts.shell.copied : copied === 'failed' ? texts.shell.notCopied : '';
  return (
    <button type="button" onClick={copy}>
      {label}
      <span role="status" className={copied === 'no' ? 'visually-hidden' : 'copied'}>
        {said}
      </span>
    </button>
  );
}

async function copyText(text: string): Promise<void> {
  // Browsers have no clipboard for pages over plain HTTP from another machine.
  if (!window.isSecureContext) throw new Error('the clipboard needs a secure context');
  await navigator.clipboard.writeText(text);
}
