import type { Afterword as Global } from '../global.ts';
import type { Options, Outcome } from '../options.ts';
import { scriptAddress } from './script-address.ts';

/** The function that the script puts on the window: `afterword('ask', …)`. */
export type Afterword = Global;

/** What a page may say of itself, of an interaction and of how to ask. */
export type AfterwordOptions = { readonly [Name in keyof Options]?: Options[Name] | undefined };

/** How asking ended. */
export type AfterwordOutcome = Outcome;

/** Which script to load: the one that is always the newest of the server, or one version, which may be pinned by its hash. */
export type AfterwordScript = {
  /** Where your Afterword server is: `https://feedback.example.com`. */
  readonly host: string;
  /** For pages whose content policy asks for one. */
  readonly nonce?: string | undefined;
} & (
  | { readonly version?: undefined; readonly integrity?: undefined }
  | {
      /** Of the server, `1.4.2`. */
      readonly version: string;
      /** The hash of that version's script, as the server's `/widget/integrity.json` has it. */
      readonly integrity?: string | undefined;
    }
);

/** The script, the site, and every other option of the script tag. */
export type LoadOptions = AfterwordOptions & AfterwordScript & { readonly site: string };

/** The script did not come, or was not what it should be. Calling again tries again. */
export class AfterwordUnavailable extends Error {
  override readonly name = 'AfterwordUnavailable';
  constructor(address: string, options?: ErrorOptions) {
    super(`${address} did not load. Is it the address of an Afterword server, and does the page's content policy allow it?`, options);
  }
}

let loading: Promise<Afterword> | undefined;

/**
 * Loads the script from your server, once: later calls give the same promise, whatever they ask for. Null on a server. Rejects with
 * `AfterwordUnavailable` where the script does not come. A tag that the page has already is used, with the options that stand on it.
 */
export function loadAfterword(options: LoadOptions): Promise<Afterword | null> {
  if (typeof document === 'undefined') return Promise.resolve(null);
  loading ??= load(options).catch((cause) => {
    loading = undefined;
    throw cause;
  });
  return loading;
}

async function load({ host, version, integrity, nonce, ...options }: LoadOptions): Promise<Afterword> {
  const base = new URL(host.replace(/\/?$/, '/'), document.baseURI).href;
  // It comes before the page is complete, or not at all; a tag whose script did not come is as good as none.
  if (hasTag(base) && document.readyState !== 'complete') await Promise.race(['afterword:ready', 'load'].map(heard));
  return loaded() ?? addTag(base + (version ? `widget/${version}.js` : 'widget.js'), { integrity, nonce }, options);
}

const hasTag = (base: string): boolean =>
  [...document.scripts].some(({ src }) => src.startsWith(base) && /^widget(\/\d[^/]*)?\.js/.test(src.slice(base.length)));

const heard = (name: string): Promise<unknown> => new Promise((resolve) => addEventListener(name, resolve, { once: true }));

/** What pages put there as a queue has no version. */
const loaded = (): Afterword | undefined => (window.afterword?.version ? window.afterword : undefined);

type Trust = Pick<AfterwordScript, 'integrity' | 'nonce'>;

function addTag(address: string, trust: Trust, options: AfterwordOptions): Promise<Afterword> {
  const script = tagWith(trust, options);
  return new Promise<Afterword>((resolve, reject) => {
    const fail = (cause?: unknown) => {
      script.remove();
      reject(new AfterwordUnavailable(address, { cause }));
    };
    script.onerror = () => fail();
    script.onload = () => {
      const afterword = loaded();
      if (afterword) resolve(afterword);
      else fail();
    };
    try {
      script.src = scriptAddress(address);
      document.head.append(script);
    } catch (cause) {
      fail(cause);
    }
  });
}

function tagWith({ integrity, nonce }: Trust, options: AfterwordOptions): HTMLScriptElement {
  const script = document.createElement('script');
  // As attributes, which `afterword('reset')` goes back to.
  for (const [name, value] of Object.entries(options)) if (value !== undefined) script.dataset[name] = `${value}`;
  if (nonce) script.nonce = nonce;
  if (integrity) Object.assign(script, { integrity, crossOrigin: 'anonymous' });
  return script;
}
