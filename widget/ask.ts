import type { Options, Outcome } from './options.ts';
import { addSurvey, dropSurvey, knownSurvey, type Page } from './page.ts';
import { readOptions } from './read-options.ts';
import { show } from './show.ts';

/** Asks in a popup, once per interaction on this page, and says how it ended. What is asked later replaces what nobody has answered yet. */
export async function ask(page: Page, settings: Options, context: Options | Element | undefined): Promise<Outcome> {
  const options = readOptions(settings, context);
  const { interaction, token } = options;
  if (interaction || token ? knownSurvey(page, options) : page.popup?.host.isConnected && !page.popup.survey.options.interaction) {
    dispatchEvent(new CustomEvent('afterword:skipped', { detail: { interaction, reason: 'duplicate' } }));
    return { status: 'skipped', reason: 'duplicate' };
  }
  const survey = addSurvey(page, options);
  // A script in the head may be faster than the body.
  if (!document.body) await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
  page.popup?.close('withdrawn');
  const host = document.createElement('afterword-widget');
  page.popup = show(page, host, survey, options, 'popup');
  const outcome = await survey.outcome;
  // What was taken back may be asked again, when the conversation ends again.
  if (outcome.reason === 'withdrawn') dropSurvey(page, survey);
  return outcome;
}
