import type { Installation } from './installation.ts';

/** What a board shows of every day, in all channels, or the status with which it was refused. */
export async function answersOnBoard({ url, cookie }: Pick<Installation, 'url' | 'cookie'>): Promise<{ status: number; answers: number }> {
  const response = await fetch(`${url}/api/v1/leaderboard?period=all`, { headers: { cookie }, signal: AbortSignal.timeout(10_000) });
  if (response.status !== 200) {
    await response.arrayBuffer();
    return { status: response.status, answers: Number.NaN };
  }
  const { cells } = (await response.json()) as { cells: readonly { agent: string | null; counts: { ratings: readonly number[] } }[] };
  const everybody = cells.filter(({ agent }) => agent === null);
  return { status: 200, answers: everybody.reduce((sum, { counts }) => sum + counts.ratings.reduce((one, other) => one + other, 0), 0) };
}

/** The status of a page or a sign of life; 0 where no whole answer came back within so many ms. */
export async function statusOf(url: string, { headers = {}, patience = 5000 }: Asking = {}): Promise<number> {
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(patience) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

interface Asking {
  readonly headers?: Readonly<Record<string, string>>;
  readonly patience?: number;
}
