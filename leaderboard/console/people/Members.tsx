import { useState } from 'preact/hooks';
import type { UserMessage } from '../../../contract/users.ts';
import { Loaded } from '../Loaded.tsx';
import type { List } from '../messages.ts';
import { Rows } from '../Rows.tsx';
import { Section } from '../Section.tsx';
import { useAnswer } from '../use-answer.ts';
import { MemberRow } from './MemberRow.tsx';
import { ResetLink } from './ResetLink.tsx';

/** Everybody who is on the site. */
export function Members({ site }: { readonly site: string }) {
  const members = useAnswer<List<UserMessage>>('users', site);
  const [reset, setReset] = useState<{ readonly name: string; readonly url: string } | null>(null);
  return (
    <Section title="Members" about="Administrators see everything, leads the answers of their teams, agents their own.">
      <Loaded answer={members}>
        {({ data }) => (
          <Rows items={data} label="Members" none="Nobody is on this site.">
            {(member) => <MemberRow member={member} site={site} onChange={members.reload} onReset={setReset} />}
          </Rows>
        )}
      </Loaded>
      {reset && <ResetLink {...reset} />}
    </Section>
  );
}
