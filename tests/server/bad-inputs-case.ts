import sample from './bad-inputs.json' with { type: 'json' };

/** One case of the sample, as the file has it: written for any server of this kind, with names that are not ours. */
export interface BadInput {
  readonly id: string;
  readonly category: string;
  readonly title: string;
  readonly request: BadRequest;
  readonly expect: Expected;
  readonly why: string;
  readonly repeat?: number;
  /** So many at once; all of them are judged. */
  readonly parallel?: number;
  /** To be run at the end. */
  readonly last?: boolean;
}

export interface BadRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly transport?: 'raw' | 'raw_chunked';
  readonly raw?: string;
  readonly raw_chunk?: unknown;
  readonly json?: unknown;
  readonly json_gen?: unknown;
  readonly json_pair?: readonly unknown[];
  readonly body?: string;
  readonly body_base64?: string;
  readonly body_base64_tpl?: { readonly prefix: string; readonly hex: string; readonly suffix: string };
}

export interface Expected {
  readonly status: readonly number[];
  readonly error?: string | readonly string[] | null;
  readonly field?: string | null;
  readonly header?: Readonly<Record<string, string>>;
  readonly no_header?: Readonly<Record<string, string>>;
  readonly no_header_present?: readonly string[];
  readonly no_header_contains?: Readonly<Record<string, string>>;
  readonly max_response_bytes?: number;
  readonly max_ms?: number;
  readonly rows_unchanged?: boolean;
  /** One of the answers must have it. */
  readonly any_status?: number;
  readonly assert?: string;
  readonly or?: { readonly status: readonly number[]; readonly assert?: string };
}

/** The sample: those first that do not use up what the others need. */
export const BAD_INPUTS: readonly BadInput[] = (sample.cases as unknown as BadInput[]).toSorted(
  (a, b) => Number(a.last ?? false) - Number(b.last ?? false),
);

/** How many cases the file says that it has. */
export const CASE_COUNT: number = sample.count;

/** Names of fields in the sample, with ours. What we do not have keeps its name, and is a field that nobody knows. */
const FIELDS: Readonly<Record<string, string>> = { submission_id: 'id', locale: 'lang', page_url: 'page' };

/** A field of the sample as ours is called. */
export const fieldOf = (name: string): string => FIELDS[name] ?? name;

/** Addresses of the sample, with ours. */
const PATHS: readonly [RegExp, string][] = [
  [/^\/api\/agents\?workspace_id=other$/, '/api/v1/agents?site={{OTHER_SITE_KEY}}'],
  // The sample's example of what changes something by a cookie.
  [/^\/api\/agents$/, '/api/v1/shares'],
  [/^\/api\//, '/api/v1/'],
];

/** An address of the sample as it is with us. */
export function pathOf(path: string): string {
  const [from, to] = PATHS.find(([pattern]) => pattern.test(path)) ?? [/$/, ''];
  return path.replace(from, to);
}

type Object = Readonly<Record<string, unknown>>;

/** A body of the sample, with its generators run and its fields called as ours, and with what every message of ours has. */
export function bodyOf(value: unknown, always: Object): unknown {
  const made = generated(value);
  if (typeof made !== 'object' || made === null || Array.isArray(made)) return made;
  const own = Object.entries(made).map(([name, field]) => [fieldOf(name), field]);
  // What only a message to the dashboard has is left alone.
  return 'rating' in made ? { ...always, ...Object.fromEntries(own) } : Object.fromEntries(own);
}

/** A body that is a text, JSON or nearly, in the same way: by what it says and not by what it means. */
export function textOf(text: string, always: Object): string {
  if (!text.includes('"rating"')) return text;
  const renamed = Object.entries(FIELDS).reduce((all, [from, to]) => all.replaceAll(`"${from}":`, `"${to}":`), text);
  return renamed.replace('{', `${JSON.stringify(always).slice(0, -1)},`);
}

const GENERATORS: Readonly<Record<string, (given: Object) => unknown>> = {
  $repeat: ({ $repeat, $count }) => String($repeat).repeat(Number($count)),
  $concat: ({ $concat }) => ($concat as unknown[]).map(generated).join(''),
  $nest: ({ $nest }) => JSON.parse('['.repeat(Number($nest)) + ']'.repeat(Number($nest))),
};

/** The value with `$repeat`, `$count`, `$concat`, `$keys` and `$nest` in it carried out. */
export function generated(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const generator = Object.keys(GENERATORS).find((name) => name in value);
  if (generator) return GENERATORS[generator]?.(value as Object);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) =>
      name === '$keys' ? Array.from({ length: Number(field) }, (_, number) => [`k${number}`, number]) : [[name, generated(field)]],
    ),
  );
}
