import { type Flat, fromJson, toJson } from './json.ts';
import type { Options, Outcome } from './options.ts';

/** Who of the team talks to the customer, as the chat client calls them. */
export interface Server {
  readonly id?: string | number | undefined;
  readonly name?: string | undefined;
}

/** What is known of a chat when it ends. */
export interface Ended extends Server {
  readonly interaction?: string | number | undefined;
  readonly token?: string | undefined;
  readonly team?: string | undefined;
  readonly channel?: string | undefined;
  /** Puts the question into the transcript; false where that cannot be done, and a popup comes instead. */
  readonly place?: ((question: HTMLElement) => boolean) | undefined;
}

/** What an adapter tells of the chat that it listens to. It may tell everything as often as its client does: once is made of it here. */
export interface Chat {
  /** A new chat begins: who served the one before is forgotten, and what is asked about it, or is about to be, is taken back. */
  started(): void;
  /** The chat goes on after its end: what is asked is taken back, and asked again when it ends again. Nothing where it has not ended. */
  reopened(): void;
  /** Somebody of the team has the chat, but has not said anything yet. */
  joined(agent?: Server | null): void;
  /** Somebody of the team wrote, or took part in another way. The last one who is named is credited. */
  served(agent?: Server | null): void;
  ended(end?: Ended | null): void;
}

/** Knows one chat client. */
export interface ChatAdapter {
  readonly name: string;
  /** What its client leaves on the window (`RocketChat`, `_dixa_.addListener`). It is waited for, since scripts arrive in any order. */
  readonly client?: string;
  /** Listens from now on. What it gives back is called when that is no longer wanted; nothing that is told later is heard then. */
  attach(window: Window, chat: Chat, options: Options): unknown;
}

/** What the loader lends: the same that the page has. */
interface Afterword {
  ask(context: Options, place?: Ended['place']): Promise<Outcome>;
  close(): void;
}

/** A chat as it is remembered until it ends. */
interface Talk {
  readonly agent: Server;
  readonly isServed: boolean;
}

// What `auto` looks for: something on the window, or an element. Not Zendesk's, whose new messenger has the same name and no end.
const SIGNS: Readonly<Record<string, string>> = {
  rocketchat: 'RocketChat',
  tawk: 'Tawk_API',
  hubspot: 'HubSpotConversations',
  livechat: 'LiveChatWidget',
  freshchat: 'fcWidget',
  chatwoot: '$chatwoot',
  dixa: '_dixa_',
  botframework: 'WebChat',
  'deep-chat': 'deep-chat',
};
const PAUSE = 800; // ms: the last message is still being read, and some clients begin anew at once.
const LOOK = 1000; // ms between two looks: a chat that is asked about takes longer than that.
const LOOKS = 600; // Ten minutes: many pages fetch their chat client when somebody asks for it.

/**
 * Listens to chat clients: one, several by name with commas, whichever there are (`auto`), or one that the page brings along. Gives back how to
 * stop. Rejects where one of them is not there, or cannot be listened to.
 */
export async function attach(which: string | ChatAdapter, folder: string, options: Options, afterword: Afterword): Promise<() => void> {
  // By then all snippets in the page have run, in whatever order they stand.
  if (document.readyState === 'loading') await new Promise((parsed) => document.addEventListener('DOMContentLoaded', parsed));
  const listen = async (adapter?: ChatAdapter) => adapter && (await listenBy(adapter, options, afterword));
  // Whoever fails is told of at once. All others listen all the same.
  const stops = await Promise.all(adaptersFor(which, folder).map((adapter) => adapter.then(listen)));
  return () => {
    for (const stop of stops) stop?.();
  };
}

function adaptersFor(which: string | ChatAdapter, folder: string): Promise<ChatAdapter | undefined>[] {
  if (typeof which !== 'string') return [Promise.resolve(which)];
  const fetchAdapter = async (name: string): Promise<ChatAdapter> => {
    // By a name of its own: for an address that is spelled out, Vite adds more than all of this.
    const address = `${folder}adapters/${name}.js`;
    return (await import(/* @vite-ignore */ address)).adapter;
  };
  if (which !== 'auto') return which.split(',').map((name) => fetchAdapter(name.trim()));
  return Object.entries(SIGNS).map(async ([name, sign]) => ((await appears(sign)) ? fetchAdapter(name) : undefined));
}

/** Waits until something is on the window, or an element is defined; false where that takes too long. */
async function appears(sign: string): Promise<boolean> {
  for (let look = 0; look < LOOKS; look++) {
    const found = sign.split('.').reduce((part: unknown, name) => part && Reflect.get(Object(part), name), window);
    if (found || customElements.get(sign)) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  return false;
}

async function listenBy(adapter: ChatAdapter, options: Options, afterword: Afterword): Promise<() => void> {
  const { name, client } = adapter;
  if (client && !(await appears(client))) throw new Error(`${name}: window.${client} is not there`);
  const ear = listen(name, afterword);
  const detach = adapter.attach(window, ear.chat, options);
  return () => {
    ear.stop();
    if (typeof detach === 'function') detach();
  };
}

/** One chat client's ear: asks once when a chat ends in which somebody of the team took part. */
function listen(source: string, { ask, close }: Afterword): { chat: Chat; stop: () => void } {
  let talk = recall(source);
  let ended: Talk | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDeaf = false;
  const know = (next: Talk) => {
    talk = next;
    remember(source, talk);
  };
  const takeBack = () => {
    clearTimeout(timer);
    ended = undefined;
    if (!isDeaf) close();
  };
  const chat: Chat = {
    started() {
      takeBack();
      know(NOBODY);
    },
    reopened() {
      if (!ended) return;
      know(ended);
      takeBack();
    },
    joined: (agent) => know({ ...talk, agent: credited(talk.agent, agent) }),
    served: (agent) => know({ isServed: true, agent: credited(talk.agent, agent) }),
    ended(end) {
      remember(source, NOBODY);
      if (!talk.isServed) return;
      ended = talk;
      // Told again without a name, it is still the same chat.
      talk = { ...talk, isServed: false };
      clearTimeout(timer);
      const context = contextOf(source, credited(talk.agent, end), end);
      timer = setTimeout(() => isDeaf || ask(context, end?.place && visibly(end.place)), PAUSE);
    },
  };
  return {
    chat,
    stop() {
      isDeaf = true;
    },
  };
}

const NOBODY: Talk = { agent: {}, isServed: false };

/** Whoever was named last. Some clients give only the id again. */
function credited(known: Server, told: Server | null | undefined): Server {
  const { id, name } = told ?? {};
  return id || name ? { id, name: name ?? (id === known.id ? known.name : undefined) } : known;
}

function contextOf(source: string, { id, name }: Server, end: Ended | null | undefined): Options {
  const { interaction, token, team, channel = 'chat' } = end ?? {};
  const agent = id ?? name;
  // What is undefined leaves what the page has said.
  return { channel, agent, agentName: name, interaction, token, team, once: `${source} ${agent}` } as Options;
}

/** Into the transcript, if there is one to be seen: a chat window is often closed before the chat ends. */
const visibly =
  (place: NonNullable<Ended['place']>): typeof place =>
  (question) => {
    try {
      if (place(question) && question.checkVisibility?.() !== false) return true;
    } catch {
      // A popup comes instead.
    }
    question.remove();
    return false;
  };

// What a page that is left in the middle of a chat tells the next one: most clients do not name the agent again. Gone with the chat, or the tab.
const MEMORY = 'afterword.chat.';

function recall(source: string): Talk {
  try {
    const { id, name, served } = fromJson(sessionStorage.getItem(MEMORY + source)) as Flat & Server;
    return { agent: { id, name }, isServed: !!served };
  } catch {
    return NOBODY;
  }
}

function remember(source: string, { agent: { id, name }, isServed }: Talk): void {
  try {
    if (isServed || id || name) sessionStorage.setItem(MEMORY + source, toJson({ id, name, served: Number(isServed) }));
    else sessionStorage.removeItem(MEMORY + source);
  } catch {
    // Without storage the next page knows only what its client tells it.
  }
}
