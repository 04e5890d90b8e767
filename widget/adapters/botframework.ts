import type { ChatAdapter } from '../chat.ts';

interface Activity {
  readonly type?: string;
  readonly from?: { readonly id?: string; readonly name?: string; readonly role?: string };
  readonly conversation?: { readonly id?: string };
}

/**
 * Bot Framework Web Chat, by the event to which a page's store passes on its activities:
 * https://github.com/microsoft/BotFramework-WebChat/tree/main/samples/04.api/c.incoming-activity-event
 */
export const adapter: ChatAdapter = {
  name: 'botframework',
  attach(window, chat) {
    window.addEventListener('webchatincomingactivity', (event) => {
      const { type, from, conversation } = Object((event as Event & { readonly data?: unknown }).data) as Activity;
      const { id, name, role } = from ?? {};
      if (type === 'message' && role === 'user') chat.reopened();
      if (type === 'message' && role !== 'user') chat.served({ id, name });
      if (type === 'endOfConversation')
        chat.ended({ id, name, interaction: conversation?.id, place: (question) => place(window.document, question) });
    });
  },
};

/** Where the page's activity middleware has left room for it: in the place of the activity that tells the end. */
function place(document: Document, question: HTMLElement): boolean {
  const last = [...document.querySelectorAll('[data-afterword-place]')].at(-1);
  last?.append(question);
  return !!last;
}
