/** One question with its measured answer; `run.ts` prints it and keeps it in results.md. */
export interface Bench {
  readonly name: string;
  readonly title: string;
  /** Resolves to Markdown: a sentence on how it was measured and a table. */
  run(): Promise<string>;
}
