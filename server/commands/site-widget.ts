import { type Command, Option } from 'commander';
import { WidgetSettingsChange } from '../../contract/widget-settings.ts';
import type { Store } from '../../db/store.ts';
import { POSITIONS, type Position, SCALES, THEMES, type Theme } from '../../domain/widget-settings.ts';
import { configOf } from '../config.ts';
import type { Terminal } from '../terminal.ts';
import { settingsMessage } from '../widget-settings.ts';
import { checked } from './checked.ts';
import { withExistingStore } from './existing-store.ts';
import { siteFor } from './site-for.ts';

interface WidgetOptions {
  readonly scale?: string;
  readonly theme?: Theme;
  readonly position?: Position;
  readonly accent?: string;
  readonly cap?: string;
  readonly delay?: string;
}

/** `afterword site widget`: how a site asks, printed as it is after what was named is different. Reasons and words are changed in the console. */
export function addSiteWidget(site: Command, terminal: Terminal): void {
  site
    .command('widget')
    .description('Print how a site asks, as JSON; with options, change that first.')
    .argument('<key>')
    .addOption(new Option('--scale <faces>', 'how many faces').choices(SCALES.map(String)))
    .addOption(new Option('--theme <theme>').choices(THEMES))
    .addOption(new Option('--position <position>', 'where a popup stands').choices(POSITIONS))
    .option('--accent <colour>', 'of what is chosen and pressed, such as #3355d1; "none" for that of the widget')
    .option('--cap <days>', 'for how many days a popup does not ask somebody again')
    .option('--delay <seconds>', 'how long a page is left alone before a popup asks by itself')
    .action((key: string, options: WidgetOptions) =>
      withExistingStore(configOf(terminal.env), terminal.now, (store) => print(store, key, changeIn(options), terminal)),
    );
}

function changeIn({ scale, theme, position, accent, cap, delay }: WidgetOptions): WidgetSettingsChange {
  const change = {
    ...(scale !== undefined && { scale: Number(scale) }),
    ...(theme !== undefined && { theme }),
    ...(position !== undefined && { position }),
    ...(accent !== undefined && { accent: accent === 'none' ? null : accent }),
    ...(cap !== undefined && { cap: numberIn(cap) }),
    ...(delay !== undefined && { delay: numberIn(delay) }),
  };
  return checked(WidgetSettingsChange, change, 'The option');
}

/** Nothing typed is no zero. */
const numberIn = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

async function print(store: Store, key: string, change: Omit<WidgetSettingsChange, 'words'>, { stdout }: Terminal): Promise<void> {
  const { id } = await siteFor(store, key);
  const { widget } = await store.updateSite(id, { widget: change }, 'command');
  stdout.write(`${JSON.stringify(settingsMessage(widget), null, 2)}\n`);
}
