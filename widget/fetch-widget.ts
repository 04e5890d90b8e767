/** The widget as a script: with the settings of the site that it was fetched for, where that is known. */
export type WidgetScript = typeof import('./widget.ts') & { readonly settings?: Parameters<typeof import('./widget.ts').start>[1] };

/** What follows the server's address in that of the script tag. */
export const OWN_NAME = /[^/?#]*([?#].*)?$/;

/** Fetches the widget. With the site in the name of the script comes how the site asks. */
export const fetchWidget = (site: string | undefined, fetchScript: <Script>(name: string) => Promise<Script>): Promise<WidgetScript> =>
  fetchScript<WidgetScript>(site ?? 'afterword');
