import * as z from 'zod';

const Count = z.int().nonnegative();
const Change = z.int();
const Changed = Change.exactOptional();

/** Counts of answers and of asking: everything that a score is computed from. */
export const CountsMessage = z
  .strictObject({
    ratings: z.tuple([Count, Count, Count, Count, Count]).meta({ description: 'Answers by rating, 1 to 5.' }),
    comments: Count,
    excluded: Count.meta({ description: 'Answers that somebody left out of the score, with a reason. In no rating.' }),
    suspect: Count.meta({ description: 'Answers that are left out until somebody has looked at them. In no rating.' }),
    closed: Count.meta({ description: 'Interactions that ended, as far as the help desk says so.' }),
    asked: Count,
    shown: Count,
    dismissed: Count,
  })
  .meta({ id: 'Counts' });

/** What one move did to counts: the same fields, which may be negative; a number that stayed what it was is left out, since five hundred watchers are told of it. */
export const ChangeMessage = z
  .strictObject({
    ratings: z.tuple([Change, Change, Change, Change, Change]),
    comments: Changed,
    excluded: Changed,
    suspect: Changed,
    closed: Changed,
    asked: Changed,
    shown: Changed,
    dismissed: Changed,
  })
  .meta({ id: 'Change' });
export type ChangeMessage = z.infer<typeof ChangeMessage>;

const Share = z.number().min(0).max(1).nullable();

/** Counts with what is read from them. Null where nothing was counted to divide by. */
export const Score = z
  .strictObject({
    n: Count.meta({ description: 'Answers.' }),
    mean: z.number().min(1).max(5).nullable().meta({ description: 'Plain mean rating.' }),
    csat: Share.meta({ description: 'Share of answers with 4 or 5.' }),
    response_rate: Share.meta({ description: 'Answers by customers who had the faces on screen.' }),
    coverage: Share.meta({ description: 'Interactions whose customer was asked, among those that ended.' }),
  })
  .meta({ id: 'Score' });
export type Score = z.infer<typeof Score>;
