import { expose } from './answering.ts';
import type { Options, Outcome } from './options.ts';
import { addSurvey, dropSurvey, knownSurvey, type Page } from './page.ts';
import { readOptions } from './read-options.ts';
import type { Survey } from './survey.ts';
import { openView } from './view.ts';

/** Asks in a popup, once per interaction on this page, and says how it ended. What is asked later replaces what nobody has answered yet. */
export async function ask(page: Page, settings: Options, context: Options | Element | undefined): Promise<Outcome> {
  const options = readOptions(settings, context);
  const { interaction } = options;
  if (interaction ? knownSurvey(page, options) : page.popup && !page.popup.survey.options.interaction) {
    dispatchEvent(new CustomEvent('afterword:skipped', { detail: { interaction, reason: 'duplicate' } }));
    return { status: 'skipped', reason: 'duplicate' };
  }
  const survey = addSurvey(page, options);
  // A script in the head may be faster than the body.
  if (!document.body) await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
  page.popup?.close('withdrawn');
  show(page, survey);
  const outcome = await survey.outcome;
  // What was taken back may be asked again, when the conversation ends again.
  if (outcome.reason === 'withdrawn') dropSurvey(page, survey);
  return outcome;
}

function show(page: Page, survey: Survey): void {
  const host = document.createElement('afterword-widget');
  const view = openView(host, survey, survey.options, 'popup', () => {
    if (page.popup === view) page.popup = undefined;
  });
  page.views.set(host, view);
  page.popup = view;
  view.wake();
  expose(survey, 'asked');
}
