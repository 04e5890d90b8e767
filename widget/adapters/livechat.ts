import type { ChatAdapter } from '../chat.ts';

interface Told {
  readonly status?: string;
  readonly customerData?: { readonly status?: string };
  readonly author?: { readonly id?: string; readonly type?: string };
  readonly greeting?: object;
}
interface Widget {
  on(name: string, listener: (told: Told) => void): void;
  get(name: 'chat_data'): { readonly threadId?: string } | undefined;
}

/** LiveChat (text.com), by its Chat Widget JS API: https://platform.text.com/docs/extending-chat-widget/javascript-api */
export const adapter: ChatAdapter = {
  name: 'livechat',
  client: 'LiveChatWidget',
  attach(window, chat) {
    const widget = (window as unknown as { LiveChatWidget: Widget }).LiveChatWidget;
    let status: string | undefined;
    let thread: string | undefined;
    widget.on('ready', ({ customerData }) => {
      status ??= customerData?.status;
    });
    widget.on('new_event', ({ author, greeting }) => {
      thread = widget.get('chat_data')?.threadId ?? thread;
      // A greeting is sent by a rule, in an agent's name.
      if (author?.type === 'agent' && !greeting) chat.served({ id: author.id });
    });
    widget.on('customer_status_changed', ({ status: next }) => {
      // The first that a page hears of a chat need not be its start: the customer may have come from another page.
      if (next === 'chatting' && status !== next) chat[status ? 'started' : 'reopened']();
      if (next === 'browsing' && status !== next) chat.ended({ interaction: thread ?? widget.get('chat_data')?.threadId });
      status = next;
    });
  },
};
