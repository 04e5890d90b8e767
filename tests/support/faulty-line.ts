import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What happens to a message on its way: an answer from somebody else, cut before it arrives, cut before the answer comes back, or nothing. */
export type Fault = { readonly status: number; readonly headers?: Record<string, string>; readonly body: string } | 'lost' | 'answer lost' | null;

/** A line between a page and the real server, which can be disturbed. */
export interface Line {
  readonly url: string;
  /** How often an answer was sent along it. */
  messages(): number;
  /** What happens to the answers that are sent from now on. */
  disturb(fault: Fault | ((count: number) => Fault)): void;
  /** The server moves to another address. */
  leadTo(server: string): void;
  close(): void;
}

/** A line to that server, from an address of its own. */
export async function openLine(server: string): Promise<Line> {
  let target = server;
  let fault: (count: number) => Fault = () => null;
  let count = 0;
  const line = createServer(async (request, response) => {
    const isAnswer = request.method === 'POST' && request.url === '/api/v1/responses';
    await carry(request, response, target, isAnswer ? fault(count++) : null).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(line.address() as AddressInfo).port}/`,
    messages: () => count,
    disturb(next) {
      count = 0;
      fault = typeof next === 'function' ? next : () => next;
    },
    leadTo(next) {
      target = next;
    },
    close() {
      line.closeAllConnections();
      line.close();
    },
  };
}

async function carry(request: IncomingMessage, response: ServerResponse, target: string, fault: Fault): Promise<void> {
  const body = await buffer(request);
  if (fault === 'lost') {
    response.destroy();
    return;
  }
  if (fault && fault !== 'answer lost') {
    response.writeHead(fault.status, { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After', ...fault.headers });
    response.end(fault.body);
    return;
  }
  const { headers, method = 'GET', url } = request;
  const sent = Object.entries(headers).filter(([name]) => ['content-type', 'origin', 'user-agent', 'accept'].includes(name));
  const answer = await fetch(`${target}${url}`, {
    method,
    headers: sent as [string, string][],
    ...(body.length > 0 && { body: new Uint8Array(body) }),
  });
  const text = Buffer.from(await answer.arrayBuffer());
  if (fault === 'answer lost') response.destroy();
  else response.writeHead(answer.status, headersOf(answer)).end(text);
}

/** As the server gave them, without what is of this connection or of a packing that `fetch` has undone. */
const headersOf = ({ headers }: Response): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => !/^(connection|transfer-encoding|content-encoding|content-length|keep-alive)$/.test(name)));
