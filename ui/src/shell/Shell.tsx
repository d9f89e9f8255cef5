import { texts } from '../texts/en';

/** The page. */
export function Shell() {
  return (
    <main>
      <h1>{texts.shell.name}</h1>
      <p>{texts.shell.tagline}</p>
    </main>
  );
}
