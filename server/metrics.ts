import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ProblemCode } from '../contract/problem.ts';
import type { Recorded, ServingStore } from '../db/store.ts';
import type { Feed } from './feed.ts';
import { SPACE_WARNINGS, warningsOf } from './space-warnings.ts';

/** What one request came to. */
export interface Answered {
  readonly method: string;
  /** Its pattern: "/api/v1/responses/:id". */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly recorded: Recorded | undefined;
  readonly refusal: ProblemCode | undefined;
}

/** What is counted for Prometheus: how many and how fast, and nothing of what was said, by whom, or about whom. */
export interface Metrics {
  answered(answered: Answered): void;
  /** All of it, in the text format of Prometheus. */
  exposition(): Promise<string>;
}

interface Parts {
  readonly store: Pick<ServingStore, 'space' | 'watchCommits'>;
  readonly feed: Pick<Feed, 'watchers'>;
  readonly version: string;
}

// Channels come out of strangers' messages, and each name would be a row for ever: those that are common are told apart, the rest is one.
const CHANNELS: readonly string[] = ['chat', 'email', 'phone', 'social', 'sms', 'whatsapp', 'web', 'in_person'];
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];
const STEPS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];

/** Counts from zero. */
export function createMetrics({ store, feed, version }: Parts): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = createRequestCounts(registers);
  const commits = {
    steps: new Histogram({ name: 'afterword_commit_steps', help: 'Requests that were written to disk in one commit.', buckets: STEPS, registers }),
    seconds: new Histogram({ name: 'afterword_commit_duration_seconds', help: 'What they waited for it.', buckets: SECONDS, registers }),
  };
  store.watchCommits(({ steps, ms }) => {
    commits.steps.observe(steps);
    commits.seconds.observe(ms / 1000);
  });
  const measure = createGauges(registers, { store, feed, version });
  let isOfProcess = false;
  return {
    answered: requests.answered,
    async exposition() {
      // They measure the event loop from then on, which costs a little: only where somebody reads them.
      if (!isOfProcess) collectDefaultMetrics({ register: registry });
      isOfProcess = true;
      requests.handOver();
      await measure();
      return registry.metrics();
    },
  };
}

function createRequestCounts(registers: Registry[]): { answered(answered: Answered): void; handOver(): void } {
  const answers = new Counter({
    ...{ name: 'afterword_responses_total', help: 'New answers, by channel ("other" where it is none of the common ones) and rating.' },
    ...{ labelNames: ['channel', 'rating'], registers },
  });
  const outcomes = new Counter({
    ...{ name: 'afterword_outcomes_total', help: 'What became of answers that were taken: created, changed or repeated.' },
    ...{ labelNames: ['outcome'], registers },
  });
  const refusals = new Counter({
    ...{ name: 'afterword_refusals_total', help: 'Requests that were refused, by the code of the problem.' },
    ...{ labelNames: ['code'], registers },
  });
  const seconds = new Histogram({
    ...{ name: 'afterword_http_request_duration_seconds', help: 'From the first byte of a request to the answer.', buckets: SECONDS },
    ...{ labelNames: ['method', 'route', 'status'], registers },
  });
  const durationOf = (method: string, route: string, status: string) => seconds.labels(method, route, status);
  const durations = new Map<string, ReturnType<typeof durationOf>>();
  const tally = createTally();

  return {
    answered({ method: given, route, status: code, ms, recorded, refusal }) {
      const [method, status] = [METHODS.includes(given) ? given : 'other', `${Math.floor(code / 100)}xx`];
      found(durations, `${method} ${status} ${route}`, () => durationOf(method, route, status)).observe(ms / 1000);
      if (refusal !== undefined) tally.count(refusal, (times) => refusals.inc({ code: refusal }, times));
      if (recorded === undefined || 'refusal' in recorded) return;
      const { outcome, response } = recorded;
      const { rating } = response;
      const channel = CHANNELS.includes(response.channel) ? response.channel : 'other';
      tally.count(`${outcome} ${channel} ${rating}`, (times) => {
        outcomes.inc({ outcome }, times);
        if (outcome === 'created') answers.inc({ channel, rating }, times);
      });
    },
    handOver: tally.handOver,
  };
}

/** Counts by a name and hands over what it has when somebody reads: the library sorts the labels at every count, which takes ten times as long. */
function createTally() {
  const counts = new Map<string, { times: number; readonly handOver: (times: number) => void }>();
  return {
    count(name: string, handOver: (times: number) => void): void {
      found(counts, name, () => ({ times: 0, handOver })).times += 1;
    },
    handOver(): void {
      for (const entry of counts.values()) {
        if (entry.times > 0) entry.handOver(entry.times);
        entry.times = 0;
      }
    },
  };
}

/** What the map has under a name; where it has nothing, what is made for it. */
function found<Kept>(map: Map<string, Kept>, name: string, make: () => Kept): Kept {
  const kept = map.get(name) ?? make();
  if (!map.has(name)) map.set(name, kept);
  return kept;
}

function createGauges(registers: Registry[], { store, feed, version }: Parts): () => Promise<void> {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const watchers = gauge('afterword_sse_clients', 'Boards that watch the live feed now.');
  const database = gauge('afterword_db_size_bytes', 'Size of the database file.');
  const wal = gauge('afterword_wal_size_bytes', 'Size of the write-ahead log.');
  const free = gauge('afterword_disk_free_bytes', 'What the disk of the database has left.');
  const warning = new Gauge({
    ...{ name: 'afterword_warning', help: '1 while there is reason to warn of it.' },
    ...{ labelNames: ['warning'], registers },
  });
  new Gauge({ name: 'afterword_build_info', help: 'The version that runs.', labelNames: ['version'], registers }).set({ version }, 1);
  return async () => {
    watchers.set(feed.watchers());
    const space = await store.space().catch(() => UNKNOWN); // Storage is away; what was counted is told all the same.
    database.set(space.databaseBytes);
    wal.set(space.logBytes);
    free.set(space.freeBytes);
    for (const name of SPACE_WARNINGS) warning.set({ warning: name }, warningsOf(space).includes(name) ? 1 : 0);
  };
}

const UNKNOWN = { databaseBytes: Number.NaN, logBytes: Number.NaN, freeBytes: Number.NaN };
