import type { Me } from '../../../contract/account.ts';
import { ask, Failure } from '../api.ts';
import { Confirm } from '../Confirm.tsx';
import { Field } from '../Field.tsx';
import { Form } from '../Form.tsx';
import { PasswordField } from '../PasswordField.tsx';
import { Section } from '../Section.tsx';
import { useSession } from '../session.ts';

/** Who one is here, and how one signs in and out. */
export function Account() {
  const { me, change } = useSession();
  const { name, has_password } = me.user;
  const rename = (data: FormData) => ask<Me>('PATCH', 'account', { body: { name: data.get('name') } });
  const renamed = (answer: Me) => {
    change(answer);
    return 'Saved.';
  };
  return (
    <>
      {!has_password && <FirstPassword />}
      <Section title="Name" about="What others on your sites call you.">
        <Form submit="Save" act={rename} onDone={renamed}>
          <Field name="name" label="Your name" required maxLength={200} autocomplete="name" start={name} />
        </Form>
      </Section>
      {has_password && <Email />}
      {has_password && <NewPassword />}
      <SignOut />
    </>
  );
}

function FirstPassword() {
  const { change } = useSession();
  const choose = (data: FormData) => ask<Me>('PATCH', 'account', { body: { email: data.get('email'), password: data.get('password') } });
  return (
    <Section title="E-mail and password" about="So far only this browser knows you. With these you can sign in anywhere.">
      <Form submit="Choose these" act={choose} onDone={changed(change)}>
        <Field name="email" label="E-mail" required type="email" autocomplete="username" />
        <PasswordField label="Password" isNew />
      </Form>
    </Section>
  );
}

function Email() {
  const { me, change } = useSession();
  const save = (data: FormData) =>
    ask<Me>('PATCH', 'account', { body: { email: data.get('email'), current_password: data.get('current_password') } });
  return (
    <Section title="E-mail" about="You sign in with it. No mail is sent to it.">
      <Form submit="Save" act={save} onDone={changed(change)}>
        <Field name="email" label="E-mail" required type="email" autocomplete="username" start={me.user.email ?? ''} />
        <PasswordField label="Password" name="current_password" />
      </Form>
    </Section>
  );
}

function NewPassword() {
  const { me, change } = useSession();
  const save = (data: FormData) =>
    ask<Me>('PATCH', 'account', { body: { password: data.get('password'), current_password: data.get('current_password') } });
  return (
    <Section title="Password" about="A new one ends whatever else is signed in as you.">
      <Form submit="Change the password" act={save} onDone={changed(change)} isEmptied>
        {/* A password manager keeps the new password under this name. */}
        <input class="hidden" type="email" value={me.user.email ?? ''} readOnly autocomplete="username" tabIndex={-1} aria-hidden="true" />
        <PasswordField label="Current password" name="current_password" />
        <PasswordField label="New password" isNew />
      </Form>
    </Section>
  );
}

const changed = (change: (me: Me) => void) => (me: Me) => {
  change(me);
  return 'Saved.';
};

function SignOut() {
  const { me } = useSession();
  // Whatever the page knew is gone with it.
  const leave = () => {
    location.assign('/sign-in');
    return 'You are signed out.';
  };
  const signOut = async () => {
    if (!((await ask('DELETE', 'session')) instanceof Failure)) leave();
  };
  return (
    <Section title="Sign out" about="Here, or wherever you are signed in: on a phone that was lost, at a desk you left.">
      <div class="buttons">
        {me.user.has_password ? (
          <button type="button" class="button" onClick={signOut}>
            Sign out
          </button>
        ) : (
          <Confirm verb="Sign out" act={() => ask('DELETE', 'session')} onDone={leave}>
            Nobody can sign in as you until you choose a password. Choose one first.
          </Confirm>
        )}
        <Confirm verb="Sign out everywhere" act={() => ask('DELETE', 'sessions')} onDone={leave}>
          Every browser in which you are signed in has to sign in again, this one too.
        </Confirm>
      </div>
    </Section>
  );
}
