import { setTimeout } from 'node:timers/promises';
import { asId, type InteractionId, type SiteId } from '../../domain/ids.ts';
import type { Commits } from './commits.ts';
import type { Db } from './connection.ts';
import { forget } from './forget.ts';
import { idOf, type Packed } from './packed.ts';
import { attempt } from './storage-errors.ts';
import type { Tx } from './tx.ts';

/** An interaction that still has words or tells who the customer was, and since when. */
interface Aging {
  readonly id: Packed;
  readonly isVerified: 0 | 1;
  /** When it was answered, or last heard of where it was not; null where nothing was heard but its name. */
  readonly at: number | null;
  readonly hasSomething: 0 | 1;
}

type Place = Pick<Aging, 'id' | 'isVerified'>;

const PIECE = 100; // Interactions: to overwrite their words takes some milliseconds of the event loop, and then others have their turn.

/** Takes the words of a site that are older than a moment (ms); how many interactions lost something. */
export async function forgetBefore({ commit }: Commits, db: Db, siteId: SiteId, before: number, now: number): Promise<number> {
  let rows = 0;
  for await (const piece of piecesOf(db, siteId)) {
    const old = piece.filter(({ at, hasSomething }) => hasSomething === 1 && at !== null && at < before);
    if (old.length > 0) await commit((tx) => forgetAll(tx, siteId, old, now));
    rows += old.length;
  }
  return rows;
}

const REST = 4; // Times as long as the piece took: the walk is in no hurry, and whoever gives an answer is.

/** All interactions of the site; between the pieces others have their turn. */
async function* piecesOf(db: Db, siteId: SiteId): AsyncGenerator<readonly Aging[]> {
  const pieceAfter = db.$client.prepare<[SiteId, Packed, 0 | 1], Aging>(PIECE_AFTER);
  let after: Place | undefined = { id: '', isVerified: 0 };
  do {
    const { id, isVerified }: Place = after;
    const start = performance.now();
    const piece: readonly Aging[] = await attempt(() => pieceAfter.all(siteId, id, isVerified));
    yield piece;
    await setTimeout(REST * (performance.now() - start));
    after = piece.length === PIECE ? piece.at(-1) : undefined;
  } while (after);
}

function forgetAll(tx: Tx, siteId: SiteId, old: readonly Aging[], now: number): void {
  for (const isVerified of [true, false]) {
    const ids = old.filter((one) => (one.isVerified === 1) === isVerified).map(({ id }) => asId<InteractionId>(idOf(id)));
    if (ids.length > 0) forget(tx, siteId, { ids, isVerified }, now);
  }
}

/** In the order of the key, which says nothing of time: no index has to be written with every answer for the sake of one walk a day. */
const PIECE_AFTER = `
  select i.id, i.is_verified as isVerified,
    coalesce(r.created_at, (select max(e.heard_at) from exposures e where e.site_id = i.site_id and e.interaction_id = i.id and e.is_verified = i.is_verified)) as at,
    i.customer is not null or i.case_id is not null or (r.id is not null and r.removed_at is null and r.words_erased_at is null) as hasSomething
  from interactions i
  left join responses r on r.site_id = i.site_id and r.id = i.answer_id
  where i.site_id = ? and (i.id, i.is_verified) > (?, ?)
  order by i.id, i.is_verified limit ${PIECE}`;
