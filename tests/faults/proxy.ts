import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy in front of a server, which can lose it, hold back what it says, or fall silent without a word. */
export interface ProxyInFront {
  readonly url: string;
  /** Cuts what is under way and answers 502 from now on. */
  breakDown(): void;
  mend(): void;
  /** Takes what is sent and lets nothing come back. */
  freeze(isFrozen: boolean): void;
  close(): void;
}

/** Opens one. With `buffer`, it keeps so many bytes of an answer back that does not say X-Accel-Buffering: no. */
export async function openProxy(target: string, { buffer = 0 }: { buffer?: number } = {}): Promise<ProxyInFront> {
  const state = { isBroken: false, isFrozen: false, buffer };
  const proxy = createServer((incoming, outgoing) => {
    if (state.isBroken) outgoing.writeHead(502).end('<h1>Bad gateway</h1>');
    else carry(incoming, outgoing, target, state);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    breakDown() {
      state.isBroken = true;
      proxy.closeAllConnections();
    },
    mend() {
      state.isBroken = false;
    },
    freeze(isFrozen) {
      state.isFrozen = isFrozen;
    },
    close() {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}

interface State {
  readonly isFrozen: boolean;
  readonly buffer: number;
}

function carry(incoming: IncomingMessage, outgoing: ServerResponse, target: string, state: State): void {
  const headers = { ...incoming.headers, host: new URL(target).host };
  const upstream = request(`${target}${incoming.url}`, { method: incoming.method, headers }, (answer) => {
    if (state.isFrozen) return;
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    const held = answer.headers['x-accel-buffering'] === 'no' ? 0 : state.buffer;
    if (held === 0) outgoing.flushHeaders();
    else outgoing.cork();
    let waiting = held;
    answer.on('data', (bytes: Buffer) => {
      if (state.isFrozen) return;
      outgoing.write(bytes);
      waiting -= bytes.length;
      if (waiting <= 0 && held > 0) outgoing.uncork();
    });
    answer.on('end', () => state.isFrozen || outgoing.end());
    answer.on('error', () => outgoing.destroy());
  });
  upstream.on('error', () => outgoing.destroy());
  outgoing.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}
