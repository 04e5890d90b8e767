import { describe, test } from 'vitest';
import { importLaw, innerLaw } from './import-law.ts';
import { expectFindings, expectKept } from './rule.ts';
import { readSources } from './sources.ts';

const sources = readSources('.ts', '.tsx');

describe('the import law', () => {
  test('is kept between the roots', () => expectKept(importLaw, sources));

  test('is kept within them', () => expectKept(innerLaw, sources));

  test('lets the server use its libraries, and parts of them', () =>
    expectFindings(
      importLaw,
      {
        'server/app.ts':
          "import { serveStatic } from '@hono/node-server/serve-static';\nimport { Hono } from 'hono';\nimport x from '@hono/node-ws';",
      },
      ['server/app.ts:3 server may not use @hono/node-ws (@hono/node-ws)'],
    ));

  test('lets the domain know nothing: no package, no Node, no other root', () =>
    expectFindings(
      importLaw,
      {
        'domain/a.ts': "import { b } from './b.ts';\nimport { x } from 'luxon';\nimport fs from 'node:fs';\nimport type { S } from '../db/store.ts';",
      },
      [
        'domain/a.ts:2 domain may not use luxon (luxon)',
        'domain/a.ts:3 domain may not use node: (node:fs)',
        'domain/a.ts:4 domain may not use db (../db/store.ts)',
      ],
    ));

  test('lets browsers use the types of the contract and no value of it', () =>
    expectFindings(
      importLaw,
      {
        'widget/a.ts': "import type { N } from '../contract/a.ts';\nimport { type N, n } from '../contract/a.ts';\nconst z = await import('zod');",
        'leaderboard/ui/A.tsx':
          "import { h } from 'preact/hooks';\nexport { b } from '../../contract/b.ts';\ntype S = import('../../server/s.ts').S;",
      },
      [
        'widget/a.ts:2 widget uses values of contract, of which it may use types only (../contract/a.ts)',
        'widget/a.ts:3 widget may not use zod (zod)',
        'leaderboard/ui/A.tsx:2 leaderboard uses values of contract, of which it may use types only (../../contract/b.ts)',
        'leaderboard/ui/A.tsx:3 leaderboard may not use server (../../server/s.ts)',
      ],
    ));

  test('counts a file that is imported for what it does as a value', () =>
    expectFindings(importLaw, { 'widget/a.ts': "import '../contract/a.ts';" }, [
      'widget/a.ts:1 widget uses values of contract, of which it may use types only (../contract/a.ts)',
    ]));

  test('lets only commands open a database', () =>
    expectFindings(
      innerLaw,
      {
        'server/commands/serve.ts': "import { openSqliteStore } from '../../db/sqlite/open.ts';\nimport { schema } from '../../db/sqlite/schema.ts';",
        'server/app.ts': "import type { Store } from '../db/store.ts';\nimport { openSqliteStore } from '../db/sqlite/open.ts';",
      },
      [
        'server/commands/serve.ts:2 a command opens a database through db/sqlite/open.ts (../../db/sqlite/schema.ts)',
        'server/app.ts:2 only server/commands/* open a database (../db/sqlite/open.ts)',
      ],
    ));

  test('keeps SQL and drivers out of the storage seam', () =>
    expectFindings(innerLaw, { 'db/store.ts': "import { sql } from 'drizzle-orm';\nimport type { T } from './sqlite/schema.ts';" }, [
      'db/store.ts:1 db/ itself has no dialect; SQL lives in db/sqlite/ (drizzle-orm)',
      'db/store.ts:2 only server/commands/* open a database (./sqlite/schema.ts)',
    ]));

  test('lets only serve.ts open a port', () =>
    expectFindings(
      innerLaw,
      {
        'server/serve.ts': "import { serve } from '@hono/node-server';",
        'server/feed.ts': "import { createServer } from 'node:http';\nimport type { S } from 'node:net';",
      },
      ['server/feed.ts:1 only serve.ts opens a port (node:http)'],
    ));

  test('keeps routes from knowing one another or the app, types included', () =>
    expectFindings(
      innerLaw,
      { 'server/routes/a.ts': "import type { App } from '../app.ts';\nimport { b } from './b.ts';\nimport { c } from '../body.ts';" },
      [
        'server/routes/a.ts:1 a route names the parts it needs; it knows no other route and not the app (../app.ts)',
        'server/routes/a.ts:2 a route names the parts it needs; it knows no other route and not the app (./b.ts)',
      ],
    ));

  test('lets the npm package use types of the widget only, and each wrapper its own framework', () =>
    expectFindings(
      innerLaw,
      {
        'widget/npm/load.ts':
          "import type { Options } from '../options.ts';\nimport { ask } from '../ask.ts';\nimport { EVENTS } from './events.ts';",
        'widget/npm/react.ts': "import { useRef } from 'react';\nimport { h } from 'vue';",
        'widget/ask.ts': "import { EVENTS } from './npm/events.ts';",
      },
      [
        "widget/npm/load.ts:2 the npm package has no copy of the widget, whose version is the server's: it uses types of it (../ask.ts)",
        'widget/npm/react.ts:2 a framework is known to its own wrapper alone (vue)',
        'widget/ask.ts:1 the widget does not know the npm package (./npm/events.ts)',
      ],
    ));
});
