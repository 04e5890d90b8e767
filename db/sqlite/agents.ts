import { randomBytes } from 'node:crypto';
import { and, asc, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { Agent, KnownAgent } from '../../domain/agent.ts';
import type { Actor } from '../../domain/audit.ts';
import { type AgentId, asId, type SiteId } from '../../domain/ids.ts';
import type { AgentStore } from '../agent-store.ts';
import { note } from './audit.ts';
import type { Commits } from './commits.ts';
import type { Db } from './connection.ts';
import { breakOff } from './moves.ts';
import { settle } from './pending.ts';
import { agents, credits } from './schema.ts';
import { invitations, memberships } from './schema-people.ts';
import { rollupDays, rollupHours } from './schema-rollups.ts';
import type { Scrub } from './scrub.ts';
import { attempt } from './storage-errors.ts';
import type { Tx } from './tx.ts';

/** Those who are credited, and how their names go. */
export const agentStore = ({ commit }: Commits, db: Db, scrub: Pick<Scrub, 'everything'>, now: () => number): AgentStore => ({
  agents: (site) => attempt(() => agentsOf(db, site)),
  celebrateAgent: (site, agent, isCelebrated, by) => commit((tx) => celebrate(tx, site, { id: agent, isCelebrated }, by, now())),
  async removeAgent(site, agent, by) {
    const outcome = await commit((tx) => takeNameAway(tx, site, agent, by, now()));
    if (outcome === 'removed') await scrub.everything();
    return outcome;
  },
});

const KNOWN = { id: agents.id, name: agents.name, isCelebrated: agents.isCelebrated };

const agentsOf = (db: Db, siteId: SiteId): readonly KnownAgent[] =>
  db.select(KNOWN).from(agents).where(eq(agents.siteId, siteId)).orderBy(asc(agents.id)).all();

function celebrate(tx: Tx, siteId: SiteId, { id, isCelebrated }: Omit<KnownAgent, 'name'>, by: Actor, at: number): KnownAgent | null {
  const known = and(eq(agents.siteId, siteId), eq(agents.id, id));
  const before = tx.db.select(KNOWN).from(agents).where(known).get();
  if (!before || before.isCelebrated === isCelebrated) return before ?? null;
  tx.db.update(agents).set({ isCelebrated }).where(known).run();
  // Without the id: when the agent is removed, it would be one more place that knows it.
  note(tx, { site: siteId, at, actor: by, action: 'agent.celebrate', subject: 'agent', details: { celebrated: isCelebrated } });
  return { ...before, isCelebrated };
}

/** Every row that says who was credited says another id from now on. Nothing is counted anew, since nothing else has changed. */
export function takeNameAway(tx: Tx, siteId: SiteId, agent: AgentId, by: Actor, at: number): 'removed' | 'not_found' {
  const { db } = tx;
  const former: Agent = { id: asId<AgentId>(`former-${randomBytes(4).toString('hex')}`), name: 'Former agent' };
  const known = and(eq(agents.siteId, siteId), eq(agents.id, agent));
  if (!db.select({ id: agents.id }).from(agents).where(known).get()) return 'not_found';
  db.insert(agents)
    .values({ siteId, ...former, isCelebrated: false })
    .run();
  settle(tx);
  db.run(renameIn(siteId, agent, former.id));
  for (const table of [credits, rollupHours, rollupDays])
    db.update(table)
      .set({ agentId: former.id })
      .where(and(eq(table.siteId, siteId), eq(table.agentId, agent)))
      .run();
  const members = unlink(tx, siteId, agent);
  db.delete(agents).where(known).run();
  breakOff(tx, siteId);
  note(tx, { site: siteId, at, actor: by, action: 'agent.remove', subject: former.id, details: { members } });
  return 'removed';
}

/** Looks at every interaction of the site, since hardly anybody is ever removed: no index has to be written with every answer for that. */
const renameIn = (siteId: SiteId, from: AgentId, to: AgentId): SQL => sql`
  update interactions set agents = (select json_group_array(iif(value = ${from}, ${to}, value) order by key) from json_each(agents))
  where site_id = ${siteId} and exists (select 1 from json_each(agents) where value = ${from})`;

/** Whoever saw the answers of this agent alone sees none any more; a lead or an admin stays what they are. How many lost their place on the site. */
function unlink({ db }: Tx, siteId: SiteId, agent: AgentId): number {
  const removed = [memberships, invitations].map((table) => {
    const linked = and(eq(table.siteId, siteId), eq(table.agentId, agent));
    db.update(table)
      .set({ agentId: null })
      .where(and(linked, ne(table.role, 'agent')))
      .run();
    return db.delete(table).where(linked).run().changes;
  });
  return removed[0] ?? 0;
}
