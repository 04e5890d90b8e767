import type { NewExposure } from '../contract/exposures.ts';
import type { NewResponse } from '../contract/responses.ts';
import type { Answer, Interaction } from '../domain/answer.ts';
import { asId, type InteractionId, type SiteId } from '../domain/ids.ts';
import type { SentByPage } from './asked.ts';
import { agentsOf } from './credited.ts';
import { placeOf } from './page-address.ts';
import { invalid } from './parse.ts';
import type { Refused } from './problem.ts';

type Attribution = Pick<NewExposure, 'interaction' | 'channel' | 'agent' | 'agent_name' | 'team' | 'case'>;

/** The interaction that a page's message is about: the one that was signed for, or the one that the page claims, where the site takes claims. */
export function interactionOf({ site, message, signed }: SentByPage<Attribution>, unnamed?: InteractionId): Interaction | Refused {
  if (signed) return signed;
  if (site.signature === 'require') return { code: 'token_missing' };
  const id = message.interaction ?? unnamed;
  return id === undefined ? invalid('/interaction', 'must be named where there is no token') : claimed(site.id, id, message);
}

/** Nobody signed for it, so it stays unverified whatever the page says. */
const claimed = (site: SiteId, id: InteractionId, { channel, agent, agent_name, team, case: caseId }: Attribution): Interaction => ({
  site,
  id,
  channel: channel ?? asId('web'),
  agents: agentsOf({ agent, agent_name }),
  team: team ?? null,
  caseId: caseId ?? null,
  customer: null,
  isVerified: false,
});

/** The answer in the words of the domain. A page's address loses what may hold tokens and names; whoever wishes for privacy gives no circumstances at all. */
export const answerOf = (message: NewResponse, signals: Answer['signals'] = [], wantsPrivacy = false): Answer => ({
  id: message.id,
  editToken: message.edit_token,
  revision: message.revision,
  rating: message.rating,
  comment: message.comment ?? null,
  reasons: message.reasons ?? [],
  surface: message.surface,
  ...(wantsPrivacy ? NOTHING_MORE : circumstancesOf(message)),
  signals,
});

const circumstancesOf = ({ lang, page, delay_ms: delay }: NewResponse) => ({
  language: lang ?? null,
  page: page === undefined ? null : placeOf(page),
  delay: delay ?? null,
});
const NOTHING_MORE = { language: null, page: null, delay: null };
