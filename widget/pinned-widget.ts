import type { WidgetScript } from './fetch-widget.ts';
import * as widget from './widget.ts';

/** The widget that came with the script tag: what a page pins by a hash must not fetch scripts that it has not pinned. Stands in the place of `fetch-widget.ts`. */
export const fetchWidget = async (): Promise<WidgetScript> => widget;
