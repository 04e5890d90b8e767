import type { ChatAdapter } from '../chat.ts';

interface Told {
  readonly id?: string;
  readonly name?: string;
  readonly author?: { readonly id?: string; readonly name?: string };
  readonly conversationId?: string;
}
interface Messenger {
  addListener(name: string, listener: (told?: Told) => void): void;
}

/** Dixa Messenger: https://docs.dixa.io/docs/dixamessenger/web/events/ */
export const adapter: ChatAdapter = {
  name: 'dixa',
  // Its snippet leaves an object that cannot be listened to yet.
  client: '_dixa_.addListener',
  attach(window, chat) {
    const messenger = (window as unknown as { _dixa_: Messenger })._dixa_;
    messenger.addListener('on-conversation-started', () => chat.started());
    messenger.addListener('on-agent-assigned', (told) => chat.joined({ id: told?.id, name: told?.name }));
    // Only what is received has an author.
    messenger.addListener('on-message-added', (told) => told?.author && chat.served(told.author));
    messenger.addListener('on-conversation-ended', (told) => chat.ended({ interaction: told?.conversationId }));
  },
};
