import type { SiteId } from '../domain/ids.ts';
import type { Job } from '../domain/job.ts';

/** What is forgotten with time, and the proof that it is. */
export interface JobStore {
  /** Does a daily job for a site and notes that it ran; resolves to how many rows it took something from. Every count stays what it was. */
  runJob(site: SiteId, job: Job): Promise<number>;
  /** The last run of each daily job. Empty before the first. */
  jobRuns(site: SiteId): Promise<readonly JobRun[]>;
}

/** When a daily job last ran for a site, and from how many rows it took something. */
export interface JobRun {
  readonly job: Job;
  /** ms */
  readonly ranAt: number;
  readonly rows: number;
}
