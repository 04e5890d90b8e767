/** A connection over WebDriver BiDi: a few commands of a standard, sent as JSON, so without a library. */
export interface Bidi {
  /** Sends one command; what the browser refuses is an Error with its words. */
  send<Result>(method: string, params: object): Promise<Result>;
  close(): void;
}

interface Message {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(cause: Error): void;
}

/** Connects to a browser that listens there. */
export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`nothing listens at ${url}`)));
  });
  const waiting = new Map<number, Waiting>();
  socket.addEventListener('message', ({ data }) => settle(waiting, JSON.parse(String(data)) as Message));
  let count = 0;
  return {
    send: <Result>(method: string, params: object) =>
      new Promise<Result>((resolve, reject) => {
        count += 1;
        waiting.set(count, { resolve: (result) => resolve(result as Result), reject });
        socket.send(JSON.stringify({ id: count, method, params }));
      }),
    close: () => socket.close(),
  };
}

function settle(waiting: Map<number, Waiting>, { id = 0, type, result, error, message }: Message): void {
  const one = waiting.get(id);
  waiting.delete(id);
  if (type === 'success') one?.resolve(result);
  else one?.reject(new Error(`${error}: ${message}`));
}
