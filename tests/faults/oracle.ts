import { randomBytes } from 'node:crypto';
import { timeOrderedUuid } from '../../domain/ids.ts';
import { between } from './fault.ts';

/** One message as it was sent, and what became of it as far as its sender knows. */
export interface Message {
  readonly id: string;
  readonly revision: number;
  readonly rating: number;
  readonly comment: string | null;
  readonly body: string;
  /** It was answered 2xx at least once. */
  isAcknowledged: boolean;
  /** It was sent at least once without any answer, so that it may be stored or not. */
  isUncertain: boolean;
  /** It was sent and nothing came back yet, so that it may be stored by now. */
  isOnItsWay: boolean;
  /** Every status that came back, 0 where none did. */
  readonly statuses: number[];
}

/** An answer by its id, with every revision of it that was ever sent. */
export type Told = Message[];

/** Knows, outside of the server, what was sent and what was acknowledged. */
export interface Oracle {
  /** A new answer. */
  invent(): Message;
  /** The next revision of an answer, with another face. */
  change(told: Told): Message;
  /** It is being sent now. */
  send(message: Message): void;
  /** The status that came back; 0 where none did. */
  hear(message: Message, status: number): void;
  /** All answers by their ids. */
  readonly answers: ReadonlyMap<string, Told>;
  /** How many messages were acknowledged. */
  acknowledged(): number;
}

const AGENTS = 7;
const CHANNELS = ['chat', 'email', 'phone'];
// A prefix of the interaction is of the oracle, so that two of them do not meet.
const newPrefix = () => randomBytes(4).toString('hex');

/**
 * An oracle for one site; which faces and agents are told is left to chance. Where the disk itself fails, a refusal is not certain: the write may
 * have reached it and only the flush have failed, and then nobody can know whether it will be there.
 */
export function createOracle(siteKey: string, random: () => number, isRefusalCertain = true): Oracle {
  const answers = new Map<string, Told>();
  const prefix = newPrefix();
  let acknowledged = 0;

  function add(told: Told, content: { readonly id: string; readonly rating: number; readonly [field: string]: unknown }): Message {
    const revision = told.length;
    const comment = random() < 0.4 ? `Revision ${revision}, they solved it: ${randomBytes(12).toString('hex')}.` : null;
    const body = JSON.stringify({ ...content, site: siteKey, revision, ...(comment !== null && { comment }) });
    const message: Message = { id: content.id, revision, rating: content.rating, comment, body, ...UNSENT, statuses: [] };
    told.push(message);
    return message;
  }

  return {
    answers,
    acknowledged: () => acknowledged,
    invent() {
      const id = timeOrderedUuid(Date.now(), randomBytes(10));
      const told: Told = [];
      answers.set(id, told);
      const agent = `agent-${between(random, 1, AGENTS)}`;
      const credited = { agent, agent_name: agent, channel: CHANNELS[between(random, 0, 2)], interaction: `${prefix}-${answers.size}` };
      return add(told, { ...credited, id, rating: between(random, 1, 5), edit_token: tokenOf(id), delay_ms: 2400 });
    },
    change(told) {
      const first = JSON.parse(told[0]?.body ?? '{}');
      const before = told.at(-1)?.rating ?? 0;
      const { comment: _, ...rest } = first;
      return add(told, { ...rest, rating: (before % 5) + 1 });
    },
    send(message) {
      message.isOnItsWay = true;
    },
    hear(message, status) {
      message.isOnItsWay = false;
      message.statuses.push(status);
      if (status === 0 || (status === 503 && !isRefusalCertain)) message.isUncertain = true;
      if (status !== 200 && status !== 201) return;
      message.isAcknowledged = true;
      acknowledged += 1;
    },
  };
}

const UNSENT = { isAcknowledged: false, isUncertain: false, isOnItsWay: false };

/** Known to whoever sends it, as it is to the browser of a customer. */
const tokenOf = (id: string): string => `token-of-${id}`;
