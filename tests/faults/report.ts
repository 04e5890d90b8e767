import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeMachine } from '../bench/machine.ts';
import type { Fault } from './fault.ts';

/** What came of one fault. */
export interface Result {
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Figures, or what did not hold, or why it was not done. */
  readonly words: string;
}

const DOCUMENT = join(import.meta.dirname, '../../docs/reliability.md');
const PREFACE = join(import.meta.dirname, 'preface.md');

/** Writes the table of all faults: these results with today's day, and those that were kept before with theirs. */
export function keepResults(faults: readonly Fault[], results: ReadonlyMap<string, Result>): void {
  const kept = keptResults();
  const rows = faults.map((fault) => {
    const result = results.get(fault.id);
    const [words = 'not done yet', day = ''] = result ? [sentenceOf(result), new Date().toISOString().slice(0, 10)] : (kept.get(fault.id) ?? []);
    return `| ${[fault.id, fault.title, fault.how, fault.holds, words, day].map(cellOf).join(' | ')} |`;
  });
  const head = ['| | fault | how | what must hold | result | on |', '|---|---|---|---|---|---|'];
  const machine = `The last run was on ${describeMachine()}.`;
  writeFileSync(DOCUMENT, `${readFileSync(PREFACE, 'utf8').trimEnd()}\n\n${[...head, ...rows].join('\n')}\n\n${machine}\n`);
}

const sentenceOf = ({ outcome, words }: Result): string => ({ passed: words, failed: `**failed**: ${words}`, skipped: `skipped: ${words}` })[outcome];

/** The results and days that stand there now, by the ids of their faults. */
function keptResults(): ReadonlyMap<string, readonly string[]> {
  const lines = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, 'utf8').split('\n') : [];
  return new Map(
    lines
      .filter((line) => line.startsWith('| FT-'))
      .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
      .map(keptOf),
  );
}

const keptOf = (cells: readonly string[]): readonly [string, readonly string[]] => [cells[1] ?? '', cells.slice(5, 7)];

/** One line, and no border within it but one that stands there already as a part of it. */
const cellOf = (text: string): string => text.replace(/\s+/g, ' ').replace(/(?<!\\)\|/g, '\\|');
