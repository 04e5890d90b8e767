import type { Agent } from '../../domain/agent.ts';
import type { Interaction } from '../../domain/answer.ts';
import type { ChannelId, ResponseId, SiteId } from '../../domain/ids.ts';
import { listText } from './text-list.ts';
import type { Tx } from './tx.ts';

/** What is frozen about an interaction. */
export type Attribution = Pick<Interaction, 'channel' | 'agents' | 'team' | 'caseId' | 'customer' | 'isVerified'>;

/** An interaction as it is kept, and the answer to it. */
export interface KnownInteraction extends Attribution {
  readonly answerId: ResponseId | null;
}

/** What is kept under its id: two at most, one that was signed for and one that was not. */
export const knownUnder = ({ statements }: Tx, { site: siteId, id }: Interaction): readonly KnownInteraction[] =>
  statements.findInteractions.all({ siteId, id });

/** The attribution that holds: what was first heard about the interaction, which is this if nothing was. Names of agents are the newest given. */
export const freeze = (tx: Tx, interaction: Interaction): Attribution => attribute(tx, interaction, knownUnder(tx, interaction), null);

/** The same, for an interaction of which something may be known, with its answer. */
export function attribute(tx: Tx, interaction: Interaction, known: readonly KnownInteraction[], answerId: ResponseId | null): Attribution {
  const { site, id, isVerified } = interaction;
  const found = known.find((one) => one.isVerified === isVerified);
  if (!found) return add(tx, interaction, answerId);
  if (answerId !== null) tx.statements.answerInteraction.run({ siteId: site, id, isVerified, answerId });
  const given = new Map(interaction.agents.map((agent) => [agent.id, agent]));
  const { answerId: _, ...frozen } = found;
  return { ...frozen, agents: frozen.agents.map((agent) => learnName(tx, site, given.get(agent.id) ?? agent)) };
}

function add(tx: Tx, { site: siteId, id, ...attribution }: Interaction, answerId: ResponseId | null): Attribution {
  const { channel, team, caseId, customer, isVerified } = attribution;
  const agents = [...new Map(attribution.agents.map((agent) => [agent.id, agent])).values()].map((agent) => learnName(tx, siteId, agent));
  learnChannel(tx, siteId, channel);
  const credited = listText(agents.map((agent) => agent.id));
  tx.statements.addInteraction.run({ siteId, id, channelId: channel, team, caseId, customer, isVerified, agents: credited, answerId });
  return { channel, agents, team, caseId, customer, isVerified };
}

/** Most answers of a commit come by the same few channels. */
function learnChannel({ statements, pending: { channels } }: Tx, siteId: SiteId, id: ChannelId): void {
  const key = `${siteId} ${id}`;
  if (channels.has(key)) return;
  statements.addChannel.run({ siteId, id });
  channels.add(key);
}

/** A page that knows no name gives the id; that never replaces a name. */
function learnName({ statements }: Tx, siteId: SiteId, { id, name }: Agent): Agent {
  const known = statements.nameOfAgent({ siteId, id });
  if (known === name || (known !== undefined && name === id)) return { id, name: known };
  statements.nameAgent.run({ siteId, id, name });
  return { id, name };
}
