import type { ChatAdapter, Ended } from '../chat.ts';

interface Told {
  readonly message?: { readonly role?: string; readonly html?: string };
}
interface DeepChat extends HTMLElement {
  readonly names?: boolean | Readonly<Record<string, { readonly text?: string } | undefined>>;
  addMessage(message: { readonly html: string; readonly role: string }): void;
  scrollToBottom(): void;
}

const PLACE = 'afterword-place';

/** Deep Chat, by the events and methods of its element: https://deepchat.dev/docs/events. It knows no end: its page tells it by an event `chat-ended` on the element. */
export const adapter: ChatAdapter = {
  name: 'deep-chat',
  attach({ document }, chat) {
    // Neither of them bubbles; caught on the way down they are heard from elements that come later, too.
    document.addEventListener(
      'message',
      (event) =>
        hear(event, ({ names }, { message = {} }: Told) => {
          const { role = '', html } = message;
          if (html?.includes(PLACE)) return;
          if (role === 'user') chat.reopened();
          else chat.served({ name: Object(Object(names)[role]).text });
        }),
      true,
    );
    document.addEventListener(
      'chat-ended',
      (event) => hear(event, (element, end: Ended) => chat.ended({ ...end, place: (question) => place(element, question) })),
      true,
    );
  },
};

function hear<Detail>({ target, detail }: Event & { readonly detail?: unknown }, act: (element: DeepChat, detail: Detail) => void): void {
  if ((target as Partial<Element>).localName === 'deep-chat') act(target as DeepChat, Object(detail));
}

/** In a message of its own at the end of the transcript. */
function place(element: DeepChat, question: HTMLElement): boolean {
  element.addMessage({ html: `<div class="${PLACE}"></div>`, role: 'ai' });
  const last = [...(element.shadowRoot?.querySelectorAll(`.${PLACE}`) ?? [])].at(-1);
  last?.append(question);
  element.scrollToBottom();
  return !!last;
}
