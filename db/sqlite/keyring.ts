import type { ApiKeyStore, KeyStore, SigningKeyStore } from '../key-store.ts';
import type { Store } from '../store.ts';
import { allApiKeys, createApiKey, findingApiKey, noteUse, revokeApiKey } from './api-keys.ts';
import type { Commits } from './commits.ts';
import { keepAnswer, keptAnswer } from './idempotency.ts';
import { allSigningKeys, createSigningKey, findingSigningKey, revokeSigningKey, signingKeyOfOurs } from './signing-keys.ts';
import { attempt } from './storage-errors.ts';
import type { TxParts } from './tx.ts';

type Keyring = KeyStore & Pick<Store, 'siteOfApiKey'>;

/** Everything that the store does with keys. */
export const keyring = (commits: Commits, tx: TxParts, now: () => number): Keyring => ({
  ...signingKeys(commits, tx, now),
  ...apiKeys(commits, tx, now),
  keptAnswer: (site, keyHash) => attempt(() => keptAnswer(tx.db, site, keyHash, now())),
  keepAnswer: (site, keyHash, answer) => commits.commit((tx) => keepAnswer(tx, site, keyHash, answer, now())),
});

function signingKeys({ commit }: Commits, { db }: TxParts, now: () => number): SigningKeyStore {
  const find = findingSigningKey(db);
  return {
    createSigningKey: (site, key, actor) => commit((tx) => createSigningKey(tx, site, key, actor, now())),
    signingKeys: (site) => attempt(() => allSigningKeys(db, site)),
    activeSigningKey: (site, id) => attempt(() => find(site, id)),
    signingKeyOfOurs: (site, actor) => commit((tx) => signingKeyOfOurs(tx, site, actor, now())),
    revokeSigningKey: (site, id, actor) => commit((tx) => revokeSigningKey(tx, site, id, actor, now())),
  };
}

function apiKeys({ commit }: Commits, { db }: TxParts, now: () => number): ApiKeyStore & Pick<Store, 'siteOfApiKey'> {
  const find = findingApiKey(db);
  return {
    createApiKey: (site, key, actor) => commit((tx) => createApiKey(tx, site, key, actor, now())),
    apiKeys: (site) => attempt(() => allApiKeys(db, site)),
    siteOfApiKey: (keyHash) => attempt(() => find(keyHash)),
    noteUse: (site, id) => commit((tx) => noteUse(tx, site, id, now())),
    revokeApiKey: (site, id, actor) => commit((tx) => revokeApiKey(tx, site, id, actor, now())),
  };
}
