import type { ChatAdapter } from '../chat.ts';

interface Conversations {
  on(name: string, listener: (told?: { readonly conversation?: { readonly conversationId?: number } }) => void): void;
}
interface HubSpot {
  readonly HubSpotConversations?: Conversations;
  hsConversationsOnReady?: (() => void)[];
}

/** HubSpot live chat, by its Conversations SDK: https://developers.hubspot.com/docs/api/conversation/chat-widget-sdk */
export const adapter: ChatAdapter = {
  name: 'hubspot',
  attach(window, chat) {
    const page = window as unknown as HubSpot;
    const listen = () => {
      page.HubSpotConversations?.on('conversationStarted', () => chat.started());
      page.HubSpotConversations?.on('conversationClosed', (told) => {
        // It is closed in the team's inbox, and messages are not told of.
        chat.served();
        chat.ended({ interaction: told?.conversation?.conversationId });
      });
    };
    if (page.HubSpotConversations) listen();
    else page.hsConversationsOnReady = [...(page.hsConversationsOnReady ?? []), listen];
  },
};
