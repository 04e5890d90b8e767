import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Stage } from '../../support/stage.ts';

/** Waits until the page listens by this adapter of ours. */
export async function listening(page: Page, name: string): Promise<void> {
  const address = await page.waitForFunction(
    (end) => performance.getEntriesByType('resource').find((entry) => entry.name.endsWith(end))?.name,
    `/adapters/${name}.js`,
  );
  // Whoever imported it before us has gone on with it by then. As text: the test runner takes every `import()` for its own.
  await page.evaluate(`import('${await address.jsonValue()}').then(() => new Promise((resolve) => setTimeout(resolve)))`);
}

/** About what was asked, in all tabs together. */
export const asked = ({ exposures }: Stage): readonly unknown[] => exposures.filter(({ kind }) => kind === 'asked');

const LONG = 2500; // ms: three times the pause after a chat.

/** Lets what is to be asked be asked, and what is to be asked twice be asked twice. */
export const settle = (page: Page): Promise<void> => page.waitForTimeout(LONG);

/** Answers, and says whom the answer credits. */
export async function answered(page: Page, stage: Stage, word = 'Great'): Promise<Readonly<Record<string, unknown>> | undefined> {
  await page.getByRole('button', { name: word, exact: true }).click();
  await expect.poll(() => stage.responses).toHaveLength(1);
  return stage.responses[0];
}
