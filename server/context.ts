import type { HttpBindings } from '@hono/node-server';
import type { Context as HonoContext } from 'hono';
import type { ProblemCode } from '../contract/problem.ts';
import type { Recorded } from '../db/store.ts';
import type { SiteId } from '../domain/ids.ts';

/** What every request carries through the app. */
export interface Env {
  Bindings: HttpBindings;
  Variables: {
    /** Stands in the answer, in its problem and in the log, so that all three can be found from one of them. */
    requestId: string;
    /** Whether browsers come by https, and are to stay with it. */
    isHttps?: boolean;
    /** The origin whose pages may read the answer to an open route: where absent any may, where null none. */
    readers?: string | null;
    /** For the log; known once the key or the staff has been recognised. */
    site?: SiteId;
    /** For whoever counts: what became of an answer, and why something was refused. */
    recorded?: Recorded;
    refusal?: ProblemCode;
    /** Once it is being read. */
    body?: Promise<Uint8Array | null>;
    /** To be set in the browser with the answer, as its header says it. */
    cookie?: string;
  };
}
/** One request on its way. */
export type Context = HonoContext<Env>;
