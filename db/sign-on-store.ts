import type { UserId } from '../domain/ids.ts';
import type { ProviderAccount } from './people-store.ts';

/** Who signs in without a password here. */
export interface SignOnStore {
  /**
   * The user who has this account; the first time, whoever has the address, or was invited by it: they have the account from now on.
   * The address is in lower case, and the provider vouches for it. `nobody` for a stranger, for somebody disabled, and for an address
   * whose user has another account of this provider.
   */
  signOn(account: ProviderAccount, email: string): Promise<UserId | 'nobody'>;
}
