import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './page.css';

import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

import { fetcher } from './fetcher';
import { FIRST_QUERY } from './firstQuery';
import { initialFromUrl } from './fromUrl';
import { provideWorkers } from './workers';

provideWorkers();

const container = document.getElementById('graphiql');
if (container === null) throw new Error('graphiql.html has no element #graphiql');

createRoot(container).render(
  <GraphiQL fetcher={fetcher} defaultQuery={FIRST_QUERY} {...initialFromUrl(location.search)}>
    <GraphiQL.Logo>Marchland</GraphiQL.Logo>
  </GraphiQL>,
);
