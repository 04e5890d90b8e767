import { Hono } from 'hono';
import { type ThemeStats, type Words, WordsQuery } from '../../contract/words.ts';
import type { Store } from '../../db/store.ts';
import { type AskedDays, daysAskedByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { type Kept, keepingFor } from '../kept.ts';
import { momentOf } from '../messages.ts';
import { phrasesIn } from '../phrases.ts';
import { problem } from '../problem.ts';
import { readRemarks, remarkFilterOf } from '../remarks.ts';
import { json } from '../reply.ts';
import { countedThemes, themesOf } from '../theme-stats.ts';
import { isVerifiedIn } from '../verified.ts';

interface Parts {
  readonly store: Pick<Store, 'remarks'>;
  readonly identity: Identity;
  readonly now: () => number;
  readonly elapsed: () => number;
}
type Keeping = Parts & { readonly kept: Kept };

const LIFE = 60_000; // Reading takes a second or two; what is said does not change by the minute.

/** What is in the words of customers, for whoever may read them. */
export function words(parts: Parts): Hono<Env> {
  const keeping = { ...parts, kept: keepingFor(LIFE, parts.elapsed) };
  return new Hono<Env>().get('/stats/words', (c) => readWords(keeping, c)).get('/stats/themes', (c) => readThemes(keeping, c));
}

async function readWords(parts: Keeping, c: Context): Promise<Response> {
  const asked = await daysAskedByStaff(c, parts.identity, 'read words', WordsQuery, parts.now());
  if ('code' in asked) return problem(c, asked);
  if (isOfHiddenAgent(asked)) return problem(c, 'agents_not_shown');
  const found = await parts.kept(keyOf('words', asked), async (): Promise<Words> => {
    const read = await remarksFor(parts, asked);
    return { ...about(asked, read, parts.now()), ...(await phrasesIn(read)) };
  });
  return json(c, 200, found);
}

async function readThemes(parts: Keeping, c: Context): Promise<Response> {
  const asked = await daysAskedByStaff(c, parts.identity, 'read words', WordsQuery, parts.now());
  if ('code' in asked) return problem(c, asked);
  if (isOfHiddenAgent(asked)) return problem(c, 'agents_not_shown');
  const { site, calendar } = asked;
  const found = await parts.kept(keyOf('themes', asked), async (): Promise<ThemeStats> => {
    const read = await remarksFor(parts, asked);
    return { ...about(asked, read, parts.now()), standard: site.themes === null, ...(await countedThemes(read, themesOf(site), calendar)) };
  });
  return json(c, 200, found);
}

const isOfHiddenAgent = ({ message, eyes }: AskedDays<WordsQuery>): boolean => message.agent !== undefined && eyes.faces === 'hidden';

const filterFor = ({ message, range, site }: AskedDays<WordsQuery>) => remarkFilterOf(message, range, isVerifiedIn(message, site.signature));

/** What is found is the same for those who see the same, until the site is another. */
const keyOf = (what: string, asked: AskedDays<WordsQuery>): string =>
  JSON.stringify([what, asked.site.id, asked.site.timeZone, asked.site.themes, filterFor(asked), asked.sight]);

const remarksFor = ({ store }: Parts, asked: AskedDays<WordsQuery>) => readRemarks(store, asked.site.id, filterFor(asked), asked.sight);

const about = ({ range }: AskedDays<WordsQuery>, { remarks, isWhole }: Awaited<ReturnType<typeof remarksFor>>, now: number) => ({
  range: { ...range },
  as_of: momentOf(now),
  comments: remarks.length,
  whole: isWhole,
});
