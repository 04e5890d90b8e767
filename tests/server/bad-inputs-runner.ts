import { request as httpRequest } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { sendRaw } from '../support/wire.ts';
import { type BadInput, type BadRequest, bodyOf, generated, pathOf, textOf } from './bad-inputs-case.ts';
import { DIFFERENCES } from './bad-inputs-differences.ts';
import { alwaysOf, blanksFor, type House } from './bad-inputs-house.ts';

/** What came back. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  readonly bytes: number;
  readonly ms: number;
}

/** What was sent, for asking afterwards what became of it. */
export interface Sent {
  readonly message: Readonly<Record<string, unknown>>;
  readonly answered: Answered;
}

/** Sends a case as often as it says, one after the other or all at once. */
export async function run(house: House, { id, request, repeat = 1, parallel }: BadInput): Promise<readonly Sent[]> {
  const fill = blanksFor(house, id);
  const count = DIFFERENCES[id]?.parallel ?? parallel;
  if (count) return Promise.all(Array.from({ length: count }, () => send(house, request, fill, 0)));
  const sent: Sent[] = [];
  for (let turn = 0; turn < repeat; turn += 1) sent.push(await send(house, request, fill, turn));
  return sent;
}

type Fill = (text: string) => string;

async function send(house: House, request: BadRequest, fill: Fill, turn: number): Promise<Sent> {
  const start = performance.now();
  const body = bytesOf(house, request, fill, turn);
  const reply = request.transport ? await sendAsIs(house, request, fill) : await sendOverHttp(house, request, fill, body);
  return { message: messageIn(body), answered: { ...reply, ms: performance.now() - start } };
}

/** The bytes of the body; undefined where there is none. */
function bytesOf(house: House, { json, json_gen, json_pair, body, body_base64, body_base64_tpl }: BadRequest, fill: Fill, turn: number) {
  const always = alwaysOf(house);
  const value = json_pair?.[turn] ?? json_gen ?? json;
  if (value !== undefined) return Buffer.from(fill(jsonOf(bodyOf(value, always))));
  if (body !== undefined) return Buffer.from(fill(textOf(body, always)));
  if (body_base64 !== undefined) return Buffer.from(body_base64, 'base64');
  if (!body_base64_tpl) return;
  const { prefix, hex, suffix } = body_base64_tpl;
  return Buffer.concat([Buffer.from(fill(textOf(prefix, always))), Buffer.from(hex, 'hex'), Buffer.from(fill(suffix))]);
}

/** JSON of whatever depth: the usual way of writing it is itself overrun by what is nested deepest. */
function jsonOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return nestedOf(value);
  return `{${Object.entries(value)
    .map(([name, field]) => `${JSON.stringify(name)}:${Array.isArray(field) ? nestedOf(field) : JSON.stringify(field)}`)
    .join()}}`;
}

function nestedOf(value: unknown): string {
  let [depth, inner] = [0, value];
  while (Array.isArray(inner) && inner.length === 1) [depth, inner] = [depth + 1, inner[0]];
  return '['.repeat(depth) + JSON.stringify(inner) + ']'.repeat(depth);
}

function messageIn(body: Buffer | undefined): Sent['message'] {
  try {
    return JSON.parse(body?.toString() ?? '{}') as Sent['message'];
  } catch {
    return {}; // That it is no JSON is what the case is about.
  }
}

async function sendOverHttp({ url }: House, { method, path, headers = {} }: BadRequest, fill: Fill, body: Buffer | undefined) {
  const filled = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value)]));
  const all = { ...filled, ...(body && { 'content-length': String(body.length) }) };
  return new Promise<Omit<Answered, 'ms'>>((resolve, reject) => {
    const sending = httpRequest(`${url}${fill(pathOf(path))}`, { method, headers: all, agent: false }, async (response) => {
      const bytes = await buffer(response);
      resolve({ status: response.statusCode ?? 0, headers: response.headers as Answered['headers'], text: bytes.toString(), bytes: bytes.length });
    });
    sending.on('error', reject).end(body);
  });
}

/** Bytes as they are, which no client would send; or a body in chunks whose length nobody says. */
async function sendAsIs({ url }: House, { transport, raw = '', raw_chunk, method, path, headers = {} }: BadRequest, fill: Fill) {
  if (transport === 'raw') return parsed(await sendRaw(url, fill(raw)));
  const head = [`${method} ${fill(path)} HTTP/1.1`, `host: ${new URL(url).host}`, 'transfer-encoding: chunked', 'connection: close'];
  const lines = [...head, ...Object.entries(headers).map(([name, value]) => `${name}: ${fill(value)}`), '', ''].join('\r\n');
  const whole = String(generated(raw_chunk));
  const chunks = whole.match(/.{1,16000}/gs) ?? [];
  return parsed(await sendRaw(url, lines, ...chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`), '0\r\n\r\n'));
}

function parsed(reply: string): Omit<Answered, 'ms'> {
  const [head = '', ...rest] = reply.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const text = rest.join('\r\n\r\n');
  return { status: Number(first.split(' ')[1]), headers, text, bytes: Buffer.byteLength(text) };
}
