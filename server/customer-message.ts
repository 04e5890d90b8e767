import type { CustomerRecord } from '../contract/customers.ts';
import type { KeptAnswer, KeptInteraction } from '../db/customer-store.ts';
import { type Eyes, seenAgents } from './eyes.ts';
import { agentMessages, momentOf } from './messages.ts';

/** Everything that is kept about a customer, as it travels. */
export const customerMessage = (customer: string, record: readonly KeptInteraction[], eyes: Pick<Eyes, 'face'>): CustomerRecord => ({
  customer,
  interactions: record.map(({ id, isVerified, customer, channel, agents, team, caseId, exposures, answer }) => ({
    ...{ id, verified: isVerified, customer, channel, agents: agentMessages(seenAgents(agents, eyes)), team, case: caseId },
    exposures: exposures.map(({ kind, heardAt }) => ({ kind, heard_at: momentOf(heardAt) })),
    response: answer && keptResponse(answer),
  })),
});

type KeptResponse = NonNullable<CustomerRecord['interactions'][number]['response']>;

const keptResponse = (answer: KeptAnswer): KeptResponse => ({
  id: answer.id,
  rating: answer.rating,
  comment: answer.comment,
  reasons: [...answer.reasons],
  lang: answer.language,
  surface: answer.surface,
  page: answer.page,
  delay_ms: answer.delay,
  revision: answer.revision,
  standing: answer.standing,
  signals: [...answer.signals],
  created_at: momentOf(answer.createdAt),
  changed_at: momentOf(answer.changedAt),
  removed_at: momentOrNull(answer.removedAt),
  words_erased_at: momentOrNull(answer.wordsErasedAt),
  revisions: answer.revisions.map(({ recordedAt, reasons, ...said }) => ({ ...said, reasons: [...reasons], recorded_at: momentOf(recordedAt) })),
  exclusions: answer.exclusions.map(({ excludedAt, reason, restoredAt }) => ({
    ...{ excluded_at: momentOf(excludedAt), reason, restored_at: momentOrNull(restoredAt) },
  })),
});

const momentOrNull = (at: number | null): string | null => (at === null ? null : momentOf(at));
