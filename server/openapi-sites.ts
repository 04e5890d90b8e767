import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { AuditList, AuditQuery } from '../contract/audit.ts';
import { SiteKey } from '../contract/fields.ts';
import { SiteQuery } from '../contract/range.ts';
import { MadeShare, NewShare, NewWallSession, ShareList } from '../contract/shares.ts';
import { NewSite, SiteChange, SiteList, SiteMessage } from '../contract/sites.ts';
import { byPerson, byStaff } from './operations.ts';

const SitePath = z.object({ key: SiteKey });
const SharePath = z.object({ id: z.string() });

/** What the API document says of sites, of the links that share their boards, and of what was done to them. */
export const sitePaths: ZodOpenApiPathsObject = {
  '/api/v1/sites': {
    get: byStaff({
      id: 'listSites',
      summary: 'The sites that you administer, in the order of creation.',
      answers: { 200: ['All of them.', SiteList] },
    }),
    post: byStaff({
      id: 'createSite',
      summary: 'Make a site; for owners of the installation.',
      body: NewSite,
      answers: { 201: ['The site, with the key that its pages carry.', SiteMessage] },
    }),
  },
  '/api/v1/sites/{key}': {
    patch: byStaff({
      id: 'changeSite',
      summary: 'Change what is named about a site; another time zone counts all days anew.',
      path: SitePath,
      body: SiteChange,
      answers: { 200: ['The site as it is now.', SiteMessage] },
    }),
  },
  '/api/v1/shares': {
    get: byStaff({ id: 'listShares', summary: 'The share links that work.', query: SiteQuery, answers: { 200: ['All of them.', ShareList] } }),
    post: byStaff({
      id: 'createShare',
      summary: 'Make a link that shows the board to whoever has it, and words and whole names only where that is asked for.',
      body: NewShare,
      answers: { 201: ['The share, with its link, which is told this once.', MadeShare] },
    }),
  },
  '/api/v1/shares/{id}': {
    delete: byStaff({
      id: 'revokeShare',
      summary: 'End a share link: who shows the board by it is shown nothing any more.',
      path: SharePath,
      query: SiteQuery,
      answers: { 204: ['Ended.'] },
      refusals: ['not_found'],
    }),
  },
  '/api/v1/wall-sessions': {
    post: byPerson({
      id: 'beginWallSession',
      summary: 'Let this browser show the board that a share link leads to.',
      body: NewWallSession,
      answers: { 204: ['A cookie lets it, until the share is revoked.'] },
      refusals: ['link_not_valid'],
    }),
  },
  '/api/v1/audit': {
    get: byStaff({
      id: 'listAudit',
      summary: 'Who did what to a site, newest first.',
      query: AuditQuery,
      answers: { 200: ['A page of entries, and where the next one starts.', AuditList] },
    }),
  },
};
