import type { ChatAdapter } from '../chat.ts';

/** Rocket.Chat's livechat. */
export const adapter: ChatAdapter = { name: 'rocketchat', attach: () => () => {} };
