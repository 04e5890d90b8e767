import { askedAt, forgetAsking, lastAskedAt, remember } from './asked.ts';
import type { Manner } from './manner.ts';
import { mannerOf } from './manner-of.ts';
import { goodMoment } from './moment.ts';
import type { Options, Outcome } from './options.ts';
import { addSurvey, dropSurvey, knownSurvey, type Page } from './page.ts';
import { readOptions } from './read-options.ts';
import { show } from './show.ts';
import { isFirstTab } from './tabs.ts';

/** Puts the question somewhere in the page; false where that cannot be done. */
type Place = (question: HTMLElement) => boolean;

const DAY = 86_400_000;
const SAME = 60_000; // An end that is told twice is told twice within a minute.

/** Asks in a popup, once per interaction and not too often, and says how it ended. What is asked later replaces what nobody has answered yet. */
export async function ask(page: Page, settings: Options, context?: Options | Element, place?: Place): Promise<Outcome> {
  const options = readOptions(settings, context);
  const { callsOff } = page;
  const at = Date.now();
  const manner = await mannerOf(page, options, document.documentElement);
  await goodMoment(options.wait, manner.settings.delay);
  // Somebody who pressed a button to be asked has not been asked too often.
  const days = context instanceof Element ? 0 : Number(options.cooldown ?? manner.settings.cap);
  const isFirst = !matterOf(options) || (await isFirstTab(`${options.site} ${matterOf(options)}`));
  const reason = isFirst ? reasonNot(page, options, days, at) : 'other_tab';
  if (reason || page.callsOff !== callsOff) return skip(options, reason ?? 'withdrawn');
  return askNow(page, options, manner, place);
}

/** What all tabs of a browser know the asking by. Nothing where nobody said what it is about. */
const matterOf = ({ interaction, token, once }: Options): string | undefined => interaction ?? token ?? once;

function skip({ interaction }: Options, reason: string): Outcome {
  dispatchEvent(new CustomEvent('afterword:skipped', { detail: { interaction, reason } }));
  return { status: 'skipped', reason };
}

/** Why the customer is not to be asked what was to be asked at that moment (ms). */
function reasonNot(page: Page, options: Options, days: number, at: number): string | undefined {
  if (isOpen(page, options) || wasAsked(options, at)) return 'duplicate';
  if (Date.now() - lastAskedAt(options.site ?? '') < days * DAY) return 'cooldown';
  return Math.random() < Number(options.sample ?? 1) ? undefined : 'sample';
}

/** Whether this page has asked it already. Of what has no name there is one at a time. */
function isOpen(page: Page, options: Options): boolean {
  if (options.interaction || options.token) return !!knownSurvey(page, options);
  const open = page.popup?.host.isConnected && page.popup.survey.options;
  return !!open && !open.interaction && !open.token;
}

function wasAsked(options: Options, at: number): boolean {
  const matter = matterOf(options);
  const before = matter ? askedAt(options.site ?? '', matter) : 0;
  // A tab that nobody looks at waits, and what another one asked meanwhile was the same.
  return before > 0 && (matter !== options.once || at - before < SAME);
}

async function askNow(page: Page, options: Options, manner: Manner, place?: Place): Promise<Outcome> {
  const survey = addSurvey(page, options, manner);
  const { site = '' } = options;
  const matter = matterOf(options) ?? survey.id;
  remember(site, matter, Date.now());
  page.popup?.close('withdrawn');
  const host = document.createElement('afterword-widget');
  page.popup = show(page, host, survey, options, place?.(host) ? 'inline' : 'popup');
  const outcome = await survey.outcome;
  // What was taken back may be asked again, when the conversation ends again.
  if (outcome.reason === 'withdrawn') {
    dropSurvey(page, survey);
    forgetAsking(site, matter);
  }
  return outcome;
}
