import { eq } from 'drizzle-orm';
import type { SiteId } from '../../domain/ids.ts';
import type { Job } from '../../domain/job.ts';
import type { JobRun, JobStore } from '../job-store.ts';
import { note } from './audit.ts';
import type { Commits } from './commits.ts';
import type { Db } from './connection.ts';
import { dropExpired } from './expired.ts';
import { forgetBefore } from './retention.ts';
import { sites } from './schema.ts';
import { jobRuns } from './schema-records.ts';
import type { Scrub } from './scrub.ts';
import { attempt } from './storage-errors.ts';
import type { Tx } from './tx.ts';

const DAY = 86_400_000;

/** The daily jobs, and what is known of their last runs. */
export function jobStore(commits: Commits, db: Db, scrub: Pick<Scrub, 'emptyLog'>, now: () => number): JobStore {
  return {
    jobRuns: (site) => attempt(() => runsOf(db, site)),
    async runJob(site, job) {
      const ranAt = now();
      const rows = job === 'retention' ? await retain(commits, db, site, ranAt) : await commits.commit((tx) => dropExpired(tx, site, ranAt));
      await commits.commit((tx) => noteRun(tx, site, { job, ranAt, rows }));
      if (rows > 0) await scrub.emptyLog();
      return rows;
    },
  };
}

const runsOf = (db: Db, site: SiteId): readonly JobRun[] =>
  db
    .select({ job: jobRuns.job, ranAt: jobRuns.ranAt, rows: jobRuns.rows })
    .from(jobRuns)
    .where(eq(jobRuns.siteId, site))
    .orderBy(jobRuns.job)
    .all()
    .map((run) => ({ ...run, job: run.job as Job }));

async function retain(commits: Commits, db: Db, site: SiteId, at: number): Promise<number> {
  const kept = await attempt(() => db.select({ days: sites.retentionDays }).from(sites).where(eq(sites.id, site)).get());
  return kept?.days ? forgetBefore(commits, db, site, at - kept.days * DAY, at) : 0;
}

function noteRun(tx: Tx, siteId: SiteId, { job, ranAt, rows }: JobRun): void {
  tx.db
    .insert(jobRuns)
    .values({ siteId, job, ranAt, rows })
    .onConflictDoUpdate({ target: [jobRuns.siteId, jobRuns.job], set: { ranAt, rows } })
    .run();
  if (rows > 0) note(tx, { site: siteId, at: ranAt, actor: 'job', action: `job.${job}`, subject: job, details: { rows } });
}
