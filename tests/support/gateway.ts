import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A reverse proxy that can lose its server, and knows who listens to the live stream. */
export interface Gateway {
  readonly url: string;
  /** How many streams are open through it now. */
  streams(): number;
  /** How many were opened so far. */
  opened(): number;
  /** Cuts what is under way, and answers 502 to what begins like this from now on. */
  breakDown(path?: string): void;
  mend(): void;
  /** Takes what browsers send and lets nothing come back, as a line that is dead without saying so. */
  freeze(isFrozen: boolean): void;
  /** The server moves to another address. */
  leadTo(server: string): void;
}

/** A gateway to that server, gone when the test ends. */
export async function openGateway(server: string): Promise<Gateway> {
  const state = { target: server, broken: null as string | null, isFrozen: false, streams: new Set<ServerResponse>(), opened: 0 };
  const gateway = createServer((incoming, outgoing) => {
    if (state.broken !== null && incoming.url?.startsWith(state.broken)) return outgoing.writeHead(502).end('<h1>Bad gateway</h1>');
    if (incoming.url?.startsWith('/api/v1/stream')) {
      state.streams.add(outgoing);
      state.opened += 1;
      outgoing.on('close', () => state.streams.delete(outgoing));
    }
    return carry(incoming, outgoing, state);
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    gateway.closeAllConnections();
    gateway.close();
  });
  return {
    url: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`,
    streams: () => state.streams.size,
    opened: () => state.opened,
    breakDown(path = '/') {
      state.broken = path;
      gateway.closeAllConnections();
    },
    mend() {
      state.broken = null;
    },
    freeze(isFrozen) {
      state.isFrozen = isFrozen;
    },
    leadTo(next) {
      state.target = next;
    },
  };
}

function carry(incoming: IncomingMessage, outgoing: ServerResponse, state: { readonly target: string; readonly isFrozen: boolean }): void {
  const headers = { ...incoming.headers, host: new URL(state.target).host };
  const upstream = request(`${state.target}${incoming.url}`, { method: incoming.method, headers }, (answer) => {
    if (!state.isFrozen) outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.on('data', (bytes) => state.isFrozen || outgoing.write(bytes));
    answer.on('end', () => state.isFrozen || outgoing.end());
    answer.on('error', () => outgoing.destroy());
  });
  upstream.on('error', () => outgoing.destroy());
  outgoing.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}
