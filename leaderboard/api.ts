import type { Leaderboard } from '../contract/leaderboard.ts';
import type { Problem, ProblemCode } from '../contract/problem.ts';
import type { ResponseList } from '../contract/responses.ts';
import type { Timeseries } from '../contract/timeseries.ts';
import type { AgentId, ChannelId } from '../domain/ids.ts';
import type { DayRange, Period } from '../domain/period.ts';
import type { Rating } from '../domain/rating.ts';

/** Whose counts of which days: what every question to the API begins with. */
export interface Scope {
  readonly site: string | null;
  readonly range: Period | DayRange;
}

/** Which answers the drawer lists. */
export interface AnswerFilter extends Scope {
  readonly agent: AgentId | null;
  readonly channel: ChannelId | null;
  readonly rating: Rating | null;
  readonly hasSilent: boolean;
}

/** Why the API did not give what was asked for, in words for whoever looks at the page. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly code: ProblemCode | 'unreachable';

  constructor(code: ProblemCode | 'unreachable', title: string) {
    super(title);
    this.code = code;
  }
}

/** The counts behind the whole page. Rejects with `ApiFailure`, like the two below. */
export const fetchBoard = (scope: Scope, signal: AbortSignal): Promise<Leaderboard> => get('leaderboard', scopeQuery(scope), signal);

/** The counts over time: by clock hour for one day, by day otherwise. */
export function fetchSeries(scope: Scope, channel: ChannelId | null, signal: AbortSignal): Promise<Timeseries> {
  const isOneDay = scope.range === 'today' || (typeof scope.range === 'object' && scope.range.from === scope.range.to);
  return get('stats/timeseries', { ...scopeQuery(scope), channel, interval: isOneDay ? 'hour' : 'day' }, signal);
}

/** Answers, newest first, from where the page before ended. */
export function fetchAnswers(
  { agent, channel, rating, hasSilent, ...scope }: AnswerFilter,
  cursor: string | null,
  signal: AbortSignal,
): Promise<ResponseList> {
  const query = { ...scopeQuery(scope), agent, channel, rating, has_comment: hasSilent ? null : 'true', limit: PAGE, cursor };
  return get('responses', query, signal);
}

/** Where the moves of a site are announced. */
export const streamAddress = (site: string | null): string => addressOf('stream', { site });

// Two or three screens of comments: enough to read on, little enough to come at once.
const PAGE = 30;

// A line that is dead without saying so must not leave the page waiting; no answer of ours takes a tenth of this.
const PATIENCE = 10_000;

type Query = Readonly<Record<string, string | number | null>>;

const scopeQuery = ({ site, range }: Scope): Query => ({
  site,
  ...(typeof range === 'string' ? { period: range } : { from: range.from, to: range.to }),
});

/** Relative to the page, so that a server that is mounted below a path finds itself. */
function addressOf(route: string, query: Query): string {
  const address = new URL(`../api/v1/${route}`, document.baseURI);
  for (const [name, value] of Object.entries(query)) if (value !== null) address.searchParams.set(name, String(value));
  return address.href;
}

/** What comes from our own server was made by the contract and is not checked again. */
async function get<Message>(route: string, query: Query, signal: AbortSignal): Promise<Message> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  const response = await fetch(addressOf(route, query), { signal: patience, headers: { accept: 'application/json' } }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new ApiFailure('unreachable', 'The server cannot be reached');
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as Message;
  throw failureOf(body as Partial<Problem> | null, response.status);
}

/** A proxy in between answers in its own words; then the status has to do. */
const failureOf = (problem: Partial<Problem> | null, status: number): ApiFailure =>
  problem?.code && problem.title ? new ApiFailure(problem.code, problem.title) : new ApiFailure('unreachable', `The server answered ${status}`);
