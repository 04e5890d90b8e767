import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Me } from '../../contract/account.ts';
import type { AdministratedPath } from './Administration.tsx';
import { Fetched } from './Fetched.tsx';
import { hrefOf, useNavigation } from './navigation.ts';
import { Account } from './pages/Account.tsx';
import { Home } from './pages/Home.tsx';
import { Shell } from './Shell.tsx';
import { isAdministrator, SessionProvider } from './session.ts';

interface Props {
  readonly me: Me | null;
  readonly change: (me: Me | null) => void;
}

const PAGES: Readonly<Record<string, readonly [title: string, page: ComponentType]>> = {
  '/': ['Home', Home],
  '/account': ['Your account', Account],
};

const ADMINISTRATED: Readonly<Record<AdministratedPath, string>> = {
  '/sites': 'Sites',
  '/people': 'People',
  '/activity': 'Activity',
  '/privacy': 'Privacy',
};
const isAdministrated = (path: string): path is AdministratedPath => Object.hasOwn(ADMINISTRATED, path);

/** The pages of whoever is signed in; anybody else is sent to sign in, and comes back. */
export function Staff({ me, change }: Props) {
  const { path, search, replace } = useNavigation();
  const next = path + search;
  useEffect(() => {
    if (!me) replace(hrefOf('/sign-in', { next: next === '/' ? null : next }));
  }, [me]);
  const title = isAdministrated(path) ? ADMINISTRATED[path] : PAGES[path]?.[0];
  if (!me || title === undefined) return null;
  return (
    <SessionProvider value={{ me, change }}>
      <Shell key={path} title={title}>
        {isAdministrated(path) ? <OfAdministrators me={me} path={path} /> : <OfEverybody path={path} />}
      </Shell>
    </SessionProvider>
  );
}

function OfEverybody({ path }: { readonly path: string }) {
  const [, Page] = PAGES[path] ?? [];
  return Page ? <Page /> : null;
}

function OfAdministrators({ me, path }: { readonly me: Me; readonly path: AdministratedPath }) {
  if (!isAdministrator(me)) return <p class="card">Only administrators of a site see this page.</p>;
  return <Fetched from={() => import('./Administration.tsx').then(({ Administration }) => Administration)} props={{ path }} />;
}
