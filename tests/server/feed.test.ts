import { expect, test } from 'vitest';
import { asId, type SiteId } from '../../domain/ids.ts';
import { OPEN_EYES } from '../../server/eyes.ts';
import { createFeed } from '../../server/feed.ts';
import type { Watcher } from '../../server/watcher.ts';

const site = asId<SiteId>('shop');

const always = async () => true;
const guest = (watcher: Watcher, mayStay = always) => ({ watcher, mayStay, eyes: OPEN_EYES });

/** A watcher that only remembers its last words. */
function listener(): Watcher & { lastWords: string | undefined } {
  const nothing = () => undefined;
  return {
    ...{ tell: nothing, say: nothing, begin: nothing, lastWords: undefined },
    end(words) {
      this.lastWords = words;
    },
  };
}

test('there is room for so many, and a place becomes free when somebody leaves', () => {
  const feed = createFeed({ store: { watch: () => () => undefined }, now: () => 0, random: () => 0, capacity: 2 });

  const leave = feed.join(site, guest(listener()));
  feed.join(site, guest(listener()));
  expect(feed.join(asId<SiteId>('other'), guest(listener()))).toBeNull();

  leave?.();
  expect(feed.join(site, guest(listener()))).not.toBeNull();
  feed.close();
});

test('everybody is sent away to come back at another time', () => {
  const times = [0, 0.25, 1];
  let stopped = false;
  const watch = () => () => {
    stopped = true;
  };
  const feed = createFeed({ store: { watch }, now: () => 0, random: () => times.shift() ?? 0 });
  const watchers = [listener(), listener(), listener()];
  for (const watcher of watchers) feed.join(site, guest(watcher));

  feed.close();

  expect(watchers.map(({ lastWords }) => lastWords)).toEqual(['retry: 500\n\n', 'retry: 2375\n\n', 'retry: 8000\n\n']);
  expect(stopped).toBe(true);
});

test('who may not stay is sent away at the next heartbeat; nobody is while nobody can tell', async () => {
  const feed = createFeed({ store: { watch: () => () => undefined }, now: () => 0, random: () => 0, heartbeat: 5 });
  const [revoked, unlucky] = [listener(), listener()];
  let asked = 0;
  feed.join(
    site,
    guest(revoked, async () => false),
  );
  const fail = async () => {
    asked += 1;
    throw new Error('The disk is locked.');
  };
  feed.join(site, guest(unlucky, fail));

  await expect.poll(() => asked).toBeGreaterThan(1);

  expect([revoked.lastWords, unlucky.lastWords]).toEqual(['retry: 500\n\n', undefined]);
  feed.close();
});
