import type { Answer, Interaction } from '../../domain/answer.ts';
import type { Calendar } from '../../domain/calendar.ts';
import type { Exposure } from '../../domain/exposure.ts';
import { asId, type SiteId, timeOrderedUuid } from '../../domain/ids.ts';
import type { Rating } from '../../domain/rating.ts';
import { type Reason, STANDARD_REASONS } from '../../domain/reason.ts';
import { NOBODYS_TOKEN } from '../nobodys-token.ts';
import { AGENTS, type CastAgent, type CastChannel, CHANNELS, COMMENTS } from './cast.ts';
import { type Chance, pick, pickEven } from './chance.ts';

/** One made-up interaction: when it ended, what became of asking, and what the customer said, if anything. */
export interface Scene {
  readonly at: number;
  readonly interaction: Interaction;
  readonly exposures: readonly Exposure[];
  readonly answer: Answer | null;
}

/** What a demonstration is made of. */
export interface Script {
  readonly site: SiteId;
  readonly calendar: Calendar;
  readonly answers: number;
  readonly days: number;
  /** When the last of them ends, ms. */
  readonly until: number;
}

/** Made-up interactions in the order of time, so many that the wanted number of customers answer. */
export function scenesOf(script: Script, chance: Chance): readonly Scene[] {
  const scenes: Scene[] = [];
  for (let left = script.answers; left > 0; ) {
    const scene = sceneOf(script, chance);
    scenes.push(scene);
    if (scene.answer) left -= 1;
  }
  return scenes.sort((a, b) => a.at - b.at);
}

function sceneOf(script: Script, chance: Chance): Scene {
  const at = momentIn(script, chance);
  const [agent, channel] = [pick(AGENTS, chance), pick(CHANNELS, chance)];
  const interaction = interactionOf(script.site, agent, channel, chance);
  if (chance() < NEVER_SHOWN) return { at, interaction, exposures: ['asked'], answer: null };
  if (chance() < channel.answerRate) return { at, interaction, exposures: ['asked', 'shown'], answer: answerOf(at, agent, channel, chance) };
  const isDismissed = chance() < DISMISSED;
  return { at, interaction, exposures: isDismissed ? ['asked', 'shown', 'dismissed'] : ['asked', 'shown'], answer: null };
}

// Shares: who had left before the faces came, who says why, and who closes the question instead of ignoring it.
const NEVER_SHOWN = 0.08;
const TAPS = 0.4;
const DISMISSED = 0.45;
const WRITES = { happy: 0.3, unhappy: 0.65 };

/** Mostly in the daytime of the site, since that is when support works. */
function momentIn({ calendar, days, until }: Script, chance: Chance): number {
  for (;;) {
    const at = Math.floor(until - chance() * days * 86_400_000);
    const hour = (at - calendar.startOf(calendar.hourOf(at).day)) / 3_600_000;
    if ((hour >= 8 && hour < 20) || chance() < 0.05) return at;
  }
}

function interactionOf(site: SiteId, agent: CastAgent, channel: CastChannel, chance: Chance): Interaction {
  const number = Math.floor(chance() * 1e12).toString(36); // A trillion: two of them do not meet in a demonstration.
  return {
    site,
    id: asId(`demo-${number}`),
    channel: asId(channel.id),
    agents: [{ id: asId(agent.id), name: agent.name }],
    team: agent.team,
    caseId: null,
    customer: null,
    isVerified: false,
  };
}

function answerOf(at: number, agent: CastAgent, channel: CastChannel, chance: Chance): Answer {
  const rating = ratingOf(agent.skill + channel.patience, chance);
  const writes = chance() < (rating > 3 ? WRITES.happy : WRITES.unhappy);
  return {
    id: asId(
      timeOrderedUuid(
        at,
        Uint8Array.from({ length: 10 }, () => chance() * 256),
      ),
    ),
    editToken: NOBODYS_TOKEN,
    revision: 0,
    rating,
    comment: writes ? pickEven(COMMENTS[rating], chance) : null,
    language: 'en',
    surface: channel.id === 'chat' ? 'popup' : 'inline',
    page: 'https://www.example.com/help',
    delay: Math.floor(1200 + chance() * 15_000),
    signals: [],
    reasons: chance() < TAPS ? [pickEven<Reason>(STANDARD_REASONS, chance).id] : [],
  };
}

function ratingOf(skill: number, chance: Chance): Rating {
  if (chance() < skill) return chance() < 0.72 ? 5 : 4;
  return pick(UNHAPPY, chance).rating;
}

// Whoever is unhappy is often very unhappy.
const UNHAPPY: readonly [Unhappy, ...Unhappy[]] = [
  { rating: 1, weight: 45 },
  { rating: 2, weight: 20 },
  { rating: 3, weight: 35 },
];
interface Unhappy {
  readonly rating: Rating;
  readonly weight: number;
}
