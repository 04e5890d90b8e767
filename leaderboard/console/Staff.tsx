import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Me } from '../../contract/account.ts';
import { hrefOf, useNavigation } from './navigation.ts';
import { Account } from './pages/Account.tsx';
import { Activity } from './pages/Activity.tsx';
import { Home } from './pages/Home.tsx';
import { People } from './pages/People.tsx';
import { Privacy } from './pages/Privacy.tsx';
import { Sites } from './pages/Sites.tsx';
import { Shell } from './Shell.tsx';
import { isAdministrator, SessionProvider } from './session.ts';

interface Props {
  readonly me: Me | null;
  readonly change: (me: Me | null) => void;
}

const PAGES: Readonly<Record<string, readonly [title: string, page: ComponentType, access: 'everybody' | 'administrators']>> = {
  '/': ['Home', Home, 'everybody'],
  '/account': ['Your account', Account, 'everybody'],
  '/sites': ['Sites', Sites, 'administrators'],
  '/people': ['People', People, 'administrators'],
  '/activity': ['Activity', Activity, 'administrators'],
  '/privacy': ['Privacy', Privacy, 'administrators'],
};

/** The pages of whoever is signed in; anybody else is sent to sign in, and comes back. */
export function Staff({ me, change }: Props) {
  const { path, search, replace } = useNavigation();
  const next = path + search;
  useEffect(() => {
    if (!me) replace(hrefOf('/sign-in', { next: next === '/' ? null : next }));
  }, [me]);
  const [title, Page, access] = PAGES[path] ?? [];
  if (!me || !title || !Page) return null;
  return (
    <SessionProvider value={{ me, change }}>
      <Shell key={path} title={title}>
        {access === 'everybody' || isAdministrator(me) ? <Page /> : <p class="card">Only administrators of a site see this page.</p>}
      </Shell>
    </SessionProvider>
  );
}
