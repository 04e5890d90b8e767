import type { PasswordResetLink, UserMessage } from '../../../contract/users.ts';
import { ask, Failure } from '../api.ts';
import { Confirm } from '../Confirm.tsx';
import { Form } from '../Form.tsx';
import { useSay } from '../Section.tsx';
import { useSession } from '../session.ts';
import { momentText } from '../time.ts';
import { failureText } from '../words.ts';
import { partOf, RoleFields } from './RoleFields.tsx';
import { RoleText } from './RoleText.tsx';

interface Props {
  readonly member: UserMessage;
  readonly site: string;
  readonly onChange: () => void;
  readonly onReset: (link: { readonly name: string; readonly url: string }) => void;
}

/** Somebody on the site, and what can be done about that. */
export function MemberRow(props: Props) {
  const { member, site, onChange } = props;
  const { id, name, email, is_owner, is_disabled, last_seen_at } = member;
  const { me } = useSession();
  const save = (data: FormData) => ask<UserMessage>('PATCH', `users/${id}`, { body: { site, ...partOf(data) } });
  const saved = () => {
    onChange();
    return 'Saved.';
  };
  return (
    <>
      <div class="person">
        <p>
          <b>
            <bdi>{name || email || 'Without a name'}</bdi>
          </b>{' '}
          {is_owner && <span class="pill">Owner</span>} {is_disabled && <span class="pill">Disabled</span>}{' '}
          {id === me.user.id && <span class="pill">You</span>}
        </p>
        <p class="muted">
          {email && (
            <>
              <bdi>{email}</bdi> ·{' '}
            </>
          )}
          <RoleText part={member} /> · {last_seen_at ? `last seen ${momentText(last_seen_at)}` : 'not seen yet'}
        </p>
      </div>
      <details class="more">
        <summary>
          Change<span class="hidden"> {name}</span>
        </summary>
        <Form key={JSON.stringify([member.role, member.teams, member.agent])} submit="Save" act={save} onDone={saved}>
          <RoleFields start={member} />
        </Form>
        <div class="buttons">
          <TakeFromSite {...props} />
          {me.user.is_owner && <OwnersActs {...props} />}
        </div>
      </details>
    </>
  );
}

/** What an administrator may say of their own site, and no more. */
function TakeFromSite({ member: { id, name }, site, onChange }: Props) {
  const taken = () => {
    onChange();
    return `${name} is not on this site any more.`;
  };
  return (
    <Confirm verb="Take from this site" of={name} act={() => ask('DELETE', `users/${id}`, { query: { site } })} onDone={taken}>
      They see nothing of this site any more. Their account stays, and so do the answers to them.
    </Confirm>
  );
}

/** What concerns an account as a whole, and so only the owner may. */
function OwnersActs({ member: { id, name, is_disabled }, onChange, onReset }: Props) {
  const { me } = useSession();
  const say = useSay();
  const done = (sentence: string) => {
    onChange();
    return sentence;
  };
  const enable = async () => {
    const answer = await ask('DELETE', `users/${id}/disabled`);
    say(answer instanceof Failure ? failureText(answer) : done(`${name} may sign in again.`));
  };
  // Not asked first: a link by itself changes nothing.
  const reset = async () => {
    const answer = await ask<PasswordResetLink>('POST', `users/${id}/password-resets`, { body: {} });
    if (answer instanceof Failure) say(failureText(answer));
    else onReset({ name, url: answer.url });
  };
  return (
    <>
      <button type="button" class="quiet" onClick={reset}>
        New password<span class="hidden"> for {name}</span>
      </button>
      <Confirm verb="End sessions" of={name} act={() => ask('DELETE', `users/${id}/sessions`)} onDone={() => done('Ended.')}>
        Every browser in which they are signed in has to sign in again.
      </Confirm>
      {is_disabled && (
        <button type="button" class="quiet" onClick={enable}>
          Enable<span class="hidden"> {name}</span>
        </button>
      )}
      {!is_disabled && id !== me.user.id && (
        <Confirm
          verb="Disable"
          of={name}
          act={() => ask('PUT', `users/${id}/disabled`, { body: {} })}
          onDone={() => done(`${name} cannot sign in any more.`)}
        >
          They are signed out everywhere and cannot sign in, on any site, until they are enabled again.
        </Confirm>
      )}
    </>
  );
}
