import type { Chat as AnyChat, ChatAdapter as AnyChatAdapter, Ended as AnyEnded, Server as AnyServer } from '../chat.ts';

/** Knows one chat client; given to `afterword('adapter', …)`. Listens until what `attach` gives back is called. */
export type ChatAdapter = AnyChatAdapter;

/** What an adapter tells of the chat that it listens to, as often as its client does. */
export type Chat = AnyChat;

/** What is known of a chat when it ends. */
export type ChatEnd = AnyEnded;

/** Who of the team talks to the customer, as the chat client calls them. */
export type ChatAgent = AnyServer;
