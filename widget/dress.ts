import type { Surface } from '../domain/answer.ts';
import card from './card.css?inline';
import faces from './faces.css?inline';
import type { Options } from './options.ts';
import popup from './popup.css?inline';
import theme from './theme.css?inline';
import { WORDS } from './words.ts';

let sheet: CSSStyleSheet | undefined;

/** Gives the card its looks: theme, place, language and direction. */
export function dress(root: ShadowRoot, element: HTMLElement, { theme, position, lang, dir }: Options, surface: Surface): void {
  root.adoptedStyleSheets = [styles()];
  Object.assign(element.dataset, { surface, theme }, surface === 'popup' && { position });
  element.lang = WORDS.lang;
  element.dir = dir ?? directionOf(root.host, lang);
}

/** One sheet for all widgets of the page. A `style` element would be stopped by a strict page. */
function styles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(theme + card + faces + popup);
  }
  return sheet;
}

// Languages that are written from right to left, as far as pages use them.
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|iw|ps|sd|syr|ug|ur|yi)(-|$)/i;

/** The direction of the language that was asked for; where none was, that of the page around. */
function directionOf(host: Element, lang: string | undefined): string {
  if (lang && lang !== 'auto') return RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr';
  return getComputedStyle(host.isConnected ? host : document.documentElement).direction;
}
