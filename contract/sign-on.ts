import * as z from 'zod';

/** Where somebody who signs in elsewhere wanted to go. */
export const SignOnQuery = z.strictObject({
  next: z.string().optional().meta({ description: 'A path of this server; the home page where it is anything else.', example: '/leaderboard/' }),
});
