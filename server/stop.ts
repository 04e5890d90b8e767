import type { Server } from 'node:http';
import type { Feed } from './feed.ts';

const PATIENCE = 5_000; // ms. Service managers kill after 10 s and more; an answer in flight takes milliseconds.
const IDLE_SWEEP = 50; // ms. A connection that has its answer may be closed, and Node closes it by itself only after seconds.

/** Takes no new connection, lets what is in flight be answered, sends the watchers away, and resolves when nothing is open any more. */
export async function stopServer(server: Server, feed: Pick<Feed, 'close'>, patience = PATIENCE): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  feed.close();
  const sweeping = setInterval(() => server.closeIdleConnections(), IDLE_SWEEP);
  const cutOff = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(sweeping);
  clearTimeout(cutOff);
}
