import type { Scene } from './scene.ts';

/**
 * Answers the widget in the place of the server, so that what customers get is what is shown, from its first question to its thanks.
 * The policy of the page lets nothing out in any case.
 */
export const pretendServer =
  (scene: () => Scene): typeof fetch =>
  async (address, init) => {
    const url = `${address}`;
    const { settings, lang, words } = scene();
    if (url.includes('/widget-settings?')) return Response.json(settings);
    // The widget remembers them: those of another language, which was looked at before, must not become those of this one.
    if (url.endsWith('.json')) return words && url.endsWith(`/${lang}.json`) ? Response.json(words) : Response.error();
    // As it was sent, with its id and its revision: so the server says what it has stored.
    return Response.json(JSON.parse(`${init?.body}`), { status: 201 });
  };
