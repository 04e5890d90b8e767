import { and, eq, gt, lte, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from './connection.ts';
import { prepareLookUp, prepareValue, prepareWrite } from './prepared.ts';
import { attributionFields, saidFields } from './response-fields.ts';
import * as t from './schema.ts';
import * as r from './schema-rollups.ts';
import { searchStatements } from './search-statements.ts';
import { siteFields } from './site-fields.ts';
import { eachOf, TALLY } from './tallies.ts';

/** Every statement that runs once per message, prepared once: building one anew costs many times what running it does. */
export function prepareStatements(db: Db) {
  return { ...ofSites(db), ...ofInteractions(db), ...ofResponses(db), ...ofExposures(db), ...ofRollups(db), ...ofMoves(db), ...searchStatements(db) };
}
export type Statements = ReturnType<typeof prepareStatements>;

const given = <Name extends string>(...names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as Record<Name, Placeholder<Name>>;
const settable = <Name extends string>(...names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, sql`${sql.placeholder(name)}`])) as Record<Name, SQL>;
/** A placeholder where a column holds something else than SQLite's own kinds of values. */
const encoded = (name: string, column: SQLiteColumn): SQL => sql`${sql.param(sql.placeholder(name), column)}`;
const is = (column: SQLiteColumn, name: string): SQL => eq(column, encoded(name, column));
const isAsVerified = (column: SQLiteColumn): SQL => is(column, 'isVerified');
const { siteId, id, agentId, isVerified, hour, day, channelId, teamId, seq } = given(
  'siteId',
  'id',
  'agentId',
  'isVerified',
  'hour',
  'day',
  'channelId',
  'teamId',
  'seq',
);

const ofSites = (db: Db) => ({
  siteOfKey: db
    .select(siteFields)
    .from(t.sites)
    .where(eq(t.sites.key, sql.placeholder('key')))
    .prepare(),
  siteState: db.select({ seq: t.sites.seq, timeZone: t.sites.timeZone }).from(t.sites).where(eq(t.sites.id, siteId)).prepare(),
  countMoves: prepareWrite(db, db.update(t.sites).set(settable('seq')).where(eq(t.sites.id, siteId))),
});

const ofInteractions = (db: Db) => ({
  findInteraction: db
    .select(attributionFields)
    .from(t.interactions)
    .where(and(eq(t.interactions.siteId, siteId), is(t.interactions.id, 'id'), isAsVerified(t.interactions.isVerified)))
    .prepare(),
  findInteractions: prepareLookUp(
    db,
    db
      .select({ ...attributionFields, answerId: t.interactions.answerId })
      .from(t.interactions)
      .where(and(eq(t.interactions.siteId, siteId), is(t.interactions.id, 'id'))),
  ),
  addInteraction: prepareWrite(
    db,
    db.insert(t.interactions).values({ siteId, id, ...given('channelId', 'team', 'caseId', 'customer', 'isVerified', 'agents', 'answerId') }),
  ),
  answerInteraction: prepareWrite(
    db,
    db
      .update(t.interactions)
      .set({ answerId: encoded('answerId', t.interactions.answerId) })
      .where(and(eq(t.interactions.siteId, siteId), is(t.interactions.id, 'id'), isAsVerified(t.interactions.isVerified))),
  ),
  addChannel: prepareWrite(db, db.insert(t.channels).values({ siteId, id }).onConflictDoNothing()),
  nameOfAgent: prepareValue(
    db,
    db
      .select({ name: t.agents.name })
      .from(t.agents)
      .where(and(eq(t.agents.siteId, siteId), eq(t.agents.id, id))),
  ),
  nameAgent: prepareWrite(
    db,
    db
      .insert(t.agents)
      .values({ siteId, id, ...given('name') })
      .onConflictDoUpdate({ target: [t.agents.siteId, t.agents.id], set: { name: sql`excluded.name` } }),
  ),
});

const ofResponses = (db: Db) => ({
  findResponse: prepareLookUp(
    db,
    db
      .select({ ...saidFields, isVerified: t.responses.isVerified, editTokenHash: t.responses.editTokenHash, removedAt: t.responses.removedAt })
      .from(t.responses)
      .where(and(eq(t.responses.siteId, siteId), is(t.responses.id, 'id'))),
  ),
  addResponse: prepareWrite(
    db,
    db.insert(t.responses).values({
      siteId,
      ...given('id', 'interactionId', 'isVerified', 'editTokenHash', 'revision', 'rating', 'comment', 'language', 'surface', 'page', 'delay'),
      ...given('createdAt', 'changedAt', 'isCommented', 'leftOut', 'signals', 'reasons'),
    }),
  ),
  changeResponse: prepareWrite(
    db,
    db
      .update(t.responses)
      .set({ ...settable('revision', 'rating', 'comment', 'reasons', 'changedAt'), isCommented: encoded('isCommented', t.responses.isCommented) })
      .where(and(eq(t.responses.siteId, siteId), is(t.responses.id, 'id'))),
  ),
  leaveOut: prepareWrite(
    db,
    db
      .update(t.responses)
      .set(settable('leftOut', 'signals'))
      .where(and(eq(t.responses.siteId, siteId), is(t.responses.id, 'id'))),
  ),
  addRevision: prepareWrite(
    db,
    db.insert(t.revisions).values({ siteId, ...given('responseId', 'revision', 'rating', 'comment', 'reasons', 'recordedAt') }),
  ),
  addCredit: prepareWrite(db, db.insert(t.credits).values({ siteId, ...given('agentId', 'createdAt', 'responseId', 'channelId') })),
});

const ofExposures = (db: Db) => ({
  findExposure: db
    .select({ heardAt: t.exposures.heardAt })
    .from(t.exposures)
    .where(
      and(
        eq(t.exposures.siteId, siteId),
        is(t.exposures.interactionId, 'interactionId'),
        isAsVerified(t.exposures.isVerified),
        eq(t.exposures.kind, sql.placeholder('kind')),
      ),
    )
    .prepare(),
  addExposure: prepareWrite(db, db.insert(t.exposures).values({ siteId, ...given('interactionId', 'isVerified', 'kind', 'heardAt') })),
});

/** Both roll-ups alike. What is newly heard is upserted; a difference cannot be, since CHECKs are asked before conflicts are resolved. */
function ofRollups(db: Db) {
  const { rollupHours: hours, rollupDays: days } = r;
  const tally = given(...TALLY);
  const grown = { set: eachOf((column) => sql`${sql.identifier(column)} + ${sql.raw(`excluded.${column}`)}`) };
  const shifted = eachOf((column) => sql`${sql.identifier(column)} + ${tally[column]}`);
  const cell = { agentId, channelId, teamId, isVerified };
  const cellOf = (table: typeof days | typeof hours) =>
    and(eq(table.agentId, agentId), eq(table.channelId, channelId), eq(table.teamId, teamId), isAsVerified(table.isVerified));
  const hourRow = and(eq(hours.siteId, siteId), eq(hours.hour, hour), cellOf(hours));
  const dayRow = and(eq(days.siteId, siteId), eq(days.day, day), cellOf(days));
  const isEmpty = eq(sql.raw(TALLY.join(' + ')), 0);
  return {
    growHour: prepareWrite(
      db,
      db
        .insert(hours)
        .values({ siteId, hour, ...cell, ...tally })
        .onConflictDoUpdate({ target: [hours.siteId, hours.hour, hours.agentId, hours.channelId, hours.teamId, hours.isVerified], ...grown }),
    ),
    growDay: prepareWrite(
      db,
      db
        .insert(days)
        .values({ siteId, day, ...cell, ...tally })
        .onConflictDoUpdate({ target: [days.siteId, days.day, days.agentId, days.channelId, days.teamId, days.isVerified], ...grown }),
    ),
    shiftHour: prepareWrite(db, db.update(hours).set(shifted).where(hourRow)),
    shiftDay: prepareWrite(db, db.update(days).set(shifted).where(dayRow)),
    dropEmptyHour: prepareWrite(db, db.delete(hours).where(and(hourRow, isEmpty))),
    dropEmptyDay: prepareWrite(db, db.delete(days).where(and(dayRow, isEmpty))),
  };
}

const ofMoves = (db: Db) => ({
  addMoves: prepareWrite(db, db.insert(r.moves).values({ siteId, seq, ...given('moves') })),
  dropMoves: prepareWrite(db, db.delete(r.moves).where(and(eq(r.moves.siteId, siteId), lte(r.moves.seq, seq)))),
  movesAfter: db
    .select({ moves: r.moves.moves })
    .from(r.moves)
    .where(and(eq(r.moves.siteId, siteId), gt(r.moves.seq, seq)))
    .orderBy(r.moves.seq)
    .prepare(),
});
