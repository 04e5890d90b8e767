import type { AlarmMessage, Alerts } from '../contract/alerts.ts';
import type { Day } from '../domain/calendar.ts';
import type { ChannelId } from '../domain/ids.ts';
import { type Series, stepAt } from './series.ts';
import type { Words } from './words.ts';

/** An agent, a channel or a team that is not as it was before. */
export type Change = AlarmMessage;

/** The changes that a page is about: all of them, or those of its channel. Newest first. */
export const changesIn = (alerts: Alerts | null, channel: ChannelId | null): readonly Change[] =>
  (alerts?.alarms ?? []).filter(({ of, key }) => channel === null || (of === 'channel' && key === channel));

/** Each of them once, by its newest alarm; good news first. */
export function newestOfEach(changes: readonly Change[]): readonly Change[] {
  const first = new Map(changes.toReversed().map((change) => [JSON.stringify([change.of, change.key]), change]));
  const each = [...first.values()].reverse();
  return [...each.filter(({ kind }) => kind === 'rise'), ...each.filter(({ kind }) => kind === 'drop')];
}

/** The changes in each step of a chart that has any, by its index. */
export function changesByStep(series: Series, changes: readonly Change[]): ReadonlyMap<number, readonly Change[]> {
  const marked = new Map<number, Change[]>();
  for (const change of changes) {
    const step = stepAt(series, change.day as Day, Date.parse(change.at));
    if (step >= 0) marked.set(step, [...(marked.get(step) ?? []), change]);
  }
  return marked;
}

/** In a sentence each: "Ana Ruiz: fewer happy customers than before". */
export const changeTexts = (changes: readonly Change[] | undefined, { changes: words }: Words): readonly string[] =>
  (changes ?? []).map(({ name, kind }) => words.who(name, words.kinds[kind]));
