import { describe, expect, test } from 'vitest';
import { adjustForChannels } from '../../domain/channel-adjusted.ts';
import vectors from './vectors/casemix.json' with { type: 'json' };

const { input, output } = vectors.demo;
const tally = (agent: string, channel: string, n: number, mean: number) => ({ agent, channel, n, sum: n * mean });
const demo = input.N.flatMap((row, agent) => row.map((n, channel) => ({ agent, channel, n, sum: input.M[agent]?.[channel] ?? 0 })));
const close = (numbers: readonly number[]) => numbers.map((number) => expect.closeTo(number, 10));

describe('scores adjusted for channels', () => {
  test('are those that another program computed, with the effect of each channel', () => {
    const adjusted = adjustForChannels(demo, input.K);

    expect([...adjusted.channels.values()]).toEqual(close(output.channel));
    expect([...adjusted.agents.values()].map(({ effect }) => effect)).toEqual(close(output.effect));
    expect([...adjusted.agents.values()].map((agent) => agent.adjusted)).toEqual(close(output.adjusted));
    expect([adjusted.base, adjusted.islands]).toEqual([expect.closeTo(output.base, 10), 1]);
  });

  test('do not punish whoever takes the hard channel', () => {
    const team = ['ben', 'cho', 'dan'].flatMap((agent) => [tally(agent, 'chat', 50, 4.6), tally(agent, 'email', 50, 3.6)]);
    const { agents, channels } = adjustForChannels([...team, tally('ana', 'email', 90, 3.9), tally('ana', 'chat', 10, 4.8)], 20);

    expect(agents.get('ana')?.adjusted).toBeGreaterThan(agents.get('ben')?.adjusted ?? 5);
    expect(channels.get('chat')).toBeGreaterThan(channels.get('email') ?? 5);
  });

  test('leave the mean of all where it is when everybody works alike', () => {
    const { agents, base } = adjustForChannels([tally('ana', 'chat', 10, 4), tally('ben', 'chat', 10, 4)], 20);

    expect([base, agents.get('ana')?.effect, agents.get('ana')?.adjusted]).toEqual([4, 0, 4]);
  });

  test('say which agents no channel joins, the most answers first', () => {
    const tallies = [
      tally('ana', 'phone', 5, 4),
      tally('ben', 'chat', 50, 4),
      tally('cho', 'chat', 5, 3),
      tally('cho', 'email', 5, 5),
      tally('dan', 'email', 1, 5),
    ];
    const { agents, islands } = adjustForChannels([...tallies, { ...tally('ana', 'email', 0, 0) }], 20);

    expect(islands).toBe(2);
    expect([...agents].map(([agent, { island }]) => [agent, island])).toEqual([
      ['ana', 1],
      ['ben', 0],
      ['cho', 0],
      ['dan', 0],
    ]);
  });

  test('are none where nobody has answered', () => {
    expect(adjustForChannels([tally('ana', 'chat', 0, 0)], 20)).toEqual({ agents: new Map(), channels: new Map(), base: 0, islands: 0 });
  });
});
