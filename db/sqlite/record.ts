import { hash, timingSafeEqual } from 'node:crypto';
import { type Answer, CHANGE_WINDOW, type Interaction } from '../../domain/answer.ts';
import { hasWords } from '../../domain/comment.ts';
import { difference } from '../../domain/counts.ts';
import type { ResponseId, SiteId } from '../../domain/ids.ts';
import { reasonsText } from '../../domain/reason.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Standing } from '../../domain/standing.ts';
import type { Recorded, Response } from '../store.ts';
import { keepWords } from './comment-words.ts';
import { attribute, type KnownInteraction, knownUnder } from './interactions.ts';
import { move } from './moves.ts';
import { EVERYBODY } from './schema-rollups.ts';
import { columnsOf, countsOf, stand } from './standing.ts';
import { findStored, type StoredResponse } from './stored-response.ts';
import { listText } from './text-list.ts';
import type { Tx } from './tx.ts';

/** The one way in for every answer: a new one, a repeat, or a later revision, taken in at a moment (ms). */
export function record(tx: Tx, interaction: Interaction, answer: Answer, at: number): Recorded {
  const { site, isVerified } = interaction;
  const known = findStored(tx.statements, site, answer.id);
  if (known) return revise(tx, site, known, answer, at);
  const heard = knownUnder(tx, interaction);
  // What was signed for is not asked again; what was not cannot keep out what is.
  const rival = answerAmong(heard, isVerified) ?? (isVerified ? null : answerAmong(heard, true));
  if (rival) return refuse(findStored(tx.statements, site, rival)?.removedAt === null ? 'already_rated' : 'removed');
  const created = create(tx, interaction, heard, answer, at);
  const claimed = isVerified && answerAmong(heard, false);
  if (claimed) supersede(tx, site, claimed);
  return created;
}

const answerAmong = (heard: readonly KnownInteraction[], isVerified: boolean): ResponseId | null =>
  heard.find((one) => one.isVerified === isVerified)?.answerId ?? null;

function create(tx: Tx, interaction: Interaction, heard: readonly KnownInteraction[], { editToken, ...answer }: Answer, at: number): Recorded {
  const { site: siteId, id: interactionId } = interaction;
  const attribution = attribute(tx, interaction, heard, answer.id);
  const comment = wordsOf(answer);
  const standing: Standing = answer.signals.length > 0 ? 'suspect' : 'counted';
  const said = { ...answer, comment, isCommented: comment !== null, standing, createdAt: at, changedAt: at, wordsErasedAt: null };
  const { isVerified, channel, agents } = attribution;
  const { leftOut, signals } = columnsOf(said);
  const reasons = listText(said.reasons);
  tx.statements.addResponse.run({ ...said, leftOut, signals, reasons, siteId, interactionId, isVerified, editTokenHash: hashOf(editToken) });
  keepWords(tx, siteId, said);
  for (const agentId of [EVERYBODY, ...agents.map((agent) => agent.id)])
    tx.statements.addCredit.run({ siteId, agentId, createdAt: at, responseId: answer.id, channelId: channel });
  move(tx, siteId, attribution, at, countsOf(said));
  return { outcome: 'created', response: { ...said, ...attribution, interaction: interactionId } };
}

/** A signed answer takes the place of what a stranger may have said about the same interaction. */
function supersede(tx: Tx, site: SiteId, claimed: ResponseId): void {
  const stored = findStored(tx.statements, site, claimed);
  if (stored?.removedAt !== null || stored.response.standing !== 'counted') return;
  const { response } = stored;
  stand(tx, site, { ...response, signals: [...response.signals, 'superseded'] }, 'suspect');
}

/** The highest revision is what the customer means, in whatever order they arrive. */
function revise(tx: Tx, site: SiteId, { response: stored, editTokenHash, removedAt }: StoredResponse, answer: Answer, at: number): Recorded {
  if (removedAt !== null || stored.wordsErasedAt !== null) return refuse('removed');
  if (!timingSafeEqual(editTokenHash, hashOf(answer.editToken))) return refuse('edit_token_wrong');
  const isLate = at > stored.createdAt + CHANGE_WINDOW;
  if (answer.revision < stored.revision || (isSame(answer, stored) && (isLate || answer.revision === stored.revision)))
    return { outcome: 'repeated', response: stored };
  if (answer.revision === stored.revision) return refuse('idempotency_conflict');
  return isLate ? refuse('window_closed') : change(tx, site, stored, answer, at);
}

const isSame = (answer: Answer, stored: Response): boolean =>
  answer.rating === stored.rating && wordsOf(answer) === stored.comment && reasonsText(answer.reasons) === reasonsText(stored.reasons);

function change(tx: Tx, siteId: SiteId, before: Response, answer: Answer, at: number): Recorded {
  const comment = wordsOf(answer);
  const said = { revision: answer.revision, rating: answer.rating, comment, reasons: answer.reasons, isCommented: comment !== null };
  // A clock that was put back must not make an answer older than itself.
  const after = { ...before, ...said, changedAt: Math.max(at, before.changedAt) };
  tx.statements.addRevision.run({ ...before, reasons: listText(before.reasons), siteId, responseId: before.id, recordedAt: before.changedAt });
  tx.statements.changeResponse.run({ ...after, reasons: listText(after.reasons), siteId });
  if (comment !== before.comment) keepWords(tx, siteId, after);
  move(tx, siteId, before, before.createdAt, difference(countsOf(after), countsOf(before)));
  return { outcome: 'changed', response: after };
}

const refuse = (refusal: Refusal): Recorded => ({ refusal });

/** Only what a reader would see is kept. */
const wordsOf = ({ comment }: Pick<Answer, 'comment'>): string | null => (hasWords(comment) ? comment : null);

/**
 * Kept instead of the token, so that whoever reads the database cannot change answers. The token is random: no salt is needed, and the first 128 bits of
 * the hash are as many as nobody can try.
 */
const hashOf = (editToken: string): Buffer => Buffer.from(hash('sha256', editToken, 'hex').slice(0, 32), 'hex');
