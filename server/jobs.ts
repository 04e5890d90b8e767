import { Cron } from 'croner';
import type { Logger } from 'pino';
import type { Site } from '../db/site-store.ts';
import type { Store } from '../db/store.ts';
import { JOBS } from '../domain/job.ts';

interface Parts {
  readonly store: Pick<Store, 'sites' | 'jobRuns' | 'runJob'>;
  readonly log: Logger;
  readonly now: () => number;
}

const NIGHTLY = '0 3 * * *'; // In the site's own time, when hardly anybody answers.
const LOOK = '*/10 * * * *'; // A site made, moved or missed since the last look has its turn within minutes.
const SOON = 10_000; // ms after the start, when the first boards have been read.

/** Does the daily jobs of every site from now on, and soon those that were missed while nothing ran. Returns how to stop. */
export function startJobs(parts: Parts): () => void {
  const look = new Cron(LOOK, { unref: true, protect: true }, () => runDueJobs(parts));
  const first = setTimeout(() => void look.trigger(), SOON).unref();
  return () => {
    clearTimeout(first);
    look.stop();
  };
}

/** Does every job that has not run since the last three o'clock of its site. What fails is in the log, and due again at the next look. */
export async function runDueJobs({ store, log, now }: Parts): Promise<void> {
  const failed = (error: unknown) => log.error({ err: error }, 'a daily job failed');
  const sites = await store.sites().catch(failed);
  for (const site of sites ?? []) await runDueOf({ store, log, now }, site).catch(failed);
}

async function runDueOf({ store, log, now }: Parts, site: Site): Promise<void> {
  const [night] = new Cron(NIGHTLY, { timezone: site.timeZone, paused: true }).previousRuns(1, new Date(now()));
  const lastRuns = new Map((await store.jobRuns(site.id)).map(({ job, ranAt }) => [job, ranAt]));
  for (const job of JOBS) {
    if ((lastRuns.get(job) ?? Number.NEGATIVE_INFINITY) >= (night?.getTime() ?? 0)) continue;
    const rows = await store.runJob(site.id, job);
    log.info({ site: site.id, job, rows }, 'daily job');
  }
}
