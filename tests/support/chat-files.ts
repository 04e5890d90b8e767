import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.png': 'image/png',
};

/** Where a chat client comes from, as from its vendor: another origin than the page's. */
export interface Vendor {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly server: ReturnType<typeof createServer>;
  close(): void;
}

/** Opens a server on loopback, of the page's own site (browsers keep storage from frames of other sites), that serves the files of the folder, under the path that stands before their names; the rest is the listener's. */
export async function openVendor(folder: string, path = '/', listener?: RequestListener): Promise<Vendor> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://x');
    const bytes = pathname.startsWith(path) && (await readFile(`${folder}/${pathname.slice(path.length)}`).catch(() => null));
    if (bytes) response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? '', 'access-control-allow-origin': '*' }).end(bytes);
    else if (listener) listener(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    server,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
