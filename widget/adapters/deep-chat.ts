import type { ChatAdapter, Ended } from '../chat.ts';

interface DeepChat extends HTMLElement {
  readonly names?: unknown;
  addMessage(message: { readonly html: string; readonly role: string }): void;
  scrollToBottom(): void;
}
interface Told {
  readonly message?: { readonly role?: string; readonly html?: string };
}

const PLACE = 'afterword-place';
// Nobody says it: no bubble, no name beside it, and nothing is left of it once it was taken back.
const LOOKS = `:has(>.${PLACE}){width:100%;max-width:100%!important;padding:0!important;background:none!important}
:has(>*>.${PLACE})>:not(:has(>.${PLACE})),:has(>*>.${PLACE}:empty){display:none!important}`;

/**
 * Deep Chat, by the events and methods of its element: https://deepchat.dev/docs/events
 * It knows no end: its page tells it, by an event `chat-ended` on the element.
 */
export const adapter: ChatAdapter = {
  name: 'deep-chat',
  attach({ document }, chat) {
    // Its events do not bubble. On their way down they are heard from all such elements, also from those that come later.
    const on = <Detail>(name: string, hear: (element: DeepChat, detail: Detail) => void) =>
      document.addEventListener(
        name,
        ({ target, detail }: Event & { readonly detail?: unknown }) =>
          (target as Partial<Element>).localName === 'deep-chat' && hear(target as DeepChat, Object(detail)),
        true,
      );
    on<Told>('message', ({ names }, { message: { role = '', html = '' } = {} }) => {
      if (html.includes(PLACE)) return;
      if (role === 'user') chat.reopened();
      // As the customer sees them called.
      else chat.served({ name: Object(Object(names)[role]).text });
    });
    on<Ended>('chat-ended', (element, end) => chat.ended({ ...end, place: (question) => place(element, question) }));
  },
};

/** In a message of its own at the end of the transcript. */
function place(element: DeepChat, question: HTMLElement): boolean {
  element.addMessage({ html: `<div class="${PLACE}"></div>`, role: 'ai' });
  const root = element.shadowRoot;
  const last = [...(root?.querySelectorAll(`.${PLACE}`) ?? [])].at(-1);
  if (!root || !last) return false;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOOKS);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  last.append(question);
  element.scrollToBottom();
  return true;
}
