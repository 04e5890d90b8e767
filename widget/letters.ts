import type { NewExposure } from '../contract/exposures.ts';
import type { NewResponseBody } from '../contract/responses.ts';
import type { Exposure } from '../domain/exposure.ts';
import { type Flat, toJson } from './json.ts';
import type { Letter } from './kept.ts';
import type { Options } from './options.ts';
import type { Said, Survey } from './survey.ts';
import { WORDS } from './words.ts';

const DELAY_MAX = 86_400_000; // A tap after more than a day is a forgotten tab, and the server knows no longer delay.
const PAGE_MAX = 2048; // A longer address is refused, and the answer with it.

/** The answer as it is now, whole. */
export function responseLetter(survey: Survey, { rating, comment }: Said): Letter {
  const body = {
    ...attributionOf(survey.options),
    interaction: survey.options.interaction,
    id: survey.id,
    edit_token: survey.editToken,
    revision: survey.revision,
    rating,
    // Half an emoji, as some keyboards leave it, and NUL cannot be stored.
    comment: comment?.replace(/\0|\p{Surrogate}/gu, '\ufffd'),
    lang: WORDS.lang,
    surface: survey.surface,
    page: pageAddress(),
    delay_ms: survey.delay !== undefined && survey.delay <= DELAY_MAX ? Math.round(survey.delay) : undefined,
  } satisfies NewResponseBody;
  return letterOf(survey, survey.id, 'responses', body, survey.id);
}

/** What became of asking. */
export function exposureLetter(survey: Survey, kind: Exposure): Letter {
  const body = { ...attributionOf(survey.options), interaction: survey.options.interaction ?? survey.id, kind };
  return letterOf(survey, `${survey.id} ${kind}`, 'exposures', body satisfies Record<keyof NewExposure, string | undefined>);
}

function attributionOf({ site = '', channel, agent, agentName, team, case: caseId }: Options) {
  return { site, channel, agent, agent_name: agentName, team, case: caseId };
}

function letterOf({ options, now }: Survey, about: string, path: string, body: Flat, answer?: string): Letter {
  return { about, answer, url: `${options.host?.replace(/\/?$/, '/')}api/v1/${path}`, text: toJson(body), at: now() };
}

/** Where the question was asked, without what may name the customer. */
function pageAddress(): string | undefined {
  const { protocol, origin, pathname } = location;
  const address = origin + pathname;
  return protocol.startsWith('http') && address.length <= PAGE_MAX ? address : undefined;
}
