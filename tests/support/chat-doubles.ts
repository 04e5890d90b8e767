/**
 * Chat clients that cannot be had without an account, as their vendors document them: the names that a page sees, what comes with each, and how
 * it is listened to. `double.load` is the moment at which the vendor's script arrives; before it there is only what the vendor's snippet leaves.
 */
export const DOUBLES = {
  /** One function under each name. */
  tawk: `
    window.Tawk_API = window.Tawk_API || {};
    window.double = {
      load() {},
      isHeard: () => !!Tawk_API.onChatEnded,
      start: () => Tawk_API.onChatStarted?.(),
      serve() { Tawk_API.onAgentJoinChat?.({ name: 'Ben Okafor', position: 'Support', image: '', id: 'ben' }); Tawk_API.onChatMessageAgent?.('Hello') },
      end: () => Tawk_API.onChatEnded?.(),
    };`,

  /** A command with any number of listeners; its script defines it. */
  zendesk: `
    {
      const heard = {};
      const tell = (name, told) => heard[name]?.forEach((listener) => listener(told));
      window.double = {
        load() { window.zE = (command, name, listener) => { if (command === 'webWidget:on') (heard[name] ??= []).push(listener) } },
        isHeard: () => !!heard['chat:end'],
        start: () => tell('chat:start'),
        serve: () => tell('userEvent', { category: 'Zendesk Web Widget', action: 'Chat Served by Operator', properties: { agent: 'Ben Okafor' } }),
        end: () => tell('chat:end'),
      };
    }`,

  /** A list of functions that are called when the rest is there. */
  hubspot: `
    {
      const heard = {};
      const tell = (name) => heard[name]?.forEach((listener) => listener({ conversation: { conversationId: 4711 } }));
      window.hsConversationsOnReady = [() => { window.ownReady = true }];
      window.double = {
        load() {
          window.HubSpotConversations = { on: (name, listener) => (heard[name] ??= []).push(listener) };
          for (const ready of window.hsConversationsOnReady) ready();
        },
        isHeard: () => !!heard.conversationClosed,
        start: () => tell('conversationStarted'),
        serve() {},
        end: () => tell('conversationClosed'),
      };
    }`,

  /** The snippet keeps what is to be listened to, and throws for what cannot be known yet. */
  livechat: `
    {
      const heard = {};
      const on = (name, listener) => (heard[name] ??= []).push(listener);
      const tell = (name, told) => heard[name]?.forEach((listener) => listener(told));
      const kept = [];
      window.LiveChatWidget = { on: (...call) => kept.push(call), get() { throw new Error('too early') } };
      window.double = {
        load(status = 'browsing') {
          window.LiveChatWidget = Object.assign(window.LiveChatWidget, { on, get: (what) => (what === 'chat_data' ? { chatId: 'c', threadId: 't1' } : {}) });
          for (const call of kept) on(...call);
          tell('ready', { state: {}, customerData: { status } });
        },
        isHeard: () => !!heard.customer_status_changed,
        start: () => tell('customer_status_changed', { status: 'chatting' }),
        serve: () => tell('new_event', { type: 'message', timestamp: 1, author: { id: 'ben@example.com', type: 'agent' } }),
        greet: () => tell('new_event', { type: 'message', timestamp: 1, author: { id: 'ben@example.com', type: 'agent' }, greeting: { id: 1 } }),
        end: () => tell('customer_status_changed', { status: 'browsing' }),
      };
    }`,

  /** Its script defines it. */
  freshchat: `
    {
      const heard = {};
      const tell = (name) => heard[name]?.forEach((listener) => listener({}));
      window.double = {
        load() { window.fcWidget = { on: (name, listener) => (heard[name] ??= []).push(listener) } },
        isHeard: () => !!heard['conversation:resolved'],
        start: () => tell('message:sent'),
        serve: () => tell('message:received'),
        end: () => tell('conversation:resolved'),
      };
    }`,

  /** Events on the window. */
  chatwoot: `
    {
      const tell = (name, detail) => window.dispatchEvent(new CustomEvent('chatwoot:' + name, { detail }));
      const message = { id: 1, conversation_id: 4711, content: 'Hello', content_type: 'text' };
      window.double = {
        load() {},
        isHeard: () => true,
        start: () => tell('on-message', { ...message, message_type: 0, sender: { id: 7, name: 'Ana', type: 'contact' }, sender_type: 'Contact' }),
        serve: () => tell('on-message', { ...message, message_type: 1, sender: { id: 2, name: 'Ben Okafor', type: 'user' }, sender_type: 'User' }),
        greet: () => tell('on-message', { ...message, message_type: 1, sender: { id: 3, name: 'Bot', type: 'agent_bot' }, sender_type: 'AgentBot' }),
        end: () => tell('on-message', { ...message, message_type: 3, content_type: 'input_csat' }),
      };
    }`,

  /** The snippet leaves an object without anything to listen by. */
  dixa: `
    {
      const heard = {};
      const tell = (name, told) => heard[name]?.forEach((listener) => listener(told));
      const agent = { id: 'ben', name: 'Ben Okafor', avatarUrl: null };
      window._dixa_ = { invoke() {} };
      window.double = {
        load() { _dixa_.addListener = (name, listener) => (heard[name] ??= []).push(listener) },
        isHeard: () => !!heard['on-conversation-ended'],
        start() { tell('on-conversation-started', { conversationId: '4711' }); tell('on-agent-assigned', agent); tell('on-message-added', { type: 'text', content: 'Hello' }) },
        serve: () => tell('on-message-added', { type: 'text', content: 'Hi', author: agent }),
        end: () => tell('on-conversation-ended', { conversationId: '4711' }),
      };
    }`,
} as const;
