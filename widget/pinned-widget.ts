import type { WidgetScript } from './fetch-widget.ts';
import * as widget from './widget.ts';

/** What follows the server's address in that of the script tag: it lies in a folder. */
export const OWN_NAME = /widget\/[^/?#]*([?#].*)?$/;

/** The widget that came with the script tag: what a page pins by a hash must not fetch scripts that it has not pinned. Stands in the place of `fetch-widget.ts`. */
export const fetchWidget = async (): Promise<WidgetScript> => widget;
