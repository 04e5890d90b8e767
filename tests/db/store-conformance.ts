import { describe } from 'vitest';
import type { OpenStore } from '../support/shop.ts';
import { answers } from './conformance/answers.ts';
import { attribution } from './conformance/attribution.ts';
import { calendars } from './conformance/calendars.ts';
import { exposures } from './conformance/exposures.ts';
import { feed } from './conformance/feed.ts';
import { imports } from './conformance/imports.ts';
import { invitations } from './conformance/invitations.ts';
import { lists } from './conformance/lists.ts';
import { people } from './conformance/people.ts';
import { randomSteps } from './conformance/random-steps.ts';
import { sights } from './conformance/sights.ts';
import { signatures } from './conformance/signatures.ts';
import { sites } from './conformance/sites.ts';
import { standing } from './conformance/standing.ts';
import { together } from './conformance/together.ts';

const SUITES = [
  sites,
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
  people,
  invitations,
  randomSteps,
];

/** Everything that `db/store.ts` promises, to be kept by whatever answers it. */
export const storeConformance = (name: string, open: OpenStore) =>
  describe(name, () => {
    for (const suite of SUITES) suite(open);
  });
