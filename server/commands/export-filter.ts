import * as z from 'zod';
import { AgentKey, ChannelKey, DayText } from '../../contract/fields.ts';
import type { ResponseFilter } from '../../db/store.ts';
import { calendarOf } from '../../domain/calendar.ts';
import { type Period, rangeOf } from '../../domain/period.ts';
import { Failure } from '../terminal.ts';

/** Which answers, as the options say it. */
export interface ChosenAnswers {
  readonly period?: Period;
  readonly from?: string;
  readonly to?: string;
  readonly agent?: string;
  readonly channel?: string;
}

const Options = z.object({ from: DayText.optional(), to: DayText.optional(), agent: AgentKey.optional(), channel: ChannelKey.optional() });

/** The filter for storage, with every answer where nothing is said; a Failure names what cannot be meant. */
export function chosenAnswers({ period = 'all', ...options }: ChosenAnswers, timeZone: string, now: number): ResponseFilter {
  const { data, error } = Options.safeParse(options);
  if (error) throw new Failure(error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`).join('\n'), 2);
  const named = rangeOf(period, calendarOf(timeZone).hourOf(now).day);
  const { from = named.from, to = named.to, ...whose } = data;
  if (from > to) throw new Failure('--from must not be after --to', 2);
  return { ...(whose.agent && { agent: whose.agent }), ...(whose.channel && { channel: whose.channel }), range: { from, to } };
}
