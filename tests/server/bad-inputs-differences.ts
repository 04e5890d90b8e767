import type { Expected } from './bad-inputs-case.ts';

/** In what we answer otherwise than the sample expects of any server, and which word of our interface says so. */
interface Difference extends Partial<Pick<Expected, 'status' | 'error' | 'field' | 'header' | 'max_response_bytes'>> {
  readonly parallel?: number;
  readonly because: string;
}

const NO_WEBHOOKS: Difference = {
  status: [404],
  error: 'not_found',
  because: 'There are no webhooks yet: nothing of ours calls an address that somebody gave it, so there is none to refuse.',
};
const UNNAMED: Difference = {
  field: null,
  because: 'We have no such field, whatever stands in it. A field that is not known is refused and not named: what was sent is never echoed.',
};
const RECEIPT: Difference = {
  max_response_bytes: 10_240,
  because: 'A receipt says what is stored, the customer’s own words included (Receipt in contract/responses.ts); every problem is below 4 KiB.',
};

/** By the id of the case. Whatever is not here is answered as the sample says. */
export const DIFFERENCES: Readonly<Record<string, Difference>> = {
  'BI-001': {
    status: [401],
    error: 'unauthorized',
    header: {},
    because: 'The same address is where the team reads its answers: a stranger is told that, and nothing is recorded.',
  },
  'BI-049': RECEIPT,
  'BI-059': RECEIPT,
  'BI-108': UNNAMED,
  'BI-132': UNNAMED,
  'BI-142': {
    parallel: 400,
    because: 'Signed answers may be 300 in ten minutes from one address, since an office has one (docs/security.md): 200 more would not reach that.',
  },
  'BI-152': NO_WEBHOOKS,
  'BI-154': NO_WEBHOOKS,
  'BI-157': NO_WEBHOOKS,
  'BI-159': NO_WEBHOOKS,
  'BI-161': NO_WEBHOOKS,
  'BI-162': NO_WEBHOOKS,
};
