import { expect, test } from 'vitest';
import type { Board } from '../../domain/board.ts';
import { answered, countsOfAnswer, merge, NO_COUNTS } from '../../domain/counts.ts';
import { type AgentId, asId, type ChannelId } from '../../domain/ids.ts';
import type { Rating } from '../../domain/rating.ts';
import { formatOf } from '../../leaderboard/format.ts';
import { agentLines, channelLines, channelsOf, sortLines } from '../../leaderboard/rows.ts';
import { ALWAYS, ana, ben, chat, cho, email } from '../support/shop.ts';

const cell = (agent: AgentId | null, channel: ChannelId, ...ratings: Rating[]) => ({
  agent,
  channel,
  team: null,
  isVerified: false,
  counts: ratings.map((rating) => countsOfAnswer(rating, false)).reduce(merge, NO_COUNTS),
});

const board: Board = {
  seq: 9,
  range: ALWAYS,
  agents: [ana, ben],
  cells: [
    cell(ana.id, chat, 5, 3),
    cell(ben.id, chat, 4),
    cell(ben.id, email, 1),
    cell(cho.id, email),
    cell(null, email, 1),
    cell(null, chat, 5, 3, 4),
  ],
};

const { compare } = formatOf('en-GB');
const names = (lines: readonly { name: string }[]) => lines.map(({ name }) => name);

test('agents stand by their names, and by their id where nobody told the name', () => {
  expect(names(agentLines(board, null).lines)).toEqual(['Ana Ruiz', 'Ben Okoro', 'cho']);
});

test('equal scores share a rank and say so; with few answers there is none', () => {
  const fours = [4, 4, 4, 4, 4] as const;
  const ties: Board = { ...board, cells: [cell(ana.id, chat, 5, 3, ...fours), cell(ben.id, chat, 4, 4, ...fours), cell(cho.id, chat, 5, 5, 5, 5)] };

  expect(agentLines(ties, chat).lines.map(({ name, rank, isTied }) => [name, rank, isTied])).toEqual([
    ['Ana Ruiz', 1, true],
    ['Ben Okoro', 1, true],
    ['cho', null, false],
  ]);
});

test('whoever has no answers comes last, whichever way the rows are sorted', () => {
  const lines = agentLines(board, null).lines;

  expect(names(sortLines(lines, { by: 'csat', isAscending: true }, compare))).toEqual(['Ana Ruiz', 'Ben Okoro', 'cho']);
  expect(names(sortLines(lines, { by: 'mean', isAscending: true }, compare))).toEqual(['Ben Okoro', 'Ana Ruiz', 'cho']);
  expect(names(sortLines(lines, { by: 'mean', isAscending: false }, compare))).toEqual(['Ana Ruiz', 'Ben Okoro', 'cho']);
});

test('names are sorted as people sort them', () => {
  const cells = ['Zoë', 'agent 10', 'Ána', 'agent 9'].map((name) => cell(asId<AgentId>(name), chat, 5));
  const { lines } = agentLines({ ...board, cells }, chat);

  expect(names(sortLines(lines, { by: 'name', isAscending: true }, compare))).toEqual(['agent 9', 'agent 10', 'Ána', 'Zoë']);
});

test('a channel counts every interaction once, and is alone under its filter', () => {
  expect(channelLines(board, null).lines.map(({ name, counts }) => [name, answered(counts)])).toEqual([
    ['chat', 3],
    ['email', 1],
  ]);
  expect(names(channelLines(board, email).lines)).toEqual(['email']);
  expect(channelsOf(board, compare)).toEqual(['chat', 'email']);
});

test('whoever has few answers stands below the ranked, whichever way the rows are sorted', () => {
  const two: Board = { ...board, cells: [cell(ana.id, chat, 2, 2, 2, 2, 2), cell(ben.id, chat, 5, 5)] };
  const { lines } = agentLines(two, null);

  expect(lines.map(({ name, lane }) => [name, lane])).toEqual([
    ['Ana Ruiz', 'ranked'],
    ['Ben Okoro', 'needs more answers'],
  ]);
  expect(names(sortLines(lines, { by: 'csat', isAscending: false }, compare))).toEqual(['Ana Ruiz', 'Ben Okoro']);
  expect(agentLines(two, null, 2).lines.every(({ lane }) => lane === 'ranked')).toBe(true);
});

test('scores are adjusted for channels where there are several and none is chosen', () => {
  const adjusted = (lines: ReturnType<typeof agentLines>['lines']) => lines.map((line) => line.adjusted !== null);

  expect(adjusted(agentLines(board, null).lines)).toEqual([true, true, false]);
  expect(adjusted(agentLines(board, chat).lines)).toEqual([false, false]);
});
