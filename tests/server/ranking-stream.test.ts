import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Leaderboard } from '../../contract/leaderboard.ts';
import { MoveMessage } from '../../contract/stream.ts';
import { RANKINGS } from '../../domain/access.ts';
import { applyMoves, type Board } from '../../domain/board.ts';
import { NO_COUNTS } from '../../domain/counts.ts';
import { type Headers, openRanked, show, VIEWERS, type Viewer } from '../support/ranked.ts';
import { ana, answerOf, ben, email, inOrder, interactionOf, responseId } from '../support/shop.ts';
import { type Listener, listen, openServer } from '../support/wire.ts';

let server: Awaited<ReturnType<typeof openServer>>;
let viewers: Readonly<Record<Viewer, Headers>>;
beforeEach(async () => {
  server = await openServer({ heartbeat: 60_000 }); // Longer than anything here is waited for: what ends does not end by a heartbeat.
  viewers = await openRanked(server);
});
afterEach(() => server.close());

async function boardOf(viewer: Viewer): Promise<Board> {
  const response = await fetch(`${server.url}/api/v1/leaderboard`, { headers: viewers[viewer] });
  const { seq, range, agents, cells } = Leaderboard.parse(await response.json());
  return { seq, range, agents, cells: cells.map(({ verified, ...cell }) => ({ ...cell, isVerified: verified })) };
}

const watch = (viewer: Viewer, lastEventId?: number) =>
  listen({ url: server.url, cookie: '' }, { ...viewers[viewer], ...(lastEventId !== undefined && { 'last-event-id': `${lastEventId}` }) });

/** The board after every move up to this one; null where the stream says to fetch it anew. */
async function followed(listener: Listener, board: Board, last: number): Promise<Board | null> {
  for (let held = board; ; ) {
    const { name, data } = await listener.next();
    if (name === 'resync') return null;
    if (name !== 'move') continue;
    const { verified, change, ...move } = MoveMessage.parse(data);
    held = applyMoves(held, [{ ...move, isVerified: verified, change: { ...NO_COUNTS, ...change } }]);
    if (held.seq === last) return held;
  }
}

/** Two more answers, one that changes nothing for a lead of Billing, and one that is left out. */
async function goOn(): Promise<number> {
  const { store, site } = server;
  await store.record(interactionOf(site.id, 'chat-4', { agents: [ana, ben], team: 'Billing' }), answerOf(4, { rating: 2, comment: 'Secret words' }));
  await store.record(interactionOf(site.id, 'chat-5', { agents: [ana], team: 'Returns', channel: email }), answerOf(5));
  await store.exclude(site.id, responseId(1), 'Meant the courier', 'user lead');
  return store.lastSeq(site.id);
}

describe.each(RANKINGS)('where the ranking is %s', (ranking) => {
  test.each(VIEWERS)('what %s hears makes of their board a fresh one', async (viewer) => {
    await show(server, ranking);
    const [listener, before] = [await watch(viewer), await boardOf(viewer)];

    const after = await followed(listener, before, await goOn());

    expect(after && inOrder(after)).toEqual(inOrder(await boardOf(viewer)));
    expect(listener.heard()).not.toMatch(/Secret words|courier/);
    if (viewer === 'Ben himself' && ranking !== 'full') expect(listener.heard()).not.toMatch(/"ana"|Ruiz/);
    if (viewer !== 'Ben himself' && ranking === 'none') expect(listener.heard()).not.toMatch(/"ana"|Ruiz|"ben"|Okoro/);
  });

  test.each(VIEWERS)('what %s missed makes of their board a fresh one, or they fetch it', async (viewer) => {
    await show(server, ranking);
    const before = await boardOf(viewer);
    const last = await goOn();

    const after = await followed(await watch(viewer, before.seq), before, last);

    if (viewer === 'Ben himself' && ranking === 'anonymous') expect(after).toBeNull();
    else expect(after && inOrder(after)).toEqual(inOrder(await boardOf(viewer)));
  });
});

test.each(VIEWERS)('what %s may see changes at once, and what they saw before is to be fetched anew', async (viewer) => {
  await show(server, 'full');
  const [listener, before] = [await watch(viewer), await boardOf(viewer)];

  await show(server, 'none');

  await expect.poll(() => listener.heard()).toContain('event: resync');
  // Ben sees himself alone from now on, and all others nobody: their streams end, and begin again with other eyes.
  await expect.poll(() => listener.response.complete).toBe(true);
  expect(await followed(await watch(viewer, before.seq), before, before.seq + 1)).toBeNull();
  expect((await boardOf(viewer)).agents.map(({ id }) => id)).toEqual(viewer === 'Ben himself' ? ['ben'] : []);
});
