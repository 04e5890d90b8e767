import { pino } from 'pino';
import { expect, test } from 'vitest';
import { StorageUnavailable } from '../../db/store.ts';
import { EVERYTHING } from '../../domain/access.ts';
import { runDueJobs, startJobs } from '../../server/jobs.ts';
import { answerOf, clockAt, HOUR, interactionOf, responseId } from '../support/shop.ts';
import { openSqlite } from '../support/sqlite.ts';

const DAY = 24 * HOUR;

/** A store with a site in Vienna and one in Kathmandu, at noon in UTC, and what was logged about it. */
async function openNight() {
  const clock = clockAt('2026-11-21T12:00:00Z');
  const store = await openSqlite(clock.now);
  const vienna = await store.createSite({ name: 'Vienna', timeZone: 'Europe/Vienna' });
  const kathmandu = await store.createSite({ name: 'Kathmandu', timeZone: 'Asia/Kathmandu' });
  const logged: string[] = [];
  const log = pino({ level: 'trace', base: null }, { write: (line: string) => void logged.push(line) });
  const look = () => runDueJobs({ store, log, now: clock.now });
  const ranAt = async (site: typeof vienna) => (await store.jobRuns(site.id)).map((run) => new Date(run.ranAt).toISOString());
  return { clock, store, vienna, kathmandu, log, logged, look, ranAt };
}

test('every job of every site runs soon after the first start', async () => {
  const { store, vienna, kathmandu, look } = await openNight();
  await look();
  for (const site of [vienna, kathmandu]) expect((await store.jobRuns(site.id)).map(({ job }) => job)).toEqual(['expired', 'retention']);
});

test('a site has its turn once a day, at three in its own time', async () => {
  const { clock, vienna, kathmandu, look, ranAt } = await openNight();
  await look();

  clock.set('2026-11-21T21:20:00Z'); // 3:05 in Kathmandu, 22:20 in Vienna.
  await look();
  expect([await ranAt(vienna), await ranAt(kathmandu)]).toMatchObject([
    ['2026-11-21T12:00:00.000Z', {}],
    ['2026-11-21T21:20:00.000Z', {}],
  ]);

  clock.set('2026-11-22T02:04:00Z'); // 3:04 in Vienna.
  for (let looks = 0; looks < 3; looks++) await look();
  clock.pass(HOUR);
  await look();
  expect([await ranAt(vienna), await ranAt(kathmandu)]).toMatchObject([
    ['2026-11-22T02:04:00.000Z', {}],
    ['2026-11-21T21:20:00.000Z', {}],
  ]);
});

test('a night in which the clocks change has its turn as well', async () => {
  const { clock, vienna, look, ranAt } = await openNight();
  for (const [moment, isDue] of [
    ['2027-03-27T12:00:00Z', true],
    ['2027-03-28T00:30:00Z', false],
    ['2027-03-28T01:10:00Z', true],
    ['2027-10-30T12:00:00Z', true],
    ['2027-10-31T01:10:00Z', false],
    ['2027-10-31T02:10:00Z', true],
  ] as const) {
    clock.set(moment);
    await look();
    expect([moment, (await ranAt(vienna))[0] === new Date(moment).toISOString()]).toEqual([moment, isDue]);
  }
});

test('words go on the night on which they are too old, and the log says how many without a word of them', async () => {
  const { clock, store, vienna, look, logged } = await openNight();
  await store.record(interactionOf(vienna.id, '1'), answerOf(1, { comment: 'canary-words', rating: 2 }));
  clock.pass(365 * DAY);
  await look();
  expect((await store.response(vienna.id, responseId(1), EVERYTHING))?.comment).toBe('canary-words');

  clock.pass(DAY);
  await look();

  expect(await store.response(vienna.id, responseId(1), EVERYTHING)).toMatchObject({ comment: null, rating: 2 });
  expect(logged.filter((line) => line.includes('"rows":1')).map((line) => JSON.parse(line))).toMatchObject([{ job: 'retention', site: vienna.id }]);
  expect(logged.join('')).not.toContain('canary-words');
});

test('a night on which storage is away is made up for at the next look', async () => {
  const { clock, store, vienna, log, logged, look, ranAt } = await openNight();
  const broken = { ...store, runJob: () => Promise.reject(new StorageUnavailable('The disk is full.')) };

  await runDueJobs({ store: broken, log, now: clock.now });
  expect(logged.join('')).toContain('The disk is full.');
  expect(await ranAt(vienna)).toEqual([]);

  await look();
  expect(await ranAt(vienna)).toHaveLength(2);
});

test('nothing runs any more once they are stopped, and the process need not wait for them', async () => {
  const { clock, store, vienna, log, ranAt } = await openNight();
  const before = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

  const stop = startJobs({ store, log, now: clock.now });

  expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout')).toHaveLength(before);
  stop();
  expect(await ranAt(vienna)).toEqual([]);
});
