import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';
import type { Context } from './context.ts';

/** Whose word about the address of a client is taken: nobody's, that of the last so many hops, or that of the proxies at these addresses. */
export type TrustedProxies = false | number | readonly string[];

/**
 * Where requests come from, as far as it must be known to count them: a network is an address, or the first 64 bits of an IPv6 address, which
 * are what one household or office is given. It is kept in memory only; no row and no line of the log has it.
 */
export interface Clients {
  networkOf(c: Context): string;
  /** The same, where it tells one client from others; null where it is private, or that of a proxy which is not trusted. */
  tellingNetworkOf(c: Context): string | null;
  /** Whether somebody on this machine asks by themselves, and not a proxy on it for somebody else. */
  isThisMachine(c: Context): boolean;
}

/**
 * Finds out where requests come from. A header is believed only as far as the configured proxies wrote it. Where a proxy near by was not configured, so
 * that all who come through it are counted as one, `warn` is called once.
 */
export function createClients(trusted: TrustedProxies, warn: () => void = () => {}): Clients {
  const trusts = trustOf(trusted);
  let isWarned = trusts !== null;
  const addressOf = (c: Context): string => {
    const socketAddress = c.env?.incoming?.socket.remoteAddress ?? '';
    const forwardedFor = c.req.header('x-forwarded-for');
    if (!isWarned && forwardedFor && isPrivate(socketAddress)) {
      isWarned = true;
      warn();
    }
    return trusts && forwardedFor ? readForwarded(socketAddress, forwardedFor, trusts) : socketAddress;
  };
  return {
    networkOf: (c) => networkOf(addressOf(c)),
    tellingNetworkOf(c) {
      const address = addressOf(c);
      return isPrivate(address) || (trusts === null && isForwarded(c)) ? null : networkOf(address);
    },
    isThisMachine(c) {
      const address = c.env?.incoming?.socket.remoteAddress ?? '';
      return isAddress(address) && isLoopback(address, 0) && !isForwarded(c);
    },
  };
}

/** Whether these are addresses, ranges (CIDR) or names of ranges (loopback, linklocal, uniquelocal); "/0" would be everybody. */
export function areAddresses(texts: readonly string[]): boolean {
  try {
    return Boolean(proxyAddr.compile([...texts]));
  } catch {
    return false; // So the library says that they are not.
  }
}

type Trusts = (address: string, hop: number) => boolean;

function trustOf(trusted: TrustedProxies): Trusts | null {
  if (trusted === false) return null;
  return typeof trusted === 'number' ? (_address, hop) => hop < trusted : proxyAddr.compile([...trusted]);
}

/** The nearest address that no trusted proxy has; what a client wrote in front of it is not looked at. Some proxies write the port too. */
function readForwarded(socketAddress: string, forwardedFor: string, trusts: Trusts): string {
  const request = { headers: { 'x-forwarded-for': forwardedFor }, socket: { remoteAddress: socketAddress } };
  const address = proxyAddr(request as unknown as IncomingMessage, trusts).replace(/^\[(.+)\](:\d+)?$/, '$1');
  const withoutPort = address.replace(/^([\d.]+):\d+$/, '$1');
  return isAddress(withoutPort) ? withoutPort : socketAddress;
}

const isAddress = (text: string): boolean => /^[\da-f.:]+$/i.test(text) && areAddresses([text]);

const IPV4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i;

function networkOf(address: string): string {
  const [, ipv4] = IPV4.exec(address) ?? [];
  const url = `http://[${withoutZone(address)}]`;
  return ipv4 ?? (URL.canParse(url) ? `${firstGroups(new URL(url).hostname.slice(1, -1))}::/64` : address);
}

/** The first four groups of an address as a URL writes it; "::" in it stands for as many zeros as are missing. */
function firstGroups(address: string): string {
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(8 - head.length - tail.length).fill('0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}

const withoutZone = (address: string): string => address.replace(/%.*$/, '');

// Such an address is many clients' at once: that of a proxy on the same machine or network, or of a carrier's translation.
const isShared = proxyAddr.compile(['loopback', 'linklocal', 'uniquelocal', '100.64.0.0/10']);
const isPrivate = remembering((address: string): boolean => !isAddress(withoutZone(address)) || isShared(withoutZone(address), 0));

const REMEMBERED_MAX = 10_000; // Addresses: about a megabyte.

/** The same asks again and again, and reading an address costs more than all else that is done with it. */
function remembering(make: (address: string) => boolean): (address: string) => boolean {
  const made = new Map<string, boolean>();
  return (address) => {
    const known = made.get(address) ?? make(address);
    if (made.size >= REMEMBERED_MAX) made.clear();
    made.set(address, known);
    return known;
  };
}
const isLoopback = proxyAddr.compile(['loopback']);

/** Whether somebody in between says that the request is not their own. */
const isForwarded = (c: Context): boolean =>
  Object.keys(c.env?.incoming?.headers ?? c.req.header()).some((name) => /^(forwarded|via|x-real-ip|x-forwarded-.*)$/.test(name));
