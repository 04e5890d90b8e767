import type { ComponentChildren } from 'preact';
import type { Me } from '../../contract/account.ts';
import { Face } from '../Face.tsx';
import { Link } from './Link.tsx';
import { hrefOf, useNavigation } from './navigation.ts';
import { administered, isAdministrator, useSession } from './session.ts';
import { Title } from './Title.tsx';

/** The frame of every page of staff: where they are, where they can go, and who they are. */
export function Shell({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const { me } = useSession();
  const { path } = useNavigation();
  return (
    <div class="page console">
      <header class="frame">
        <Link href="/" class="mark">
          <Face rating={5} />
          <span class="brand-name">Afterword</span>
        </Link>
        {OF_ONE_SITE.includes(path) && <SiteChoice me={me} />}
        <Link href="/account" class="self" isCurrent={path === '/account'}>
          <bdi>{me.user.name || 'Your account'}</bdi>
        </Link>
        <Menu me={me} />
      </header>
      <main>
        <Title text={title} />
        {children}
      </main>
    </div>
  );
}

/** Pages that speak of one site at a time. */
const OF_ONE_SITE = ['/sites', '/people', '/activity', '/privacy'];

const FOR_ADMINISTRATORS = [
  ['/sites', 'Sites'],
  ['/people', 'People'],
  ['/activity', 'Activity'],
  ['/privacy', 'Privacy'],
] as const;

/** What somebody may not see is not offered; the server refuses it in any case. */
function Menu({ me }: { readonly me: Me }) {
  const { path, site } = useNavigation();
  return (
    <nav class="views" aria-label="Pages">
      <Link href={hrefOf('/', { site })} isCurrent={path === '/'}>
        Home
      </Link>
      {me.sites.length > 0 && <a href={hrefOf('/leaderboard/', { site })}>Leaderboard</a>}
      {isAdministrator(me) &&
        FOR_ADMINISTRATORS.map(([to, name]) => (
          <Link key={to} href={hrefOf(to, { site })} isCurrent={path === to}>
            {name}
          </Link>
        ))}
    </nav>
  );
}

/** Which site the page speaks of, where there are several. */
function SiteChoice({ me }: { readonly me: Me }) {
  const { path, part, site, go } = useNavigation();
  const sites = administered(me);
  if (sites.length < 2) return null;
  return (
    <label class="field">
      <span>Site</span>
      <select value={site ?? sites[0]?.key} onChange={({ currentTarget: { value } }) => go(hrefOf(path, { site: value, part }))}>
        {sites.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
