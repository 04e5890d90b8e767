import type { Store } from '../../db/store.ts';
import { EVERYTHING } from '../../domain/access.ts';
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
    case 'is left out':
      await store.exclude(site, responseId(step.number), 'The customer meant somebody else', 'user lead');
      return () => {};
    case 'is put back':
      await store.restore(site, responseId(step.number), 'user lead');
      return () => {};
    case 'is removed':
      await store.remove(site, responseId(step.number), 'user lead');
      return () => {};
    case 'looks at the board': {
      const board = await store.board(site, step.range, EVERYTHING);
      return () => told.boards.push({ site, board });
    }
    case 'is counted anew':
      await (step.timeZone ? store.updateSite(site, { timeZone: step.timeZone }, 'command') : store.rebuild(site));
      return () => {};
  }
}

const keyOf = ({ site, id, isVerified }: Pick<Interaction, 'site' | 'id' | 'isVerified'>) => `${site} ${id} ${isVerified}`;

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
        for (const team of teamsOf(interaction)) {
          const row = rowOf(bucket, agent, { ...interaction, team });
          rows[row] = merge(rows[row] ?? NO_COUNTS, counts);
        }
  };
  for (const { interaction: id, isVerified, createdAt, rating, comment, standing } of await everyOf(store.allResponses(site, {}, EVERYTHING)))
    count(told.credited.get(keyOf({ site, id, isVerified })), createdAt, countsOfAnswer(rating, comment !== null, standing));
  for (const { interaction, at, counts } of told.exposures) count(told.credited.get(keyOf(interaction)), at, counts);
  return rows;
}

/** Every row that the roll-ups of a site have, read through its series. */
export async function storedRows(store: Store, site: SiteId): Promise<Rows> {
  const rows: Record<string, Counts> = {};
  for (const { agent, team, ...of } of ANYTHING) {
    const whose = { ...of, ...(agent && { agent }) };
    const sight = team ? { teams: [team] } : EVERYTHING;
    const rowIn = (bucket: string | number) => rowOf(bucket, agent, { ...of, team });
    for (const { day, counts } of await store.days(site, ALWAYS, whose, sight)) rows[rowIn(day)] = counts;
    for (const { hour, counts } of await store.hours(site, 0, Number.MAX_SAFE_INTEGER, whose, sight)) rows[rowIn(hour)] = counts;
  }
  return rows;
}

/** Whatever counts can be asked for. */
const ANYTHING = [null, ana.id, ben.id, cho.id].flatMap((agent) =>
  [chat, email].flatMap((channel) => [false, true].flatMap((isVerified) => [null, 'Billing'].map((team) => ({ agent, channel, isVerified, team })))),
);

/** An interaction of a team is seen by whoever sees the team, and by whoever sees everything. */
const teamsOf = ({ team }: Pick<Interaction, 'team'>) => (team === null ? [null] : [null, team]);

const rowOf = (bucket: string | number, agent: string | null, { channel, isVerified, team }: Pick<Interaction, 'channel' | 'isVerified' | 'team'>) =>
  `${bucket} ${agent ?? 'everybody'} ${channel} ${isVerified ? 'signed' : 'unsigned'} ${team ?? 'any team'}`;
