import { expect } from 'vitest';
import type { Source } from './sources.ts';

/** Something that a rule objects to. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

/** A rule about ourselves. The reason is shown with every finding: a rule that cannot say why is not kept for long. */
export interface Rule {
  readonly reason: string;
  find(sources: readonly Source[]): readonly Finding[];
}

/** Fails with every finding and the reason of the rule. */
export function expectKept(rule: Rule, sources: readonly Source[]): void {
  const lines = rule.find(sources).map(({ path, line, what }) => `  ${path}:${line}  ${what}`);
  if (lines.length > 0) expect.fail(`${rule.reason}\n${lines.join('\n')}`);
}

/** Fails unless the rule objects to these files and to each of them: a rule that never objects is no rule. */
export function expectFindings(rule: Rule, files: Readonly<Record<string, string>>, expected: readonly string[]): void {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  expect(rule.find(sources).map(({ path, line, what }) => `${path}:${line} ${what}`)).toEqual(expected);
}
