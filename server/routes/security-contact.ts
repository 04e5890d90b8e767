import { Hono } from 'hono';
import type { Context, Env } from '../context.ts';
import type { GuardSettings } from '../guard-settings.ts';
import { headersOf } from '../reply.ts';

interface Parts {
  readonly guards: Pick<GuardSettings, 'securityContact'>;
  readonly baseUrl: string | null;
  readonly now: () => number;
}

/** Where whoever finds a hole reports it (RFC 9116). */
export const securityContact = (parts: Parts): Hono<Env> => new Hono<Env>().get('/.well-known/security.txt', (c) => tell(parts, c));

const PROJECT = 'https://afterword.dev/security';
const HALF_A_YEAR = 182 * 86_400_000; // ms. The RFC advises less than a year; what is asked for anew is always fresh.

function tell({ guards, baseUrl, now }: Parts, c: Context): Response {
  const lines = [
    `Contact: ${guards.securityContact ?? PROJECT}`,
    `Expires: ${new Date(now() + HALF_A_YEAR).toISOString()}`,
    'Preferred-Languages: en',
    `Policy: ${PROJECT}`,
    ...(baseUrl === null ? [] : [`Canonical: ${baseUrl}/.well-known/security.txt`]),
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { ...headersOf(c), 'content-type': 'text/plain; charset=utf-8' } });
}
