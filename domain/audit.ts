import type { SiteId } from './ids.ts';

/** Who did something: somebody, a program by its key, a command at the terminal, or a daily job. */
export type Actor = `user ${string}` | `key ${string}` | `share ${string}` | 'command' | 'job';

/** What was done, to what, by whom. Never a customer's words, nor what they are called. */
export interface AuditEntry {
  /** Null for what was done to the installation. */
  readonly site: SiteId | null;
  /** When, ms. */
  readonly at: number;
  readonly actor: Actor;
  /** A noun and a verb: "response.exclude", "user.disable". */
  readonly action: string;
  /** The id of what it was done to. */
  readonly subject: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}
