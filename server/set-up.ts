import type { Store } from '../db/store.ts';
import type { Config } from './config.ts';
import { complaintOf } from './password-rules.ts';
import { hashOf } from './passwords.ts';
import { newToken, tokenHashOf } from './secret-token.ts';
import { Failure } from './terminal.ts';

type SetUpStore = Pick<Store, 'isSetUp' | 'newSetupLink' | 'setUp'>;

/** A link that lets whoever reads it in as the owner, once; null where somebody can sign in already. Any such link before stops working. */
export async function setUpLink(store: SetUpStore, base: string): Promise<string | null> {
  const token = newToken();
  return (await store.newSetupLink(tokenHashOf(token))) ? `${base}/setup#${token}` : null;
}

/** Makes the owner that the environment names, where nobody can sign in yet; later their password is theirs to change, and stays. */
export async function setUpUnattended(store: SetUpStore, admin: Config['admin']): Promise<void> {
  if (admin === null || (await store.isSetUp())) return;
  const { email, password } = admin;
  const complaint = complaintOf(password, email);
  if (complaint !== null) throw new Failure(`ADMIN_PASSWORD: ${complaint}`, 78);
  const tokenHash = tokenHashOf(newToken());
  await store.newSetupLink(tokenHash);
  await store.setUp(tokenHash, { access: { email, passwordHash: await hashOf(password) } });
}
