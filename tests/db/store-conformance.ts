import { describe } from 'vitest';
import type { OpenStore } from '../support/shop.ts';
import { answers } from './conformance/answers.ts';
import { attribution } from './conformance/attribution.ts';
import { audit } from './conformance/audit.ts';
import { calendars } from './conformance/calendars.ts';
import { exposures } from './conformance/exposures.ts';
import { feed } from './conformance/feed.ts';
import { imports } from './conformance/imports.ts';
import { keys } from './conformance/keys.ts';
import { lists } from './conformance/lists.ts';
import { randomSteps } from './conformance/random-steps.ts';
import { shares } from './conformance/shares.ts';
import { sights } from './conformance/sights.ts';
import { signatures } from './conformance/signatures.ts';
import { sites } from './conformance/sites.ts';
import { standing } from './conformance/standing.ts';
import { together } from './conformance/together.ts';

const SUITES = [
  sites,
  shares,
  keys,
  audit,
  answers,
  signatures,
  standing,
  sights,
  attribution,
  exposures,
  calendars,
  lists,
  feed,
  imports,
  together,
  randomSteps,
];

/** Everything that `db/store.ts` promises, to be kept by whatever answers it. */
export const storeConformance = (name: string, open: OpenStore) =>
  describe(name, () => {
    for (const suite of SUITES) suite(open);
  });
