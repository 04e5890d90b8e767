import { type Flat, fromJson } from './json.ts';
import type { Letter } from './kept.ts';

// Taken once: monitoring scripts wrap it later, and some of them lose options on the way.
const fetch = window.fetch.bind(window);

/** What the page may hear about a failure. Never the customer's words. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
}

/** What came of sending once: a problem, if the letter is not on the server's disk, and after how many ms to try again, if that can help. */
export interface Verdict {
  readonly problem?: Problem;
  readonly after?: number;
}

const KEEPALIVE_MAX = 8192; // All of a page's keepalive requests share 64 KiB: leave room for the page's own.
const FRESH = 1000; // ms. What was written before is on the device, may end with this page, and leaves what the browser sends after it to what may not.
const PASSING = /^(408|425|429|5(?!01|05)..)$/; // Too slow, too early, too many, and a server in trouble; 501 and 505 will say the same tomorrow.
const LONGEST_WAIT = 86_400_000; // A day: a longer timer than 24 days would go off at once.
const PATIENCE = 30_000; // A server that has not answered by then is not going to.

/** Sends the letter once, beyond the end of the page if it was just written, and says what came of it. Plain text, so that no preflight stands between the tap and the server. */
export async function send({ url, text, answer, at }: Letter, now: number): Promise<Verdict> {
  try {
    const keepalive = now - at < FRESH && text.length * 3 < KEEPALIVE_MAX; // 3 bytes are the most that one UTF-16 unit takes.
    // The browser refuses keepalive when the page has used up its share.
    const response = await post(url, text, keepalive).catch(() => post(url, text, false));
    return judge(response, fromJson(await response.text()), answer, now);
  } catch (cause) {
    return { after: 0, problem: { type: 'unreachable', title: `${cause}`, status: 0 } };
  }
}

const post = (url: string, body: string, keepalive: boolean): Promise<Response> => request(url, { method: 'POST', body, keepalive }, PATIENCE);

/** A request that says nothing of the customer, with so much patience (ms). */
export const request = (url: string, init: RequestInit, patience: number): Promise<Response> =>
  fetch(url, { ...init, credentials: 'omit', referrerPolicy: 'strict-origin', signal: AbortSignal.timeout(patience) });

function judge({ ok, status, headers }: Response, body: Flat, answer: string | undefined, now: number): Verdict {
  // A success without the answer's id is not from our server, but from a captive portal or a proxy.
  if (ok && (!answer || body['id'] === answer)) return {};
  const problem = { type: `${body['code']}`, title: `${body['title']}`, status };
  return ok || PASSING.test(`${status}`) ? { problem, after: waitOf(headers.get('retry-after'), now) } : { problem };
}

/** Retry-After in ms: seconds or a date (RFC 9110, section 10.2.3). */
const waitOf = (text: string | null, now: number): number =>
  text ? Math.max(0, Math.min(LONGEST_WAIT, Number(text) * 1000 || Date.parse(text) - now || 0)) : 0;
