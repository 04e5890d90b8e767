import type { ChatAdapter } from '../chat.ts';

type Slot = (...told: unknown[]) => void;
type Slots = Record<string, unknown>;

/** tawk.to, by its JavaScript API: https://developer.tawk.to/jsapi/ */
export const adapter: ChatAdapter = {
  name: 'tawk',
  client: 'Tawk_API',
  attach(window, chat) {
    const api = (window as unknown as { Tawk_API: Slots }).Tawk_API;
    const stops = [
      chain(api, 'onChatStarted', () => chat.started()),
      chain(api, 'onAgentJoinChat', (agent) => chat.joined(Object(agent))),
      chain(api, 'onChatMessageAgent', () => chat.served()),
      chain(api, 'onChatEnded', () => chat.ended()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  },
};

/** There is room for one function under each name: the page's own, set before or later, is called as well. Gives back how to leave. */
function chain(api: Slots, name: string, listener: Slot): () => void {
  let own = api[name];
  Object.defineProperty(api, name, {
    configurable: true,
    enumerable: true,
    // A new one each time: a page may call from its own what it found before.
    get() {
      const before = own;
      return (...told: unknown[]) => {
        listener(...told);
        if (typeof before === 'function') before.apply(api, told);
      };
    },
    set(next: unknown) {
      own = next;
    },
  });
  return () => Object.defineProperty(api, name, { value: own, writable: true });
}
