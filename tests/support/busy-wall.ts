import { type AgentId, asId } from '../../domain/ids.ts';
import { openWall, type Wall } from './wall.ts';

/** A name that is longer than a row. */
export const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorff-Maximiliane von und zu Berleburg';

/** Agents enough for any screen, two of them first with equal numbers, one with a long name. */
export async function openBusyWall(): Promise<Wall> {
  const wall = await openWall();
  const answers = Array.from({ length: 28 * 6 }, (_, index) => ({ agent: Math.floor(index / 6) + 1, answer: index % 6 }));
  await Promise.all(
    answers.map(({ agent, answer }) => {
      const name = agent === 5 ? LONG_NAME : `Agent ${agent}`;
      const place = { channel: asId(['chat', 'email', 'phone'][answer % 3] ?? ''), team: ['Billing', 'Orders'][answer % 2] ?? '' } as const;
      return wall.tap({ ...place, agent: asId<AgentId>(`a${agent}`), agent_name: name, rating: agent <= 2 || answer * 5 > agent ? 5 : 3 });
    }),
  );
  return wall;
}
