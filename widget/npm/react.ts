'use client';
import { createElement, type ReactElement, useEffect, useRef, useState } from 'react';
import type { AfterwordWidgetAttributes, ElementOptions } from './element.ts';
import { type AfterwordEvents, EVENTS, type EventName } from './events.ts';
import { type LoadOptions, loadAfterword } from './load.ts';
import { type Asking, askingWith, bringScript, type ScriptOfElement } from './wrapping.ts';

type Listeners = { readonly [Name in EventName as `on${Capitalize<Name>}`]?: ((detail: AfterwordEvents[Name]) => void) | undefined };

/** What can be said on the element, which script to load, and what to call when something happens. */
export type AfterwordWidgetProps = ElementOptions &
  ScriptOfElement &
  Listeners & { readonly id?: string | undefined; readonly className?: string | undefined };

/** The question, in its place. Another `interaction`, `token` or `site` asks anew; another `lang` goes on in that language. */
export function AfterwordWidget(props: AfterwordWidgetProps): ReactElement {
  const { version, integrity, nonce, agentName, className, onShown, onRated, onSubmitted, onDismissed, onSkipped, onError, ...rest } = props;
  const { host, site } = rest;
  const element = useRef<HTMLElement>(null);
  const listeners = { shown: onShown, rated: onRated, submitted: onSubmitted, dismissed: onDismissed, skipped: onSkipped, error: onError };
  // Anew each time, so that the newest are called.
  useEffect(() => listen(element.current, listeners));
  useEffect(
    () => bringScript(element.current, { host, site, version, integrity, nonce } as ScriptOfElement),
    [host, site, version, integrity, nonce],
  );
  // These are properties of every element, which React does not take back: it writes "undefined". Another element begins without them.
  const key = [rest.id, rest.lang, rest.dir].join();
  // The script may be there before React, and has then put a style on what the server wrote.
  const ours = { ref: element, key, suppressHydrationWarning: true, class: className, 'agent-name': agentName };
  return createElement('afterword-widget', { ...rest, ...ours });
}

/** Asks in popups, for pages that have no place for the question. Both functions stay the same ones; the script is loaded beforehand. */
export function useAfterword(options: LoadOptions): Asking {
  const latest = useRef(options);
  const [asking] = useState(() => askingWith(() => latest.current));
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    loadAfterword(latest.current).catch(() => {
      // Whoever asks is told.
    });
  }, []);
  return asking;
}

function listen(element: HTMLElement | null, listeners: Readonly<Record<EventName, ((detail: never) => void) | undefined>>): () => void {
  const heard = EVENTS.map((name) => [`afterword:${name}`, (event: Event) => listeners[name]?.((event as CustomEvent<never>).detail)] as const);
  for (const [name, listener] of heard) element?.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of heard) element?.removeEventListener(name, listener);
  };
}

declare module 'react' {
  // biome-ignore lint/style/noNamespace: it is React's, and what JSX looks for
  namespace JSX {
    interface IntrinsicElements {
      'afterword-widget': AfterwordWidgetAttributes & DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}
