import type { ChatAdapter } from '../chat.ts';

interface Widget {
  on(name: string, listener: () => void): void;
}

/** Freshchat web messenger, by the events of https://developers.freshchat.com/web-sdk/v1/ */
export const adapter: ChatAdapter = {
  name: 'freshchat',
  client: 'fcWidget',
  attach(window, chat) {
    const { fcWidget } = window as unknown as { fcWidget: Widget };
    fcWidget.on('message:received', () => chat.served());
    // The customer's. What comes back after the end is often automatic.
    fcWidget.on('message:sent', () => chat.reopened());
    fcWidget.on('conversation:resolved', () => chat.ended());
  },
};
