import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { byAnyone } from './operations.ts';

const page = (id: string, summary: string) => ({
  get: byAnyone({ id, summary, answers: { 200: ['A page.', 'text/html'] }, refusals: ['not_found'] }),
});

const file = (id: string, summary: string) => ({
  get: byAnyone({
    ...{ id, summary },
    path: z.object({ file: z.string() }),
    answers: { 200: ['A script or a style sheet.', 'text/javascript'] },
    refusals: ['not_found'],
  }),
});

/** The pages of accounts and administration, for the API document. */
export const consolePaths: ZodOpenApiPathsObject = {
  '/': page('showHome', 'Where everybody comes in: their boards, and what is still to be set up.'),
  '/setup': page('showSetup', 'Where the link leads that the server prints while it has no owner.'),
  '/sign-in': page('showSignIn', 'The way in, and on to the page that `next` names.'),
  '/invitation': page('showInvitation', 'Where an invitation leads.'),
  '/reset': page('showReset', 'Where the link to a new password leads.'),
  '/wall': page('showWall', 'Where a share link leads: it lets a screen in, and goes on to the board.'),
  '/account': page('showAccount', 'Name, e-mail, password and sessions of whoever is signed in.'),
  '/sites': page('showSites', 'Settings, keys and share links of a site, for its administrators.'),
  '/people': page('showPeople', 'Members of a site and invitations to it, for its administrators.'),
  '/activity': page('showActivity', 'Who did what on a site, for its administrators.'),
  '/privacy': page('showPrivacy', 'Export and erasure, for administrators of a site.'),
  '/preview': page('showPreview', 'The widget with settings that are not saved, for the frame in which /sites shows it.'),
  '/console/assets/{file}': file('readConsoleAsset', 'What these pages are made of.'),
  '/preview/assets/{file}': file('readPreviewAsset', 'What the preview is made of.'),
};
