import type { WidgetSettings } from '../domain/widget-settings.ts';
import type { Manner } from './manner.ts';
import type { Options } from './options.ts';
import type { Outbox } from './outbox.ts';
import { newSurvey, type Survey } from './survey.ts';
import type { View } from './view.ts';

/** What one page has open. */
export interface Page {
  /** Address of the folder with the languages, with a slash at its end. */
  readonly folder: string;
  /** How the sites ask that this page has to do with, by their keys. */
  readonly settings: Map<string, Promise<WidgetSettings>>;
  readonly outbox: Outbox;
  /** By what they are about, so that one interaction is asked about once, wherever and however often the page asks. */
  readonly surveys: Map<string, Survey>;
  readonly views: WeakMap<Element, View>;
  popup?: View | undefined;
  /** How often popups were called off: one that is not on screen yet sees that it was. */
  callsOff: number;
}

/** The survey about this interaction on this page, if there is one. Without a name for the interaction each asking is one of its own. */
export const knownSurvey = ({ surveys }: Page, options: Options): Survey | undefined => surveys.get(nameOf(options));

/** A survey that the page will find again by its interaction. */
export function addSurvey({ surveys, outbox }: Page, options: Options, manner: Manner): Survey {
  const survey = newSurvey(options, manner, outbox, Date.now);
  surveys.set(nameOf(options, survey), survey);
  return survey;
}

/** Forgets it, so that the page may ask again. */
export const dropSurvey = ({ surveys }: Page, survey: Survey): boolean => surveys.delete(nameOf(survey.options, survey));

/** A token is as good as a name. */
const nameOf = ({ site, interaction, token }: Options, survey?: Survey): string => `${site} ${interaction ?? token ?? survey?.id}`;
