import type { ChatAdapter } from '../chat.ts';
import type { Options } from '../options.ts';

interface FrameOptions extends Options {
  /** Origins that may ask, with spaces between them: `https://chat.example.com`. Where absent, none may. */
  readonly frameOrigins?: string;
}

const NAMES = ['interaction', 'token', 'channel', 'agent', 'agentName', 'team'] as const;
const LONGEST = 4096; // A token with everything in it has less than half.

/** Chats in frames from elsewhere, which say when they end: `parent.postMessage({ type: 'afterword:ask', agent: 'ben' }, origin)`. */
export const adapter: ChatAdapter = {
  name: 'frame',
  attach(window, chat, { frameOrigins = '' }: FrameOptions) {
    // Throws for what is no origin, `*` and `null` among them: a page must not believe that it has allowed something.
    const allowed = frameOrigins.split(/\s+/).filter(Boolean);
    for (const origin of allowed) if (new URL(origin).origin !== origin) throw new Error(`frame: ${origin} is no origin`);
    const hear = ({ origin, data }: MessageEvent) => {
      if (!allowed.includes(origin) || Object(data).type !== 'afterword:ask') return;
      const said = NAMES.map((name) => [name, data[name]] as const).filter(([, value]) => value !== undefined);
      if (!said.every(([, value]) => /^(string|number)$/.test(typeof value) && `${value}`.length <= LONGEST)) return;
      const { agent, agentName, ...end } = Object.fromEntries(said) as Options;
      chat.served({ id: agent, name: agentName });
      chat.ended(end);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  },
};
