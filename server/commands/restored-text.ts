import type { Restored } from '../../db/backup.ts';
import type { Manifest } from '../backup-manifest.ts';
import { counted } from './counted.ts';

interface Told extends Restored {
  readonly file: string;
  readonly manifest: Manifest | null;
  /** What the database is called that was there. */
  readonly before: string;
}

/** What a restore did, for whoever started it: one line for each thing to know. */
export function restoredText({ file, manifest, before, hadDatabase, sites, replayed, undone }: Told): string {
  const lines = [
    `Restored ${file}${manifest ? `, made at ${manifest.made_at} by version ${manifest.afterword}` : ''}.`,
    ...sites.map(
      ({ name, answers, rows, differences }) =>
        `"${name}": ${counted(answers, 'answer')}, ${counted(rows, 'stored row')} compared with a recount, ${counted(differences, 'difference')}.`,
    ),
    ...againLines(replayed),
    ...(undone.length > 0 ? [`Done since and undone now: ${undone.map(({ action, times }) => `${times} × ${action}`).join(', ')}.`] : []),
    ...(hadDatabase ? [`The database that was there is ${before} now.`] : []),
    'Everybody signs in again.',
  ];
  return `${lines.join('\n')}\n`;
}

function againLines({ forgotten, removed, agents, closed }: Restored['replayed']): readonly string[] {
  const again = [
    forgotten > 0 && `the words and references of ${counted(forgotten, 'interaction')}`,
    removed > 0 && counted(removed, 'removed answer'),
    agents > 0 && `the names of ${counted(agents, 'agent')}`,
    closed > 0 && `${counted(closed, 'way')} in (keys, links, users)`,
  ].filter((text) => text !== false);
  return again.length > 0 ? [`Taken out again, because it had been since: ${again.join(', ')}.`] : [];
}
