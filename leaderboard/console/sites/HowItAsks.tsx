import type { SiteMessage } from '../../../contract/sites.ts';
import { Fetched } from '../Fetched.tsx';

interface Props {
  readonly site: SiteMessage;
  readonly onChange: () => void;
}

/** How a site asks: as much as half of all other pages together, and rarely wanted. */
export const HowItAsks = (props: Props) => <Fetched from={() => import('../asking/Asking.tsx').then(({ Asking }) => Asking)} props={props} />;
