import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SiteMessage } from '../../../contract/sites.ts';
import { PageSettings } from '../../../contract/widget-settings.ts';
import { STANDARD_SETTINGS } from '../../../domain/widget-settings.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const ask = (query: string, headers: Record<string, string> = {}) => world.send('GET', `/api/v1/widget-settings${query}`, undefined, { headers });
const asked = async () => PageSettings.parse(await (await ask(`?site=${world.site.key}`)).json());
const change = (widget: object) => world.send('PATCH', `/api/v1/sites/${world.site.key}`, { widget }, { isStaff: true });
const refusal = async (response: Response) => [response.status, ...(await response.json()).errors.map(({ pointer }: { pointer: string }) => pointer)];

describe('how a site asks', () => {
  test('is told to any page, and may be kept for a minute', async () => {
    const response = await ask(`?site=${world.site.key}`, { origin: 'https://shop.example' });

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ site: world.site.key, ...STANDARD_SETTINGS });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=60, stale-while-revalidate=86400',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      etag: expect.stringMatching(/^"[\w-]{22}"$/),
    });
  });

  test('is not told again to whoever has it, until it is different', async () => {
    const etag = (await ask(`?site=${world.site.key}`)).headers.get('etag') ?? '';

    const again = await ask(`?site=${world.site.key}`, { 'if-none-match': etag });
    await change({ cap: 0 });
    const changed = await ask(`?site=${world.site.key}`, { 'if-none-match': etag });

    expect([again.status, await again.text(), changed.status, (await changed.json()).cap]).toEqual([304, '', 200, 0]);
  });

  test('of a site that there is not is not found, and its page can read that', async () => {
    const response = await ask('?site=aw_pk_none', { origin: 'https://shop.example' });

    expect([response.status, (await response.json()).code, response.headers.get('access-control-allow-origin')]).toEqual([404, 'unknown_site', '*']);
  });

  test.each(['', '?site=', '?site=a&site=b', '?site=a&lang=de'])('is asked for by the key of a site and nothing else, not by %j', async (query) => {
    expect((await ask(query)).status).toBe(422);
  });

  test('leaves no trace when it is read', async () => {
    const before = world.rows();
    await ask(`?site=${world.site.key}`);
    expect(world.rows()).toEqual(before);
  });
});

describe('a change of how a site asks', () => {
  test('is of what it names, and the rest stays', async () => {
    await change({ scale: 3, accent: '#AABBCC' });

    const response = await change({ theme: 'dark', words: { de: { what_went_wrong: 'Was hat gefehlt?', thanks: 'Danke!' } } });

    const { widget } = SiteMessage.parse(await response.json());
    expect(widget).toMatchObject({ scale: 3, accent: '#aabbcc', theme: 'dark', cap: 30 });
    expect(widget.words).toEqual({ de: { what_went_wrong: 'Was hat gefehlt?', thanks: 'Danke!' } });
    expect(await asked()).toEqual({
      site: world.site.key,
      ...STANDARD_SETTINGS,
      ...{ scale: 3, accent: '#aabbcc', theme: 'dark', words: { de: { whatWentWrong: 'Was hat gefehlt?', thanks: 'Danke!' } } },
    });
  });

  test('can be sent as it was shown', async () => {
    await change({ words: { 'pt-br': { question: 'Como foi?', what_went_well: 'O que foi bom?', reasons: { speed: 'Rapidez' } } }, delay: 0 });
    const shown = SiteMessage.parse(await (await change({})).json()).widget;

    expect(SiteMessage.parse(await (await change(shown)).json()).widget).toEqual(shown);
  });

  test('takes the colour and the words back', async () => {
    await change({ accent: '#123456', words: { en: { question: 'Well?' } } });
    await change({ accent: null, words: {} });

    expect(await asked()).toEqual({ site: world.site.key, ...STANDARD_SETTINGS });
  });

  test('is noted by what is different now, without words', async () => {
    await change({ scale: 3, cap: 30, reasons: [{ id: 'speed', about: 'outcome' }], words: { en: { question: 'Well?' } } });

    const [entry] = await world.store.auditEntries(world.site.id, 1);
    expect(entry).toMatchObject({ action: 'site.update', subject: world.site.key, details: { scale: 3, reasons: 'speed', words: true } });
    expect(entry?.details).not.toHaveProperty('cap');
  });

  test('needs a word in some language for a reason that is none of ours', async () => {
    const reasons = [
      { id: 'speed', about: 'outcome' },
      { id: 'parking', about: 'outcome' },
    ];

    expect(await refusal(await change({ reasons }))).toEqual([422, '/widget/reasons/1']);
    expect((await change({ reasons, words: { de: { reasons: { parking: 'Parkplatz' } } } })).status).toBe(200);
    expect(await refusal(await change({ words: { en: { reasons: { speed: 'Tempo' } } } }))).toEqual([422, '/widget/words']);
    expect((await change({ reasons: [] })).status).toBe(200);
    expect((await asked()).words).toEqual({ de: { reasons: { parking: 'Parkplatz' } } });
  });

  test('is refused where all of it together is too large to send', async () => {
    const line = '–'.repeat(200);
    const words = (languages: number) =>
      Object.fromEntries(Array.from({ length: languages }, (_, number) => [`en-${number}`, { question: line, thanks: line }]));
    expect((await change({ words: words(12) })).status).toBe(200);
    expect(await refusal(await change({ words: words(13) }))).toEqual([422, '/widget']);
    expect(Object.keys((await asked()).words)).toHaveLength(12);
  });

  test.each([
    [{ scale: 4 }, '/widget/scale'],
    [{ words: { '<b>': { question: 'Well?' } } }, '/widget/words'],
    [{ words: { en: { question: ' ' } } }, '/widget/words/en/question'],
    [{ words: { en: { reasons: { 'a b': 'x' } } } }, '/widget/words/en/reasons'],
    [{ colour: 'red' }, '/widget'],
  ])('to %j is refused where it is wrong', async (widget, pointer) => {
    expect(await refusal(await change(widget))).toEqual([422, pointer]);
    expect(await asked()).toEqual({ site: world.site.key, ...STANDARD_SETTINGS });
  });
});
