import type { Options, Outcome } from './options.ts';

/** Who of the team talks to the customer, as the chat client calls them. */
export interface Server {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
}

/** What is known of a chat when it ends. */
export interface Ended extends Server {
  readonly interaction?: string | undefined;
  readonly token?: string | undefined;
  readonly team?: string | undefined;
  readonly channel?: string | undefined;
  /** Puts the question into the transcript; false where that cannot be done, and a popup comes instead. */
  readonly place?: ((question: HTMLElement) => boolean) | undefined;
}

/** What an adapter tells of the chat that it listens to. It may tell everything as often as its client does: once is made of it here. */
export interface Chat {
  /** A chat begins, or goes on after its end: what is asked, or is about to be, is taken back. */
  started(): void;
  /** Somebody of the team has the chat, or wrote in it. The last one who is named is credited. */
  served(agent?: Server): void;
  ended(end?: Ended): void;
}

/** Knows one chat client. Listens until what it gives back is called. */
export interface ChatAdapter {
  readonly name: string;
  attach(window: Window, chat: Chat, options: Options): () => void;
}

/** What the loader lends: the same that the page has. */
interface Afterword {
  ask(context: Options, place?: Ended['place']): Promise<Outcome>;
  close(): void;
}

// What each client leaves on the window, or in the page.
const SIGNS: Readonly<Record<string, string>> = {
  rocketchat: 'RocketChat',
  tawk: 'Tawk_API',
  zendesk: 'zE',
  hubspot: 'HubSpotConversations',
  livechat: 'LiveChatWidget',
  chatwoot: '$chatwoot',
  dixa: '_dixa_',
};
const PAUSE = 800; // ms: the last message is still being read, and some clients begin anew at once.

/** Listens to chat clients: one, several by name with commas, whichever there are (`auto`), or one that the page brings along. Gives back how to stop. */
export async function attach(which: string | ChatAdapter, folder: string, options: Options, afterword: Afterword): Promise<() => void> {
  const adapters =
    typeof which === 'string' ? await Promise.all(namesIn(which).map((name) => fetchAdapter(`${folder}adapters/${name}.js`))) : [which];
  const stops = adapters.map((adapter) => adapter.attach(window, listen(adapter.name, options, afterword), options));
  return () => {
    for (const stop of stops) stop();
  };
}

function namesIn(which: string): readonly string[] {
  if (which === 'auto') return Object.keys(SIGNS).filter((name) => SIGNS[name] && Reflect.has(window, SIGNS[name]));
  return which.split(',').map((name) => name.trim());
}

const fetchAdapter = async (url: string): Promise<ChatAdapter> => ((await import(/* @vite-ignore */ url)) as { adapter: ChatAdapter }).adapter;

/** One chat client's ears: asks once when a chat ends in which somebody of the team took part. */
function listen(source: string, options: Options, { ask, close }: Afterword): Chat {
  let agent: Server = {};
  let isServed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    started() {
      clearTimeout(timer);
      close();
      isServed = false;
      agent = {};
    },
    served(one) {
      isServed = true;
      if (one?.id || one?.name) agent = one;
    },
    ended({ id = agent.id, name = agent.name, place, ...end } = {}) {
      clearTimeout(timer);
      if (!isServed) return;
      const once = `${source} ${id ?? name ?? ''}`;
      const said = { channel: 'chat', agent: id ?? name, agentName: name, once, ...end };
      timer = setTimeout(() => void ask({ ...definedIn(said), ...(options.token && { token: options.token }) }, place), PAUSE);
    },
  };
}

const definedIn = (options: object): Options => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
