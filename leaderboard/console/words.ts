import type { Ranking, Role, Scope } from '../../domain/access.ts';
import type { Signature } from '../../domain/signature.ts';
import type { Failure } from './api.ts';

const BROKEN = 'Something is wrong with this page or with the server, and it is not your doing. Load the page anew, then try again.';
const GONE = 'There is no such thing any more, or it is not yours to see. Load the page anew.';
const OF_CUSTOMERS = 'This is something that only answers of customers meet.';

/** Why it was not done and what can be done about it, for whoever sits in front of the page. */
const PROBLEM_WORDS: Readonly<Record<Failure['code'], string>> = {
  unreachable: 'The server could not be reached. Nothing of what you wrote is lost: try again in a moment.',
  unauthorized: 'You are not signed in any more. Sign in again in another window, then try again here: nothing of what you wrote is lost.',
  wrong_password: 'There is nobody with this e-mail and this password. Check both, and whether Caps Lock is on.',
  forbidden: 'Your role does not allow this. Ask an administrator of the site.',
  agents_not_shown: 'This site shows numbers and answers of single agents to nobody but themselves.',
  link_not_valid: 'This link was used already, or it is too old.',
  rate_limited: 'Too many attempts.',
  too_many_keys: 'A site has at most two signing keys at a time. Revoke one first.',
  validation_failed: 'Not everything is as it should be: see what is marked.',
  unknown_site: 'There is no such site, or it is not yours to see.',
  not_found: GONE,
  removed: GONE,
  idempotency_conflict: 'The same was sent before with other words. Load the page anew, and look whether it is there.',
  csrf: 'The server does not take this page for one of its own. Open it by the address that the server was set up with (BASE_URL).',
  payload_too_large: 'This is too much text to send.',
  storage_unavailable: 'The server cannot store anything at the moment. Nothing of what you wrote is lost: try again in a moment.',
  storage_damaged:
    'The database of this server is damaged: nothing is stored, and no number is shown. Whoever runs the server finds what to do in its log.',
  shutting_down: 'The server is being restarted. Nothing of what you wrote is lost: try again in a moment.',
  ...{ internal: BROKEN, invalid_json: BROKEN, invalid_encoding: BROKEN, method_not_allowed: BROKEN },
  ...{ unsupported_media_type: BROKEN, unsupported_encoding: BROKEN, too_many_watchers: BROKEN },
  ...{ already_rated: OF_CUSTOMERS, window_closed: OF_CUSTOMERS, edit_token_wrong: OF_CUSTOMERS, self_rating_forbidden: OF_CUSTOMERS },
  ...{ token_missing: OF_CUSTOMERS, token_invalid: OF_CUSTOMERS, token_expired: OF_CUSTOMERS, origin_not_allowed: OF_CUSTOMERS },
};

/** What a failure says to a person; a newer server may have a code that this page does not know. */
export function failureText({ code, seconds }: Failure): string {
  const words = PROBLEM_WORDS[code] ?? BROKEN;
  return seconds === null ? words : `${words} ${waitText(seconds)}`;
}

/** Seconds where it is worth watching the clock, minutes where it is not. */
const waitText = (seconds: number): string =>
  seconds < 90 ? `Try again in ${seconds} second${seconds === 1 ? '' : 's'}.` : `Try again in ${Math.ceil(seconds / 60)} minutes.`;

/** What somebody is on a site, and what they see by that. */
export const ROLE_WORDS: Readonly<Record<Role, readonly [name: string, meaning: string]>> = {
  admin: ['Administrator', 'sees everything, and looks after people, keys and settings'],
  lead: ['Lead', 'sees the answers of their teams, and can leave one out of the score'],
  agent: ['Agent', 'sees their own answers'],
};

/** What a program may do with its key. */
export const SCOPE_WORDS: Readonly<Record<Scope, readonly [name: string, meaning: string]>> = {
  ingest: ['Hand in', 'interactions and answers'],
  read: ['Read', 'the board, the answers and their words'],
  admin: ['Administer', 'everything that an administrator can'],
};

/** What becomes of interactions that the help desk did not sign. */
export const SIGNATURE_WORDS: Readonly<Record<Signature, readonly [name: string, meaning: string]>> = {
  off: ['Not needed', 'answers count whether your help desk signed the interaction or not'],
  prefer: ['Preferred', 'unsigned answers are kept and marked, and numbers leave them out'],
  require: ['Required', 'unsigned answers are refused'],
};

/** Whose numbers are shown, from everybody's to nobody's. */
export const RANKING_WORDS: Readonly<Record<Ranking, readonly [name: string, meaning: string]>> = {
  full: ['Everybody’s', 'agents see each other’s numbers'],
  anonymous: ['Everybody’s, without names', 'agents see where they stand, and not who stands above'],
  own: ['Their own', 'agents see themselves, leads and administrators see agents'],
  none: ['Nobody’s', 'agents see themselves, everybody else channels, teams and totals only: for where a works council asks for it'],
};

/** What a wall may show beyond numbers. */
export const WALL_WORDS: Readonly<Record<'words' | 'names', readonly [name: string, meaning: string]>> = {
  words: ['Words', 'what customers wrote who gave five faces, to whoever passes by'],
  names: ['Names', 'who is celebrated by their whole name, and not by their initials'],
};

/** "Deliveries, Returns" as the server wants it. */
export const listOf = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
