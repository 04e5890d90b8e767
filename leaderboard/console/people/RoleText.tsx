import type { Part } from '../messages.ts';
import { ROLE_WORDS } from '../words.ts';

/** "Lead of Deliveries, Returns". */
export function RoleText({ part: { role, teams, agent } }: { readonly part: Part }) {
  const [name] = ROLE_WORDS[role];
  const whose = role === 'lead' ? ` of ${teams.join(', ')}` : role === 'agent' ? ` ${agent}` : '';
  return (
    <bdi>
      {name}
      {whose}
    </bdi>
  );
}
