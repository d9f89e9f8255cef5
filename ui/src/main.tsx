import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { Shell } from './shell/Shell';
import { followLocation } from './state/location';
import './shell/theme.css';

const page = document.getElementById('page');
if (page === null) throw new Error('the page has no #page');
followLocation();
createRoot(page).render(
  <StrictMode>
    <Shell />
  </StrictMode>,
);
