import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** What a load came to. */
export interface LoadResult {
  readonly perSecond: number;
  /** From sending to the whole answer, ms. */
  readonly latencies: readonly number[];
  /** How many answers had each status. */
  readonly statuses: ReadonlyMap<number, number>;
}

/**
 * Posts the bodies over so many kept-alive connections, each sending its next body when the last was answered.
 * Loopback only; ends by itself when the bodies do.
 */
export async function post(url: URL, bodies: Iterator<string>, connections: number): Promise<LoadResult> {
  const line = openLine(url, connections);
  const worker = async () => {
    for (let next = bodies.next(); !next.done; next = bodies.next()) await line.post(next.value, performance.now());
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return line.close();
}

/**
 * Posts so many of the bodies a second, over as many kept-alive connections as it takes, whether or not the earlier ones are answered: a server
 * that cannot keep up is not spared. Each is timed from the moment at which it was due, and taken from `bodies` as it is sent.
 */
export async function postAtPace(url: URL, bodies: Iterator<string>, perSecond: number): Promise<LoadResult> {
  const line = openLine(url, Number.POSITIVE_INFINITY);
  const begin = performance.now();
  const sending: Promise<void>[] = [];
  for (;;) {
    const due = begin + (sending.length * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await setTimeout(early);
    const next = bodies.next();
    if (next.done) break;
    sending.push(line.post(next.value, due));
  }
  await Promise.all(sending);
  return line.close();
}

/** Notes how long each answer took from `since` on, and with which status it came. */
function openLine(url: URL, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const statuses = new Map<number, number>();
  const begin = performance.now();
  return {
    async post(body: string, since: number): Promise<void> {
      const status = await postOne(url, body, agent);
      latencies.push(performance.now() - since);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    },
    close(): LoadResult {
      const seconds = (performance.now() - begin) / 1000;
      agent.destroy();
      return { perSecond: latencies.length / seconds, latencies, statuses };
    },
  };
}

const postOne = (url: URL, body: string, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'text/plain;charset=UTF-8', 'content-length': Buffer.byteLength(body) };
    const sending = request(url, { agent, method: 'POST', headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    // A connection that is kept alive may be closed as it is taken; what is sent again is counted once.
    sending.on('error', (error) => (sending.reusedSocket ? resolve(postOne(url, body, agent)) : reject(error)));
    sending.end(body);
  });
