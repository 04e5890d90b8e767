import type { SiteList } from '../../../contract/sites.ts';
import { Link } from '../Link.tsx';
import { Loaded } from '../Loaded.tsx';
import { NoSuchSite } from '../NoSuchSite.tsx';
import { hrefOf, useNavigation } from '../navigation.ts';
import { useSession, useSite } from '../session.ts';
import { ApiKeys } from '../sites/ApiKeys.tsx';
import { HowItAsks } from '../sites/HowItAsks.tsx';
import { NewSite } from '../sites/NewSite.tsx';
import { Settings } from '../sites/Settings.tsx';
import { Shares } from '../sites/Shares.tsx';
import { SigningKeys } from '../sites/SigningKeys.tsx';
import { useAnswer } from '../use-answer.ts';

/** Everything about a site but its people: settings, keys, links. */
export function Sites() {
  const { me } = useSession();
  const { part } = useNavigation();
  const site = useSite();
  const sites = useAnswer<SiteList>('sites');
  if (!site && me.sites.length > 0) return <NoSuchSite />;
  return (
    <>
      {site && <Parts site={site.key} />}
      <Loaded answer={sites}>
        {({ data }) => {
          const settings = data.find(({ key }) => key === site?.key);
          return (
            settings && (
              <div key={settings.key} class="sections">
                {part === 'keys' ? (
                  <>
                    <SigningKeys site={settings.key} />
                    <ApiKeys site={settings.key} />
                  </>
                ) : part === 'asking' ? (
                  <HowItAsks site={settings} onChange={sites.reload} />
                ) : part === 'links' ? (
                  <Shares site={settings.key} />
                ) : part !== 'new' ? (
                  <Settings site={settings} onChange={sites.reload} />
                ) : null}
              </div>
            )
          );
        }}
      </Loaded>
      {me.user.is_owner && (part === 'new' || !site) && <NewSite />}
    </>
  );
}

const PARTS = [
  [null, 'Settings'],
  ['asking', 'How it asks'],
  ['keys', 'Keys'],
  ['links', 'Share links'],
] as const;

/** Parts are addresses, so that one can be bookmarked and passed on. */
function Parts({ site }: { readonly site: string }) {
  const { me } = useSession();
  const { part } = useNavigation();
  return (
    <nav class="choices" aria-label="Parts of this site">
      {PARTS.map(([id, name]) => (
        <Link key={name} href={hrefOf('/sites', { site, part: id })} isCurrent={part === id}>
          {name}
        </Link>
      ))}
      {me.user.is_owner && (
        <Link href={hrefOf('/sites', { site, part: 'new' })} isCurrent={part === 'new'}>
          Another site
        </Link>
      )}
    </nav>
  );
}
