import { createHash, timingSafeEqual } from 'node:crypto';
import { type Answer, CHANGE_WINDOW, type Interaction } from '../../domain/answer.ts';
import { hasWords } from '../../domain/comment.ts';
import { countsOfAnswer, difference } from '../../domain/counts.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Recorded, Response } from '../store.ts';
import type { Tx } from './commits.ts';
import { freeze } from './interactions.ts';
import { move } from './moves.ts';
import { EVERYBODY } from './schema.ts';
import { findStored, type StoredResponse } from './stored-response.ts';

/** The one way in for every answer: a new one, a repeat, or a later revision, taken in at a moment (ms). */
export function record(tx: Tx, interaction: Interaction, answer: Answer, at: number): Recorded {
  const { site, id } = interaction;
  const known = findStored(tx.statements, site, answer.id);
  if (known) return revise(tx, site, known, answer, at);
  const rival = tx.statements.findAnswerOf.get({ siteId: site, interactionId: id });
  if (rival) return refuse(rival.removedAt === null ? 'already_rated' : 'removed');
  return create(tx, interaction, answer, at);
}

function create(tx: Tx, interaction: Interaction, { editToken, ...answer }: Answer, at: number): Recorded {
  const { site: siteId, id: interactionId } = interaction;
  const { agents, channel, ...attribution } = freeze(tx, interaction);
  const said = { ...answer, comment: wordsOf(answer), createdAt: at, changedAt: at };
  tx.statements.addResponse.run({ ...said, siteId, interactionId, editTokenHash: hashOf(editToken) });
  for (const agentId of [EVERYBODY, ...agents.map((agent) => agent.id)])
    tx.statements.addCredit.run({ siteId, agentId, createdAt: at, responseId: answer.id, channelId: channel });
  move(tx, siteId, { channel, agents }, at, countsOf(said));
  return { outcome: 'created', response: { ...said, ...attribution, interaction: interactionId, channel, agents } };
}

/** The highest revision is what the customer means, in whatever order they arrive. */
function revise(tx: Tx, site: SiteId, { response: stored, editTokenHash, removedAt }: StoredResponse, answer: Answer, at: number): Recorded {
  if (removedAt !== null) return refuse('removed');
  if (!timingSafeEqual(editTokenHash, hashOf(answer.editToken))) return refuse('edit_token_wrong');
  const isSame = stored.rating === answer.rating && stored.comment === wordsOf(answer);
  const isLate = at > stored.createdAt + CHANGE_WINDOW;
  if (answer.revision < stored.revision || (isSame && (isLate || answer.revision === stored.revision)))
    return { outcome: 'repeated', response: stored };
  if (answer.revision === stored.revision) return refuse('idempotency_conflict');
  return isLate ? refuse('window_closed') : change(tx, site, stored, answer, at);
}

function change(tx: Tx, siteId: SiteId, before: Response, answer: Answer, at: number): Recorded {
  // A clock that was put back must not make an answer older than itself.
  const after = { ...before, revision: answer.revision, rating: answer.rating, comment: wordsOf(answer), changedAt: Math.max(at, before.changedAt) };
  tx.statements.addRevision.run({ ...before, siteId, responseId: before.id, recordedAt: before.changedAt });
  tx.statements.changeResponse.run({ ...after, siteId });
  move(tx, siteId, before, before.createdAt, difference(countsOf(after), countsOf(before)));
  return { outcome: 'changed', response: after };
}

const refuse = (refusal: Refusal): Recorded => ({ refusal });

/** Only what a reader would see is kept. */
const wordsOf = ({ comment }: Pick<Answer, 'comment'>): string | null => (hasWords(comment) ? comment : null);

const countsOf = ({ rating, comment }: Pick<Response, 'rating' | 'comment'>) => countsOfAnswer(rating, comment !== null);

/** Kept instead of the token, so that whoever reads the database cannot change answers. The token is random: no salt is needed. */
const hashOf = (editToken: string): Buffer => createHash('sha256').update(editToken).digest();
