import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { Sight } from '../../domain/access.ts';
import type { rollupDays, rollupHours } from './schema-rollups.ts';

/** The rows of roll-ups that somebody sees: of all agents and of everybody together, unless they see one agent alone. */
export const isSeen = (table: typeof rollupDays | typeof rollupHours, { teams, agent }: Sight): SQL | undefined =>
  and(agent === undefined ? undefined : eq(table.agentId, agent), teams && inArray(table.teamId, [...teams]));
