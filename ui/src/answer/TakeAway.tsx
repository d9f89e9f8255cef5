import { useState } from 'react';

import { CopyButton } from '../shell/CopyButton';
import { texts } from '../texts/en';

type Language = 'cypher' | 'graphql';

/** The same question in Cypher and in GraphQL, one click away. */
export function TakeAway({ cypher, graphql }: Record<Language, string | null>) {
  const [open, setOpen] = useState<Language | null>(null);
  const code = { cypher, graphql };
  const shown = open === null ? null : code[open];
  const toggle = (language: Language) => setOpen(open === language ? null : language);
  return (
    <div className="take-away">
      {(['cypher', 'graphql'] as const).map((language) => (
        <button
          key={language}
          aria-expanded={open === language}
          disabled={code[language] === null}
          onClick={() => toggle(language)}
        >
          {texts.answer[language]}
        </button>
      ))}
      {graphql !== null && (
        <a href={`/graphiql/?query=${encodeURIComponent(graphql)}`} target="_blank" rel="noreferrer">
          {texts.answer.openGraphiql}
        </a>
      )}
      {shown !== null && (
        <div className="code">
          <CopyButton label={texts.answer.copy} text={() => shown} />
          <pre tabIndex={0}>{shown}</pre>
        </div>
      )}
    </div>
  );
}
