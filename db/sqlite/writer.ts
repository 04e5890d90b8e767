import type { Commit, Store } from '../store.ts';
import { startThread } from './thread.ts';

/** Everything of the store that writes, and takes and gives what can be sent to another thread. */
const WRITES = [
  ...['record', 'expose', 'handIn', 'remove', 'exclude', 'restore', 'rebuild', 'ready', 'check', 'searchState', 'shortenLog', 'note'],
  ...['createSite', 'updateSite', 'createShare', 'revokeShare', 'celebrateAgent', 'removeAgent', 'eraseCustomer', 'runJob'],
  ...['createSigningKey', 'signingKeyOfOurs', 'revokeSigningKey', 'createApiKey', 'noteUse', 'revokeApiKey', 'keepAnswer'],
  ...['createUser', 'changeUser', 'disableUser', 'enableUser', 'linkAccount', 'signOn', 'setUp', 'resetPassword'],
  ...['beginSession', 'seeSession', 'endSession', 'endSessions', 'newSetupLink', 'newResetLink'],
  ...['changeMembership', 'removeMembership', 'invite', 'withdrawInvitation', 'acceptInvitation'],
] as const satisfies readonly (keyof Store)[];

/** The part of the store that a writer answers. */
export type Writing = Pick<Store, (typeof WRITES)[number]>;

/** A thread that has the only connection that writes. */
export interface Writer extends Writing {
  close(): Promise<void>;
}

interface Parts {
  readonly file: string;
  readonly now: () => number;
  /** Called after each commit, when whoever waited for it knows. */
  readonly onCommitted: (commit: Commit) => void;
}

/** Starts the thread and has it open the file; rejects as opening does. */
export async function startWriter(parts: Parts): Promise<Writer> {
  const { opened, call, close } = startThread({ ...parts, does: 'write' });
  await opened;
  return { ...(Object.fromEntries(WRITES.map((method) => [method, (...args: unknown[]) => call(method, args)])) as unknown as Writing), close };
}
