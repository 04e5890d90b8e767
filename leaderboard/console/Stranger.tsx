import type { ComponentType } from 'preact';
import type { Me } from '../../contract/account.ts';
import { useNavigation } from './navigation.ts';
import { InvitationPage } from './pages/InvitationPage.tsx';
import { ResetPage } from './pages/ResetPage.tsx';
import { SetupPage } from './pages/SetupPage.tsx';
import { SignInPage } from './pages/SignInPage.tsx';
import { WallPage } from './pages/WallPage.tsx';

/** What every page in front of the others is given. */
interface Props {
  /** Whoever is signed in already. */
  readonly me: Me | null;
  readonly change: (me: Me | null) => void;
  /** Of the link that was opened; null where there was none. */
  readonly token: string | null;
}

const PAGES: Readonly<Record<string, ComponentType<Props>>> = {
  '/setup': SetupPage,
  '/sign-in': SignInPage,
  '/invitation': InvitationPage,
  '/reset': ResetPage,
  '/wall': WallPage,
};

/** The pages that come before one is in. */
export function Stranger(props: Props) {
  const Page = PAGES[useNavigation().path] ?? SignInPage;
  // Another link begins anew.
  return <Page key={props.token} {...props} />;
}
