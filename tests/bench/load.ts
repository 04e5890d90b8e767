import { Agent, request } from 'node:http';

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
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const statuses = new Map<number, number>();
  const begin = performance.now();
  const worker = async () => {
    for (let next = bodies.next(); !next.done; next = bodies.next()) {
      const sent = performance.now();
      const status = await postOne(url, next.value, agent);
      latencies.push(performance.now() - sent);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - begin) / 1000;
  agent.destroy();
  return { perSecond: latencies.length / seconds, latencies, statuses };
}

const postOne = (url: URL, body: string, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'text/plain;charset=UTF-8', 'content-length': Buffer.byteLength(body) };
    const sending = request(url, { agent, method: 'POST', headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sending.on('error', reject);
    sending.end(body);
  });
