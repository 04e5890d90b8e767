import { assert, asyncProperty } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../db/store.ts';
import { EVERYTHING } from '../../../domain/access.ts';
import { applyMoves, type Board } from '../../../domain/board.ts';
import type { SiteId } from '../../../domain/ids.ts';
import { clockAt, inOrder, type OpenStore } from '../../support/shop.ts';
import { RUNS, story } from '../../support/steps.ts';
import { expectedRows, storedRows, type Told, tell } from '../../support/told-story.ts';

/** What holds after any steps. */
export const randomSteps = (open: OpenStore) =>
  describe('after any steps', () => {
    /** Every story has its own two sites in one store. */
    async function afterAny(holds: (store: Store, told: Told) => Promise<void>): Promise<void> {
      const clock = clockAt('2026-01-01T00:00:00Z');
      const store = await open(clock.now);
      const property = asyncProperty(story, async (any) => holds(store, await tell(store, clock, any)));
      await assert(property, RUNS);
    }

    test('the roll-ups have the rows that a count of the answers gives, and no others', () =>
      afterAny(async (store, told) => {
        for (const site of told.sites) {
          const stored = await storedRows(store, site);
          expect(stored).toEqual(await expectedRows(store, told, site));
          expect(await store.differences(site)).toEqual([]);
          await store.rebuild(site);
          expect(await storedRows(store, site)).toEqual(stored);
        }
      }));

    test('any older board with the moves since is a fresh board', () =>
      afterAny(async (store, { boards }) => {
        for (const { site, board } of boards)
          expect(inOrder(await followed(store, site, board))).toEqual(inOrder(await store.board(site, board.range, EVERYTHING)));
      }));

    /** As a leaderboard does it: what cannot be followed is fetched again. */
    async function followed(store: Store, site: SiteId, board: Board): Promise<Board> {
      const moves = await store.movesSince(site, board.seq, 1000);
      return moves ? applyMoves(board, moves) : store.board(site, board.range, EVERYTHING);
    }
  });
