import type { Position, Theme } from '../domain/widget-settings.ts';

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
  /** When a popup is asked by itself: `load`, `delay` (as the site has it, 10 s), `delay:20` or `exit`. Where absent, only when the page asks. */
  readonly ask?: string;
  /** Where the question is put into the page, as a CSS selector; instead of an element. */
  readonly target?: string;
  /** Chat clients at whose end to ask: `rocketchat`, or several with commas. */
  readonly adapter?: string;
  /** The share of those who are asked at all, from 0 to 1. */
  readonly sample?: string | number;
  /** For how many days somebody who was asked is not asked again; instead of what the site has. */
  readonly cooldown?: string | number;
  /** What is asked about only once within a minute, where the interaction has no name. */
  readonly once?: string;
  /** What to wait for, in the words of `ask`: `delay` for as long as the site has it, `exit` until the pointer leaves the window. */
  readonly wait?: string | undefined;
  readonly position?: Position;
  readonly theme?: Theme;
  /** BCP 47. Where absent, the language of the page, or else of the browser. */
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
  mount(element: HTMLElement, settings: Options): Promise<void>;
  /** Lets go of an element that left the page; what was typed is saved. */
  unmount(element: HTMLElement): void;
  /** Asks in a popup. `context` is options, or an element that carries them as `data-afterword-*`; `place` may put the question somewhere in the page instead. */
  ask(settings: Options, context?: Options | Element, place?: (question: HTMLElement) => boolean): Promise<Outcome>;
  /** Takes back what is asked in a popup. An answer that was given stays. */
  close(): void;
  /** Forgets what was asked on this page, as after signing out. Answers that were given stay. */
  reset(): void;
}
