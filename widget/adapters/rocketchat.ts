import type { ChatAdapter } from '../chat.ts';

export const adapter: ChatAdapter = { name: 'rocketchat', attach: () => () => {} };
