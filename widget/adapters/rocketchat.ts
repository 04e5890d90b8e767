import type { ChatAdapter } from '../chat.ts';

interface Livechat {
  onAssignAgent(callback: (agent?: { readonly username?: string; readonly name?: string } | null) => void): void;
  onChatStarted(callback: () => void): void;
  onChatEnded(callback: () => void): void;
}

/** Rocket.Chat Livechat, by its widget API: https://developer.rocket.chat/docs/livechat-widget-api */
export const adapter: ChatAdapter = {
  name: 'rocketchat',
  client: 'RocketChat',
  attach(window, chat) {
    let isOn = false;
    // The agent of a chat that is given one at once is told of before its start.
    const begin = () => {
      if (!isOn) chat.started();
      isOn = true;
    };
    const { RocketChat } = window as unknown as { RocketChat: (say: (this: Livechat) => void) => void };
    RocketChat(function () {
      this.onChatStarted(begin);
      this.onAssignAgent((agent) => {
        begin();
        // Messages are not told of: whoever has taken the chat is taken to have served.
        chat.served({ id: agent?.username, name: agent?.name });
      });
      this.onChatEnded(() => {
        isOn = false;
        chat.ended();
      });
    });
  },
};
