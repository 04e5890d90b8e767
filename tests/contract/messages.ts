import { AgentChange, AgentList } from '../../contract/agents.ts';
import { AuditList, AuditQuery } from '../../contract/audit.ts';
import { ChangeMessage, CountsMessage, Score } from '../../contract/counts.ts';
import { NewExclusion } from '../../contract/exclusions.ts';
import { NewExposure } from '../../contract/exposures.ts';
import { Problem } from '../../contract/problem.ts';
import { RangeMessage } from '../../contract/range.ts';
import { ListedResponse, NewResponse, Receipt, ResponseChange, ResponseList, ResponseQuery } from '../../contract/responses.ts';
import { MadeShare, NewShare, NewWallSession, ShareList } from '../../contract/shares.ts';
import { NewSite, SiteChange, SiteList } from '../../contract/sites.ts';
import { PageSettings, WidgetSettingsChange, WidgetSettingsMessage, WidgetSettingsQuery } from '../../contract/widget-settings.ts';
import { BOARD_MESSAGES, type Message } from './board-messages.ts';
import { INSIGHT_MESSAGES } from './insight-messages.ts';

const at = '2026-11-22T10:05:00.000Z';
const id = '019aa5a0-7c1e-7d3b-9f1d-2f6a4b8c0d1e';
const site = 'aw_pk_3f9c2b7e';
const ana = { id: 'ana', name: 'Ana Ruiz' };
const range = { from: '2026-11-16', to: '2026-11-22' };
const counts = { ratings: [0, 0, 1, 2, 5], comments: 3, excluded: 1, suspect: 2, closed: 20, asked: 12, shown: 10, dismissed: 1 };
const score = { n: 8, mean: 4.5, csat: 0.875, response_rate: 0.8, coverage: 0.6 };

/** An answer with everything that it can have. */
export const newResponse = {
  site,
  channel: 'chat',
  agent: 'ana',
  agent_name: 'Ana Ruiz',
  team: 'Returns',
  case: 'R-17',
  interaction: '4711',
  id,
  edit_token: 'QmFzZTY0LXVybC10b2tlbg',
  revision: 1,
  rating: 4,
  comment: 'Quick and kind.',
  reasons: 'speed friendliness',
  lang: 'de-AT',
  surface: 'popup',
  page: 'https://www.example.com/help',
  delay_ms: 2400,
};

const listed = {
  id,
  interaction: '4711',
  channel: 'chat',
  agents: [ana],
  team: null,
  case: 'R-17',
  rating: 4,
  comment: null,
  reasons: ['speed'],
  verified: false,
  lang: 'de',
  surface: 'inline',
  page: null,
  delay_ms: null,
  revision: 0,
  created_at: at,
  changed_at: at,
  standing: 'excluded',
  signals: ['hasty'],
  exclusion: { reason: 'They meant the delivery.', by: 'Lea Lead', at },
};

const own = { question: 'How was it?', thanks: 'Ana reads this today.', reasons: { parking: 'Parking' } };
const settings = {
  scale: 3,
  theme: 'dark',
  position: 'center',
  accent: '#3355d1',
  reasons: [
    { id: 'speed', about: 'outcome' },
    { id: 'parking', about: 'outcome' },
  ],
  cap: 0,
  delay: 3600,
};
/** How a site asks, with everything that it can say about it. */
export const widgetSettings = { ...settings, words: { 'en-gb': { ...own, what_went_wrong: 'What was missing?', what_went_well: 'What was good?' } } };

const madeSite = {
  key: site,
  name: 'Shop',
  time_zone: 'Europe/Vienna',
  signature: 'off',
  origins: [],
  ranking: 'own',
  retention_days: null,
  themes: [{ name: 'Refund', keywords: ['refund*', 'money'] }],
  widget: widgetSettings,
  created_at: at,
  jobs: [{ job: 'retention', ran_at: at, rows: 3 }],
};

/** Every message that travels, with one that is right. */
export const MESSAGES: readonly Message[] = [
  ['NewResponse', NewResponse, newResponse],
  ['ResponseChange', ResponseChange, { site, edit_token: newResponse.edit_token, rating: 2, comment: '', reasons: '' }],
  [
    'Receipt',
    Receipt,
    { id, interaction: '4711', revision: 0, rating: 5, comment: 'Thanks', reasons: [], verified: false, created_at: at, changeable_until: at },
  ],
  ['ListedResponse', ListedResponse, listed],
  ['ResponseList', ResponseList, { data: [listed], next_cursor: null }],
  [
    'ResponseQuery',
    ResponseQuery,
    {
      site,
      period: '30d',
      from: range.from,
      to: range.to,
      agent: 'ana',
      channel: 'chat',
      rating: '5',
      has_comment: 'true',
      q: 'refund "did not" arriv',
      reason: 'speed',
      lang: 'de',
      team: 'Billing',
      phrase: 'not paid',
      verified: 'false',
      limit: '20',
      cursor: 'x',
    },
  ],
  ['NewExclusion', NewExclusion, { site, reason: 'They meant the delivery.' }],
  ['NewSite', NewSite, { name: 'Shop', time_zone: 'Europe/Vienna' }],
  [
    'SiteChange',
    SiteChange,
    {
      name: 'Shop',
      time_zone: 'UTC',
      signature: 'require',
      origins: ['https://shop.example'],
      ranking: 'full',
      retention_days: 30,
      themes: [{ name: 'Refund', keywords: ['refund*', '返金'] }],
      widget: {},
    },
  ],
  ['WidgetSettings', WidgetSettingsMessage, widgetSettings],
  ['WidgetSettingsChange', WidgetSettingsChange, widgetSettings],
  ['WidgetSettingsQuery', WidgetSettingsQuery, { site }],
  ['PageSettings', PageSettings, { site, ...settings, words: { en: { ...own, whatWentWrong: 'What was missing?', whatWentWell: 'Good?' } } }],
  ['SiteList', SiteList, { data: [madeSite] }],
  ['NewShare', NewShare, { site, name: 'Hall', shows_words: true, shows_names: false }],
  [
    'MadeShare',
    MadeShare,
    { id: '5f0c2a', name: 'Hall', created_at: at, shows_words: false, shows_names: false, url: 'https://feedback.example/wall#token' },
  ],
  ['ShareList', ShareList, { data: [{ id: '5f0c2a', name: 'Hall', created_at: at, shows_words: true, shows_names: true }] }],
  ['NewWallSession', NewWallSession, { token: 'aw_sh_x' }],
  ['AuditQuery', AuditQuery, { site, limit: '20', cursor: id }],
  ['AuditList', AuditList, { data: [{ at, actor: 'user u1', action: 'site.update', subject: site, details: { name: true } }], next_cursor: null }],
  ['NewExposure', NewExposure, { site, channel: 'chat', agent: 'ana', agent_name: 'Ana', team: 'A', case: '1', interaction: '4711', kind: 'shown' }],
  ['AgentChange', AgentChange, { site, celebrated: false }],
  ['AgentList', AgentList, { data: [{ ...ana, celebrated: true }] }],
  ...BOARD_MESSAGES,
  ...INSIGHT_MESSAGES,
  [
    'Problem',
    Problem,
    {
      type: 'https://example.com/problems/validation_failed',
      title: 'The message is not valid.',
      status: 422,
      code: 'validation_failed',
      detail: 'See errors.',
      instance: '/api/v1/responses',
      request_id: id,
      errors: [{ pointer: '/rating', detail: 'must be 1 to 5' }],
    },
  ],
  ['Counts', CountsMessage, counts],
  ['Change', ChangeMessage, { ...counts, ratings: [0, 0, -1, 1, 0] }],
  ['Score', Score, score],
  ['Range', RangeMessage, range],
];
