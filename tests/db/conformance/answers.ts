import { describe, expect, test } from 'vitest';
import type { Recorded } from '../../../db/store.ts';
import { EVERYTHING } from '../../../domain/access.ts';
import { CHANGE_WINDOW } from '../../../domain/answer.ts';
import { ALWAYS, ana, answerOf, HOUR, MINUTE, type OpenStore, openShop, responseId } from '../../support/shop.ts';

const outcomeOf = (recorded: Recorded) => ('refusal' in recorded ? recorded.refusal : recorded.outcome);

/** Taking in answers, their repeats and their changes. */
export const answers = (open: OpenStore) =>
  describe('an answer', () => {
    test('counts with the first tap, before any words', async () => {
      const { store, interaction, counted, clock } = await openShop(open);

      const recorded = await store.record(
        interaction('4711'),
        answerOf(1, { rating: 4, language: 'es', page: 'https://shop.example/help', delay: 900 }),
      );

      expect(recorded).toEqual({
        outcome: 'created',
        response: {
          id: responseId(1),
          interaction: '4711',
          channel: 'chat',
          agents: [ana],
          team: null,
          caseId: null,
          rating: 4,
          comment: null,
          reasons: [],
          revision: 0,
          isVerified: false,
          language: 'es',
          surface: 'inline',
          page: 'https://shop.example/help',
          delay: 900,
          createdAt: clock.now(),
          changedAt: clock.now(),
          customer: null,
          standing: 'counted',
          signals: [],
          isCommented: false,
          wordsErasedAt: null,
        },
      });
      expect(await counted(ana)).toEqual([0, 0, 0, 1, 0, 0]);
      expect(await counted()).toEqual([0, 0, 0, 1, 0, 0]);
    });

    test('that is sent again is heard, not counted', async () => {
      const { store, interaction, counted } = await openShop(open);
      const first = await store.record(interaction('4711'), answerOf(1));

      const again = await store.record(interaction('4711'), answerOf(1));

      expect(again).toEqual({ ...first, outcome: 'repeated' });
      expect(await counted()).toEqual([0, 0, 0, 0, 1, 0]);
    });

    test('that was changed moves its counts within the hour of the first tap', async () => {
      const { store, site, interaction, clock } = await openShop(open);
      await store.record(interaction('4711'), answerOf(1, { rating: 5 }));
      const [hour] = await store.hours(site, 0, clock.now() + HOUR, {}, EVERYTHING);
      clock.set('2026-11-22T10:35:00Z');

      const changed = await store.record(interaction('4711'), answerOf(1, { revision: 1, rating: 2, comment: 'Too slow' }));

      expect(changed).toMatchObject({ outcome: 'changed', response: { rating: 2, comment: 'Too slow', revision: 1, changedAt: clock.now() } });
      expect(await store.hours(site, 0, clock.now() + HOUR, {}, EVERYTHING)).toEqual([
        { hour: hour?.hour, counts: { ratings: [0, 1, 0, 0, 0], comments: 1, excluded: 0, suspect: 0, closed: 0, asked: 0, shown: 0, dismissed: 0 } },
      ]);
    });

    test('ends as its last revision, in whatever order they arrive', async () => {
      const { store, interaction, counted } = await openShop(open);
      const sent = [2, 0, 3, 1].map((revision) => answerOf(1, { revision, rating: revision === 3 ? 1 : 5, comment: `words ${revision}` }));

      const outcomes = [];
      for (const answer of sent) outcomes.push(outcomeOf(await store.record(interaction('4711'), answer)));

      expect(outcomes).toEqual(['created', 'repeated', 'changed', 'repeated']);
      expect(await counted()).toEqual([1, 0, 0, 0, 0, 1]);
    });

    test('is not overtaken by an older revision that came before a change back', async () => {
      const { store, interaction, counted } = await openShop(open);
      await store.record(interaction('4711'), answerOf(1, { revision: 0, rating: 5 }));
      await store.record(interaction('4711'), answerOf(1, { revision: 2, rating: 5 }));

      const late = await store.record(interaction('4711'), answerOf(1, { revision: 1, rating: 1 }));

      expect(late).toMatchObject({ outcome: 'repeated', response: { rating: 5, revision: 2 } });
      expect(await counted()).toEqual([0, 0, 0, 0, 1, 0]);
    });

    test('with the same id and revision but other content is a conflict', async () => {
      const { store, interaction, counted } = await openShop(open);
      await store.record(interaction('4711'), answerOf(1, { rating: 5 }));

      expect(await store.record(interaction('4711'), answerOf(1, { rating: 4 }))).toEqual({ refusal: 'idempotency_conflict' });
      expect(await store.record(interaction('4711'), answerOf(1, { rating: 5, comment: 'Oh' }))).toEqual({ refusal: 'idempotency_conflict' });
      expect(await counted()).toEqual([0, 0, 0, 0, 1, 0]);
    });

    test('can be changed until the window closes, and then no more', async () => {
      const { store, interaction, clock, counted } = await openShop(open);
      await store.record(interaction('4711'), answerOf(1, { rating: 5 }));
      clock.pass(CHANGE_WINDOW);
      expect(outcomeOf(await store.record(interaction('4711'), answerOf(1, { revision: 1, rating: 4 })))).toBe('changed');
      clock.pass(1);

      expect(await store.record(interaction('4711'), answerOf(1, { revision: 2, rating: 1 }))).toEqual({ refusal: 'window_closed' });
      expect(outcomeOf(await store.record(interaction('4711'), answerOf(1, { revision: 2, rating: 4 })))).toBe('repeated');
      expect(await counted()).toEqual([0, 0, 0, 1, 0, 0]);
    });

    test('is only for the device that gave it', async () => {
      const { store, interaction, counted } = await openShop(open);
      await store.record(interaction('4711'), answerOf(1));
      const stolen = answerOf(1, { editToken: 'a-guess-of-somebody-else', revision: 1, rating: 1 });

      expect(await store.record(interaction('4711'), stolen)).toEqual({ refusal: 'edit_token_wrong' });
      expect(await counted()).toEqual([0, 0, 0, 0, 1, 0]);
    });

    test('with another id for the same interaction comes too late', async () => {
      const { store, interaction, counted } = await openShop(open);
      await store.record(interaction('4711'), answerOf(1));

      expect(await store.record(interaction('4711'), answerOf(2, { rating: 1 }))).toEqual({ refusal: 'already_rated' });
      expect(await counted()).toEqual([0, 0, 0, 0, 1, 0]);
    });

    test('stays with the interaction it came with, so that no words are lost when the page names another later', async () => {
      const { store, interaction, counted } = await openShop(open);
      await store.record(interaction('4711'), answerOf(1));

      const changed = await store.record(interaction('4712'), answerOf(1, { revision: 1, rating: 5, comment: 'Thanks' }));

      expect(changed).toMatchObject({ outcome: 'changed', response: { interaction: '4711', comment: 'Thanks' } });
      expect(await counted()).toEqual([0, 0, 0, 0, 1, 1]);
    });

    test('has a comment only where a reader would see one', async () => {
      const { store, interaction, counted } = await openShop(open);

      const recorded = await store.record(interaction('4711'), answerOf(1, { comment: ' \u200b\n' }));

      expect(recorded).toMatchObject({ response: { comment: null } });
      expect(await counted()).toEqual([0, 0, 0, 0, 1, 0]);
    });

    test('keeps its words as they were written, hostile or not', async () => {
      const { store, site, interaction } = await openShop(open);
      const comment = `'); DROP TABLE responses; -- <script>alert(1)</script> 👩‍👩‍👧 \u202e`;
      await store.record(interaction('4711'), answerOf(1, { comment }));

      expect((await store.response(site, responseId(1), EVERYTHING))?.comment).toBe(comment);
    });

    test('is as old as the clock says, even if the clock is put back', async () => {
      const { store, site, interaction, clock } = await openShop(open);
      await store.record(interaction('4711'), answerOf(1));
      const before = clock.now();
      clock.pass(-10 * MINUTE);

      await store.record(interaction('4711'), answerOf(1, { revision: 1, rating: 1 }));

      expect(await store.response(site, responseId(1), EVERYTHING)).toMatchObject({ createdAt: before, changedAt: before });
    });

    test('that was removed stays removed, and leaves nothing behind', async () => {
      const { store, site, interaction, counted } = await openShop(open);
      await store.record(interaction('4711'), answerOf(1, { comment: 'My name is Eve', page: 'https://shop.example/eve' }));

      expect(await store.remove(site, responseId(1), 'user lead')).toBe('removed');
      expect(await store.remove(site, responseId(1), 'user lead')).toBe('removed');

      expect(await store.record(interaction('4711'), answerOf(1, { comment: 'My name is Eve' }))).toEqual({ refusal: 'removed' });
      expect(await store.record(interaction('4711'), answerOf(2))).toEqual({ refusal: 'removed' });
      expect(await counted()).toBeNull();
      expect(await store.response(site, responseId(1), EVERYTHING)).toBeNull();
      expect(await store.responses(site, { range: ALWAYS, agent: ana.id }, { limit: 10 }, EVERYTHING)).toEqual({ responses: [], nextCursor: null });
    });

    test('that never was cannot be removed', async () => {
      const { store, site } = await openShop(open);
      expect(await store.remove(site, responseId(1), 'user lead')).toBe('not_found');
    });
  });
