import type { SiteMessage } from '../../../contract/sites.ts';
import { Link } from '../Link.tsx';
import { hrefOf } from '../navigation.ts';

/** What is open on a site until somebody sets it up; nothing where everything is. */
export function SetUpYet({ site: { key, origins, signature } }: { readonly site: SiteMessage }) {
  const open = [
    origins.length === 0 && (['Origins', 'any page may send answers to this site', 'Name your pages', null] as const),
    signature !== 'require' &&
      (['Signature', 'who served is what the page says, not what your help desk signed', 'Look at signing', 'keys'] as const),
  ].filter((one) => one !== false);
  if (open.length === 0) return null;
  return (
    <>
      <h3>Before the numbers count</h3>
      <ul class="open">
        {open.map(([name, meaning, verb, part]) => (
          <li key={name}>
            <span>
              <b>{name}</b> <span class="muted">{meaning}</span>
            </span>
            <Link href={hrefOf('/sites', { site: key, part })} class="quiet">
              {verb}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
