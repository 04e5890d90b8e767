import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { type Address, readAddress, withoutDrawer, writeAddress } from './address.ts';

/** Where the page is and how it goes elsewhere. */
export interface Navigation {
  readonly address: Address;
  /** The same with the drawer shut: what the links of the board itself go on from. */
  readonly place: Address;
  /** The query of that place, by which rows notice that their links lead elsewhere. */
  readonly search: string;
  /** A step that the back button takes back. */
  go(to: Address): void;
  /** A step too small for the back button. */
  change(to: Address): void;
  /** Shuts the drawer: back to where it was opened, or in place if the page was opened with it. */
  shut(): void;
}

const Context = createContext<Navigation | null>(null);

/** Gives a page its navigation. */
export const NavigationProvider = Context.Provider;

/** The navigation of the page around. */
export function useNavigation(): Navigation {
  const navigation = useContext(Context);
  if (!navigation) throw new Error('There is no page around.');
  return navigation;
}

/** The navigation of this window; the address bar is the only place where the state of the page is kept. */
export function useAddressBar(): Navigation {
  const [search, setSearch] = useState(location.search);
  useEffect(() => {
    const read = () => setSearch(location.search);
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  // One for as long as the page stays where it is: whoever uses a context is drawn anew with every new value of it.
  return useMemo(() => {
    const address = readAddress(search);
    const place = withoutDrawer(address);
    const write = (to: Address, how: 'pushState' | 'replaceState') => {
      history[how](how === 'pushState' ? { isDrawer: to.opened !== null } : history.state, '', hrefOf(to));
      setSearch(location.search);
    };
    return {
      address,
      place,
      search: writeAddress(place),
      go: (to) => write(to, 'pushState'),
      change: (to) => write(to, 'replaceState'),
      shut: () => (isOpenedHere(history.state) ? history.back() : write(withoutDrawer(address), 'replaceState')),
    };
  }, [search]);
}

/** The link to an address, relative to the page. */
export const hrefOf = (address: Address): string => writeAddress(address) || './';

const isOpenedHere = (state: unknown): boolean => typeof state === 'object' && state !== null && 'isDrawer' in state && state.isDrawer === true;
