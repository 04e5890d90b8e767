import { calendarOf, calendars } from '../../domain/calendar.ts';
import type { ShareStore } from '../share-store.ts';
import type { Commit, Store } from '../store.ts';
import { agentStore } from './agents.ts';
import { entriesBefore, note, noting } from './audit.ts';
import { boardOf } from './board.ts';
import { bucketsOf } from './buckets.ts';
import { rebuildWords, stateOfSearch } from './comment-words.ts';
import { type Commits, groupCommits } from './commits.ts';
import { connect, type Db, disconnect } from './connection.ts';
import { copySqlite } from './copy.ts';
import { customerStore } from './customers.ts';
import { type Examiner, openExaminer } from './examiner.ts';
import { exclude, exclusionOf, restore } from './exclusions.ts';
import { expose } from './exposures.ts';
import { extentOf } from './extent.ts';
import { handIn, signedInteraction } from './handed-in.ts';
import { importAll } from './import-all.ts';
import { jobStore } from './jobs.ts';
import { keyring } from './keyring.ts';
import { lastSeq, movesSince } from './moves.ts';
import { settling } from './pending.ts';
import { people } from './people.ts';
import { differencesOf, rebuild } from './rebuild.ts';
import { record } from './record.ts';
import { remarksOf } from './remarks.ts';
import { remove } from './remove.ts';
import { everyResponse, oneResponse, pageOfResponses } from './responses.ts';
import { openScrub } from './scrub.ts';
import { daySeries, hourSeries } from './series.ts';
import { createShare, revokeShare, siteOfShare, workingShares } from './shares.ts';
import { signOn } from './sign-on.ts';
import { allSites, calendarOfSite, createSite, findingSites, updateSite } from './sites.ts';
import { changeMark, rewriteVersion } from './soundness.ts';
import { spaceStore } from './space.ts';
import { countedDays, sparklines } from './sparklines.ts';
import { prepareStatements } from './statements.ts';
import { attempt } from './storage-errors.ts';
import type { TxParts } from './tx.ts';
import { openWatchers } from './watchers.ts';

/** What a store needs to be opened. */
export interface SqliteOptions {
  /** The database file; it and its folder are made where they are missing. */
  readonly file: string;
  /** The clock, in ms since 1970. */
  readonly now: () => number;
}

/** The store in one SQLite file, brought to the newest schema. Rejects with `CannotOpen` where this program must not use the file. */
export const openSqliteStore = async ({ file, now }: SqliteOptions): Promise<Store> => storeOn(connectWhole(file), now);

/** The connection alone, to a database that is brought to the newest schema with all that is derived. */
export const connectWhole = (file: string): Db => connect(file, completeAfter);

// The first schema that counts teams and signatures apart. Older roll-ups cannot be told apart, only counted anew.
const COUNTS_APART = 3;
// The first one in which comments can be searched.
const HAS_SEARCH = 5;

/** Makes what is derived and no SQL can make, after a migration from an older schema, in the transaction of the migration. */
function completeAfter(db: Db, from: number): void {
  if (from === 0) return;
  settling({ db, statements: prepareStatements(db), calendarOf }, (tx) => {
    for (const { id, timeZone } of allSites(db)) {
      if (from < COUNTS_APART) rebuild(tx, id, calendarOf(timeZone));
      if (from < HAS_SEARCH) rebuildWords(tx, id);
    }
  });
}

/** The store on an open connection, which is closed with it; where somebody else commits, they say so. */
export function storeOn(db: Db, now: () => number, committing: typeof groupCommits = groupCommits): Store {
  const tx: TxParts = { db, statements: prepareStatements(db), calendarOf: calendars() };
  const watchers = openWatchers(db, tx.statements);
  const onCommits = new Set<(commit: Commit) => void>();
  const commits = committing(tx, (commit) => {
    watchers.committed();
    for (const onCommit of onCommits) onCommit(commit);
  });
  const scrub = openScrub(commits, db);
  const examiner = openExaminer(db);
  return {
    ...writing(commits, now),
    ...reading(tx),
    ...agentStore(commits, db, scrub, now),
    ...customerStore(commits, db, scrub, now),
    ...jobStore(commits, db, scrub, now),
    ...soundness(commits, tx, examiner),
    ...spaceStore(db, scrub),
    ...sharing(commits, tx, now),
    ...keyring(commits, tx, now),
    handIn: (interaction, endedAt) => commits.commit((tx) => handIn(tx, interaction, endedAt ?? now())),
    signedInteraction: (site, id) => attempt(() => signedInteraction(tx.statements, site, id)),
    note: (entry) => commits.commit((current) => note(current, { ...entry, at: now() })),
    auditEntries: (site, limit, before) => attempt(() => entriesBefore(db, site, limit, before)),
    ...people(commits, tx, now),
    signOn: (account, email) => commits.commit((current) => signOn(current, account, email, now())),
    watch: watchers.watch,
    watchCommits(onCommit) {
      onCommits.add(onCommit);
      return () => onCommits.delete(onCommit);
    },
    async close() {
      examiner.stop();
      await commits.close();
      watchers.close();
      await attempt(() => disconnect(db));
    },
  };
}

/** The same in a new file that starts as a copy of `original` as it is now. The original is neither written to nor held up. */
export async function openSqliteCopy(original: string, options: SqliteOptions): Promise<Store> {
  await copySqlite(original, options.file);
  return openSqliteStore(options);
}

type Writing = Pick<Store, 'createSite' | 'updateSite' | 'record' | 'importAll' | 'expose' | 'remove' | 'exclude' | 'restore' | 'rebuild'>;

/** The clock is asked within the commit, so that answers are as old as their order says. */
const writing = ({ commit }: Commits, now: () => number): Writing => ({
  createSite: (site, actor = 'command') => commit((tx) => createSite(tx, site, actor, now())),
  updateSite: (site, changes, actor) => commit((tx) => updateSite(tx, site, changes, actor, now())),
  record: (interaction, answer) => commit((tx) => record(tx, interaction, answer, now())),
  importAll: (records, isWanted, entry) => importAll(entry ? noting(commit, () => ({ ...entry, at: now() })) : commit, records, isWanted),
  expose: (interaction, exposure) => commit((tx) => expose(tx, interaction, exposure, now())),
  remove: (site, id, by) => commit((tx) => remove(tx, site, id, by, now())),
  exclude: (site, id, reason, by) => commit((tx) => exclude(tx, site, id, { reason, by }, now())),
  restore: (site, id, by) => commit((tx) => restore(tx, site, id, by, now())),
  rebuild: (site) =>
    commit((tx) => {
      rebuild(tx, site, calendarOfSite(tx, site));
      rebuildWords(tx, site);
    }),
});

type Reading = Pick<
  Store,
  | 'sites'
  | 'siteOfKey'
  | 'exclusionOf'
  | 'response'
  | 'responses'
  | 'allResponses'
  | 'board'
  | 'days'
  | 'hours'
  | 'countedDays'
  | 'sparklines'
  | 'buckets'
  | 'remarks'
  | 'lastSeq'
  | 'movesSince'
  | 'differences'
  | 'extent'
>;

function reading(tx: TxParts): Reading {
  const { db, statements } = tx;
  const sitesOf = findingSites(db);
  return {
    sites: () => attempt(sitesOf),
    siteOfKey: (key) => attempt(() => statements.siteOfKey.get({ key }) ?? null),
    exclusionOf: (site, id) => attempt(() => exclusionOf(db, site, id)),
    response: (site, id, sight) => attempt(() => oneResponse(statements, site, id, sight)),
    responses: (site, filter, page, sight) => pageOfResponses(tx, site, filter, page, sight),
    allResponses: (site, filter, sight) => everyResponse(tx, site, filter, sight),
    board: (site, range, sight) => attempt(() => boardOf(db, statements, site, range, sight)),
    days: (site, range, of, sight) => attempt(() => daySeries(db, site, range, of, sight)),
    hours: (site, from, to, of, sight) => attempt(() => hourSeries(db, site, [from, to], of, sight)),
    countedDays: (site) => attempt(() => countedDays(db, site)),
    sparklines: (site, of, sight) => sparklines(db, site, of, sight),
    buckets: (site, stretch, isVerified, sight) => bucketsOf(db, site, stretch, isVerified, sight),
    remarks: (site, filter, sight) => remarksOf(tx, site, filter, sight),
    lastSeq: (site) => attempt(() => lastSeq(statements, site)),
    movesSince: (site, seq, limit) => attempt(() => movesSince(db, statements, site, seq, limit)),
    extent: (site) => attempt(() => extentOf(db, site)),
    differences: (site) => attempt(() => differencesOf(db, site, calendarOfSite(tx, site))),
  };
}

const sharing = ({ commit }: Commits, { db }: TxParts, now: () => number): Pick<Store, keyof ShareStore | 'siteOfShare'> => ({
  createShare: (site, share, actor) => commit((tx) => createShare(tx, site, share, actor, now())),
  shares: (site) => attempt(() => workingShares(db, site)),
  revokeShare: (site, id, actor) => commit((tx) => revokeShare(tx, site, id, actor, now())),
  siteOfShare: (tokenHash) => attempt(() => siteOfShare(db, tokenHash)),
});

const soundness = (
  { commit }: Commits,
  { db }: TxParts,
  { examine }: Examiner,
): Pick<Store, 'ready' | 'check' | 'examine' | 'searchState' | 'lastChange'> => ({
  ready: () => commit(() => rewriteVersion(db.$client)),
  lastChange: () => attempt(() => changeMark(db.$client)),
  // Whether an index is sound is asked by a statement that writes.
  searchState: (site) => commit((tx) => stateOfSearch(tx, site)),
  examine,
  async check() {
    await commit(() => rewriteVersion(db.$client));
    await examine();
  },
});
