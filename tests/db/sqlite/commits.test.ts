import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { groupCommits } from '../../../db/sqlite/commits.ts';
import { connect, disconnect } from '../../../db/sqlite/connection.ts';
import { prepareStatements } from '../../../db/sqlite/statements.ts';
import type { Tx } from '../../../db/sqlite/tx.ts';
import { calendarOf } from '../../../domain/calendar.ts';
import { temporaryFile } from '../../support/sqlite.ts';

function openCommits() {
  const db = connect(temporaryFile());
  onTestFinished(() => disconnect(db));
  db.$client.exec('create table written (number integer primary key) strict');
  const committed = vi.fn();
  const commits = groupCommits({ db, statements: prepareStatements(db), calendarOf }, committed);
  const write = (number: number) => (tx: Tx) => tx.db.run(sql`insert into written values (${number})`).changes;
  const written = () => db.$client.prepare('select number from written').pluck().all();
  return { commits, committed, write, written };
}

describe('a commit', () => {
  test('takes all that is waiting, in the order in which it came', async () => {
    const { commits, committed, write, written } = openCommits();

    await Promise.all([3, 1, 2].map((number) => commits.commit(write(number))));

    expect(written()).toEqual([1, 2, 3]);
    expect(committed).toHaveBeenCalledOnce();
  });

  test('of one step waits for nobody', async () => {
    const { commits, committed, write } = openCommits();
    expect(await commits.commit(write(1))).toBe(1);
    expect(await commits.commit(write(2))).toBe(1);
    expect(committed).toHaveBeenCalledTimes(2);
  });

  test('is divided when very many wait, so that the event loop is not held', async () => {
    const { commits, committed, write, written } = openCommits();
    await Promise.all(Array.from({ length: 1200 }, (_, number) => commits.commit(write(number))));

    expect(written()).toHaveLength(1200);
    expect(committed).toHaveBeenCalledTimes(3);
  });

  test('of a step that breaks undoes that step and no other', async () => {
    const { commits, write, written } = openCommits();
    const breaking = (tx: Tx) => {
      write(9)(tx);
      throw new Error('a fault of ours');
    };

    const settled = await Promise.allSettled([commits.commit(write(1)), commits.commit(breaking), commits.commit(write(2))]);

    expect(settled).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { message: 'a fault of ours' } }, { status: 'fulfilled' }]);
    expect(written()).toEqual([1, 2]);
  });

  test('goes on after a group that was mended', async () => {
    const { commits, write, written } = openCommits();
    const twice = await Promise.allSettled([commits.commit(write(1)), commits.commit(write(1))]);
    await commits.commit(write(2));

    expect(twice.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(written()).toEqual([1, 2]);
  });

  test('waits while a longer piece of work has its turn, which begins when what came before is settled', async () => {
    const { commits, write, written } = openCommits();
    const seen: unknown[] = [];
    const look = async () => {
      seen.push(written());
      await setImmediate();
      seen.push(written());
    };

    await Promise.all([
      commits.commit(write(1)),
      setImmediate().then(() => commits.pause(look)),
      setImmediate().then(() => commits.commit(write(2))),
    ]);

    expect(seen[0]).toEqual(seen[1]);
    expect(written()).toEqual([1, 2]);
  });

  test('goes on after a piece of work that failed', async () => {
    const { commits, write, written } = openCommits();
    const failed = commits.pause(() => Promise.reject(new Error('a fault of ours')));

    await Promise.all([expect(failed).rejects.toThrow('a fault of ours'), commits.commit(write(1))]);

    expect(written()).toEqual([1]);
  });
});
