import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { type Running, type Start, startServer } from '../../server/commands/serve.ts';
import { openWorld, SECRET_KEY, UNGUARDED, type World } from './world.ts';

/** A world with a server on a free port of this machine. */
export async function openServer(
  start: Partial<Pick<Start, 'heartbeat' | 'patience' | 'limits' | 'log' | 'guards' | 'elapsed' | 'baseUrl'>> = {},
): Promise<World & Running> {
  const world = await openWorld();
  const parts = {
    store: world.store,
    log: pino({ level: 'silent' }),
    now: () => world.clock.now,
    secretKey: SECRET_KEY,
    baseUrl: null,
    oidc: null,
    guards: UNGUARDED,
  };
  const running = await startServer({ host: '127.0.0.1', port: 0, ...parts, ...start });
  const close = async () => {
    await running.stop();
    await world.close();
  };
  return { ...world, ...running, close };
}

/** Sends bytes as they are and gives back all that comes until the server closes or falls silent. */
export async function sendRaw(url: string, ...parts: readonly (string | Uint8Array)[]): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.setTimeout(1000, () => socket.end());
  for (const part of parts) socket.write(part);
  return text(socket);
}

/** One event as a browser would see it. */
export interface StreamEvent {
  readonly name: string;
  readonly id: string | undefined;
  readonly data: Record<string, unknown>;
}

/** A reader of the live feed. */
export interface Listener {
  readonly response: IncomingMessage;
  /** The next event, waited for. Moves that are told together come one by one, each as a `move`; the last has the id. */
  next(): Promise<StreamEvent>;
  /** The whole text so far. */
  heard(): string;
  close(): void;
}

/** Opens the live feed as the browser of somebody does who is signed in. */
export async function listen({ url, cookie }: { url: string; cookie: string }, headers: Record<string, string> = {}): Promise<Listener> {
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get(`${url}/api/v1/stream`, { headers: { cookie, ...headers }, agent: false }, resolve).on('error', reject),
  );
  let heard = '';
  let read = 0;
  const parsed: StreamEvent[] = [];
  response.setEncoding('utf8').on('data', (chunk) => {
    heard += chunk;
  });
  response.on('error', () => undefined);
  return {
    response,
    heard: () => heard,
    close: () => response.destroy(),
    async next() {
      for (let end = heard.indexOf('\n\n', read); ; end = heard.indexOf('\n\n', read)) {
        const event = parsed.shift();
        if (event) return event;
        if (end >= 0) {
          const block = heard.slice(read, end);
          read = end + 2;
          parsed.push(...eventsIn(block));
        } else if (response.destroyed) throw new Error(`The stream ended after: ${heard.slice(-500)}`);
        else await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}

/** The events of a block, which may be none: the time to wait before coming back stands alone. */
function eventsIn(block: string): readonly StreamEvent[] {
  if (!block.includes('event: ')) return [];
  const event = parseEvent(block);
  if (event.name !== 'moves') return [event];
  const moves = event.data['moves'] as StreamEvent['data'][];
  return moves.map((data, i) => ({ name: 'move', id: i === moves.length - 1 ? event.id : undefined, data }));
}

function parseEvent(block: string): StreamEvent {
  const fields = Object.fromEntries(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
  return { name: fields['event'] ?? '', id: fields['id'], data: JSON.parse(fields['data'] ?? 'null') };
}
