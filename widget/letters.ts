import type { NewExposure } from '../contract/exposures.ts';
import type { NewResponseBody } from '../contract/responses.ts';
import type { Exposure } from '../domain/exposure.ts';
import { type Flat, toJson } from './json.ts';
import type { Letter } from './kept.ts';
import type { Options } from './options.ts';
import type { Said, Survey } from './survey.ts';

// Without what may name the customer. The server takes web addresses of up to 2,048 characters.
const PAGE = /^http.{1,2044}$/;

/** The answer as it is now, whole. */
export function responseLetter(survey: Survey, { rating, comment, reasons }: Said): Letter {
  const body = {
    ...attributionOf(survey.options),
    interaction: survey.options.interaction,
    id: survey.id,
    edit_token: survey.editToken,
    revision: survey.revision,
    rating,
    // Half an emoji, as some keyboards leave it, and NUL cannot be stored.
    comment: comment?.replace(/\0|\p{Surrogate}/gu, '\ufffd'),
    reasons,
    lang: survey.manner.words.lang,
    surface: survey.surface,
    page: PAGE.exec(location.origin + location.pathname)?.[0],
    delay_ms: survey.delay,
    website: survey.website?.slice(0, 200),
  } satisfies NewResponseBody;
  return letterOf(survey, survey.id, 'responses', body, survey.id);
}

/** What became of asking. */
export function exposureLetter(survey: Survey, kind: Exposure): Letter {
  const body = { ...attributionOf(survey.options), interaction: survey.options.interaction ?? survey.id, kind };
  return letterOf(survey, `${survey.id} ${kind}`, 'exposures', body satisfies Record<keyof NewExposure, string | undefined>);
}

function attributionOf({ site = '', token, channel, agent, agentName, team, case: caseId }: Options) {
  return { site, token, channel, agent, agent_name: agentName, team, case: caseId };
}

function letterOf({ options, now }: Survey, about: string, path: string, body: Flat, answer?: string): Letter {
  return { about, answer, url: `${options.host?.replace(/\/?$/, '/')}api/v1/${path}`, text: toJson(body), at: now() };
}
