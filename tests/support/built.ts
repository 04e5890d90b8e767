import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';

/** Sends a file as `npm run build` wrote it, with the headers that another origin needs. */
export function sendBuilt(path: string, response: ServerResponse): void {
  try {
    const file = readFileSync(`dist/public/${new URL(path, 'http://x').pathname}`);
    response
      .writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'access-control-allow-origin': '*', 'cache-control': 'no-store' })
      .end(file);
  } catch {
    response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
  }
}
