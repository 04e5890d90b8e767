import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { compareWithDoctor } from './compare.ts';
import { type Fault, must, pause, until } from './fault.ts';
import { afterwordIn, install } from './installation.ts';
import { faketimeLibrary } from './needs.ts';
import { createOracle } from './oracle.ts';
import { openStream } from './signals.ts';
import { send } from './writers.ts';

const JUMPS = ['+7200', '-7200', '+0'];
const HEARTBEAT_MAX = 20_000; // ms; one comes every 15 s.

/** FT-11: somebody puts the clock right, or wrong. */
export const clockJumps: Fault = {
  id: 'FT-11',
  title: 'clock jumps +2 h, -2 h',
  how: 'libfaketime lies to the server about the time of day and not about its steady clock: two hours ahead, then two behind, then right again; with the rate limits on, which are used up first.',
  holds:
    'The limits stay used up at each jump and ask nobody to wait for a negative time; heartbeats go on; the moves keep their order; no answer is older than itself; counts equal a recount.',
  needs: ['linux', 'faketime'],
  async run({ folder, random }) {
    const clock = join(folder, 'clock');
    writeFileSync(clock, '+0');
    const lie = { LD_PRELOAD: faketimeLibrary() ?? '', FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' };
    const installation = await install(join(folder, 'data'), { env: { ...lie, RATE_LIMITS: 'on' } });
    const { url, cookie, siteKey, first } = installation;
    const oracle = createOracle(siteKey, random);
    const stream = openStream(url, cookie);
    const answer = async () => {
      const message = oracle.invent();
      const { status } = await send(`${url}/api/v1/responses`, message.body);
      oracle.hear(message, status);
      return status;
    };
    let taken = 0;
    while ((await answer()) === 201 && taken < 2000) taken += 1;
    for (const jump of JUMPS) {
      writeFileSync(clock, jump);
      const status = await answer();
      must(status === 429, `after the clock jumped to ${jump} s an answer is answered ${status}, and not 429`);
      const heard = stream.heard().split('event: heartbeat').length;
      await until(() => stream.heard().split('event: heartbeat').length > heard, `a heartbeat after ${jump} s`, HEARTBEAT_MAX);
    }
    const seqs = [...stream.heard().matchAll(/"seq":(\d+),"hour"/g)].map(([, seq]) => Number(seq));
    must(
      seqs.every((seq, index) => index === 0 || seq === (seqs[index - 1] ?? 0) + 1),
      'the moves are not in order',
    );
    stream.close();
    await pause(100);
    const { stored } = await compareWithDoctor(installation, oracle);
    must((await first.stop()) === 0, 'the server did not end with 0');
    return `${taken} answers until the limit, 429 after each of ${JUMPS.length} jumps, heartbeats went on, ${seqs.length} moves in order, ${stored} answers stored`;
  },
};

const ZONES = ['UTC', 'Europe/Budapest', 'Asia/Kathmandu', 'Pacific/Apia'];
// Around the ends of summer time, a leap day, a new year, and the day that Apia never had (2011-12-30).
const DAYS = [
  '2024-02-29',
  '2024-03-01',
  '2025-01-01',
  '2025-03-30',
  '2025-03-31',
  '2025-10-26',
  '2025-10-27',
  '2011-12-29',
  '2011-12-31',
  '2012-01-01',
];

/** FT-12: which day an answer is of. */
export const dayBorders: Fault = {
  id: 'FT-12',
  title: 'day border and summer time',
  how: `Answers a second before, at and a second after the beginning of ${DAYS.length} days (23 and 25 hours long, skipped, leap) are imported to sites in ${ZONES.join(', ')}, by processes that live in each of these zones; the days are compared with those of \`date\`.`,
  holds: 'Each answer is in exactly one day, the one that `date` says; the sum of the days is all of them.',
  needs: ['linux'],
  async run({ folder }) {
    const { first, file, afterword, dataFolder } = await install(join(folder, 'data'));
    await first.stop();
    let answers = 0;
    for (const zone of ZONES)
      for (const own of ZONES) {
        const created = await afterword('site', 'create', `${zone} seen from ${own}`, '--time-zone', zone);
        const key = /aw_pk_\w+/.exec(created.out)?.[0] ?? '';
        const moments = DAYS.flatMap((day) => [-1, 0, 1].map((second) => Number(date(zone, '-d', `${day} 00:00:00`, '+%s')) + second));
        await importMoments({ folder, dataFolder, key, own }, moments);
        compareDays(file, key, date(zone, '-f', listIn(folder, moments), '+%F').split('\n'));
        answers += moments.length;
      }
    must((await afterword('doctor')).code === 0, 'the doctor objects');
    return `${answers} answers on ${ZONES.length} × ${ZONES.length} sites, every one in the day that \`date\` says, the doctor agrees`;
  },
};

const date = (zone: string, ...args: readonly string[]): string =>
  execFileSync('date', args, { encoding: 'utf8', env: { ...process.env, TZ: zone } }).trim();

function listIn(folder: string, moments: readonly number[]): string {
  const file = join(folder, 'moments');
  writeFileSync(file, moments.map((moment) => `@${moment}\n`).join(''));
  return file;
}

interface Way {
  readonly folder: string;
  readonly dataFolder: string;
  readonly key: string;
  readonly own: string;
}

async function importMoments({ folder, dataFolder, key, own }: Way, moments: readonly number[]): Promise<void> {
  const [csv, map] = [join(folder, 'days.csv'), join(folder, 'days.json')];
  writeFileSync(csv, ['id,rating,at', ...moments.map((moment, index) => `${index},5,${moment}`), ''].join('\n'));
  writeFileSync(map, JSON.stringify({ id: 'id', rating: 'rating', channel: { constant: 'chat' }, answered_at: { column: 'at', format: 'unix' } }));
  const { code, err } = await afterwordIn({ TZ: own }, dataFolder, 'import', csv, '--map', map, '--site', key);
  must(code === 0, `the import failed: ${err}`);
}

function compareDays(file: string, key: string, expected: readonly string[]): void {
  const db = new Database(file, { readonly: true });
  const sql = `select day, sum(c5) from rollup_days where agent_id = '' and site_id = (select id from sites where key = ?) group by day order by day`;
  const stored = db.prepare(sql).raw().all(key) as [string, number][];
  db.close();
  const days = [...new Set(expected)].toSorted();
  const counted = days.map((day) => [day, expected.filter((other) => other === day).length]);
  must(JSON.stringify(stored) === JSON.stringify(counted), `stored ${JSON.stringify(stored)}, by date ${JSON.stringify(counted)}`);
}
