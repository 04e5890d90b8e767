import type { ChatAdapter } from '../chat.ts';

interface Happening {
  readonly action?: string;
  readonly properties?: { readonly agent?: string } | undefined;
}

/** Zendesk Web Widget (Classic): https://developer.zendesk.com/api-reference/widget/chat-api/ and, for who served, the `userEvent` of https://developer.zendesk.com/api-reference/widget/core/ */
export const adapter: ChatAdapter = {
  name: 'zendesk',
  client: 'zE',
  attach(window, chat) {
    const { zE } = window as unknown as { zE: (command: 'webWidget:on', name: string, callback: (told?: Happening) => void) => void };
    zE('webWidget:on', 'chat:start', () => chat.started());
    zE('webWidget:on', 'userEvent', (told) => {
      if (told?.action === 'Chat Served by Operator') chat.served({ name: told.properties?.agent });
    });
    zE('webWidget:on', 'chat:end', () => chat.ended());
  },
};
