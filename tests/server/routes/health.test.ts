import { expect, onTestFinished, test } from 'vitest';
import { openWorld } from '../../support/world.ts';

test('a server that can take answers says so', async () => {
  const world = await openWorld();
  onTestFinished(() => world.close());

  for (const path of ['/healthz', '/readyz']) {
    const response = await world.send('GET', path);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok', version: '1.2.3' }]);
  }
});
