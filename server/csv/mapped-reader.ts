import * as z from 'zod';
import { AgentKey, ChannelKey, Comment, InteractionKey, Name } from '../../contract/fields.ts';
import type { Site } from '../../db/site-store.ts';
import type { Agent } from '../../domain/agent.ts';
import { hasWords } from '../../domain/comment.ts';
import { type AgentId, asId } from '../../domain/ids.ts';
import { NOBODYS_TOKEN } from '../nobodys-token.ts';
import type { ColumnMap } from './column-map.ts';
import { derivedId } from './derived-id.ts';
import { filled, moment, optional, rating, several } from './field-schemas.ts';
import { type Columns, type RecordReader, reasonOf, textsBy } from './record-reader.ts';

/** Reads the records of any CSV file by a column map. Throws NotReadable that names the columns which the file does not have. */
export function mappedReader(map: ColumnMap, header: readonly string[], site: Site, now: number): RecordReader {
  const columns = columnsOf(map);
  const textsOf = textsBy(columns, header);
  const schema = schemaOf(map, site.timeZone, now);
  const occurrenceOf = occurrences();
  return (cells) => {
    const { data: fields, error } = schema.safeParse({ ...ABSENT, channel: map.channel.constant, ...textsOf(cells) });
    if (error) return { reason: reasonOf(error, columns) };
    const id = fields.id === null ? derivedId('csv', cells, occurrenceOf(cells)) : derivedId('csv', fields.id);
    const { channel, team, case: caseId, answered_at: at } = fields;
    const interaction = fields.interaction ?? asId(fields.id ?? id);
    const agents = agentsOf(fields.agent, fields.agent_name);
    const comment = hasWords(fields.comment) ? fields.comment : null;
    return {
      interaction: { site: site.id, id: interaction, channel, agents, team, caseId, customer: null, isVerified: false },
      answer: { ...UNSAID, id: asId(id), rating: fields.rating, comment },
      at,
    };
  };
}

/** What no column says. */
const UNSAID = {
  editToken: NOBODYS_TOKEN,
  revision: 0,
  language: null,
  surface: 'other',
  page: null,
  delay: null,
  signals: [],
  reasons: [],
} as const;
const ABSENT = { id: '', interaction: '', comment: '', agent: '', agent_name: '', team: '', case: '' };

function columnsOf(map: ColumnMap): Columns {
  const columns = {
    id: map.id,
    interaction: map.interaction,
    rating: map.rating.column,
    comment: map.comment,
    agent: map.agent?.column,
    agent_name: map.agent?.name,
    channel: map.channel.column,
    team: map.team,
    case: map.case,
    answered_at: map.answered_at.column,
  };
  return new Map(Object.entries(columns).flatMap(([field, column]) => (column === undefined ? [] : [[field, column]])));
}

function schemaOf(map: ColumnMap, zone: string, now: number) {
  const fields = z.object({
    id: map.id === undefined ? optional(InteractionKey) : filled(InteractionKey),
    interaction: optional(InteractionKey),
    rating: rating(map.rating.values),
    comment: Comment,
    agent: several(AgentKey, map.agent?.separator),
    agent_name: several(Name, map.agent?.separator),
    channel: filled(ChannelKey),
    team: optional(Name),
    case: optional(Name),
    answered_at: moment(map.answered_at, zone, now),
  });
  const hasNames = ({ agent, agent_name: names }: z.infer<typeof fields>) => names.length === 0 || names.length === agent.length;
  return fields.refine(hasNames, { path: ['agent_name'], message: 'does not have as many names as there are agents' });
}

/** Each agent once, or one interaction would count twice for them. */
function agentsOf(ids: readonly AgentId[], names: readonly string[]): readonly Agent[] {
  return ids.map((id, index) => ({ id, name: names[index] ?? id })).filter(({ id }, index) => ids.indexOf(id) === index);
}

/** How many records with the same cells came before: it tells them apart where they have no id, in whatever order they come. */
function occurrences(): (cells: readonly string[]) => number {
  const seen = new Map<string, number>();
  return (cells) => {
    const key = derivedId(cells);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before;
  };
}
