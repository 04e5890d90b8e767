import type { ComponentType } from 'preact';
import { Activity } from './pages/Activity.tsx';
import { People } from './pages/People.tsx';
import { Privacy } from './pages/Privacy.tsx';
import { Sites } from './pages/Sites.tsx';

/** What only administrators of a site see. */
export type AdministratedPath = '/sites' | '/people' | '/activity' | '/privacy';

const PAGES: Readonly<Record<AdministratedPath, ComponentType>> = { '/sites': Sites, '/people': People, '/activity': Activity, '/privacy': Privacy };

/** The pages of administrators, which nobody else fetches. */
export function Administration({ path }: { readonly path: AdministratedPath }) {
  const Page = PAGES[path];
  return <Page />;
}
