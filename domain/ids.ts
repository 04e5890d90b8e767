/** Ids that cannot be swapped: a plain string at run time, a type of its own for the compiler. Made here and where a message is parsed, nowhere else. */
type Id<Noun extends string> = string & { readonly noun: Noun };

/** One company or brand with its own agents, channels, answers and time zone. Made by the server. */
export type SiteId = Id<'site'>;
/** Whoever served the customer, as the help desk calls them ("ana", "4711"). */
export type AgentId = Id<'agent'>;
/** How the customer reached support, as the help desk calls it ("chat", "email", "Inbound"). */
export type ChannelId = Id<'channel'>;
/** One chat, call, ticket or thread, as the help desk calls it; one interaction has at most one answer. */
export type InteractionId = Id<'interaction'>;
/** One customer's answer; a UUID made on the customer's device, which makes sending twice the same as sending once. */
export type ResponseId = Id<'response'>;

/** Somebody who can sign in. Made by the server. */
export type UserId = Id<'user'>;

/** The longest id of an agent, channel, interaction, team or case, in UTF-16 units; long enough for a mail thread's id. */
export const ID_LENGTH_MAX = 128;

/** Gives a string that is known to name this noun its type. */
export const asId = <Made extends SiteId | AgentId | ChannelId | InteractionId | ResponseId | UserId>(text: string): Made => text as Made;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether the text is a lower-case UUID of a current version (RFC 9562). */
export const isUuid = (text: string): boolean => UUID.test(text);

/**
 * A version 7 UUID (RFC 9562, section 5.7) from a moment in ms and at least 10 random bytes.
 * Time first, because keys that arrive in order keep a large table fast to insert into.
 */
export function timeOrderedUuid(at: number, random: Uint8Array): string {
  const time = Math.floor(at).toString(16).padStart(12, '0');
  const [a = 0, b = 0, c = 0, d = 0, ...rest] = random;
  const version = hex([0x70 | (a & 0x0f), b]);
  const variant = hex([0x80 | (c & 0x3f), d]);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${hex(rest.slice(0, 6))}`;
}

/** Bytes as lower-case hexadecimal digits, two each. */
export const hex = (bytes: readonly number[]): string => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
