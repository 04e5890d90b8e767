import { NoSuchSite } from '../NoSuchSite.tsx';
import { Invitations } from '../people/Invitations.tsx';
import { Members } from '../people/Members.tsx';
import { useSite } from '../session.ts';

/** Who is on a site and who is invited to it. */
export function People() {
  const site = useSite();
  if (!site) return <NoSuchSite />;
  return (
    <div key={site.key} class="sections">
      <Members site={site.key} />
      <Invitations site={site.key} />
    </div>
  );
}
