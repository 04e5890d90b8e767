import { STANDARD_SETTINGS, type WidgetSettings } from '../domain/widget-settings.ts';
import { wantedLanguages, wordsIn } from './language.ts';
import type { Manner } from './manner.ts';
import type { Options } from './options.ts';
import type { Page } from './page.ts';
import { request } from './send.ts';

const PATIENCE = 5000; // The question is worth more than how it looks.

/** The manner for these options. What the site says in its own words stands before ours, in its language alone. Throws where there is no such site. */
export async function mannerOf(page: Page, options: Options, host: Element): Promise<Manner> {
  const [settings, words] = await Promise.all([settingsOf(page, options), wordsIn(wantedLanguages(options.lang, host), page.folder)]);
  const own = settings.words[words.lang.toLowerCase()];
  // A reason that has no word in this language is better said in another one than by its id.
  const reasons = Object.assign({}, ...Object.values(settings.words).map((all) => all.reasons), words.reasons, own?.reasons);
  return { settings, words: { ...words, ...own }, reasons };
}

/** They come with the widget, for the site that it was fetched for; another site's are asked for once. */
function settingsOf({ settings }: Page, { site = '', host }: Options): Promise<WidgetSettings> {
  const known = settings.get(site) ?? fetchSettings(`${host?.replace(/\/?$/, '/')}api/v1/widget-settings?site=${encodeURIComponent(site)}`);
  settings.set(site, known);
  return known;
}

async function fetchSettings(url: string): Promise<WidgetSettings> {
  const response = await request(url, {}, PATIENCE).catch(() => undefined);
  if (response?.status === 404) throw new Error('data-site is no key of a site');
  const settings = response?.ok ? await response.json().catch(() => undefined) : undefined;
  return { ...STANDARD_SETTINGS, ...settings };
}
