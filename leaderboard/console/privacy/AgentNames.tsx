import type { AgentList } from '../../../contract/agents.ts';
import { ask } from '../api.ts';
import { Confirm } from '../Confirm.tsx';
import { Loaded } from '../Loaded.tsx';
import { Rows } from '../Rows.tsx';
import { Section } from '../Section.tsx';
import { useAnswer } from '../use-answer.ts';
import { Celebrated } from './Celebrated.tsx';

/** Whose best answers are shown to all, and who is forgotten. */
export function AgentNames({ site }: { readonly site: string }) {
  const agents = useAnswer<AgentList>('agents', site);
  // They stay in the list under no name, since their answers stay.
  const forgotten = () => {
    agents.reload();
    return 'Forgotten.';
  };
  return (
    <Section
      title="Agents"
      about="The best answers of those who are celebrated are shown to all, until they would rather not. Somebody who leaves can be forgotten: their name and id go, their answers still count, and no total changes."
    >
      <Loaded answer={agents}>
        {({ data }) => (
          <Rows items={data} label="Agents" none="Nobody has been answered about yet.">
            {({ id, name, celebrated }) => (
              <>
                <p>
                  <b>
                    <bdi>{name}</bdi>
                  </b>{' '}
                  <span class="muted">
                    <bdi>{id}</bdi>
                  </span>
                </p>
                <Celebrated site={site} agent={{ id, name, celebrated }} onDone={agents.reload} />
                <Confirm
                  verb="Forget"
                  of={name}
                  act={() => ask('DELETE', `agents/${encodeURIComponent(id)}`, { query: { site } })}
                  onDone={forgotten}
                >
                  Their name and id are erased and cannot be brought back. The board keeps their answers, under no name.
                </Confirm>
              </>
            )}
          </Rows>
        )}
      </Loaded>
    </Section>
  );
}
