import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** What a server asked of the system, in its order, as far as it matters to what a disk holds and to what its clients were told. */
export type Call =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly file: string; readonly length: number }
  | { readonly kind: 'flush'; readonly file: string }
  /** The answer with this id was acknowledged. */
  | { readonly kind: 'acknowledge'; readonly id: string };

/** How a server is run so that its calls are written down: it stays the process that was started, and strace looks on. */
export const traced = (file: string): readonly string[] => [
  ...['strace', '-f', '-D', '-y', '-xx', '-s', '70000', '--seccomp-bpf', '-o', file],
  ...['-e', 'trace=pwrite64,write,writev,fdatasync,fsync,ftruncate'],
];

/** The calls in such a file that are about these files (by the ends of their names), and the acknowledgements between. */
export async function readTrace(file: string, names: readonly string[]): Promise<readonly Call[]> {
  const calls: (Call | null)[] = [];
  const begun = new Map<string, { readonly head: string; readonly at: number }>();
  for await (const line of createInterface(createReadStream(file))) {
    const [, head, caller] = BEGUN.exec(line) ?? [];
    const [, thread, tail] = ENDED.exec(line) ?? [];
    const start = thread === undefined ? undefined : begun.get(thread);
    if (head !== undefined && caller !== undefined) begun.set(caller, { head, at: calls.push(null) - 1 });
    else if (start) put(calls, start.at, callIn(`${start.head}${tail}`, names));
    else calls.push(callIn(line, names));
  }
  return calls.filter((call) => call !== null);
}

// While one thread calls, another may, and then the call stands on two lines: how it began, and what came of it.
const BEGUN = /^((\d+) .*) <unfinished \.\.\.>$/;
const ENDED = /^(\d+) +<\.\.\. \w+ resumed>(.*)$/;

/** What was flushed is safe when the flush ends; what was written, or said to somebody, may be out from the moment at which it was asked for. */
function put(calls: (Call | null)[], at: number, call: Call | null): void {
  if (call?.kind === 'flush') calls.push(call);
  else calls[at] = call;
}

const CALL = /^\d+ +(\w+)\(\d+<([^>]*)>(?:, (.*))?\)\s+= (\d+)/;

function callIn(line: string, names: readonly string[]): Call | null {
  const [, name = '', path = '', rest = '', result = ''] = CALL.exec(line) ?? [];
  const place = bytesOf(path).toString();
  if (name.startsWith('write')) return acknowledgementIn(place, rest);
  const file = names.find((end) => place.endsWith(end));
  if (file === undefined) return null;
  if (name === 'pwrite64') return { kind: 'write', file, at: Number(rest.split(', ').at(-1)), bytes: bytesOf(rest).subarray(0, Number(result)) };
  return name === 'ftruncate' ? { kind: 'cut', file, length: Number(rest) } : { kind: 'flush', file };
}

/** Every byte stands there as "\x2f". */
const bytesOf = (text: string): Buffer => Buffer.from((text.match(/(?:\\x[0-9a-f]{2})+/g) ?? []).join('').replaceAll('\\x', ''), 'hex');

function acknowledgementIn(place: string, rest: string): Call | null {
  if (!place.startsWith('socket:')) return null;
  const [, id] = /^HTTP\/1\.1 20[01] .*"id":"([^"]+)"/s.exec(bytesOf(rest).toString()) ?? [];
  return id === undefined ? null : { kind: 'acknowledge', id };
}
