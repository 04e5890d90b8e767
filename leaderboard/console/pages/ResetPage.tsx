import type { Me } from '../../../contract/account.ts';
import { ask } from '../api.ts';
import { Door } from '../Door.tsx';
import { Form } from '../Form.tsx';
import { NoToken } from '../NoToken.tsx';
import { useNavigation } from '../navigation.ts';
import { PasswordField } from '../PasswordField.tsx';

interface Props {
  readonly change: (me: Me) => void;
  readonly token: string | null;
}

/** Where the link to a new password leads to. */
export function ResetPage({ change, token }: Props) {
  const { replace } = useNavigation();
  if (!token) return <NoToken title="A new password" from="to choose a new password" />;
  const choose = (data: FormData) => ask<Me>('POST', 'password-resets', { body: { token, password: data.get('password') } });
  const enter = (me: Me) => {
    change(me);
    replace('/');
    return 'Your password is changed.';
  };
  return (
    <Door title="A new password">
      <p>It replaces the one before, and ends whatever was signed in with that one. If the link is too old, ask an owner for another.</p>
      <Form submit="Choose this password" act={choose} onDone={enter}>
        <PasswordField label="New password" isNew />
      </Form>
    </Door>
  );
}
