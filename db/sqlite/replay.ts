import { sql } from 'drizzle-orm';
import { type AgentId, asId, type InteractionId, type ResponseId, type SiteId } from '../../domain/ids.ts';
import type { Replayed, Restored } from '../backup.ts';
import { takeNameAway } from './agents.ts';
import { forget } from './forget.ts';
import { idOf, type Packed } from './packed.ts';
import { settle, settling } from './pending.ts';
import { remove } from './remove.ts';
import type { Tx, TxParts } from './tx.ts';

/** What another database said. */
export interface Asked extends Pick<Restored, 'replayed' | 'undone'> {
  /** Whether SQLite finds nothing wrong with it. */
  readonly isWhole: boolean;
}

/**
 * Does to a database, as far as it has the same rows, what was erased, removed and revoked in another one, whose rows say so. No list of erasures is needed,
 * which would be one more place that knows whom they were about. Nothing of it is ever taken back, so that it does no harm to ask one that is older.
 */
export function replayErasures(parts: TxParts, other: string, at: number): Asked {
  const raw = parts.db.$client;
  raw.prepare('ATTACH ? AS other').run(other);
  try {
    const isWhole = raw.pragma('other.quick_check(1)', { simple: true }) === 'ok';
    // Not IMMEDIATE, which would want to write to the other one as well.
    return raw.transaction(() => settling(parts, (tx) => ({ ...replayAll(tx, at), isWhole })))();
  } finally {
    raw.exec('DETACH other');
  }
}

function replayAll(tx: Tx, at: number): Omit<Asked, 'isWhole'> {
  const undone = undoneIn(tx);
  const [removed, forgotten, agents] = [removeAgain(tx, at), forgetAgain(tx, at), takeNamesAwayAgain(tx, at)];
  const replayed: Replayed = { removed, forgotten, agents, closed: closeAgain(tx) };
  settle(tx);
  // Whoever follows a site knows its moves by their numbers, which are not to be given a second time.
  tx.db.run(sql`update main.sites set seq = max(seq, coalesce((select seq from other.sites o where o.id = sites.id), 0))`);
  return { replayed, undone };
}

// What is done again, and what the daily jobs do by themselves.
const DONE_AGAIN = ['response.remove', 'customer.erase', 'agent.remove', 'api_key.revoke', 'signing_key.revoke', 'share.revoke', 'user.disable'];

const undoneIn = ({ db }: Tx): Restored['undone'] =>
  db.all(sql`
    select action, count(*) as times from other.audit_entries o
    where not exists (select 1 from main.audit_entries m where m.site_id = o.site_id and m.id = o.id)
      and action not in ${[...DONE_AGAIN, 'membership.delete', 'user.end_sessions']} and action not like 'job.%'
    group by action order by action`);

function removeAgain(tx: Tx, at: number): number {
  const found = tx.db.all<{ site: SiteId; id: Packed }>(sql`
    select r.site_id as site, r.id from main.responses r
    join other.responses o on o.site_id = r.site_id and o.id = r.id
    where r.removed_at is null and o.removed_at is not null`);
  for (const { site, id } of found) remove(tx, site, asId<ResponseId>(idOf(id)), 'command', at);
  return found.length;
}

interface Forgotten {
  readonly site: SiteId;
  readonly id: Packed;
  readonly isVerified: 0 | 1;
}

/** One at a time: there are few of them, but where the words of a whole day have become too old since. */
function forgetAgain(tx: Tx, at: number): number {
  const found = tx.db.all<Forgotten>(sql`
    select i.site_id as site, i.id, i.is_verified as isVerified from main.interactions i
    join other.interactions o on o.site_id = i.site_id and o.id = i.id and o.is_verified = i.is_verified
    left join main.responses r on r.site_id = i.site_id and r.id = i.answer_id
    left join other.responses q on q.site_id = r.site_id and q.id = r.id
    where (i.customer is not null and o.customer is null) or (i.case_id is not null and o.case_id is null)
      or (r.removed_at is null and r.words_erased_at is null and q.words_erased_at is not null)`);
  for (const { site, id, isVerified } of found) forget(tx, site, { ids: [asId<InteractionId>(idOf(id))], isVerified: isVerified === 1 }, at);
  // Erasing a customer takes what they had said before as well; words that grew too old leave it.
  tx.db.run(sql`
    delete from main.revisions as was
    where exists (select 1 from other.responses q where q.site_id = was.site_id and q.id = was.response_id and q.words_erased_at is not null)
      and not exists (select 1 from other.revisions o where o.site_id = was.site_id and o.response_id = was.response_id and o.revision = was.revision)`);
  return found.length;
}

/** Whose interactions are credited to a former agent there. They get another such name here, which tells as little. */
function takeNamesAwayAgain(tx: Tx, at: number): number {
  const found = tx.db.all<{ site: SiteId; agent: AgentId }>(sql`
    select distinct i.site_id as site, mine.value as agent from main.interactions i
    join other.interactions o on o.site_id = i.site_id and o.id = i.id and o.is_verified = i.is_verified and o.agents is not i.agents
    join json_each(i.agents) mine join json_each(o.agents) theirs on theirs.key = mine.key
    where theirs.value glob 'former-????????' and mine.value not glob 'former-????????'`);
  for (const { site, agent } of found) takeNameAway(tx, site, agent, 'command', at);
  return found.length;
}

/** What let somebody in, and was to let nobody in any more. */
function closeAgain({ db }: Tx): number {
  const revoked = ['api_keys', 'signing_keys', 'shares'].map((table) => {
    const [mine, theirs] = [sql.identifier(table), sql`other.${sql.identifier(table)}`];
    const same = sql`select revoked_at from ${theirs} o where o.site_id = ${mine}.site_id and o.id = ${mine}.id`;
    return db.run(sql`update main.${mine} set revoked_at = (${same}) where revoked_at is null and (${same}) is not null`).changes;
  });
  const user = sql`select disabled_at from other.users o where o.id = users.id`;
  const disabled = db.run(sql`update main.users set disabled_at = (${user}) where disabled_at is null and (${user}) is not null`).changes;
  const gone = db.run(sql`
    delete from main.memberships where exists (
      select 1 from other.audit_entries e
      where e.site_id = memberships.site_id and e.subject = memberships.user_id and e.action = 'membership.delete' and e.at >= memberships.created_at
    ) and not exists (select 1 from other.memberships o where o.site_id = memberships.site_id and o.user_id = memberships.user_id)`).changes;
  return [...revoked, disabled, gone].reduce((sum, changes) => sum + changes, 0);
}
