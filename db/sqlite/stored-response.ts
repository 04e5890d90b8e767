import type { ResponseId, SiteId } from '../../domain/ids.ts';
import type { Response } from '../store.ts';
import type { Statements } from './statements.ts';

/** An answer with what only the storage knows of it. */
export interface StoredResponse {
  readonly response: Response;
  readonly editTokenHash: Buffer;
  readonly removedAt: number | null;
}

/** One answer, removed or not. In two statements, because SQLite plans a join anew each time its parameters are bound. */
export function findStored(statements: Statements, siteId: SiteId, id: ResponseId): StoredResponse | null {
  const found = statements.findResponse.get({ siteId, id });
  const attribution = found && statements.findInteraction.get({ siteId, id: found.interaction, isVerified: found.isVerified });
  if (!found || !attribution) return null;
  const { editTokenHash, removedAt, ...said } = found;
  return { response: { ...said, ...attribution }, editTokenHash, removedAt };
}
