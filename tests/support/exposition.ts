/** A metric with its samples, as Prometheus would take it. */
export interface Family {
  readonly type: string;
  readonly help: string;
  readonly samples: Sample[];
}

interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const LABEL = '[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\[\\\\"n])*"';
const COMMENT = new RegExp(`^# (HELP|TYPE) (${NAME}) (.+)$`);
const SAMPLE = new RegExp(`^(${NAME})(?:\\{(${LABEL}(?:,${LABEL})*)\\})? ([Nn]a[Nn]|[+-]Inf|-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)$`);
const TYPES = ['counter', 'gauge', 'histogram', 'summary'];
const ENDINGS: Readonly<Record<string, readonly string[]>> = { histogram: ['_bucket', '_sum', '_count'], summary: ['_sum', '_count', ''] };

/**
 * Reads the text format of Prometheus (version 0.0.4) as strictly as its specification: each metric in one group after its HELP and TYPE, no sample twice,
 * buckets that add up. Throws at the first line that is not so.
 */
export function readExposition(text: string): ReadonlyMap<string, Family> {
  if (!text.endsWith('\n')) throw new Error('The last line does not end.');
  const families = new Map<string, Family>();
  const known = new Set<string>();
  let current: { name: string; help: string; family?: Family } = { name: '', help: '' };
  for (const line of text.split('\n').filter(Boolean)) {
    const [, kind, name = '', rest = ''] = COMMENT.exec(line) ?? [];
    if (kind === 'HELP') current = { name, help: rest };
    else if (kind === 'TYPE') {
      if (name !== current.name || !TYPES.includes(rest) || families.has(name)) throw new Error(`Out of place: ${line}`);
      current.family = { type: rest, help: current.help, samples: [] };
      families.set(name, current.family);
    } else addSample(line, current, known);
  }
  for (const [name, family] of families) if (family.type === 'histogram') checkBuckets(name, family.samples);
  return families;
}

function addSample(line: string, { name, family }: { name: string; family?: Family }, known: Set<string>): void {
  const [series = '', given = '', labels = '', value = ''] = SAMPLE.exec(line) ?? [];
  const isOfFamily = family && (ENDINGS[family.type] ?? ['']).some((ending) => given === name + ending);
  if (!isOfFamily) throw new Error(`Not a sample of ${name}: ${line}`);
  const key = series.replace(/ [^ ]+$/, '');
  if (known.has(key)) throw new Error(`Twice: ${line}`);
  known.add(key);
  const pairs = [...labels.matchAll(/([^=,]+)="((?:[^"\\]|\\.)*)"/g)].map(([, label = '', text = '']) => [label, text]);
  family.samples.push({ name: given, labels: Object.fromEntries(pairs), value: Number(value.replace('Inf', 'Infinity')) });
}

/** Each bucket holds those below it, and the last one all. */
function checkBuckets(name: string, samples: readonly Sample[]): void {
  const counts = samples.filter((sample) => sample.name === `${name}_count`);
  for (const { labels, value } of counts) {
    const isSame = (sample: Sample) => Object.entries(labels).every(([label, text]) => sample.labels[label] === text);
    const buckets = samples.filter((sample) => sample.name === `${name}_bucket` && isSame(sample)).map((bucket) => bucket.value);
    const isGrowing = buckets.every((bucket, index) => index === 0 || bucket >= (buckets[index - 1] ?? 0));
    if (!isGrowing || buckets.at(-1) !== value) throw new Error(`The buckets of ${name} do not add up.`);
  }
}
