import * as z from 'zod';

/** The process answers. */
export const Alive = z.strictObject({ status: z.literal('ok'), version: z.string() }).meta({ id: 'Alive' });

const bytes = z.int().nonnegative();

/** Answers can be stored; with what an operator may want to look at. */
export const Ready = z
  .strictObject({
    status: z.literal('ok'),
    version: z.string(),
    storage: z.strictObject({
      state: z.literal('ok'),
      database_bytes: bytes,
      wal_bytes: bytes.meta({ description: 'The write-ahead log. It grows for as long as another program reads an old state.' }),
      free_bytes: bytes.meta({ description: 'What the disk has left.' }),
      warnings: z.array(z.enum(['wal_large', 'disk_low'])).meta({ description: 'What is not a fault yet.' }),
    }),
    watchers: bytes.meta({ description: 'Boards that watch the live feed now.' }),
  })
  .meta({ id: 'Ready' });

export type Ready = z.infer<typeof Ready>;
