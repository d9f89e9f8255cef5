import { today } from './page';
import { usePage } from './store';
import { decode, encode } from './url';

/** Keeps the URL and the page the same, both ways; gives back how to stop. */
export function followLocation(view: Window = window): () => void {
  const read = () => usePage.getState().open(decode(view.location.search, today()));
  read();
  view.addEventListener('popstate', read);
  const stop = usePage.subscribe((now, before) => {
    if (now.page === before.page) return;
    const search = `?${encode(now.page)}`;
    if (search === view.location.search) return;
    if (now.moved) view.history.pushState(null, '', search);
    else view.history.replaceState(null, '', search);
  });
  return () => {
    stop();
    view.removeEventListener('popstate', read);
  };
}
