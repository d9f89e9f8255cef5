import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { sendForCode } from './shell/code';
import { Shell } from './shell/Shell';
import { followLocation } from './state/location';
import { usePage } from './state/store';
import './shell/theme.css';

const page = document.getElementById('page');
if (page === null) throw new Error('the page has no #page');
followLocation();
sendForCode(usePage.getState().page.view);
createRoot(page).render(
  <StrictMode>
    <Shell />
  </StrictMode>,
);
