// What a Hono server with the same contract can do at best. It stores nothing; ingest.ts compares us with it.
import { serveGrouped } from './grouped-route.ts';

serveGrouped(() => {});
