import type { ChatAdapter } from '../chat.ts';

interface Message {
  readonly hasConversation?: boolean;
  readonly content_type?: string;
  /** 0 is the customer's, 1 the team's; others are automatic. */
  readonly message_type?: number;
  readonly conversation_id?: number;
  readonly sender_type?: string;
  readonly sender?: { readonly id?: number; readonly name?: string; readonly type?: string } | null;
}

/**
 * Chatwoot, by the events of its widget: https://github.com/chatwoot/chatwoot/blob/develop/app/javascript/widget/helpers/actionCable.js
 * It tells no end: the message by which Chatwoot asks for its own rating (CSAT, an option of the inbox) is taken for it.
 */
export const adapter: ChatAdapter = {
  name: 'chatwoot',
  attach(window, chat) {
    const on = (name: string, hear: (detail: Message) => void) =>
      window.addEventListener(`chatwoot:${name}`, (event) => hear(Object((event as CustomEvent).detail)));
    // The same is told when somebody goes on with the one that they have.
    on('on-start-conversation', ({ hasConversation }) => hasConversation || chat.started());
    on('on-message', ({ content_type, message_type, conversation_id, sender_type, sender }) => {
      if (content_type === 'input_csat') return chat.ended({ interaction: conversation_id });
      const isTeam = message_type === 1 && (sender_type ?? sender?.type ?? '').toLowerCase() === 'user';
      if (isTeam || message_type === 0) chat.reopened();
      if (isTeam) chat.served({ id: sender?.id, name: sender?.name });
    });
  },
};
