import { useState } from 'preact/hooks';
import type { Role } from '../../../domain/access.ts';
import { Choice } from '../Choice.tsx';
import { Field } from '../Field.tsx';
import type { Part } from '../messages.ts';
import { listOf, ROLE_WORDS } from '../words.ts';

/** What somebody is on the site, with what that role needs to be known. */
export function RoleFields({ start }: { readonly start: Part }) {
  // A field that a role has no use for would only raise questions.
  const [role, setRole] = useState(start.role);
  return (
    <>
      <Choice name="role" label="Role" words={ROLE_WORDS} chosen={[start.role]} onChange={setRole} />
      {role === 'lead' && (
        <Field
          name="teams"
          label="Teams"
          hint="As your help desk calls them, with commas between."
          mend="Name at least one team."
          required
          autocomplete="off"
          start={start.teams.join(', ')}
        />
      )}
      {role === 'agent' && (
        <Field
          name="agent"
          label="Agent"
          hint="The id by which your help desk knows them, as it comes with the answers."
          required
          maxLength={128}
          autocomplete="off"
          start={start.agent ?? ''}
        />
      )}
    </>
  );
}

/** What those fields say. */
export function partOf(data: FormData): Part {
  const role = data.get('role') as Role;
  return {
    role,
    teams: role === 'lead' ? listOf(String(data.get('teams')), /,/) : [],
    agent: role === 'agent' ? String(data.get('agent')).trim() : null,
  };
}
