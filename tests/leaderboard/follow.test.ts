import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyMoves, type Board } from '../../domain/board.ts';
import type { Day } from '../../domain/calendar.ts';
import { countsOfAnswer } from '../../domain/counts.ts';
import { type AgentId, asId, type ChannelId } from '../../domain/ids.ts';
import type { Move } from '../../domain/move.ts';
import { RATINGS } from '../../domain/rating.ts';
import { type Following, hear, NOTHING_YET } from '../../leaderboard/follow.ts';

const DAYS = ['2026-11-20', '2026-11-21', '2026-11-22'] as Day[];
const EMPTY: Board = { seq: 0, range: { from: DAYS[1] as Day, to: DAYS[2] as Day }, agents: [], cells: [] };

const anyMove = fc.record({
  day: fc.constantFrom(...DAYS),
  channel: fc.constantFrom(asId<ChannelId>('chat'), asId<ChannelId>('mail')),
  agents: fc.subarray([
    { id: asId<AgentId>('ana'), name: 'Ana' },
    { id: asId<AgentId>('ben'), name: 'Ben' },
  ]),
  rating: fc.constantFrom(...RATINGS),
});
/** What can happen between a server and a page that watches it. */
const anyEvent = fc.oneof(
  { weight: 4, arbitrary: anyMove },
  { weight: 4, arbitrary: fc.constant('deliver' as const) },
  { weight: 2, arbitrary: fc.constantFrom('answer', 'look', 'reconnect', 'replay', 'lose', 'repeat', 'resync', 'midnight') },
);

test('after any interleaving of losses, repeats, reconnects and late answers the board is a fresh board', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 80 }), (events) => {
      const world = new World();
      for (const event of events) world.let(event);
      world.settle();

      expect(sorted(world.page.board)).toEqual(sorted(world.fresh()));
    }),
    { numRuns: 2000 },
  );
});

test('an answer to an earlier question is not taken', () => {
  const asked = hear(hear(NOTHING_YET, { kind: 'hello' }), { kind: 'resync' });

  expect(hear(asked, { kind: 'board', asked: 1, board: EMPTY })).toEqual(asked);
});

test('a gap is noticed at the first move after it', () => {
  const settled = hear(hear(NOTHING_YET, { kind: 'hello' }), { kind: 'board', asked: 1, board: EMPTY });

  const behind = hear(settled, { kind: 'moves', moves: [moveOf(2, { day: EMPTY.range.to, channel: asId('chat'), agents: [], rating: 5 })] });

  expect(behind).toMatchObject({ isDue: true, asked: 2, board: EMPTY });
});

type Happening = Omit<Move, 'seq' | 'hour' | 'team' | 'isVerified' | 'change'> & { rating: (typeof RATINGS)[number] };

const moveOf = (seq: number, { rating, ...rest }: Happening): Move => ({
  ...rest,
  seq,
  hour: 0,
  team: null,
  isVerified: false,
  change: countsOfAnswer(rating, false),
});

const sorted = (board: Board | null) => board && { ...board, agents: [...board.agents].sort(byText), cells: [...board.cells].sort(byText) };
const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** A server that commits moves, a line that may lose them, and a page that asks whenever it wants to and is answered whenever it happens. */
class World {
  page: Following = NOTHING_YET;
  committed: Move[] = [];
  line: Move[] = [];
  /** Whether everything committed since the last greeting has arrived or is on the line. */
  isWhole = false;
  asked = 0;
  answer: { asked: number; board: Board } | null = null;

  fresh = (): Board => applyMoves(EMPTY, this.committed);

  let(event: Happening | string): void {
    if (typeof event === 'object') this.commit(event);
    else this.happenings[event]?.();
  }

  happenings: Readonly<Record<string, () => void>> = {
    deliver: () => this.deliver(),
    look: () => this.look(),
    answer: () => this.bringAnswer(),
    reconnect: () => this.reconnect(this.committed.length),
    replay: () => this.reconnect(Math.floor(this.committed.length / 2)),
    repeat: () => {
      this.line = this.line.flatMap((move) => [move, move]);
    },
    lose: () => {
      this.line.shift();
      this.isWhole = false;
    },
    resync: () => {
      this.line = [];
      this.hear({ kind: 'resync' });
    },
    midnight: () => this.hear({ kind: 'midnight' }),
  };

  /** Whatever is on the line arrives and every question is answered; only a line that lost something is opened anew. */
  settle(): void {
    if (!this.isWhole) this.reconnect(this.committed.length);
    while (this.line.length > 0 || this.page.isDue) {
      this.deliver();
      this.look();
      this.bringAnswer();
    }
  }

  hear(heard: Parameters<typeof hear>[1]): void {
    this.page = hear(this.page, heard);
    if (this.page.asked !== this.asked) this.answer = null;
    this.asked = this.page.asked;
  }

  commit(happening: Happening): void {
    const move = moveOf(this.committed.length + 1, happening);
    this.committed.push(move);
    this.line.push(move);
  }

  deliver(): void {
    // As many at once as chance has it.
    const moves = this.line.splice(0, 1 + (this.committed.length % 4));
    if (moves.length > 0 && this.page.asked > 0) this.hear({ kind: 'moves', moves });
  }

  /** The server reads its board; the answer is still on its way. */
  look(): void {
    if (this.page.isDue) this.answer ??= { asked: this.page.asked, board: this.fresh() };
  }

  bringAnswer(): void {
    if (this.answer) this.hear({ kind: 'board', ...this.answer });
    this.answer = null;
  }

  reconnect(from: number): void {
    this.line = this.committed.slice(from);
    this.isWhole = true;
    this.hear({ kind: 'hello' });
  }
}
