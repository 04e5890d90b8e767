import { Hash } from '@adonisjs/hash';
import { Scrypt } from '@adonisjs/hash/drivers/scrypt';
import { PhcFormatter } from '@adonisjs/hash/phc_formatter';

// Of OWASP's settings for scrypt the one with 32 MiB at a time: Node computes four at once, beside which a small machine still has room.
const COST = { cost: 2 ** 15, blockSize: 8, parallelization: 3, maxMemory: 64 * 1024 * 1024 };
const [SALT_SIZE, HASH_SIZE] = [16, 64]; // The library's own.

const hash = new Hash(new Scrypt(COST));

/** The hash of a password, with its own salt. Takes some tenths of a second, away from the event loop. */
export const hashOf = (password: string): Promise<string> => hash.make(password);

/** Whether the password has this hash. Without a hash it does the same work and says no, so that nobody learns from the time whom there is. */
export async function isPassword(password: string, of: string | null): Promise<boolean> {
  const isRight = await hash.verify(of ?? NOBODYS, password);
  return isRight && of !== null;
}

/** A hash with the settings of all others, of no password that anybody knows. */
const NOBODYS = new PhcFormatter().serialize(Buffer.alloc(SALT_SIZE), Buffer.alloc(HASH_SIZE), {
  id: 'scrypt',
  params: { n: COST.cost, r: COST.blockSize, p: COST.parallelization },
});
