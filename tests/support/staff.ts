import type { Office } from './office.ts';

const SHOP = { key: 'aw_pk_shop', name: 'Corner Shop' };
const BAKERY = { key: 'aw_pk_bakery', name: 'مخبز الزاوية' };

const user = (name: string, told: object = {}) => ({
  id: name.toLowerCase(),
  name,
  email: `${name.toLowerCase()}@example.com`,
  is_owner: false,
  has_password: true,
  ...told,
});

/** Olga owns the place, Ada looks after the shop, Leo leads a team there, and Ana is asked about. */
export const OLGA = {
  user: user('Olga', { is_owner: true }),
  sites: [SHOP, BAKERY].map((site) => ({ ...site, role: 'admin', teams: [], agent: null })),
};
export const ADA = { user: user('Ada'), sites: [{ ...SHOP, role: 'admin', teams: [], agent: null }] };
export const LEO = { user: user('Leo'), sites: [{ ...SHOP, role: 'lead', teams: ['Deliveries', 'Returns'], agent: null }] };
export const ANA = { user: user('Ana'), sites: [{ ...SHOP, role: 'agent', teams: [], agent: 'ana' }] };
/** Somebody who looks around first. */
export const GUEST = { user: { ...user('Owner'), is_owner: true, email: null, has_password: false }, sites: [OLGA.sites[0]] };

const AT = { created_at: '2026-11-22T10:05:00Z' };

const PART = { teams: [], agent: null, is_owner: false, is_disabled: false, last_seen_at: '2026-11-24T08:00:00Z', ...AT };
const SETTINGS = { time_zone: 'Europe/Madrid', signature: 'prefer', ranking: 'own', origins: [], retention_days: 365, themes: null, ...AT };

const LISTS: Readonly<Record<string, readonly object[]>> = {
  sites: [
    { ...SHOP, ...SETTINGS, jobs: [{ job: 'retention', ran_at: '2026-11-22T03:00:00Z', rows: 12 }] },
    { ...BAKERY, ...SETTINGS, signature: 'require', origins: ['https://bakery.example'], jobs: [] },
  ],
  users: [
    { ...user('Olga'), ...PART, role: 'admin', is_owner: true },
    { ...user('Ada'), ...PART, role: 'admin' },
    { ...user('Leo'), ...PART, role: 'lead', teams: ['Deliveries', 'Returns'], last_seen_at: null },
    { ...user('Ana'), ...PART, name: 'آنا رويز', role: 'agent', agent: 'ana', is_disabled: true },
  ],
  invitations: [
    {
      ...{ id: 'i1', email: 'cho@example.com', name: 'Cho Min-ji' },
      role: 'agent',
      teams: [],
      agent: 'cho',
      ...AT,
      expires_at: '2026-11-29T10:05:00Z',
    },
  ],
  'signing-keys': [
    { id: 'k2', name: 'Zendesk 2026', algorithm: 'HS256', ...AT, revoked_at: null },
    { id: 'k1', name: 'Zendesk 2025', algorithm: 'EdDSA', ...AT, revoked_at: '2026-11-23T10:05:00Z' },
  ],
  'api-keys': [
    { id: 'a1', name: 'Monthly report', prefix: 'aw_sk_3f9c', scopes: ['read'], ...AT, last_used_at: PART.last_seen_at, revoked_at: null },
  ],
  shares: [{ id: 's1', name: 'Office, second floor', shows_words: true, shows_names: false, ...AT }],
  agents: [
    { id: 'ana', name: 'Ana Ruiz', celebrated: true },
    { id: 'ben', name: 'بن', celebrated: false },
  ],
  audit: [
    {
      at: '2026-11-24T08:00:00Z',
      actor: 'user ada',
      action: 'response.exclude',
      subject: '019aa5a0-7c1e-7d3b-9f1d-000000000001',
      details: { reason: 'late' },
    },
    { at: '2026-11-23T03:00:00Z', actor: 'job', action: 'words.erase', subject: 'aw_pk_shop', details: { rows: 12 } },
    { at: '2026-11-22T10:05:00Z', actor: 'user olga', action: 'membership.change', subject: 'ana', details: { role: 'agent' } },
  ],
};

/** Lets somebody be signed in, on sites with something on them. */
export function staff(office: Office, me: object): void {
  office.says('GET session', 200, me);
  for (const [route, data] of Object.entries(LISTS)) office.says(`GET ${route}`, 200, { data, next_cursor: route === 'audit' ? 'older' : null });
}
