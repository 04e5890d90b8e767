import type { Context } from './context.ts';

/** Under which origin browsers know this server: the configured one, or the name by which the request called it. */
export const originOf = (c: Context, baseUrl: string | null): string => baseUrl ?? new URL(c.req.url).origin;
