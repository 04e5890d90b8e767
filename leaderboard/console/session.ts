import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Me } from '../../contract/account.ts';
import type { OwnSite } from './messages.ts';
import { useNavigation } from './navigation.ts';

/** Who is signed in, and how a page says that this has changed. */
export interface Session {
  readonly me: Me;
  change(me: Me | null): void;
}

const Context = createContext<Session | null>(null);

/** Gives the pages of staff their session. */
export const SessionProvider = Context.Provider;

/** The session of the page around. */
export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error('There is no session around.');
  return session;
}

/** The sites that somebody administers. */
export const administered = (me: Me): readonly OwnSite[] => me.sites.filter(({ role }) => role === 'admin');

/** Whether there are pages of administration for them. */
export const isAdministrator = (me: Me): boolean => me.user.is_owner || administered(me).length > 0;

/** The site that a page of administration speaks of: the one that the address names, or the first. Undefined where it is none of theirs. */
export function useSite(): OwnSite | undefined {
  const { me } = useSession();
  const { site } = useNavigation();
  const sites = administered(me);
  return site === null ? sites[0] : sites.find(({ key }) => key === site);
}
