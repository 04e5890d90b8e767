import { createHash } from 'node:crypto';
import type { Site } from '../db/site-store.ts';
import type { Viewer } from '../domain/access.ts';
import type { Actor } from '../domain/audit.ts';
import type { Eyes } from './eyes.ts';

interface Looking {
  readonly site: Pick<Site, 'id'>;
  readonly viewer: Viewer;
  readonly actor: Actor;
  readonly eyes: Pick<Eyes, 'mark'>;
}

/** Somebody who looks at a site, by which a board and a stream are known to be for the same eyes. Says nothing of who it is. */
export function viewerMark({ site, viewer, actor, eyes }: Looking): string {
  const all = JSON.stringify([site.id, actor, viewer, eyes.mark]);
  return createHash('sha256').update(all).digest('base64url').slice(0, 16); // 96 bits: enough that two never meet in one browser.
}
