import type { Alerts } from '../contract/alerts.ts';
import type { Celebrations } from '../contract/celebrations.ts';
import type { Leaderboard } from '../contract/leaderboard.ts';
import type { Problem, ProblemCode } from '../contract/problem.ts';
import type { ListedResponse, ResponseList } from '../contract/responses.ts';
import type { Sparklines } from '../contract/sparklines.ts';
import type { Timeseries } from '../contract/timeseries.ts';
import type { DayRange, Period } from '../domain/period.ts';
import type { Opened, Sought } from './address.ts';

/** Whose counts of which days: what every question to the API begins with. */
export interface Scope {
  readonly site: string | null;
  readonly range: Period | DayRange;
}

/** Which answers the drawer lists. */
export interface AnswerFilter extends Scope, Opened, Sought {
  /** Whether the page leaves out what nobody signed. */
  readonly isSignedOnly: boolean;
}

/** Which answers are counted, as everything on the page has it. */
export type CountedFilter = Scope & Pick<AnswerFilter, 'isSignedOnly'>;

/** Which counts the chart is about. */
export type SeriesFilter = CountedFilter & Pick<AnswerFilter, 'channel' | 'team'>;

/** Why the API did not give what was asked for; `failureText` has the words for it. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly code: ProblemCode | 'unreachable' | 'strange';
  /** What the server answered with; 0 where it did not. */
  readonly status: number;

  constructor(code: ApiFailure['code'], status: number) {
    super(`${code} ${status}`);
    this.code = code;
    this.status = status;
  }
}

/** The counts behind the whole page. Rejects with `ApiFailure`, like all below. */
export const fetchBoard = (scope: Scope, signal: AbortSignal): Promise<Leaderboard> => ask('leaderboard', scopeQuery(scope), { signal });

/** The counts over time: by clock hour for one day, by day otherwise. */
export function fetchSeries({ channel, team, ...counted }: SeriesFilter, signal: AbortSignal): Promise<Timeseries> {
  const isOneDay = counted.range === 'today' || (typeof counted.range === 'object' && counted.range.from === counted.range.to);
  const query = { ...countedQuery(counted), channel, team, interval: isOneDay ? 'hour' : 'day' };
  return ask('stats/timeseries', query, { signal });
}

/** What changed beyond chance. */
export const fetchAlerts = (counted: CountedFilter, signal: AbortSignal): Promise<Alerts> => ask('alerts', countedQuery(counted), { signal });

/** Which small lines are asked for: agents', channels' or teams'. */
export type SparklineFilter = CountedFilter & { readonly of: 'agents' | 'channels' | 'teams' };

/** How the answers of some rows went over the range; at most 50 at once. */
export function fetchSparklines({ of, ...counted }: SparklineFilter, keys: readonly string[], signal: AbortSignal): Promise<Sparklines> {
  return ask('stats/sparklines', { ...countedQuery(counted), [of]: keys.map(encodeURIComponent).join(',') }, { signal });
}

/** Answers, newest first, from where the page before ended. */
export function fetchAnswers(
  { agent, channel, team, isSignedOnly, rating, hasSilent, words, reason, language, isSigned, theme, phrase, ...scope }: AnswerFilter,
  cursor: string | null,
  signal: AbortSignal,
): Promise<ResponseList> {
  const shown = { verified: isSignedOnly || isSigned ? 'true' : null, has_comment: hasSilent ? null : 'true' };
  const filter = { agent, channel, team, rating, theme, phrase, q: words, reason, lang: language, ...shown };
  return ask('responses', { ...scopeQuery(scope), ...filter, limit: PAGE, cursor }, { signal });
}

/** The newest praise, newest first. */
export const fetchCelebrations = (counted: CountedFilter, signal: AbortSignal): Promise<Celebrations> =>
  ask('celebrations', countedQuery(counted), { signal });

/** Leaves an answer out of the score, and says why. */
export const excludeAnswer = (site: string, id: string, reason: string): Promise<ListedResponse> =>
  ask(`responses/${id}/exclusion`, {}, { method: 'PUT', body: JSON.stringify({ site, reason }) });

/** Lets an answer count again. */
export const restoreAnswer = (site: string, id: string): Promise<ListedResponse> => ask(`responses/${id}/exclusion`, { site }, { method: 'DELETE' });

/** Where the moves of a site are announced. */
export const streamAddress = (site: string | null): string => addressOf('stream', { site });

// Two or three screens of comments: enough to read on, little enough to come at once.
const PAGE = 30;

// A line that is dead without saying so must not leave the page waiting; no answer of ours takes a tenth of this.
const PATIENCE = 10_000;

type Query = Readonly<Record<string, string | number | null>>;

/** What is counted, as every question about counts writes it. */
export const countedQuery = ({ isSignedOnly, ...scope }: CountedFilter): Query => ({ ...scopeQuery(scope), verified: isSignedOnly ? 'true' : 'any' });

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

/** One question to the API. What comes from our own server was made by the contract and is not checked again. */
export async function ask<Message>(route: string, query: Query, { signal, ...how }: RequestInit & { signal?: AbortSignal }): Promise<Message> {
  const patience = AbortSignal.any([...(signal ? [signal] : []), AbortSignal.timeout(PATIENCE)]);
  const headers = { accept: 'application/json', ...(how.body && { 'content-type': 'application/json' }) };
  const response = await fetch(addressOf(route, query), { ...how, signal: patience, headers }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ApiFailure('unreachable', 0);
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as Message;
  throw failureOf(body as Partial<Problem> | null, response.status);
}

/** A proxy in between answers in its own way; then the status has to do. */
const failureOf = (problem: Partial<Problem> | null, status: number): ApiFailure => new ApiFailure(problem?.code ?? 'strange', status);
