/** What a page may say, by the same names everywhere: `data-agent-name` on the script, `agent-name` on the element, `agentName` in JavaScript. */
export interface Options {
  /** Publishable key of the site. Required. */
  readonly site?: string;
  /** Where Afterword is served from; where absent, the folder that the script came from. */
  readonly host?: string;
  /** What the help desk signed for the interaction. Where there is one, the five below are ignored. */
  readonly token?: string;
  readonly interaction?: string;
  readonly channel?: string;
  readonly agent?: string;
  readonly agentName?: string;
  readonly team?: string;
  readonly case?: string;
  readonly mode?: 'inline' | 'popup';
  /** When a popup is asked by itself: `load`, `delay` (10 s) or `delay:20`. Where absent, only when the page asks. */
  readonly ask?: string;
  readonly position?: 'bottom-right' | 'bottom-left' | 'center';
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** How asking ended. `kept` with `submitted`: not stored yet, but kept on the device and sent as soon as it can be. */
export interface Outcome {
  readonly status: 'submitted' | 'dismissed' | 'skipped';
  readonly id?: string;
  readonly rating?: number;
  readonly reason?: string;
}

/** What the loader asks of the widget once it is there. What it throws is for the page's developer. */
export interface Widget {
  /** Draws the question in the element, or wakes up what is there already. */
  mount(element: HTMLElement, settings: Options): void;
  /** Lets go of an element that left the page; what was typed is saved. */
  unmount(element: HTMLElement): void;
  /** Asks in a popup. `context` is options, or an element that carries them as `data-afterword-*`. */
  ask(settings: Options, context?: Options | Element): Promise<Outcome>;
  /** Takes back what is asked in a popup. An answer that was given stays. */
  close(): void;
}

/** The one global that a page gets. Every call can be made before the script is there, by the queue in the documentation. */
export interface Afterword {
  (command: 'init' | 'set', options: Options): void;
  (command: 'ask', context?: Options | Element): Promise<Outcome>;
  (command: 'close'): void;
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
