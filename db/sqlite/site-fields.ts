import { type SQL, sql } from 'drizzle-orm';
import { STANDARD_SETTINGS, type WidgetSettings } from '../../domain/widget-settings.ts';
import { sites } from './schema.ts';

/** Whatever a site did not choose is as the standard has it. */
const widget: SQL<WidgetSettings> = sql`${sites.widget}`.mapWith((own: string): WidgetSettings => ({ ...STANDARD_SETTINGS, ...JSON.parse(own) }));

/** A site as the store shows it, from a row of `sites`. */
export const siteFields = {
  id: sites.id,
  key: sites.key,
  name: sites.name,
  timeZone: sites.timeZone,
  createdAt: sites.createdAt,
  signature: sites.signature,
  origins: sites.origins,
  ranking: sites.ranking,
  retentionDays: sites.retentionDays,
  themes: sites.themes,
  widget,
};
