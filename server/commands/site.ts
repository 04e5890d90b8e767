import type { Command } from 'commander';
import { Name } from '../../contract/fields.ts';
import type { Site } from '../../db/site-store.ts';
import type { Store } from '../../db/store.ts';
import { isTimeZone } from '../../domain/calendar.ts';
import { type Config, configOf } from '../config.ts';
import { momentOf } from '../messages.ts';
import { Failure, type Terminal } from '../terminal.ts';
import { withExistingStore } from './existing-store.ts';
import { withStoreAsItIs } from './open-store.ts';
import { siteFor } from './site-for.ts';
import { addSiteSettings } from './site-settings.ts';
import { addSiteWidget } from './site-widget.ts';

interface SiteOptions {
  readonly timeZone?: string;
  readonly json?: boolean;
}

/** `afterword site`: makes sites, lists them with their keys, and changes what can be chosen for them. */
export function addSite(program: Command, terminal: Terminal): void {
  const { env, now } = terminal;
  const site = program.command('site').description('Make, list and change sites: each has its own answers, agents and time zone.');
  site
    .command('create')
    .description('Make a site and print the script tag for its pages.')
    .argument('<name>')
    .option('--time-zone <zone>', 'whose days it counts in, such as Europe/Berlin; this machine’s where absent')
    .option('--json', 'print as JSON')
    .action((name: string, options: SiteOptions) => withStoreAsItIs(configOf(env), now, (store) => create(store, name, options, terminal)));
  site
    .command('list')
    .description('List the sites in the order of creation; the first one is meant where no site is named.')
    .option('--json', 'print as JSON')
    .action((options: SiteOptions) => withExistingStore(configOf(env), now, (store) => list(store, options, terminal)));
  site
    .command('time-zone')
    .description('Give a site another time zone, and count its answers by the days and hours there.')
    .argument('<key>')
    .argument('<zone>')
    .action((key: string, zone: string) => withExistingStore(configOf(env), now, (store) => move(store, key, zone, terminal)));
  addSiteSettings(site, terminal);
  addSiteWidget(site, terminal);
}

async function create(store: Store, name: string, { timeZone = hostZone(), json }: SiteOptions, { stdout, env }: Terminal): Promise<void> {
  const checked = Name.safeParse(name.trim());
  if (!checked.success) throw new Failure(`The name ${checked.error.issues[0]?.message}.`, 2);
  const site = await store.createSite({ name: checked.data, timeZone: known(timeZone) });
  if (json) return void stdout.write(`${JSON.stringify(messageOf(site), null, 2)}\n`);
  stdout.write(
    `Made the site "${site.name}", which counts its days in ${site.timeZone}. Put this into its pages:\n\n${scriptTag(site, configOf(env))}\n`,
  );
}

async function list(store: Store, { json }: SiteOptions, { stdout }: Terminal): Promise<void> {
  const sites = await store.sites();
  const lines = sites.map(({ key, timeZone, name }) => `${key}  ${timeZone}  ${name}\n`);
  stdout.write(json ? `${JSON.stringify(sites.map(messageOf), null, 2)}\n` : lines.join(''));
}

async function move(store: Store, key: string, zone: string, { stdout }: Terminal): Promise<void> {
  const timeZone = known(zone);
  const site = await siteFor(store, key);
  await store.updateSite(site.id, { timeZone }, 'command');
  stdout.write(`"${site.name}" counts its days in ${timeZone} now, all earlier ones too.\n`);
}

const hostZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

function known(timeZone: string): string {
  if (isTimeZone(timeZone)) return timeZone;
  throw new Failure(`There is no time zone ${JSON.stringify(timeZone)}; its name is one like Europe/Berlin or Asia/Kolkata.`, 2);
}

const messageOf = ({ key, name, timeZone, createdAt }: Site) => ({ key, name, time_zone: timeZone, created_at: momentOf(createdAt) });

const scriptTag = ({ key }: Site, { host, port }: Config): string =>
  `<script async src="http://${host}:${port}/widget.js" data-site="${key}"></script>`;
