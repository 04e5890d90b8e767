import { Agent, request } from 'node:http';
import { pause } from './fault.ts';
import type { Message, Oracle, Told } from './oracle.ts';

/** A load of answers, changes and repeats, with how it went. */
export interface Writers {
  /** From sending to the whole answer, ms, of what was answered 2xx. */
  readonly latencies: number[];
  /** How many messages had each status; 0 where none came back. */
  readonly statuses: Map<number, number>;
  /** How long it took to be refused, ms. */
  readonly refusedAfter: number[];
  /** Resolves when each has heard, or will not hear, of its last message. */
  stop(): Promise<void>;
}

interface Load {
  readonly url: string;
  readonly oracle: Oracle;
  readonly random: () => number;
  /** How many write side by side. */
  readonly writers?: number;
  /** All of them together; as fast as they are answered where absent. */
  readonly perSecond?: number;
  /** Only new answers, each sent once. */
  readonly isPlain?: boolean;
}

const AFTER_REFUSAL = 20; // ms. Far less than a widget waits: what is to be found out is found out sooner.
const PATIENCE = 10_000; // ms until a message without an answer is one whose fate is unknown.

/** Writes until it is stopped. Some messages that were not acknowledged are sent again, as a widget does; of the others nobody ever knows. */
export function startWriters({ url, oracle, random, writers = 8, perSecond, isPlain = false }: Load): Writers {
  const agent = new Agent({ keepAlive: true, maxSockets: writers });
  const done: Writers = { latencies: [], statuses: new Map(), refusedAfter: [], stop };
  let isStopping = false;

  async function write(): Promise<void> {
    const own: Told[] = [];
    let again: Message | null = null;
    while (!isStopping) again = await writeOne(again ?? next(own, { oracle, random: isPlain ? () => 1 : random }));
  }
  /** Resolves to the message where it is to be sent again. */
  async function writeOne(message: Message): Promise<Message | null> {
    oracle.send(message);
    const { status, ms } = await send(`${url}/api/v1/responses`, message.body, agent);
    note(message, status, ms);
    if (!isStored(status)) await pause(AFTER_REFUSAL);
    if (perSecond !== undefined) await pause(Math.max(0, (1000 * writers) / perSecond - ms));
    return !isPlain && !isStored(status) && random() < 0.5 ? message : null;
  }
  function note(message: Message, status: number, ms: number): void {
    oracle.hear(message, status);
    done.statuses.set(status, (done.statuses.get(status) ?? 0) + 1);
    if (isStored(status)) done.latencies.push(ms);
    else done.refusedAfter.push(ms);
  }
  async function stop(): Promise<void> {
    isStopping = true;
    await writing;
    agent.destroy();
  }
  const writing = Promise.all(Array.from({ length: writers }, write));
  return done;
}

const isStored = (status: number): boolean => status === 200 || status === 201;

/** Seven in ten are new, two are second thoughts and one is said again. */
function next(own: Told[], { oracle, random }: Pick<Load, 'oracle' | 'random'>): Message {
  const dice = random();
  const some = own[Math.floor(random() * own.length)];
  if (dice < 0.7 || dice === 1 || !some) {
    const message = oracle.invent();
    own.push(oracle.answers.get(message.id) ?? []);
    return message;
  }
  const last = some.at(-1);
  return dice < 0.9 || !last ? oracle.change(some) : last;
}

/** Sends one answer; status 0 where nothing came back. */
export function send(url: string, body: string, agent?: Agent): Promise<{ status: number; ms: number; text: string }> {
  const begin = performance.now();
  return new Promise((resolve) => {
    const end = (status: number, text = '') => resolve({ status, ms: performance.now() - begin, text });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sending = request(url, { method: 'POST', headers, timeout: PATIENCE, ...(agent && { agent }) }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => end(response.statusCode ?? 0, text));
      // Cut in the middle of the answer: it says no more than none at all.
      response.on('error', () => end(0));
    });
    sending.on('timeout', () => sending.destroy());
    sending.on('error', () => end(0));
    sending.end(body);
  });
}
