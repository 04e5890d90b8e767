import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { Name } from '../../contract/fields.ts';
import { Email } from '../../contract/people.ts';
import type { User } from '../../db/people-store.ts';
import type { Store } from '../../db/store.ts';
import { configOf } from '../config.ts';
import { RESET_LIFE } from '../link-life.ts';
import { momentOf } from '../messages.ts';
import { complaintOf } from '../password-rules.ts';
import { hashOf } from '../passwords.ts';
import { newToken, tokenHashOf } from '../secret-token.ts';
import { Failure, type Terminal } from '../terminal.ts';
import { withExistingStore } from './existing-store.ts';
import { withStoreAsItIs } from './open-store.ts';

interface CreateOptions {
  readonly name?: string;
  readonly passwordStdin?: boolean;
}

interface ListOptions {
  readonly json?: boolean;
}

/** `afterword admin`: lets owners in and keeps people out, for whoever has the machine. It works beside a running server. */
export function addAdmin(program: Command, terminal: Terminal): void {
  const admin = program.command('admin').description('Make owners, and help people in or keep them out, beside a running server.');
  admin
    .command('create')
    .description('Make an owner, who administers every site; without a password a link is printed by which they choose one.')
    .argument('<email>')
    .option('--name <name>', 'what they are called')
    .option('--password-stdin', 'read their password from standard input')
    .action((email: string, options: CreateOptions) =>
      withStoreAsItIs(configOf(terminal.env), terminal.now, (store) => create(store, email, options, terminal)),
    );
  admin
    .command('list')
    .description('List everybody who has ever been able to sign in.')
    .option('--json', 'print as JSON')
    .action((options: ListOptions) => withExistingStore(configOf(terminal.env), terminal.now, (store) => list(store, options, terminal)));
  addActs(admin, terminal);
}

/** What is done to somebody by their address. */
function addActs(admin: Command, terminal: Terminal): void {
  const act = (name: string, description: string, work: (store: Store, user: User, terminal: Terminal) => Promise<unknown>) =>
    admin
      .command(name)
      .description(description)
      .argument('<email>')
      .action((email: string) =>
        withExistingStore(configOf(terminal.env), terminal.now, async (store) => void (await work(store, await userFor(store, email), terminal))),
      );
  act('reset-password', 'Print a link by which somebody chooses a new password, and sign them out everywhere.', resetPassword);
  act('disable', 'Keep somebody out, and sign them out everywhere.', (store, user) => store.disableUser(user.id, 'command'));
  act('enable', 'Let somebody in again.', (store, user) => store.enableUser(user.id, 'command'));
  act('end-sessions', 'Sign somebody out everywhere.', (store, user) => store.endSessions(user.id, 'command'));
}

async function create(store: Store, address: string, { name, passwordStdin }: CreateOptions, terminal: Terminal): Promise<void> {
  const email = checked(Email.safeParse(address), 'The address');
  const called = checked(Name.safeParse(name ?? email.slice(0, email.indexOf('@'))), 'The name');
  const password = passwordStdin ? (await text(terminal.stdin())).replace(/\r?\n$/, '') : undefined;
  const complaint = password === undefined ? null : complaintOf(password, email);
  if (complaint !== null) throw new Failure(`The password ${complaint}.`, 2);
  const access = password === undefined ? {} : { passwordHash: await hashOf(password) };
  const user = await store.createUser({ name: called, email, isOwner: true, ...access }, 'command');
  if (user === 'taken') throw new Failure('There is somebody with this address already; `afterword admin list` shows them.');
  if (password !== undefined) return void terminal.stdout.write(`${email} is an owner now and can sign in.\n`);
  await printLink(store, user, terminal);
}

async function list(store: Store, { json }: ListOptions, { stdout }: Terminal): Promise<void> {
  const users = await store.users();
  stdout.write(json ? `${JSON.stringify(users.map(messageOf), null, 2)}\n` : users.map(lineOf).join(''));
}

const messageOf = ({ id, name, email, isOwner, hasPassword, createdAt, seenAt, disabledAt }: User) => ({
  ...{ id, name, email },
  is_owner: isOwner,
  has_password: hasPassword,
  is_disabled: disabledAt !== null,
  created_at: momentOf(createdAt),
  last_seen_at: seenAt === null ? null : momentOf(seenAt),
});

const lineOf = ({ name, email, isOwner, disabledAt }: User): string =>
  `${email ?? '(no address yet)'}  ${isOwner ? 'owner' : 'member'}${disabledAt === null ? '' : ', disabled'}  ${name}\n`;

async function resetPassword(store: Store, user: User, terminal: Terminal): Promise<void> {
  if (user.disabledAt !== null) throw new Failure('They are kept out; `afterword admin enable` lets them in again.');
  await store.endSessions(user.id, 'command');
  await printLink(store, user, terminal);
}

async function printLink(store: Store, user: User, { env, now, stdout }: Terminal): Promise<void> {
  const { baseUrl, host, port } = configOf(env);
  const [token, expiresAt] = [newToken(), now() + RESET_LIFE];
  await store.newResetLink(user.id, tokenHashOf(token), expiresAt, 'command');
  stdout.write(
    `${baseUrl ?? `http://${host}:${port}`}/reset#${token}\nWhoever opens it chooses the password of ${user.email}. It works once, until ${momentOf(expiresAt)}.\n`,
  );
}

async function userFor(store: Store, address: string): Promise<User> {
  const user = await store.userOfEmail(checked(Email.safeParse(address), 'The address'));
  if (user) return user;
  throw new Failure('There is nobody with this address; `afterword admin list` shows everybody.', 2);
}

type Checked =
  | { readonly success: true; readonly data: string }
  | { readonly success: false; readonly error: { readonly issues: readonly { readonly message: string }[] } };

function checked(parsed: Checked, what: string): string {
  if (parsed.success) return parsed.data;
  throw new Failure(`${what} ${parsed.error.issues[0]?.message}.`, 2);
}
