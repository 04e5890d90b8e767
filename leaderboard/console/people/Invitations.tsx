import { useState } from 'preact/hooks';
import type { InvitationMessage, MadeInvitation } from '../../../contract/invitations.ts';
import { ask } from '../api.ts';
import { Confirm } from '../Confirm.tsx';
import { Field } from '../Field.tsx';
import { Form } from '../Form.tsx';
import { Loaded } from '../Loaded.tsx';
import type { List } from '../messages.ts';
import { Rows } from '../Rows.tsx';
import { Secret } from '../Secret.tsx';
import { Section } from '../Section.tsx';
import { momentText } from '../time.ts';
import { type Answer, useAnswer } from '../use-answer.ts';
import { partOf, RoleFields } from './RoleFields.tsx';
import { RoleText } from './RoleText.tsx';

/** Who is invited and has not come yet, and the way to invite somebody. */
export function Invitations({ site }: { readonly site: string }) {
  const invitations = useAnswer<List<InvitationMessage>>('invitations', site);
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const [round, setRound] = useState(0);
  const invite = (data: FormData) =>
    ask<MadeInvitation>('POST', 'invitations', { body: { site, email: data.get('email'), name: data.get('name'), ...partOf(data) } });
  const tell = (invitation: MadeInvitation) => {
    setMade(invitation);
    setRound(round + 1);
    invitations.reload();
    return 'The invitation is made.';
  };
  return (
    <Section title="Invite somebody" about="You get a link to pass on: no mail is sent from here.">
      <Open invitations={invitations} site={site} />
      {made && (
        <Secret
          title={`The invitation of ${made.name}`}
          noun="the link"
          text={made.url}
          advice={`Pass it on to them alone. It works once, until ${momentText(made.expires_at)}.`}
        />
      )}
      <Form submit="Make the invitation" act={invite} onDone={tell} isEmptied>
        <Field name="name" label="Name" required maxLength={200} autocomplete="off" />
        <Field name="email" label="E-mail" hint="They sign in with it." required type="email" autocomplete="off" />
        <RoleFields key={round} start={AGENT} />
      </Form>
    </Section>
  );
}

// Most of those who are invited.
const AGENT = { role: 'agent', teams: [], agent: null } as const;

/** Those that wait for their reader; one can be taken back as long as it waits. */
function Open({ invitations, site }: { readonly invitations: Answer<List<InvitationMessage>>; readonly site: string }) {
  const withdrawn = () => {
    invitations.reload();
    return 'Withdrawn.';
  };
  return (
    <Loaded answer={invitations}>
      {({ data }) => (
        <Rows items={data} label="Open invitations" none="No invitation is open.">
          {({ id, name, email, expires_at, ...part }) => (
            <>
              <div class="person">
                <p>
                  <b>
                    <bdi>{name}</bdi>
                  </b>{' '}
                  <span class="pill">Invited</span>
                </p>
                <p class="muted">
                  <bdi>{email}</bdi> · <RoleText part={part} /> · until {momentText(expires_at)}
                </p>
              </div>
              <Confirm
                verb="Withdraw"
                of={`the invitation of ${name}`}
                act={() => ask('DELETE', `invitations/${id}`, { query: { site } })}
                onDone={withdrawn}
              >
                The link that was passed on does not work any more.
              </Confirm>
            </>
          )}
        </Rows>
      )}
    </Loaded>
  );
}
