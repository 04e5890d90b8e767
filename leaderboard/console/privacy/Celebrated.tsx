import type { KnownAgentMessage } from '../../../contract/agents.ts';
import { ask, Failure } from '../api.ts';
import { useSay } from '../Section.tsx';
import { failureText } from '../words.ts';

interface Props {
  readonly site: string;
  readonly agent: KnownAgentMessage;
  readonly onDone: () => void;
}

/** Whether an agent's best answers are shown to all: a tap, which a second one takes back. */
export function Celebrated({ site, agent: { id, name, celebrated }, onDone }: Props) {
  const say = useSay();
  const change = async () => {
    const answer = await ask('PATCH', `agents/${encodeURIComponent(id)}`, { body: { site, celebrated: !celebrated } });
    say(answer instanceof Failure ? failureText(answer) : 'Saved.');
    onDone();
  };
  return (
    <label class="option">
      <input type="checkbox" checked={celebrated} onChange={change} />
      <span>
        Celebrated<span class="hidden"> {name}</span>
      </span>
    </label>
  );
}
