import type { NewExposure } from '../contract/exposures.ts';
import type { NewResponse } from '../contract/responses.ts';
import type { Answer, Interaction } from '../domain/answer.ts';
import { asId, type SiteId } from '../domain/ids.ts';

type Attribution = Pick<NewExposure, 'interaction' | 'channel' | 'agent' | 'agent_name' | 'team' | 'case'>;

/** The interaction that a page speaks of. Nobody signed for it, so it stays unverified whatever the page says. */
export const interactionOf = (site: SiteId, { interaction, channel, agent, agent_name, team, case: caseId }: Attribution): Interaction => ({
  site,
  id: interaction,
  channel: channel ?? asId('web'),
  agents: agent === undefined ? [] : [{ id: agent, name: agent_name ?? agent }],
  team: team ?? null,
  caseId: caseId ?? null,
  customer: null,
  isVerified: false,
});

/** The answer in the words of the domain. A page's address loses what may hold tokens and names. */
export const answerOf = (message: NewResponse): Answer => ({
  id: message.id,
  editToken: message.edit_token,
  revision: message.revision,
  rating: message.rating,
  comment: message.comment ?? null,
  language: message.lang ?? null,
  surface: message.surface,
  page: message.page === undefined ? null : placeOf(message.page),
  delay: message.delay_ms ?? null,
  signals: [],
});

function placeOf(page: string): string {
  const { origin, pathname } = new URL(page);
  return origin + pathname;
}
