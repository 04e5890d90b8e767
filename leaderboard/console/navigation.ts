import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

/** Where the page is and how it goes elsewhere. The address is the only place where that is kept. */
export interface Navigation {
  readonly path: string;
  /** The publishable key in the address; null for the first site. */
  readonly site: string | null;
  /** Which part of a page is shown, where it has several. */
  readonly part: string | null;
  /** The whole query. */
  readonly search: string;
  /** How many steps were taken here: with none, the browser itself puts the focus. */
  readonly steps: number;
  /** A step that the back button takes back. */
  go(href: string): void;
  /** Is elsewhere without a step: the back button does not come here again. */
  replace(href: string): void;
}

const Context = createContext<Navigation | null>(null);

/** Gives the pages their navigation. */
export const NavigationProvider = Context.Provider;

/** The navigation of the page around. */
export function useNavigation(): Navigation {
  const navigation = useContext(Context);
  if (!navigation) throw new Error('There is no page around.');
  return navigation;
}

/** The navigation of this window. */
export function useAddressBar(): Navigation {
  const [{ path, search, steps }, setPlace] = useState({ path: location.pathname, search: location.search, steps: 0 });
  const read = () => setPlace((before) => ({ path: location.pathname, search: location.search, steps: before.steps + 1 }));
  useEffect(() => {
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  const write = (href: string, how: 'pushState' | 'replaceState') => {
    history[how](null, '', href);
    if (how === 'pushState') scrollTo(0, 0);
    read();
  };
  const query = new URLSearchParams(search);
  return {
    ...{ path, search, steps },
    site: query.get('site') || null,
    part: query.get('part') || null,
    go: (href) => write(href, 'pushState'),
    replace: (href) => write(href, 'replaceState'),
  };
}

/** A page of ours with what its address is to say: "/sites?site=aw_pk_1&part=keys". */
export function hrefOf(path: string, query: Readonly<Record<string, string | null>> = {}): string {
  const search = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
  return search.size > 0 ? `${path}?${search}` : path;
}
