import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { STANDARD_SETTINGS, type WidgetSettings } from '../../domain/widget-settings.ts';
import { sendBuilt } from './built.ts';

/** What the server says to a message: `dead` cuts the line without a word. */
export type Reply = { readonly status: number; readonly headers?: Record<string, string>; readonly body: string } | 'dead';

/** A message as it arrived. */
export type Message = Readonly<Record<string, unknown>>;

/** A page on one origin and Afterword on another, as in real life; what the server answers is the test's to say. */
export interface Stage {
  /** Address of the page. */
  readonly page: string;
  /** Address of Afterword, with a slash at its end. */
  readonly host: string;
  readonly responses: readonly Message[];
  readonly exposures: readonly Message[];
  /** Every request to Afterword: "GET /widget.js". */
  readonly requests: readonly string[];
  /** Shows this page from now on. */
  show(html: string, headers?: Record<string, string>): void;
  /** The site asks like this from now on, and in all else as a site does that has said nothing; but as often as a test likes. */
  ask(settings: Partial<WidgetSettings>): void;
  /** Answers like this from now on; `null` answers like the real server. */
  answer(reply: ((message: Message, path: string) => Reply | Promise<Reply>) | null): void;
  /** Forgets everything that was heard. */
  clear(): void;
  /** Begins anew, and does not hear what pages that are closing still say of answers heard before. */
  begin(): void;
  close(): void;
}

/** Opens both servers on loopback. They differ in name (`localhost`, `127.0.0.1`), and so in origin. */
export async function openStage(): Promise<Stage> {
  const heard = { responses: [] as Message[], exposures: [] as Message[], requests: [] as string[] };
  let shown = { html: '', headers: {} as Record<string, string> };
  let reply: Parameters<Stage['answer']>[0] = null;
  let settings = UNTIRING;
  const past = new Set<unknown>();

  const site = await listen('localhost', (request, response) => {
    response.writeHead(request.url === '/favicon.ico' ? 204 : 200, { 'content-type': 'text/html; charset=utf-8', ...shown.headers }).end(shown.html);
  });
  const afterword = await listen('127.0.0.1', async (request, response) => {
    heard.requests.push(`${request.method} ${request.url}`);
    if (request.method !== 'POST') return sendBuilt(request.url ?? '', settings, response);
    const message = JSON.parse(await text(request)) as Message;
    const path = request.url?.endsWith('/exposures') ? 'exposures' : 'responses';
    if (!past.has(message['id'])) heard[path].push(message);
    say(response, (await reply?.(message, path)) ?? stored(message));
  });

  const clear = () => {
    for (const list of Object.values(heard)) list.length = 0;
    reply = null;
    settings = UNTIRING;
  };
  return {
    page: `http://localhost:${portOf(site)}/help`,
    host: `http://127.0.0.1:${portOf(afterword)}/`,
    ...heard,
    show: (html, headers = {}) => {
      shown = { html, headers };
    },
    ask: (next) => {
      settings = { ...UNTIRING, ...next };
    },
    answer: (next) => {
      reply = next;
    },
    clear,
    begin: () => {
      for (const { id } of heard.responses) past.add(id);
      clear();
    },
    close: () => {
      for (const server of [site, afterword]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

const UNTIRING: WidgetSettings = { ...STANDARD_SETTINGS, cap: 0 };

/** As the real server answers what it has stored. */
export const stored = ({ id, revision, rating, comment }: Message): Reply => ({
  status: revision === 0 ? 201 : 200,
  body: JSON.stringify({ id, revision, rating, comment: comment ?? null, verified: false }),
});

/** As the real server refuses. */
export const refused = (status: number, code: string): Reply => ({ status, body: JSON.stringify({ title: 'No', status, code, request_id: 'r' }) });

function say(response: ServerResponse, reply: Reply): void {
  if (reply === 'dead') {
    response.destroy();
    return;
  }
  const cors = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' };
  response.writeHead(reply.status, { ...cors, 'content-type': 'application/json', ...reply.headers }).end(reply.body);
}

async function listen(host: string, answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return server;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
