/** How many answers one agent had in one channel, and their ratings added up: all that the adjustment needs. */
export interface ChannelTally<Agent, Channel> {
  readonly agent: Agent;
  readonly channel: Channel;
  readonly n: number;
  readonly sum: number;
}

/** An agent as if everybody had the same mix of channels. */
export interface AdjustedAgent {
  /** How far above (or below) what its channels give everybody, in faces. */
  readonly effect: number;
  /** The score to show next to the raw one: what all channels give, plus the effect. */
  readonly adjusted: number;
  /** Which island of agents and channels it is on, by number from 0 in order of answers. Only agents of one island can be compared: no channel joins two. */
  readonly island: number;
}

/** Every agent and every channel with what belongs to each of them alone. */
export interface ChannelAdjusted<Agent, Channel> {
  readonly agents: ReadonlyMap<Agent, AdjustedAgent>;
  /** What a channel gives an average agent, 1 to 5. To be shown beside the adjusted scores, since adjusting hides a channel in which everybody is bad. */
  readonly channels: ReadonlyMap<Channel, number>;
  /** The channels' means, each by its share of all answers. */
  readonly base: number;
  /** How many islands there are: more than one means that not all scores can be compared. */
  readonly islands: number;
}

// The estimates stand still to nine digits long before, wherever agents and channels are joined at all.
const ROUNDS = 30;

/**
 * rating = channel + agent + noise, with channels as they are and agents drawn towards zero like scores by K answers of an average one; each is fitted in
 * turn with the others held. Tallies without answers do not count. Empty maps and a base of 0 where nobody has answered.
 */
export function adjustForChannels<Agent, Channel>(tallies: readonly ChannelTally<Agent, Channel>[], weight: number): ChannelAdjusted<Agent, Channel> {
  const [byAgent, byChannel] = [new Map<Agent, Side>(), new Map<Channel, Side>()];
  for (const { agent, channel, n, sum } of tallies.filter((tally) => tally.n > 0)) join(sideOf(byAgent, agent), sideOf(byChannel, channel), n, sum);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of byChannel.values()) side.effect = excess(side) / side.answers;
    for (const side of byAgent.values()) side.effect = excess(side) / (side.answers + weight);
  }
  const channels = [...byChannel.values()];
  const answers = channels.reduce((sum, side) => sum + side.answers, 0);
  const base = channels.reduce((sum, side) => sum + (side.answers * side.effect) / answers, 0);
  const islands = islandsOf([...byAgent.values()]);
  return {
    agents: mapped(byAgent, (side) => ({
      effect: side.effect,
      adjusted: base + side.effect,
      island: islands.findIndex((island) => island.has(side)),
    })),
    channels: mapped(byChannel, ({ effect }) => effect),
    base,
    islands: islands.length,
  };
}

/** An agent or a channel. Each knows those on the other side by itself instead of by name, since all of them are gone through sixty times for every move. */
interface Side {
  effect: number;
  answers: number;
  readonly parts: { readonly other: Side; readonly n: number; readonly sum: number }[];
}

function sideOf<Key>(sides: Map<Key, Side>, key: Key): Side {
  const side = sides.get(key) ?? { effect: 0, answers: 0, parts: [] };
  sides.set(key, side);
  return side;
}

function join(agent: Side, channel: Side, n: number, sum: number): void {
  agent.answers += n;
  agent.parts.push({ other: channel, n, sum });
  channel.answers += n;
  channel.parts.push({ other: agent, n, sum });
}

/** What the ratings come to beyond what each of them was given by the other side. */
const excess = ({ parts }: Side): number => parts.reduce((total, { other, n, sum }) => total + sum - n * other.effect, 0);

const mapped = <Key, From, To>(map: ReadonlyMap<Key, From>, change: (from: From) => To): ReadonlyMap<Key, To> =>
  new Map([...map].map(([key, from]) => [key, change(from)]));

/** The islands: all agents and channels that can be reached from one of them. The one with most answers is the first. */
function islandsOf(agents: readonly Side[]): readonly ReadonlySet<Side>[] {
  const islands: ReadonlySet<Side>[] = [];
  for (const agent of agents) if (!islands.some((island) => island.has(agent))) islands.push(reachedFrom(agent));
  const answersIn = (island: ReadonlySet<Side>) => [...island].reduce((sum, { answers }) => sum + answers, 0);
  return islands.sort((a, b) => answersIn(b) - answersIn(a));
}

function reachedFrom(first: Side): ReadonlySet<Side> {
  const reached = new Set([first]);
  // A set goes on to give what is added to it while it is walked.
  for (const side of reached) for (const { other } of side.parts) reached.add(other);
  return reached;
}
