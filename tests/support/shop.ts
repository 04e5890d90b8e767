import type { Store } from '../../db/store.ts';
import { EVERYTHING } from '../../domain/access.ts';
import type { Agent } from '../../domain/agent.ts';
import type { Answer, Interaction } from '../../domain/answer.ts';
import type { Board, Cell } from '../../domain/board.ts';
import { type AgentId, asId, type ChannelId, type InteractionId, type ResponseId, type SiteId } from '../../domain/ids.ts';
import type { DayRange } from '../../domain/period.ts';

/** What a share shows that was made for nothing more than the board. */
export const BOARD_ALONE = { words: false, names: false };

/** Opens an empty store with this clock, closed and gone when the test ends. */
export type OpenStore = (now: () => number) => Promise<Store>;

/** Ana is asked for by everybody, Ben joins her when it gets difficult, and Cho writes the mails. */
export const ana: Agent = { id: asId<AgentId>('ana'), name: 'Ana Ruiz' };
export const ben: Agent = { id: asId<AgentId>('ben'), name: 'Ben Okoro' };
export const cho: Agent = { id: asId<AgentId>('cho'), name: 'Cho Min-ji' };
export const chat = asId<ChannelId>('chat');
export const email = asId<ChannelId>('email');
export const ALWAYS = { from: '0001-01-01', to: '9999-12-31' } as DayRange;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A clock that goes only when it is told to. */
export type Clock = ReturnType<typeof clockAt>;

/** Such a clock, set to a moment (RFC 3339). */
export function clockAt(moment: string) {
  let at = Date.parse(moment);
  return {
    now: () => at,
    pass(ms: number) {
      at += ms;
    },
    set(next: string) {
      at = Date.parse(next);
    },
  };
}

/** A chat with Ana, unless told otherwise. */
export const interactionOf = (site: SiteId, id: string, told: Partial<Interaction> = {}): Interaction => ({
  site,
  id: asId<InteractionId>(id),
  channel: chat,
  agents: [ana],
  team: null,
  caseId: null,
  customer: null,
  isVerified: false,
  ...told,
});

/** The answer with this number: five faces and no words, unless told otherwise. Each number is one device's answer. */
export const answerOf = (number: number, told: Partial<Answer> = {}): Answer => ({
  id: responseId(number),
  editToken: `edit-token-of-answer-${number}`,
  revision: 0,
  rating: 5,
  comment: null,
  language: null,
  surface: 'inline',
  page: null,
  delay: null,
  signals: [],
  reasons: [],
  ...told,
});

export const responseId = (number: number): ResponseId => asId<ResponseId>(`019aa5a0-0000-7000-8000-${String(number).padStart(12, '0')}`);

/** The board with its agents and cells in the order of their ids: their order says nothing. */
export const inOrder = (board: Board): Board => ({
  ...board,
  agents: board.agents.toSorted((a, b) => compare(a.id, b.id)),
  cells: board.cells.toSorted((a, b) => compare(nameOfCell(a), nameOfCell(b))),
});

const nameOfCell = ({ agent, channel, team, isVerified }: Cell): string => JSON.stringify([agent ?? '', channel, team ?? '', isVerified]);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** All that an asynchronous source gives. */
export async function everyOf<Item>(source: AsyncIterable<Item>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of source) items.push(item);
  return items;
}

/** A store with one site, at five past eleven on a Sunday in Madrid. */
export async function openShop(open: OpenStore, timeZone = 'Europe/Madrid') {
  const clock = clockAt('2026-11-22T10:05:00Z');
  const store = await open(clock.now);
  const { id: site } = await store.createSite({ name: 'Shop', timeZone });
  const interaction = (id: string, told: Partial<Interaction> = {}) => interactionOf(site, id, told);
  /** How many answers of each rating, and how many comments, a channel has, or one agent in it. */
  const counted = async (agent: Agent | null = null, channel = chat) => {
    const { cells } = await store.board(site, ALWAYS, EVERYTHING);
    const cell = cells.find((one) => one.agent === (agent?.id ?? null) && one.channel === channel);
    return cell ? [...cell.counts.ratings, cell.counts.comments] : null;
  };
  return { clock, store, site, interaction, counted };
}
