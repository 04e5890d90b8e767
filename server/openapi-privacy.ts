import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { AgentChange, AgentList, KnownAgentMessage } from '../contract/agents.ts';
import { CustomerKey, CustomerRecord, Erasure } from '../contract/customers.ts';
import { AgentKey } from '../contract/fields.ts';
import { SiteQuery } from '../contract/range.ts';
import { byStaff } from './operations.ts';

const CustomerPath = z.object({ ref: CustomerKey });
const AgentPath = z.object({ id: AgentKey });

/** Operations on what is kept about people who are no users: customers, and those who serve them. */
export const privacyPaths: ZodOpenApiPathsObject = {
  '/api/v1/customers/{ref}': {
    get: byStaff({
      id: 'readCustomer',
      summary: 'Everything that is kept about a customer, to be handed over to them.',
      path: CustomerPath,
      query: SiteQuery,
      answers: { 200: ['All of it; nothing where the reference is not known.', CustomerRecord] },
      refusals: ['not_found'],
    }),
    delete: byStaff({
      id: 'eraseCustomer',
      summary: 'Erase all words, pages, cases and references of a customer. Counts stay, and nothing that comes late brings the words back.',
      path: CustomerPath,
      query: SiteQuery,
      answers: { 200: ['Erased, from the disk as well where it says so.', Erasure] },
      refusals: ['not_found'],
    }),
  },
  '/api/v1/agents': {
    get: byStaff({
      id: 'listAgents',
      summary: 'Those who are or were credited, by their ids.',
      query: SiteQuery,
      answers: { 200: ['All of them.', AgentList] },
    }),
  },
  '/api/v1/agents/{id}': {
    patch: byStaff({
      id: 'changeAgent',
      summary: 'Say whether an agent’s best answers are shown to all: as an administrator, or about yourself.',
      path: AgentPath,
      body: AgentChange,
      answers: { 200: ['The agent as they are now.', KnownAgentMessage] },
      refusals: ['not_found'],
    }),
    delete: byStaff({
      id: 'removeAgent',
      summary: 'Take the name and the id of an agent away. What they were credited with stays with a nameless former agent.',
      path: AgentPath,
      query: SiteQuery,
      answers: { 204: ['Removed.'] },
      refusals: ['not_found'],
    }),
  },
};
