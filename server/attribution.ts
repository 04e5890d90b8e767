import type { NewExposure } from '../contract/exposures.ts';
import type { NewResponse } from '../contract/responses.ts';
import type { Answer, Interaction } from '../domain/answer.ts';
import { asId, type SiteId } from '../domain/ids.ts';
import { placeOf } from './page-address.ts';

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

/** The answer in the words of the domain. A page's address loses what may hold tokens and names; whoever wishes for privacy gives no circumstances at all. */
export const answerOf = (message: NewResponse, wantsPrivacy = false): Answer => ({
  id: message.id,
  editToken: message.edit_token,
  revision: message.revision,
  rating: message.rating,
  comment: message.comment ?? null,
  surface: message.surface,
  ...(wantsPrivacy ? NOTHING_MORE : circumstancesOf(message)),
  signals: [],
});

const circumstancesOf = ({ lang, page, delay_ms: delay }: NewResponse) => ({
  language: lang ?? null,
  page: page === undefined ? null : placeOf(page),
  delay: delay ?? null,
});
const NOTHING_MORE = { language: null, page: null, delay: null };
