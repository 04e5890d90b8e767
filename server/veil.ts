import { createHmac, randomBytes } from 'node:crypto';
import type { Agent } from '../domain/agent.ts';
import { asId, type SiteId } from '../domain/ids.ts';

/** Makes agents of others unknown: the same one looks the same for a day, and nobody can say tomorrow who it was, or find out who it is. */
export interface Veil {
  /** The veil of a site today: a name for the day, and agents behind it. */
  today(site: SiteId): { readonly day: string; face(agent: Agent): Agent };
}

const DAY = 86_400_000;

/** A veil whose secret is as old as the process and is kept nowhere. */
export function createVeil(now: () => number): Veil {
  const secret = randomBytes(32);
  return {
    today(site) {
      const day = `${Math.floor(now() / DAY)}`;
      return {
        day,
        face: ({ id }) =>
          unknown(
            createHmac('sha256', secret)
              .update(JSON.stringify([site, day, id]))
              .digest('hex'),
          ),
      };
    },
  };
}

// The sign in front keeps it apart from ids of help desks; 48 bits are enough for a site and too many to guess.
const unknown = (digest: string): Agent => ({ id: asId(`~${digest.slice(0, 12)}`), name: `Colleague ${digest.slice(0, 4).toUpperCase()}` });
