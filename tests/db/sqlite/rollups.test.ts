import { assert, asyncProperty } from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../db/sqlite/connection.ts';
import { storeOn } from '../../../db/sqlite/open.ts';
import { clockAt } from '../../support/shop.ts';
import { temporaryFile } from '../../support/sqlite.ts';
import { RUNS, story } from '../../support/steps.ts';
import { tell } from '../../support/told-story.ts';

test('after any steps the rows of the roll-ups are exactly the rows of a rebuild', async () => {
  const clock = clockAt('2026-01-01T00:00:00Z');
  const db = connect(temporaryFile());
  const store = storeOn(db, clock.now);
  onTestFinished(() => store.close());
  const rows = () => ['rollup_hours', 'rollup_days'].map((table) => db.$client.prepare(`select * from ${table}`).raw().all());

  const property = asyncProperty(story, async (any) => {
    const { sites } = await tell(store, clock, any);
    const kept = rows();
    for (const site of sites) await store.rebuild(site);
    expect(kept).toEqual(rows());
  });

  await assert(property, RUNS);
});
