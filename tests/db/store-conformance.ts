import { describe } from 'vitest';
import type { OpenStore } from '../support/shop.ts';
import { agents } from './conformance/agents.ts';
import { answers } from './conformance/answers.ts';
import { attribution } from './conformance/attribution.ts';
import { audit } from './conformance/audit.ts';
import { calendars } from './conformance/calendars.ts';
import { changes } from './conformance/changes.ts';
import { customers } from './conformance/customers.ts';
import { exposures } from './conformance/exposures.ts';
import { feed } from './conformance/feed.ts';
import { imports } from './conformance/imports.ts';
import { invitations } from './conformance/invitations.ts';
import { jobs } from './conformance/jobs.ts';
import { keys } from './conformance/keys.ts';
import { lists } from './conformance/lists.ts';
import { people } from './conformance/people.ts';
import { randomSteps } from './conformance/random-steps.ts';
import { reasons } from './conformance/reasons.ts';
import { remarks } from './conformance/remarks.ts';
import { filters, search } from './conformance/search.ts';
import { shares } from './conformance/shares.ts';
import { sights } from './conformance/sights.ts';
import { signOns } from './conformance/sign-on.ts';
import { signatures } from './conformance/signatures.ts';
import { sites } from './conformance/sites.ts';
import { sparklines } from './conformance/sparklines.ts';
import { standing } from './conformance/standing.ts';
import { together } from './conformance/together.ts';

const SUITES = [
  sites,
  shares,
  keys,
  audit,
  agents,
  customers,
  jobs,
  answers,
  reasons,
  signatures,
  standing,
  sights,
  remarks,
  sparklines,
  attribution,
  exposures,
  calendars,
  changes,
  lists,
  filters,
  search,
  feed,
  imports,
  together,
  people,
  invitations,
  randomSteps,
  signOns,
];

/** Everything that `db/store.ts` promises, to be kept by whatever answers it. */
export const storeConformance = (name: string, open: OpenStore) =>
  describe(name, () => {
    for (const suite of SUITES) suite(open);
  });
