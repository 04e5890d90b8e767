import type { SiteList, SiteMessage } from '../../../contract/sites.ts';
import { Link } from '../Link.tsx';
import type { OwnSite } from '../messages.ts';
import { hrefOf } from '../navigation.ts';
import { Section } from '../Section.tsx';
import { Snippet } from '../Snippet.tsx';
import { isAdministrator, useSession } from '../session.ts';
import { SetUpYet } from '../sites/SetUpYet.tsx';
import { useAnswer } from '../use-answer.ts';
import { ROLE_WORDS } from '../words.ts';

/** Where everybody comes in: what there is to look at, and what is still to be set up. */
export function Home() {
  const { me } = useSession();
  const { value } = useAnswer<SiteList>(isAdministrator(me) ? 'sites' : null);
  return (
    <>
      {!me.user.has_password && <NoPassword isOwner={me.user.is_owner} />}
      {me.sites.length === 0 && <NoSite isOwner={me.user.is_owner} />}
      {me.sites.map((site) => (
        <SiteCard key={site.key} site={site} settings={value?.data.find(({ key }) => key === site.key)} />
      ))}
    </>
  );
}

/** Calm, since nothing is wrong; but a browser that forgets its cookies would lock the owner out. */
function NoPassword({ isOwner }: { readonly isOwner: boolean }) {
  return (
    <p class="banner">
      <span>
        You are looking around{isOwner && ' as the owner'}, without a password. Once you sign out, or this browser forgets you, you need one to come
        back.
      </span>
      <Link href="/account" class="button">
        Choose e-mail and password
      </Link>
    </p>
  );
}

/** Where there is nothing to look at, the way to something. */
function NoSite({ isOwner }: { readonly isOwner: boolean }) {
  return (
    <p class="card">
      {isOwner ? (
        <>
          There is no site yet. <Link href="/sites">Make the first one</Link>
        </>
      ) : (
        'You are on no site any more. Ask whoever looks after yours.'
      )}
    </p>
  );
}

/** One site: its board first, since that is what most come for. */
function SiteCard({ site, settings }: { readonly site: OwnSite; readonly settings: SiteMessage | undefined }) {
  const { key, name, role } = site;
  return (
    <Section title={name} about={<Position site={site} />}>
      <p class="buttons">
        <a class="button primary" href={hrefOf('/leaderboard/', { site: key })}>
          Leaderboard
        </a>
        <span class="muted">{role === 'agent' ? 'with your own answers' : role === 'lead' ? 'of your teams' : 'live, of the whole site'}</span>
      </p>
      {role !== 'agent' && <Examples site={key} />}
      {role === 'admin' && (
        <>
          <h3>Ask your own customers</h3>
          <p>Put this one line into your pages. The question waits where the page says that a request was closed.</p>
          <Snippet text={`<script async src="${location.origin}/widget.js" data-site="${key}"></script>`} noun={`the snippet of ${name}`} />
          {settings && <SetUpYet site={settings} />}
        </>
      )}
    </Section>
  );
}

/** What somebody is there, and so why they see what they see. */
function Position({ site: { role, teams, agent } }: { readonly site: OwnSite }) {
  const [name, meaning] = ROLE_WORDS[role];
  const whose = role === 'lead' ? teams.join(', ') : role === 'agent' ? agent : null;
  return (
    <>
      {name}
      {whose && (
        <>
          {' '}
          (<bdi>{whose}</bdi>)
        </>
      )}
      : {meaning}.
    </>
  );
}

const EXAMPLES = [
  ['support-page.html', 'Support page', 'the question stands below a closed request'],
  ['in-chat-popup.html', 'Chat', 'the question comes up when the chat ends'],
] as const;

/** Not for agents: an answer given to try things out would be in the score of a colleague. */
function Examples({ site }: { readonly site: string }) {
  return (
    <>
      <h3>See it work</h3>
      <p>Open an example, tap a face, and see the leaderboard move in another window.</p>
      <ul class="examples">
        {EXAMPLES.map(([file, name, meaning]) => (
          <li key={file}>
            <a href={hrefOf(`/examples/${file}`, { site })}>
              <b>{name}</b> <span class="muted">{meaning}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
