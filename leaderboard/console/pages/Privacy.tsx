import { NoSuchSite } from '../NoSuchSite.tsx';
import { AgentNames } from '../privacy/AgentNames.tsx';
import { CustomerWords } from '../privacy/CustomerWords.tsx';
import { useSite } from '../session.ts';

/** What a site knows of people, and how it forgets them. */
export function Privacy() {
  const site = useSite();
  if (!site) return <NoSuchSite />;
  return (
    <div key={site.key} class="sections">
      <CustomerWords site={site.key} />
      <AgentNames site={site.key} />
    </div>
  );
}
