import type { Agent } from '../../domain/agent.ts';
import type { Interaction } from '../../domain/answer.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { Tx } from './tx.ts';

/** What is frozen about an interaction. */
export type Attribution = Pick<Interaction, 'channel' | 'agents' | 'team' | 'caseId' | 'customer' | 'isVerified'>;

/** The attribution that holds: what was first heard about the interaction, which is this if nothing was. Names of agents are the newest given. */
export function freeze(tx: Tx, interaction: Interaction): Attribution {
  const { site, id, isVerified } = interaction;
  const frozen = tx.statements.findInteraction.get({ siteId: site, id, isVerified });
  if (!frozen) return add(tx, interaction);
  const given = new Map(interaction.agents.map((agent) => [agent.id, agent]));
  return { ...frozen, agents: frozen.agents.map((agent) => learnName(tx, site, given.get(agent.id) ?? agent)) };
}

function add(tx: Tx, { site: siteId, id, ...attribution }: Interaction): Attribution {
  const { channel, team, caseId, customer, isVerified } = attribution;
  const agents = [...new Map(attribution.agents.map((agent) => [agent.id, agent])).values()].map((agent) => learnName(tx, siteId, agent));
  tx.statements.addChannel.run({ siteId, id: channel });
  tx.statements.addInteraction.run({ siteId, id, channelId: channel, team, caseId, customer, isVerified });
  agents.forEach((agent, position) => {
    tx.statements.addCredited.run({ siteId, interactionId: id, isVerified, agentId: agent.id, position });
  });
  return { channel, agents, team, caseId, customer, isVerified };
}

/** A page that knows no name gives the id; that never replaces a name. */
function learnName({ statements }: Tx, siteId: SiteId, { id, name }: Agent): Agent {
  const known = statements.findAgent.get({ siteId, id })?.name;
  if (known === name || (known !== undefined && name === id)) return { id, name: known };
  statements.nameAgent.run({ siteId, id, name });
  return { id, name };
}
