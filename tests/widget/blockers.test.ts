import { FiltersEngine, Request } from '@ghostery/adblocker';
import { describe, expect, test } from 'vitest';
import { readFilterLists } from '../support/filter-lists.ts';
import { onStage, tap } from './visit.ts';

const lists = readFilterLists();
// The lists are not ours to keep here: they come with a package of Debian and Ubuntu, or not at all.
const isDataAbsent = lists === null;
const engine = lists && FiltersEngine.parse([...lists.values()].join('\n'));

/** A page of a shop, and the server of Afterword at another address. */
const isStopped = (type: 'script' | 'xhr' | 'fetch' | 'ping', path: string, host = 'https://feedback.example.com'): boolean =>
  !!engine?.match(Request.fromRawDetails({ type, url: host + path, sourceUrl: 'https://www.shop.example/help' })).match;

const set = onStage();

describe.skipIf(isDataAbsent)('what a page loads and calls', () => {
  test('is let through by the lists that content blockers start with, on every page and from every address', async () => {
    set.stage.ask({});
    const page = await set.visit('<afterword-widget lang="de"></afterword-widget>', { script: 'data-adapter="rocketchat"' });
    await tap(page, 'Gut');
    await expect.poll(() => set.stage.responses.length).toBeGreaterThan(0);
    const paths = new Set(set.stage.requests.map((line) => line.split(' ')[1] ?? ''));

    const stopped = [...paths, '/widget/0.1.0.js', '/widget/integrity.json', '/api/v1/widget-settings?site=aw_pk_1'].flatMap((path) =>
      (['script', 'xhr', 'fetch'] as const).flatMap((type) => (isStopped(type, path) ? `${type} ${path}` : [])),
    );

    expect(paths.size).toBeGreaterThanOrEqual(6);
    expect(stopped).toEqual([]);
  });

  test('would be stopped under names that blockers know, so that the lists are read as they are meant', () => {
    expect(lists?.size).toBeGreaterThanOrEqual(4);
    expect(isStopped('ping', '/api/v1/responses')).toBe(true);
    expect(isStopped('script', '/gtag/js?id=1', 'https://www.googletagmanager.com')).toBe(true);
    expect(isStopped('xhr', '/api/v1/beacon/collect', 'https://www.google-analytics.com')).toBe(true);
  });
});
