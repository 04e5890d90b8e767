/** A browser without a screen: it keeps cookies by origin and goes one step at a time. */
export interface Visitor {
  /** Goes to an address; where the answer is a redirect, it says to where. */
  visit(address: string): Promise<{ readonly response: Response; readonly location: string }>;
  /** Goes on until a page of our own that is not a step of the sign-in. */
  follow(address: string): Promise<string>;
  /** The cookies that it would send to an origin. */
  cookies(origin: string): Map<string, string>;
}

type Ask = (address: string, init: RequestInit) => Response | Promise<Response>;

/** Everything at `origin` is asked of the app; everything else of the network. */
export function openVisitor(origin: string, app: { request: Ask }): Visitor {
  const jars = new Map<string, Map<string, string>>();
  const cookies = (of: string) => jars.get(of) ?? jars.set(of, new Map()).get(of) ?? new Map<string, string>();

  async function visit(address: string) {
    const url = new URL(address);
    const headers = { cookie: [...cookies(url.origin)].map((pair) => pair.join('=')).join('; ') };
    const ask: Ask = url.origin === origin ? (...asked) => app.request(...asked) : fetch;
    const response = await ask(address, { headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(cookies(url.origin), line);
    const location = response.headers.get('location');
    return { response, location: location === null ? '' : new URL(location, address).href };
  }

  async function follow(address: string): Promise<string> {
    const { response, location } = await visit(address);
    if (location === '') throw new Error(`${address} leads nowhere: ${response.status} ${await response.text()}`);
    const isOver = location.startsWith(`${origin}/`) && !location.startsWith(`${origin}/api/v1/sso/`);
    return isOver ? location : follow(location);
  }

  return { visit, follow, cookies };
}

function keep(jar: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (/; *(max-age=0|expires=Thu, 01 Jan 1970)/i.test(line)) jar.delete(name);
  else jar.set(name, value);
}
