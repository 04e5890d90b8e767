import { spawnSync } from 'node:child_process';

type Command = readonly [program: string, ...args: string[]];

interface PackageManager {
  readonly commands: readonly Command[];
  /** Homebrew installs for the user and refuses to run as root. */
  readonly needsRoot: boolean;
}

const PACKAGE_MANAGERS: readonly PackageManager[] = [
  {
    needsRoot: true,
    commands: [
      ['apt-get', 'update'],
      // Debian has one without a window around its pages as well; where there is none, the other is enough.
      ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium-headless-shell', 'chromium'],
      ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'],
    ],
  },
  { needsRoot: true, commands: [['dnf', 'install', '--assumeyes', 'chromium']] },
  { needsRoot: true, commands: [['apk', 'add', '--no-cache', 'chromium']] },
  { needsRoot: false, commands: [['brew', 'install', '--cask', 'chromium']] },
];

/** Installs Chromium with the first package manager that this system has, saying every command before it runs, until one is there. Whether that worked is for the caller to see. */
export function installBrowser(isThere: () => boolean, say: (line: string) => void): void {
  const manager = PACKAGE_MANAGERS.find(({ commands }) => commands.every(([program]) => isInstalled(program)));
  if (!manager) return;
  const rise = manager.needsRoot ? rootPrefix() : [];
  if (!rise) return;
  for (const command of manager.commands) {
    if (isThere()) return;
    const line = [...rise, ...command] as unknown as Command;
    say(`No Chrome or Chromium found for the journey tests; installing one: ${line.join(' ')}`);
    // `update` may fail for one source of many and still list Chromium, so a failure ends nothing: whether a browser came is looked at afterwards.
    run(line);
  }
}

/** What makes a command run as root: nothing for root itself, sudo where it asks no password, null where neither is to be had. */
function rootPrefix(): readonly string[] | null {
  if (process.getuid?.() === 0) return [];
  return isInstalled('sudo') && spawnSync('sudo', ['--non-interactive', 'true']).status === 0 ? ['sudo', '--non-interactive'] : null;
}

const isInstalled = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

const run = ([program, ...args]: Command): void => {
  spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
};
