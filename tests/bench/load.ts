import { connect, type Socket } from 'node:net';

/** What a load came to. */
export interface LoadResult {
  readonly perSecond: number;
  /** From sending to the whole answer, ms. */
  readonly latencies: readonly number[];
  /** How many answers had each status. */
  readonly statuses: ReadonlyMap<number, number>;
}

/** How a load is sent. */
export interface Load {
  readonly connections: number;
  /** Answers a second, evenly, each timed from the moment at which it was due; where absent, each connection sends its next body when the last was answered. */
  readonly perSecond?: number;
}

/**
 * Posts the bodies over so many kept-alive connections. Sockets and nothing more: on a machine that server and load share, every client library is
 * slower than what it measures. Loopback only; ends by itself when the bodies do.
 */
export async function post(url: URL, bodies: Iterator<string>, { connections, perSecond }: Load): Promise<LoadResult> {
  const latencies: number[] = [];
  const statuses = new Map<number, number>();
  const begin = performance.now();
  let sent = 0;
  const worker = async () => {
    const connection = await open(url);
    for (;;) {
      const due = perSecond === undefined ? performance.now() : begin + (sent++ / perSecond) * 1000;
      await until(due);
      const next = bodies.next();
      if (next.done) break;
      const status = await connection.send(next.value);
      latencies.push(performance.now() - due);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return { perSecond: latencies.length / ((performance.now() - begin) / 1000), latencies, statuses };
}

const until = (due: number): Promise<void> | undefined => {
  const ms = due - performance.now();
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined;
};

async function open({ hostname, port, pathname }: URL) {
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  const head = `POST ${pathname} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: text/plain;charset=UTF-8\r\ncontent-length: `;
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return {
    async send(body: string): Promise<number> {
      const answered = statusFrom(socket);
      socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
      return answered;
    },
    close: () => void socket.destroy(),
  };
}

/** The status of the next answer, once all of it has come. Every answer of ours says its length. */
const statusFrom = (socket: Socket): Promise<number> =>
  new Promise((resolve, reject) => {
    let text = '';
    const settle = (done: () => void) => {
      socket.off('data', onData).off('close', onClose).off('error', reject);
      done();
    };
    const onClose = () => reject(new Error('The connection was closed before it was answered.'));
    const onData = (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (isWhole(text)) settle(() => resolve(Number(text.slice(9, 12))));
    };
    socket.on('data', onData).once('close', onClose).once('error', reject);
  });

function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n');
  const length = end < 0 ? undefined : /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
  return length !== undefined && text.length >= end + 4 + Number(length);
}
