import type { Surface } from '../domain/answer.ts';
import { expose } from './answering.ts';
import type { Options } from './options.ts';
import type { Page } from './page.ts';
import type { Survey } from './survey.ts';
import { openView, type View } from './view.ts';

/** Puts the question on the page, and counts it as asked. */
export function show(page: Page, host: HTMLElement, survey: Survey, options: Options, surface: Surface): View {
  const view = openView(host, survey, options, surface);
  page.views.set(host, view);
  view.wake();
  expose(survey, 'asked');
  return view;
}
