import type { Command } from 'commander';
import { AgentKey } from '../../contract/fields.ts';
import type { Store } from '../../db/store.ts';
import { configOf } from '../config.ts';
import { Failure, type Terminal } from '../terminal.ts';
import { withExistingStore } from './existing-store.ts';
import { siteFor } from './site-for.ts';

interface AgentOptions {
  readonly site?: string;
}

/** `afterword agent`: those who are credited, and those who are to be nameless from now on. */
export function addAgent(program: Command, terminal: Terminal): void {
  const { env, now } = terminal;
  const agent = program.command('agent').description('List those who are credited, and take names away.');
  agent
    .command('list')
    .description('List the agents of a site with their ids.')
    .option('--site <key>', 'the site; the first one where absent')
    .action((options: AgentOptions) => withExistingStore(configOf(env), now, (store) => list(store, options, terminal)));
  agent
    .command('delete')
    .description('Take the name and the id of an agent away. What they were credited with stays with a former agent; no total changes.')
    .argument('<id>')
    .option('--site <key>', 'the site; the first one where absent')
    .action((id: string, options: AgentOptions) => withExistingStore(configOf(env), now, (store) => remove(store, id, options, terminal)));
}

async function list(store: Store, { site: key }: AgentOptions, { stdout }: Terminal): Promise<void> {
  const site = await siteFor(store, key);
  for (const { id, name } of await store.agents(site.id)) stdout.write(`${id}  ${name}\n`);
}

async function remove(store: Store, id: string, { site: key }: AgentOptions, { stdout }: Terminal): Promise<void> {
  const site = await siteFor(store, key);
  const { data: agent } = AgentKey.safeParse(id);
  const outcome = agent === undefined ? 'not_found' : await store.removeAgent(site.id, agent, 'command');
  if (outcome === 'not_found') throw new Failure(`"${site.name}" has no agent with that id; \`afterword agent list\` shows them.`, 2);
  stdout.write('Removed. What they were credited with is a former agent’s now, and no total has changed.\n');
}
