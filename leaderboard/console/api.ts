import type { Problem, ProblemCode } from '../../contract/problem.ts';

/** Why something was not done, and which fields are to be mended. A value: whoever asks looks whether it is what they got. */
export class Failure {
  readonly code: ProblemCode | 'unreachable';
  /** What is wrong, by the name of a field or of a part of it. */
  readonly faults: Readonly<Record<string, string>>;
  /** After how many seconds it may work, where the server says so. */
  readonly seconds: number | null;

  constructor(code: Failure['code'], faults: Failure['faults'] = {}, seconds: number | null = null) {
    this.code = code;
    this.faults = faults;
    this.seconds = seconds;
  }
}

/** What goes with a request. */
interface Question {
  readonly query?: Readonly<Record<string, string | null>>;
  readonly body?: object;
}

/** What can be asked of a route. */
export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Asks the API. What comes from our own server was made by the contract and is not checked again; where it has nothing to say, it is null. */
export async function ask<Message>(method: Method, route: string, { query = {}, body }: Question = {}): Promise<Message | Failure> {
  const sent = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  // Whatever fails before there is an answer is told the same way: nobody answered.
  const response = await fetch(addressOf(route, query), { method, signal: AbortSignal.timeout(PATIENCE), ...sent }).catch(() => null);
  if (!response) return new Failure('unreachable');
  const text = await response.text().catch(() => null);
  if (text === null) return new Failure('unreachable');
  return response.ok ? ((text === '' ? null : JSON.parse(text)) as Message) : failureOf(response, text);
}

/** Says of a password that it is not theirs, beside the field where somebody who is known already typed it. */
export async function proving<Message>(name: string, asked: Promise<Message | Failure>): Promise<Message | Failure> {
  const answer = await asked;
  const isWrong = answer instanceof Failure && answer.code === 'wrong_password';
  return isWrong ? new Failure('validation_failed', { [name]: 'This is not your password.' }) : answer;
}

/** Where the API answers a question. */
export function addressOf(route: string, query: NonNullable<Question['query']> = {}): string {
  const address = new URL(`/api/v1/${route}`, location.origin);
  for (const [name, value] of Object.entries(query)) if (value !== null) address.searchParams.set(name, value);
  return address.href;
}

// A password is made slow on purpose; a line that is dead without saying so must not leave the page waiting.
const PATIENCE = 15_000;

function failureOf({ headers }: Response, text: string): Failure {
  const problem = problemIn(text);
  // A proxy in between answers in its own words, and then nobody knows more than that we were not reached.
  if (!problem?.code) return new Failure('unreachable');
  const faults = (problem.errors ?? []).map(({ pointer, detail }) => [partOf(pointer), detail] as const);
  const seconds = Number(headers.get('retry-after'));
  return new Failure(problem.code, Object.fromEntries(faults.reverse()), seconds > 0 ? seconds : null);
}

/** A page of a proxy is no JSON; then there is nothing to be read from it. */
function problemIn(text: string): Partial<Problem> | null {
  try {
    return JSON.parse(text) as Partial<Problem> | null;
  } catch {
    return null;
  }
}

/** "/origins/2" is a fault of "origins/2". */
const partOf = (pointer: string): string => pointer.slice(1);
