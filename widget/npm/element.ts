import type { AfterwordEvents } from './events.ts';
import type { AfterwordOptions } from './load.ts';

type OnElement =
  | 'site'
  | 'host'
  | 'token'
  | 'interaction'
  | 'channel'
  | 'agent'
  | 'agentName'
  | 'team'
  | 'case'
  | 'mode'
  | 'position'
  | 'theme'
  | 'lang'
  | 'dir';

/** The options that an element can say, by their names in JavaScript. */
export type ElementOptions = Pick<AfterwordOptions, OnElement>;

/** The attributes of `<afterword-widget>`, for the JSX of whatever you use. */
export type AfterwordWidgetAttributes = Omit<ElementOptions, 'agentName'> & { readonly 'agent-name'?: ElementOptions['agentName'] };

type DomEvents = { readonly [Name in keyof AfterwordEvents as `afterword:${Name}`]: CustomEvent<AfterwordEvents[Name]> };

declare global {
  interface GlobalEventHandlersEventMap extends DomEvents {}
  interface WindowEventMap {
    'afterword:ready': CustomEvent<{ readonly version: string }>;
  }
}
