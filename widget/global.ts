import type { ChatAdapter } from './chat.ts';
import type { Options, Outcome } from './options.ts';

/** The one global that a page gets. Every call can be made before the script is there, by the queue in the documentation. */
export interface Afterword {
  (command: 'init' | 'set', options: Options): void;
  (command: 'ask', context?: Options | Element): Promise<Outcome>;
  (command: 'close' | 'reset'): void;
  (command: 'adapter', adapter: string | ChatAdapter): void;
  (command: 'on', name: string, listener: (event: Event) => void): () => void;
  (command: 'off', name: string, listener: (event: Event) => void): void;
  (command: 'ready', callback: () => void): void;
  readonly version: string;
  /** Calls that were made before the script was there. */
  readonly q?: Iterable<ArrayLike<unknown>>;
}

declare global {
  interface Window {
    afterword?: Afterword;
    /** Options for pages whose tag manager drops `data-*` attributes. */
    afterwordSettings?: Options;
  }
  interface HTMLElementTagNameMap {
    'afterword-widget': HTMLElement;
  }
}
