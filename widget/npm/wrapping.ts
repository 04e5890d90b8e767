import type { Options } from '../options.ts';
import type { AfterwordEvents } from './events.ts';
import { type AfterwordOptions, type AfterwordOutcome, type AfterwordScript, type LoadOptions, loadAfterword } from './load.ts';

/** Asks in a popup, and takes it back. */
export interface Asking {
  /** As `afterword('ask', …)`. Where the script does not come the reason is `unavailable`; it never rejects. */
  ask(context?: AfterwordOptions): Promise<AfterwordOutcome>;
  close(): void;
}

/** Asks with the options as they are then. */
export const askingWith = (options: () => LoadOptions): Asking => ({
  async ask(context) {
    const now = options();
    const afterword = await loadAfterword(now).catch(() => null);
    return (await afterword?.('ask', definedIn({ ...now, ...context }))) ?? { status: 'skipped', reason: 'unavailable' };
  },
  close: () => window.afterword?.('close'),
});

const definedIn = (options: object): Options => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

/** What an element needs for its script to be loaded; one without a host waits for a script that somebody else loads. */
export type ScriptOfElement = Partial<AfterwordScript> & Pick<AfterwordOptions, 'site'>;

/** Loads the script for an element, which is told where it does not come. Gives back how to stop telling. */
export function bringScript(element: Element | null, { site, host, version, integrity, nonce }: ScriptOfElement): () => void {
  let isOver = false;
  // What else stands on the element is about the element, and must not become what is said of every question.
  const script = { site, host, version, integrity, nonce } as LoadOptions;
  if (site && host)
    loadAfterword(script).catch(({ message: title }: Error) => {
      const detail: AfterwordEvents['error'] = { type: 'unavailable', title, status: 0 };
      if (!isOver) element?.dispatchEvent(new CustomEvent('afterword:error', { detail, bubbles: true, composed: true }));
    });
  return () => {
    isOver = true;
  };
}
