import { sites } from './schema.ts';

/** A site as the store shows it, from a row of `sites`. */
export const siteFields = {
  id: sites.id,
  key: sites.key,
  name: sites.name,
  timeZone: sites.timeZone,
  createdAt: sites.createdAt,
  signature: sites.signature,
  origins: sites.origins,
  retentionDays: sites.retentionDays,
};
