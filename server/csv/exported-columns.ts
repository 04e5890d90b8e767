import type * as z from 'zod';
import { NewExclusion } from '../../contract/exclusions.ts';
import { Comment, LanguageTag, PageAddress, ReasonsText } from '../../contract/fields.ts';
import { ListedResponse } from '../../contract/responses.ts';
import type { Site } from '../../db/site-store.ts';
import type { ImportedRecord } from '../../db/store.ts';
import { reasonsText } from '../../domain/reason.ts';
import { NOBODYS_TOKEN } from '../nobodys-token.ts';
import { placeOf } from '../page-address.ts';
import { defused, undoDefused } from './formula.ts';
import { type Columns, type RecordReader, reasonOf, textsBy } from './record-reader.ts';

/** The header of a CSV export: the fields of the API's answer, with the agents in two columns. */
export const EXPORTED = [
  'id',
  'interaction',
  'channel',
  'agents',
  'agent_names',
  'team',
  'case',
  'rating',
  'comment',
  'reasons',
  'verified',
  'lang',
  'surface',
  'page',
  'delay_ms',
  'revision',
  'created_at',
  'changed_at',
  'standing',
  'signals',
  'exclusion_reason',
] as const;

type Exported = Record<(typeof EXPORTED)[number], string | number | null>;

/** One answer as a line of the export: numbers stay numbers, and no text can run as a formula. */
export function exportedCells(response: ListedResponse): readonly (string | number | null)[] {
  const { agents, reasons, verified, signals, exclusion, ...plain } = response;
  const cells: Exported = {
    ...plain,
    agents: inLines(agents.map(({ id }) => id)),
    agent_names: inLines(agents.map(({ name }) => name)),
    reasons: reasonsText(reasons),
    verified: String(verified),
    signals: inLines(signals),
    exclusion_reason: exclusion?.reason ?? null,
  };
  return EXPORTED.map((column) => cells[column]).map((cell) => (typeof cell === 'string' ? defused(cell) : cell));
}

/** Reads our own CSV export back, to the same ids. What was signed there counts as signed here only where somebody trusts the file to say so. */
export function exportedReader(header: readonly string[], site: Site, isTrusted: boolean): RecordReader {
  const textsOf = textsBy(columnsIn(header), header);
  return (cells) => {
    const { data, error } = Line.safeParse(listedOf(textsOf(cells.map(undoDefused))));
    if (error) return { reason: reasonOf(error, COLUMNS) };
    const isVerified = isTrusted && data.verified;
    if (site.signature === 'require' && !isVerified) return { reason: 'verified: is not true, and the site takes nothing else' };
    return recordOf(site, data, isVerified);
  };
}

function recordOf(site: Site, line: z.infer<typeof Line>, isVerified: boolean): ImportedRecord {
  const { id, interaction, channel, agents, team, case: caseId, rating, lang, surface, page, delay_ms: delay, revision } = line;
  const place = page && placeOf(page);
  const { comment, reasons, standing, signals, exclusion_reason: reason } = line;
  return {
    interaction: { site: site.id, id: interaction, channel, agents, team, caseId, customer: null, isVerified },
    answer: { id, editToken: NOBODYS_TOKEN, revision, rating, comment, reasons, language: lang, surface, page: place, delay, signals },
    at: Date.parse(line.created_at),
    ...(standing && { stood: { standing, reason } }),
  };
}

// What came through the API was held to these; a file may have been edited since.
const Line = ListedResponse.omit({ exclusion: true }).extend({
  comment: Comment.nullable(),
  reasons: ReasonsText,
  lang: LanguageTag.nullable(),
  page: PageAddress.nullable(),
  standing: ListedResponse.shape.standing.nullable(),
  exclusion_reason: NewExclusion.shape.reason.nullable(),
});
const COLUMNS: Columns = new Map(EXPORTED.map((column) => [column, column]));

// Files that were written before there was anything to say there do not have these.
const LATER: readonly string[] = ['reasons', 'standing', 'signals', 'exclusion_reason'];
const columnsIn = (header: readonly string[]): Columns =>
  new Map([...COLUMNS].filter(([column]) => !LATER.includes(column) || header.includes(column)));

function listedOf({ agents = '', agent_names = '', ...texts }: Record<string, string>): unknown {
  const plain = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text === '' ? null : text]));
  const names = linesOf(agent_names);
  const number = (text: string | undefined) => (text ? Number(text) : null);
  return {
    standing: null,
    exclusion_reason: null,
    ...plain,
    reasons: texts['reasons'] ?? '',
    signals: linesOf(texts['signals'] ?? ''),
    agents: linesOf(agents).map((id, index) => ({ id, name: names[index] })),
    rating: number(texts['rating']),
    delay_ms: number(texts['delay_ms']),
    revision: number(texts['revision']),
    verified: texts['verified'] === 'true',
  };
}

// Ids and names have no control characters, so a line each is the one way of writing several that needs no escape.
const inLines = (names: readonly string[]): string => names.join('\n');
const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'));
