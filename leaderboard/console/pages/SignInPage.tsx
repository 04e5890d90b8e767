import { useEffect } from 'preact/hooks';
import type { Me, SignInOptions } from '../../../contract/account.ts';
import { addressOf, ask } from '../api.ts';
import { Door } from '../Door.tsx';
import { Field } from '../Field.tsx';
import { Form } from '../Form.tsx';
import { useNavigation } from '../navigation.ts';
import { isStaffPath, nextOf } from '../next.ts';
import { PasswordField } from '../PasswordField.tsx';
import { useAnswer } from '../use-answer.ts';

interface Props {
  readonly me: Me | null;
  readonly change: (me: Me) => void;
}

/** The way in, and on to where somebody was going. */
export function SignInPage({ me, change }: Props) {
  const { search, replace } = useNavigation();
  const { value: options } = useAnswer<SignInOptions>('sign-in-options');
  const next = nextOf(search);
  const goOn = () => (isStaffPath(new URL(next, location.origin).pathname) ? replace(next) : location.replace(next));
  // Whoever is in already does not have to come in.
  useEffect(() => {
    if (me) goOn();
  }, [me]);
  const signIn = (data: FormData) => ask<Me>('POST', 'session', { body: { email: data.get('email'), password: data.get('password') } });
  const enter = (entered: Me) => {
    change(entered);
    return 'You are signed in.';
  };
  return (
    <Door title="Sign in">
      <SignOnFault search={search} />
      {options?.is_set_up === false && <p>Nobody has set up this server yet. Open the link that it printed when it was started.</p>}
      {options?.oidc && (
        <>
          <p class="buttons">
            <a class="button" href={addressOf('sso/start', { next })}>
              Sign in with <bdi>{options.oidc.name}</bdi>
            </a>
          </p>
          <p class="or">
            <span>or with your password</span>
          </p>
        </>
      )}
      <Form submit="Sign in" act={signIn} onDone={enter}>
        <Field name="email" label="E-mail" required type="email" autocomplete="username" />
        <PasswordField label="Password" />
      </Form>
      <p class="muted">Forgotten? An owner can give you a link to choose a new password.</p>
    </Door>
  );
}

/** Why the provider's way back ended here. */
function SignOnFault({ search }: { readonly search: string }) {
  const error = new URLSearchParams(search).get('error');
  return error && <p class="fault">{SIGN_ON_WORDS[error] ?? SIGN_ON_WORDS['sso_failed']}</p>;
}

const SIGN_ON_WORDS: Readonly<Record<string, string>> = {
  sso_unavailable: 'The sign-in provider does not answer at the moment. Try again later, or use your password.',
  sso_failed: 'Signing in there was broken off, or it took too long. Try again.',
  sso_unverified: 'The sign-in provider does not vouch for your e-mail address. Confirm it there, then try again.',
  sso_nobody: 'Nobody here has the e-mail address that you have there. Ask an administrator to invite you.',
};
