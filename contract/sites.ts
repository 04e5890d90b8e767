import * as z from 'zod';
import { RANKINGS } from '../domain/access.ts';
import { isTimeZone } from '../domain/calendar.ts';
import { SIGNATURES } from '../domain/signature.ts';
import { Moment, Name, Origin, SiteKey } from './fields.ts';
import { ThemesMessage } from './themes.ts';
import { WidgetSettingsChange, WidgetSettingsMessage } from './widget-settings.ts';

const TimeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'must be a time zone such as Europe/Berlin')
  .meta({ description: 'IANA name; the days of the site are the days there.', example: 'Europe/Vienna' });
const Signature = z.enum(SIGNATURES).meta({ description: 'What becomes of answers that the help desk did not sign.' });
const ORIGINS_MAX = 40; // All of them at their longest still fit into one message.
const Origins = z
  .array(Origin)
  .max(ORIGINS_MAX)
  .refine((origins) => new Set(origins).size === origins.length, 'must not have an origin twice')
  .meta({ description: 'Which pages may send answers; any where none is listed.' });
const RankingField = z.enum(RANKINGS).meta({
  description: 'Whose numbers agents see (`full`, `anonymous`, `own`); `none`: those of single agents are seen by nobody else.',
});
const RetentionDays = z.int().min(1).max(36_500).nullable().meta({ description: 'After how many days words go; null keeps them.' });

/** What a site is made with. */
export const NewSite = z.strictObject({ name: Name, time_zone: TimeZone }).meta({ id: 'NewSite' });
export type NewSite = z.infer<typeof NewSite>;

/** What is to be different about a site. What is absent stays. */
export const SiteChange = z
  .strictObject({
    name: Name.optional(),
    time_zone: TimeZone.optional(),
    signature: Signature.optional(),
    origins: Origins.optional(),
    ranking: RankingField.optional(),
    retention_days: RetentionDays.optional(),
    themes: ThemesMessage.nullable().optional(),
    widget: WidgetSettingsChange.optional(),
  })
  .meta({ id: 'SiteChange' });
export type SiteChange = z.infer<typeof SiteChange>;

/** A site as those see it who administer it, with the daily jobs that ran for it. */
export const SiteMessage = z
  .strictObject({
    key: SiteKey,
    name: Name,
    time_zone: z.string(),
    signature: Signature,
    origins: z.array(z.string()),
    ranking: RankingField,
    retention_days: RetentionDays,
    themes: ThemesMessage.nullable(),
    widget: WidgetSettingsMessage.meta({ description: 'How it asks: all of it, chosen or standard.' }),
    created_at: Moment,
    jobs: z.array(z.strictObject({ job: z.string(), ran_at: Moment, rows: z.int().nonnegative() })),
  })
  .meta({ id: 'Site' });
export type SiteMessage = z.infer<typeof SiteMessage>;

/** Sites, in the order of creation. */
export const SiteList = z.strictObject({ data: z.array(SiteMessage) }).meta({ id: 'SiteList' });
export type SiteList = z.infer<typeof SiteList>;
