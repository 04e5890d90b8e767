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
  const counted = tallies.filter(({ n }) => n > 0);
  const byAgent = groupedBy(counted, ({ agent }) => agent);
  const byChannel = groupedBy(counted, ({ channel }) => channel);
  let effects = new Map<Agent, number>();
  let channels = new Map<Channel, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    channels = mapped(byChannel, (ours) => excess(ours, ({ agent }) => effects.get(agent) ?? 0) / answersOf(ours));
    effects = mapped(byAgent, (ours) => excess(ours, ({ channel }) => channels.get(channel) ?? 0) / (answersOf(ours) + weight));
  }
  const base = [...byChannel].reduce((sum, [channel, ours]) => sum + (answersOf(ours) * (channels.get(channel) ?? 0)) / answersOf(counted), 0);
  const islands = islandsOf(byAgent, byChannel);
  const agents = new Map([...effects].map(([agent, effect]) => [agent, { effect, adjusted: base + effect, island: islands.get(agent) ?? 0 }]));
  return { agents, channels, base, islands: new Set(islands.values()).size };
}

type Tallies<Agent, Channel> = readonly ChannelTally<Agent, Channel>[];

function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const answersOf = (tallies: Tallies<unknown, unknown>): number => tallies.reduce((sum, { n }) => sum + n, 0);

/** What the ratings come to beyond what each of them was given by the other side. */
const excess = <Agent, Channel>(tallies: Tallies<Agent, Channel>, given: (tally: ChannelTally<Agent, Channel>) => number): number =>
  tallies.reduce((sum, tally) => sum + tally.sum - tally.n * given(tally), 0);

const mapped = <Key, From, To>(map: ReadonlyMap<Key, From>, change: (from: From) => To): Map<Key, To> =>
  new Map([...map].map(([key, from]) => [key, change(from)]));

/** The island of each agent: all that can be reached by channels in common. The one with most answers is the first. */
function islandsOf<Agent, Channel>(
  byAgent: ReadonlyMap<Agent, Tallies<Agent, Channel>>,
  byChannel: ReadonlyMap<Channel, Tallies<Agent, Channel>>,
): ReadonlyMap<Agent, number> {
  const found: { agents: ReadonlySet<Agent>; answers: number }[] = [];
  for (const agent of byAgent.keys()) {
    if (found.some(({ agents }) => agents.has(agent))) continue;
    const agents = reachedFrom(agent, byAgent, byChannel);
    found.push({ agents, answers: [...agents].reduce((sum, one) => sum + answersOf(byAgent.get(one) ?? []), 0) });
  }
  found.sort((a, b) => b.answers - a.answers);
  return new Map(found.flatMap(({ agents }, island) => [...agents].map((agent) => [agent, island] as const)));
}

function reachedFrom<Agent, Channel>(
  first: Agent,
  byAgent: ReadonlyMap<Agent, Tallies<Agent, Channel>>,
  byChannel: ReadonlyMap<Channel, Tallies<Agent, Channel>>,
): ReadonlySet<Agent> {
  const [reached, seen] = [new Set([first]), new Set<Channel>()];
  // A set goes on to give what is added to it while it is walked.
  for (const agent of reached) {
    for (const { channel } of byAgent.get(agent) ?? []) {
      if (seen.has(channel)) continue;
      seen.add(channel);
      for (const { agent: neighbour } of byChannel.get(channel) ?? []) reached.add(neighbour);
    }
  }
  return reached;
}
