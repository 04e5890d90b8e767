import type { Surface } from '../domain/answer.ts';
import card from './card.css?inline';
import faces from './faces.css?inline';
import { directionOf } from './language.ts';
import type { Manner } from './manner.ts';
import type { Options } from './options.ts';
import popup from './popup.css?inline';
import theme from './theme.css?inline';

let sheet: CSSStyleSheet | undefined;

/** Gives the card its looks: theme, place, language and direction. */
export function dress(root: ShadowRoot, element: HTMLElement, options: Options, { settings, words }: Manner, surface: Surface): void {
  const { theme = settings.theme, position = settings.position, dir = directionOf(words.lang) } = options;
  root.adoptedStyleSheets = [styles()];
  Object.assign(element.dataset, { surface, theme, scale: settings.scale }, surface === 'popup' && { position });
  element.lang = words.lang;
  element.dir = dir;
}

/** One sheet for all widgets of the page. A `style` element would be stopped by a strict page. */
function styles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(theme + card + faces + popup);
  }
  return sheet;
}
