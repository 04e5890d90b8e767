import { readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { groupCommits } from '../../../db/sqlite/commits.ts';
import { connect, disconnect } from '../../../db/sqlite/connection.ts';
import { openScrub } from '../../../db/sqlite/scrub.ts';
import { prepareStatements } from '../../../db/sqlite/statements.ts';
import { StorageUnavailable } from '../../../db/store.ts';
import { calendarOf } from '../../../domain/calendar.ts';
import { temporaryFile } from '../../support/sqlite.ts';
import { refuseNextThread } from '../../support/threads.ts';

const WORDS = 'words that somebody is sorry for';

/** A table whose rows have grown and moved from page to page, with words in every third one. */
function openMoved() {
  const file = temporaryFile();
  const db = connect(file);
  onTestFinished(() => disconnect(db));
  const raw = db.$client;
  const commits = groupCommits({ db, statements: prepareStatements(db), calendarOf }, () => {});
  raw.exec('create table notes (id text primary key, words text) strict, without rowid');
  const insert = raw.prepare('insert into notes values (?, ?)');
  raw.transaction(() => {
    for (let row = 0; row < 3000; row++)
      insert.run(`${(row * 7919) % 3001}`, row % 3 === 0 ? `${WORDS} ${'x'.repeat(row % 300)}` : 'y'.repeat(row % 400));
  })();
  const erase = () => commits.commit(() => raw.exec(`update notes set words = null where words like '${WORDS}%'`));
  const onDisk = () => ['', '-wal'].filter((end) => readFileSync(file + end).includes(WORDS.slice(0, 12)));
  return {
    file,
    commits,
    erase,
    onDisk,
    scrub: openScrub(commits, db).everything,
    count: () => raw.prepare('select count(*) from notes').pluck().get(),
  };
}

describe('what was deleted', () => {
  test('is in the file and in its log for a while, and after scrubbing in neither', async () => {
    const { file, erase, onDisk, scrub } = openMoved();
    await erase();
    expect(onDisk()).not.toEqual([]);

    expect(await scrub()).toBe(true);

    expect(onDisk()).toEqual([]);
    expect(statSync(`${file}-wal`).size).toBe(0);
  });

  test('is still there where the system has no thread to give, which is told as bad luck; the next time it goes', async () => {
    const { erase, onDisk, scrub } = openMoved();
    await erase();
    refuseNextThread();

    await expect(scrub()).rejects.toBeInstanceOf(StorageUnavailable);
    expect(await scrub()).toBe(true);

    expect(onDisk()).toEqual([]);
  });

  test('goes while answers come in: they wait, and none of them is refused', async () => {
    const { commits, erase, onDisk, scrub, count } = openMoved();
    await erase();

    const scrubbed = scrub();
    const taken = Array.from({ length: 20 }, (_, row) =>
      commits.commit(({ db }) => db.$client.prepare('insert into notes values (?, null)').run(`late ${row}`).changes),
    );

    expect(await Promise.all(taken)).toEqual(taken.map(() => 1));
    expect(await scrubbed).toBe(true);
    expect(onDisk()).toEqual([]);
    expect(count()).toBe(3020);
  });

  test('is gone for everybody who asked at the same time', async () => {
    const { erase, onDisk, scrub } = openMoved();
    await erase();
    expect(await Promise.all([scrub(), scrub(), scrub()])).toEqual([true, true, true]);
    expect(onDisk()).toEqual([]);
  });

  test('stays as long as another program reads the log, and goes when it has finished', async () => {
    const { file, erase, onDisk, scrub } = openMoved();
    const reader = new Database(file, { readonly: true });
    reader.exec('begin; select * from notes limit 1');
    await erase();

    const scrubbed = scrub();
    setTimeout(() => reader.close(), 700);

    expect(await scrubbed).toBe(true);
    expect(onDisk()).toEqual([]);
  });

  test('is said to be there where nothing can be written', async () => {
    const { file, erase, scrub } = openMoved();
    await erase();
    const writer = new Database(file);
    writer.exec('begin immediate');

    expect(await scrub()).toBe(false);

    writer.close();
    expect(await scrub()).toBe(true);
  }, 20_000);
});
