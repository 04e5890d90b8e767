import { useEffect, useState } from 'preact/hooks';
import type { Me } from '../../../contract/account.ts';
import type { InvitationPreview } from '../../../contract/invitations.ts';
import { ask, Failure, proving } from '../api.ts';
import { Door } from '../Door.tsx';
import { Form } from '../Form.tsx';
import { NoToken } from '../NoToken.tsx';
import { useNavigation } from '../navigation.ts';
import { PasswordField } from '../PasswordField.tsx';
import { failureText } from '../words.ts';

interface Props {
  readonly me: Me | null;
  readonly change: (me: Me) => void;
  readonly token: string | null;
}

/** Where an invitation leads to: who is invited to what, and the way in. */
export function InvitationPage({ me, change, token }: Props) {
  const [preview, setPreview] = useState<InvitationPreview | Failure | null>(null);
  useEffect(() => {
    if (token) ask<InvitationPreview>('POST', 'invitation-previews', { body: { token } }).then(setPreview);
  }, [token]);
  if (!token) return <NoToken title="Your invitation" from="with your invitation" />;
  return (
    <Door title="Your invitation">
      <p class={preview ? 'said fault' : 'said muted'} role="status">
        {preview instanceof Failure ? failureText(preview) : !preview && 'Loading…'}
      </p>
      {preview instanceof Failure && preview.code === 'link_not_valid' && <p>Ask whoever invited you for another one.</p>}
      {preview && !(preview instanceof Failure) && <Acceptance me={me} change={change} token={token} preview={preview} />}
    </Door>
  );
}

interface AcceptanceProps extends Omit<Props, 'token'> {
  readonly token: string;
  readonly preview: InvitationPreview;
}

/** Whoever is signed in as the one who is invited only says yes; anybody else shows or chooses a password. */
function Acceptance({ me, change, token, preview }: AcceptanceProps) {
  const { replace } = useNavigation();
  const { email, name, site_name, has_account } = preview;
  // Both come from the server, which writes addresses in lower case.
  const isIn = me?.user.email === email;
  const accept = (data: FormData) =>
    proving('password', ask<Me>('POST', 'invitation-acceptances', { body: { token, ...(!isIn && { password: data.get('password') }) } }));
  const enter = (entered: Me) => {
    change(entered);
    replace('/');
    return 'Welcome.';
  };
  return (
    <>
      <p>
        <bdi>{name}</bdi>, you are invited to{' '}
        <b>
          <bdi>{site_name}</bdi>
        </b>
        .{' '}
        {isIn
          ? 'You are signed in already.'
          : has_account
            ? 'You have an account here: its password lets you in.'
            : 'Choose a password, and you are in.'}
      </p>
      <Form submit="Accept the invitation" act={accept} onDone={enter}>
        <div class="entry">
          <label for="invited">E-mail</label>
          {/* For password managers too: what is kept belongs to this address. */}
          <input id="invited" type="email" value={email} readOnly autocomplete="username" dir="ltr" />
        </div>
        {!isIn && <PasswordField key={String(has_account)} label="Password" isNew={!has_account} />}
      </Form>
    </>
  );
}
