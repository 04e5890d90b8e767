import { Comment, LanguageTag, PageAddress } from '../../contract/fields.ts';
import { ListedResponse } from '../../contract/responses.ts';
import type { Site } from '../../db/store.ts';
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
  'verified',
  'lang',
  'surface',
  'page',
  'delay_ms',
  'revision',
  'created_at',
  'changed_at',
] as const;

type Exported = Record<(typeof EXPORTED)[number], string | number | null>;

/** One answer as a line of the export: numbers stay numbers, and no text can run as a formula. */
export function exportedCells(response: ListedResponse): readonly (string | number | null)[] {
  const { agents, verified, ...plain } = response;
  const cells: Exported = {
    ...plain,
    agents: inLines(agents.map(({ id }) => id)),
    agent_names: inLines(agents.map(({ name }) => name)),
    verified: String(verified),
  };
  return EXPORTED.map((column) => cells[column]).map((cell) => (typeof cell === 'string' ? defused(cell) : cell));
}

/** Reads our own CSV export back, to the same ids. What was signed there is not signed here. */
export function exportedReader(header: readonly string[], site: Site): RecordReader {
  const textsOf = textsBy(COLUMNS, header);
  return (cells) => {
    const { data, error } = Line.safeParse(listedOf(textsOf(cells.map(undoDefused))));
    if (error) return { reason: reasonOf(error, COLUMNS) };
    const { id, interaction, channel, agents, team, case: caseId, rating, comment, lang, surface, page, delay_ms, revision, created_at } = data;
    return {
      interaction: { site: site.id, id: interaction, channel, agents, team, caseId, customer: null, isVerified: false },
      answer: {
        id,
        editToken: NOBODYS_TOKEN,
        revision,
        rating,
        comment,
        language: lang,
        surface,
        page: page && placeOf(page),
        delay: delay_ms,
        signals: [],
      },
      at: Date.parse(created_at),
    };
  };
}

// What came through the API was held to these; a file may have been edited since.
const Line = ListedResponse.omit({ standing: true, signals: true, exclusion: true }).extend({
  comment: Comment.nullable(),
  lang: LanguageTag.nullable(),
  page: PageAddress.nullable(),
});
const COLUMNS: Columns = new Map(EXPORTED.map((column) => [column, column]));

function listedOf({ agents = '', agent_names = '', ...texts }: Record<string, string>): unknown {
  const plain = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text === '' ? null : text]));
  const names = linesOf(agent_names);
  const number = (text: string | undefined) => (text ? Number(text) : null);
  return {
    ...plain,
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
