const WRITTEN = /^(text|search|date|datetime-local|number|email|url)$/;

/** Whether keys that are pressed there are written: then they are no commands. */
export function isWriting(at: EventTarget | null): boolean {
  return at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && WRITTEN.test(at.type));
}
