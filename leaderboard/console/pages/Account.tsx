import type { Me } from '../../../contract/account.ts';
import { ask, Failure, proving } from '../api.ts';
import { Confirm } from '../Confirm.tsx';
import { Field } from '../Field.tsx';
import { Form } from '../Form.tsx';
import { useNavigation } from '../navigation.ts';
import { PasswordField } from '../PasswordField.tsx';
import { Section, useSay } from '../Section.tsx';
import { useSession } from '../session.ts';
import { failureText } from '../words.ts';

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

/** For an owner who looked around first: from now on they can come back. */
function FirstPassword() {
  const { change } = useSession();
  const { go } = useNavigation();
  // The form is gone with its reason, so the way goes on to where the first look began.
  const chosen = (me: Me) => {
    change(me);
    go('/');
    return 'Saved.';
  };
  const choose = (data: FormData) => ask<Me>('PATCH', 'account', { body: { email: data.get('email'), password: data.get('password') } });
  return (
    <Section title="E-mail and password" about="So far only this browser knows you. With these you can sign in anywhere.">
      <Form submit="Choose these" act={choose} onDone={chosen}>
        <Field name="email" label="E-mail" required type="email" autocomplete="username" mend={TAKEN} />
        <PasswordField label="Password" isNew />
      </Form>
    </Section>
  );
}

const TAKEN = 'This is no e-mail address, or somebody else here has it.';

/** By what somebody signs in is changed only by whoever knows the password, and not by who finds a desk unattended. */
function Email() {
  const { me, change } = useSession();
  const save = (data: FormData) =>
    proving('current_password', ask<Me>('PATCH', 'account', { body: { email: data.get('email'), current_password: data.get('current_password') } }));
  return (
    <Section title="E-mail" about="You sign in with it. No mail is sent to it.">
      <Form submit="Save" act={save} onDone={changed(change)}>
        <Field name="email" label="E-mail" required type="email" autocomplete="username" start={me.user.email ?? ''} mend={TAKEN} />
        <PasswordField label="Password" name="current_password" />
      </Form>
    </Section>
  );
}

/** The server ends every other session with it, and begins a new one here. */
function NewPassword() {
  const { me, change } = useSession();
  const save = (data: FormData) =>
    proving(
      'current_password',
      ask<Me>('PATCH', 'account', { body: { password: data.get('password'), current_password: data.get('current_password') } }),
    );
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
  return (
    <Section title="Sign out" about="Here, or wherever you are signed in: on a phone that was lost, at a desk you left.">
      <WaysOut />
    </Section>
  );
}

/** Whoever has no password is asked first, since there is no way back. */
function WaysOut() {
  const { me } = useSession();
  const say = useSay();
  // Whatever the page knew is gone with it.
  const leave = () => {
    location.assign('/sign-in');
    return 'You are signed out.';
  };
  const signOut = async () => {
    const answer = await ask('DELETE', 'session');
    if (answer instanceof Failure) say(failureText(answer));
    else leave();
  };
  return (
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
  );
}
