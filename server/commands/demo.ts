import { type Command, InvalidArgumentError } from 'commander';
import type { Site } from '../../db/site-store.ts';
import type { ImportedRecord, Store } from '../../db/store.ts';
import { EVERYTHING } from '../../domain/access.ts';
import { type Calendar, calendarOf } from '../../domain/calendar.ts';
import { rangeOf } from '../../domain/period.ts';
import { configOf } from '../config.ts';
import { seeded } from '../demo/chance.ts';
import { type Scene, scenesOf } from '../demo/scenes.ts';
import { Failure, type Terminal } from '../terminal.ts';
import { counted } from './counted.ts';
import { withStoreAsItIs } from './open-store.ts';
import { siteFor } from './site-for.ts';

interface DemoOptions {
  readonly answers: number;
  readonly days: number;
  readonly seed?: number;
  readonly site?: string;
  readonly force?: boolean;
}

/** `afterword demo`: fills a site with made-up answers, to see what a board looks like. */
export function addDemo(program: Command, terminal: Terminal): void {
  program
    .command('demo')
    .description('Fill a site of its own, "Demo", with made-up answers: fictional agents, fictional customers.')
    .option('--answers <n>', 'how many', wholeNumber(100_000), 600) // More would take minutes and show nothing else.
    .option('--days <n>', 'spread over how many days up to now', wholeNumber(3650), 30)
    .option('--seed <n>', 'the same number makes the same answers', wholeNumber(2 ** 32 - 1))
    .option('--site <key>', 'an empty site to fill instead')
    .option('--force', 'fill it even if it has answers')
    .action((options: DemoOptions) => fill(options, terminal));
}

const wholeNumber = (most: number) => (text: string) => {
  if (/^\d{1,10}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}.`);
};

async function fill({ answers, days, seed, site: key, force }: DemoOptions, { env, now, stdout }: Terminal): Promise<void> {
  // Exposures count in the hour in which the store hears of them, so the store lives through the made-up days by this clock.
  const clock = { at: now() };
  await withStoreAsItIs(
    configOf(env),
    () => clock.at,
    async (store) => {
      const site = key === undefined ? await demoSite(store) : await siteFor(store, key);
      if (!force && !(await isEmpty(store, site, now())))
        throw new Failure(`"${site.name}" has answers already. Add made-up ones to them with --force, or name an empty site with --site.`);
      const script = { site: site.id, calendar: calendarOf(site.timeZone), answers, days, until: now() };
      await play(store, scenesOf(script, seeded(seed ?? now())), script.calendar, clock);
      stdout.write(
        `Wrote ${counted(answers, 'made-up answer')} of the last ${counted(days, 'day')} to "${site.name}". Every one of them is fictional.\nIts board: /leaderboard/?site=${site.key}\n`,
      );
    },
  );
}

async function demoSite(store: Store): Promise<Site> {
  const known = (await store.sites()).find(({ name }) => name === 'Demo');
  return known ?? store.createSite({ name: 'Demo', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
}

async function isEmpty(store: Store, { id, timeZone }: Site, now: number): Promise<boolean> {
  const { cells } = await store.board(id, rangeOf('all', calendarOf(timeZone).hourOf(now).day), EVERYTHING);
  return cells.length === 0;
}

/** What arrives within one clock hour is told to the store at once, so that it shares a commit. */
async function play(store: Store, scenes: readonly Scene[], { hourOf }: Calendar, clock: { at: number }): Promise<void> {
  const hours = new Map<number, Scene[]>();
  for (const scene of scenes) hours.set(hourOf(scene.at).start, [...(hours.get(hourOf(scene.at).start) ?? []), scene]);
  for (const [start, hour] of hours) {
    clock.at = start;
    await Promise.all(hour.flatMap(({ interaction, exposures }) => exposures.map((exposure) => store.expose(interaction, exposure))));
  }
  await store.importAll(scenes.flatMap(({ interaction, answer, at }): ImportedRecord[] => (answer ? [{ interaction, answer, at }] : [])));
}
