import type { Ranking, Shown } from '../domain/access.ts';
import type { Actor } from '../domain/audit.ts';
import type { SiteId } from '../domain/ids.ts';
import type { Signature } from '../domain/signature.ts';
import type { Theme } from '../domain/theme.ts';
import type { WidgetSettings } from '../domain/widget-settings.ts';
import type { ApiKey } from './key-store.ts';

/** The sites of an installation, and by what each of them is found. */
export interface SiteStore {
  createSite(site: NewSite, actor?: Actor): Promise<Site>;
  /** In the order of creation. */
  sites(): Promise<readonly Site[]>;
  siteOfKey(key: string): Promise<Site | null>;
  /** Changes what is named and nothing else; another time zone counts all days anew. */
  updateSite(site: SiteId, changes: SiteChanges, actor: Actor): Promise<Site>;
  /** The site that a share link shows, by the hash of the token in the link; null for a link that is revoked or never was. */
  siteOfShare(tokenHash: string): Promise<SharedSite | null>;
  /** The site of an API key, by the hash of the key; null for one that is revoked or never was. */
  siteOfApiKey(keyHash: Uint8Array): Promise<{ readonly site: Site; readonly key: ApiKey } | null>;
}

/** What a site is made with. */
export interface NewSite {
  readonly name: string;
  /** IANA name; its days are the days of the roll-ups. */
  readonly timeZone: string;
}

/** What can be chosen for a site at any time. */
export interface SiteSettings {
  readonly signature: Signature;
  /** Exact origins of the pages that may send answers; any where none is listed. */
  readonly origins: readonly string[];
  /** What may be seen of the numbers of single agents. */
  readonly ranking: Ranking;
  /** After how many days words go; null keeps them. */
  readonly retentionDays: number | null;
  /** What comments can be about; null for the standard themes, as they are and will be. */
  readonly themes: readonly Theme[] | null;
  /** How it asks: all of it, chosen or standard. */
  readonly widget: WidgetSettings;
}

/** A site as it is kept; `createdAt` is in ms. */
export interface Site extends NewSite, SiteSettings {
  readonly id: SiteId;
  /** Publishable: stands in the page and says which site an answer belongs to. */
  readonly key: string;
  readonly createdAt: number;
}

/** What is to be different about a site, and about how it asks. */
export type SiteChanges = Partial<NewSite & Omit<SiteSettings, 'widget'>> & { readonly widget?: Partial<WidgetSettings> };

/** A site as a share link shows it. */
export interface SharedSite {
  readonly site: Site;
  /** Id of the share. */
  readonly share: string;
  readonly shows: Shown;
}
