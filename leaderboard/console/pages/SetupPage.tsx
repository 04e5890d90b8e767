import { useEffect, useState } from 'preact/hooks';
import type { Me, SignInOptions } from '../../../contract/account.ts';
import { ask, Failure } from '../api.ts';
import { Door } from '../Door.tsx';
import { Field } from '../Field.tsx';
import { Form } from '../Form.tsx';
import { NoToken } from '../NoToken.tsx';
import { useNavigation } from '../navigation.ts';
import { PasswordField } from '../PasswordField.tsx';
import { useAnswer } from '../use-answer.ts';
import { failureText } from '../words.ts';

interface Props {
  readonly token: string | null;
  readonly change: (me: Me) => void;
}

/** The first page of all: whoever holds the link that the server printed becomes its owner, with a password or for a look. */
export function SetupPage({ token, change }: Props) {
  const { replace } = useNavigation();
  const { value: options } = useAnswer<SignInOptions>('sign-in-options');
  if (!token) return <NoToken title="Set up Afterword" from="where the server was started" />;
  // Not a step: going back would lead to a link that was used up.
  const begin = (me: Me) => {
    change(me);
    replace('/');
    return 'Welcome.';
  };
  const setUp = (data: FormData) =>
    ask<Me>('POST', 'setup', { body: { token, name: data.get('name'), email: data.get('email'), password: data.get('password') } });
  return (
    <Door title="Set up Afterword">
      {options?.is_set_up && (
        <p>
          Afterword was set up already. <a href="/sign-in">Sign in</a>
        </p>
      )}
      <p>You are the first one here, and this server becomes yours.</p>
      <LookAround token={token} onDone={begin} />
      <p class="or">
        <span>or choose how you sign in from now on</span>
      </p>
      <Form submit="Set up" act={setUp} onDone={begin}>
        <Field name="name" label="Your name" required maxLength={200} autocomplete="name" />
        <Field name="email" label="E-mail" required type="email" autocomplete="username" />
        <PasswordField label="Password" isNew />
      </Form>
    </Door>
  );
}

/** In at once; a password can be chosen later. */
function LookAround({ token, onDone }: { readonly token: string; readonly onDone: (me: Me) => void }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const look = async () => {
    if (isBusy) return;
    setBusy(true);
    const answer = await ask<Me>('POST', 'setup', { body: { token } });
    setBusy(false);
    if (answer instanceof Failure) setFailure(answer);
    else onDone(answer);
  };
  useEffect(() => setFailure(null), [token]);
  return (
    <>
      <p class="buttons">
        <button type="button" class="button" onClick={look} aria-disabled={isBusy}>
          Look around first
        </button>
        <span class="muted">A password can wait.</span>
      </p>
      <p class="said fault" role="status">
        {failure && failureText(failure)}
      </p>
    </>
  );
}
