import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { InteractionKey } from '../contract/fields.ts';
import { HandedInInteraction, InteractionMessage, NewInteraction } from '../contract/interactions.ts';
import { ApiKeyList, MadeApiKey, MadeSigningKey, NewApiKey, NewSigningKey, SigningKeyList } from '../contract/keys.ts';
import { SiteQuery } from '../contract/range.ts';
import { byStaff } from './operations.ts';

const KeyPath = z.object({ id: z.string() });

const InteractionPath = z.object({ id: InteractionKey });

/** What the API document says of keys, and of what programs hand in with them. */
export const keyPaths: ZodOpenApiPathsObject = {
  '/api/v1/interactions': {
    post: byStaff({
      id: 'handInInteraction',
      summary: 'Hand in an interaction that is over, and get a token for its customer. Who is credited is settled the first time.',
      body: NewInteraction,
      answers: { 201: ['It is new.', HandedInInteraction], 200: ['It was heard of before; this is what is frozen.', HandedInInteraction] },
      refusals: ['too_many_keys', 'idempotency_conflict'],
    }),
  },
  '/api/v1/interactions/{id}': {
    get: byStaff({
      id: 'readInteraction',
      summary: 'An interaction that was handed in or signed for.',
      path: InteractionPath,
      query: SiteQuery,
      answers: { 200: ['As it is frozen.', InteractionMessage] },
      refusals: ['not_found'],
    }),
  },
  '/api/v1/signing-keys': {
    get: byStaff({
      id: 'listSigningKeys',
      summary: 'The keys that the help desk signs with, those that are revoked too.',
      query: SiteQuery,
      answers: { 200: ['All of them, without their secrets.', SigningKeyList] },
    }),
    post: byStaff({
      id: 'createSigningKey',
      summary: 'Make a key that the help desk signs interactions with. Two can be active at a time.',
      body: NewSigningKey,
      answers: { 201: ['The key, with its secret, which is told this once.', MadeSigningKey] },
      refusals: ['too_many_keys', 'idempotency_conflict'],
    }),
  },
  '/api/v1/signing-keys/{id}': {
    delete: byStaff({
      id: 'revokeSigningKey',
      summary: 'End a signing key at once: tokens that it signed are refused from now on.',
      path: KeyPath,
      query: SiteQuery,
      answers: { 204: ['Revoked.'] },
      refusals: ['not_found'],
    }),
  },
  '/api/v1/api-keys': {
    get: byStaff({
      id: 'listApiKeys',
      summary: 'The secret keys of other programs, those that are revoked too.',
      query: SiteQuery,
      answers: { 200: ['All of them, by what can be shown.', ApiKeyList] },
    }),
    post: byStaff({
      id: 'createApiKey',
      summary: 'Make a secret key for another program.',
      body: NewApiKey,
      answers: { 201: ['The key, which is told this once.', MadeApiKey] },
      refusals: ['idempotency_conflict'],
    }),
  },
  '/api/v1/api-keys/{id}': {
    delete: byStaff({
      id: 'revokeApiKey',
      summary: 'End a secret key at once.',
      path: KeyPath,
      query: SiteQuery,
      answers: { 204: ['Revoked.'] },
      refusals: ['not_found'],
    }),
  },
};
