import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe objects to on a page, or in a frame of one. One with a policy is opened with `bypassCSP`: axe is brought in from outside, which the policy refuses to anybody else. */
export async function violationsOn(page: Pick<Page, 'evaluate'>, without: readonly string[] = []): Promise<string[]> {
  // Once for each page: reading axe takes longer than running it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate((source) => void new Function(source)(), AXE);
  return page.evaluate(async (unwanted) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const rules = Object.fromEntries(unwanted.map((rule) => [rule, { enabled: false }]));
    const { violations } = await axe.run(document, { runOnly, rules, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`));
  }, without);
}
