import type { Store } from '../../db/store.ts';
import type { Interaction } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { calendarOf } from '../../domain/calendar.ts';
import { type Counts, countsOfAnswer, merge, NO_COUNTS } from '../../domain/counts.ts';
import type { SiteId } from '../../domain/ids.ts';
import { ALWAYS, ana, answerOf, ben, type Clock, chat, cho, email, everyOf, interactionOf, responseId } from './shop.ts';
import type { Step, Story } from './steps.ts';

/** What the story was like, noted by somebody who only heard what the store answered. */
export interface Told {
  readonly sites: readonly SiteId[];
  /** Who is to be credited, by site and interaction. */
  readonly credited: Map<string, Interaction>;
  readonly exposures: { readonly interaction: Interaction; readonly at: number; readonly counts: Counts }[];
  readonly boards: { readonly site: SiteId; readonly board: Board }[];
}

/** Lets the story happen in the store: the steps of a scene at once, one scene after the other. */
export async function tell(store: Store, clock: Clock, { start, timeZones, scenes }: Story): Promise<Told> {
  clock.set(start);
  const made = [];
  for (const timeZone of timeZones) made.push(await store.createSite({ name: timeZone, timeZone }));
  const told: Told = { sites: made.map(({ id }) => id), credited: new Map(), exposures: [], boards: [] };
  for (const { steps, wait } of scenes) {
    const notes = await Promise.all(steps.map((step) => take(store, told, step)));
    for (const note of notes) note(clock.now());
    clock.pass(wait);
  }
  return told;
}

/** Takes one step, and gives what is to be noted of it. */
async function take(store: Store, told: Told, step: Step): Promise<(at: number) => void> {
  const site = told.sites[step.shop] as SiteId;
  const interaction = interactionOf(site, `${step.number}`, 'by' in step ? step.by : {});
  const credit = () => told.credited.set(keyOf(interaction), told.credited.get(keyOf(interaction)) ?? interaction);
  switch (step.does) {
    case 'answers': {
      const recorded = await store.record(interaction, answerOf(step.isRival ? step.number + 10 : step.number, step));
      return () => 'outcome' in recorded && recorded.outcome === 'created' && credit();
    }
    case 'is asked': {
      const isFirst = await store.expose(interaction, step.kind);
      return (at) => isFirst && credit() && told.exposures.push({ interaction, at, counts: { ...NO_COUNTS, [step.kind]: 1 } });
    }
    case 'is removed':
      await store.remove(site, responseId(step.number));
      return () => {};
    case 'looks at the board': {
      const board = await store.board(site, step.range);
      return () => told.boards.push({ site, board });
    }
    case 'is counted anew':
      await (step.timeZone ? store.moveSite(site, step.timeZone) : store.rebuild(site));
      return () => {};
  }
}

const keyOf = ({ site, id }: Pick<Interaction, 'site' | 'id'>) => `${site} ${id}`;

type Rows = Readonly<Record<string, Counts>>;

/** Every row that the roll-ups of a site must have, counted from the list of its answers and the notes. */
export async function expectedRows(store: Store, told: Told, site: SiteId): Promise<Rows> {
  const { timeZone = 'UTC' } = (await store.sites()).find(({ id }) => id === site) ?? {};
  const { hourOf } = calendarOf(timeZone);
  const rows: Record<string, Counts> = {};
  const count = (interaction: Interaction | undefined, at: number, counts: Counts) => {
    if (interaction?.site !== site) return;
    const { start, day } = hourOf(at);
    for (const agent of new Set([null, ...interaction.agents.map(({ id }) => id)]))
      for (const bucket of [start, day])
        rows[rowOf(bucket, agent, interaction.channel)] = merge(rows[rowOf(bucket, agent, interaction.channel)] ?? NO_COUNTS, counts);
  };
  for (const { interaction: id, createdAt, rating, comment } of await everyOf(store.allResponses(site, {})))
    count(told.credited.get(keyOf({ site, id })), createdAt, countsOfAnswer(rating, comment !== null));
  for (const { interaction, at, counts } of told.exposures) count(told.credited.get(keyOf(interaction)), at, counts);
  return rows;
}

/** Every row that the roll-ups of a site have, read through its series. */
export async function storedRows(store: Store, site: SiteId): Promise<Rows> {
  const rows: Record<string, Counts> = {};
  for (const agent of [null, ana.id, ben.id, cho.id])
    for (const channel of [chat, email]) {
      const of = agent ? { agent, channel } : { channel };
      for (const { day, counts } of await store.days(site, ALWAYS, of)) rows[rowOf(day, agent, channel)] = counts;
      for (const { hour, counts } of await store.hours(site, 0, Number.MAX_SAFE_INTEGER, of)) rows[rowOf(hour, agent, channel)] = counts;
    }
  return rows;
}

const rowOf = (bucket: string | number, agent: string | null, channel: string) => `${bucket} ${agent ?? 'everybody'} ${channel}`;
