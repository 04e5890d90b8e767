import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digits } from '../bench/figures.ts';
import { type Fault, type Given, must, pause, until } from './fault.ts';
import { freePort, install } from './installation.ts';
import { createOracle } from './oracle.ts';
import { openProxy } from './proxy.ts';
import { openStream } from './signals.ts';
import { send } from './writers.ts';

/** FT-28: something in between that likes to collect before it hands on. */
export const bufferingProxies: Fault = {
  id: 'FT-28',
  title: 'buffering and gzip proxies',
  how: 'The live feed through nginx as it is by default (buffering on), through nginx with gzip for event streams, and through a proxy that holds 16 KiB of all that does not say X-Accel-Buffering: no. An answer is recorded.',
  holds: 'The first byte and the event arrive within 1 s in all three.',
  needs: ['nginx'],
  async run(given) {
    const { url, cookie, siteKey, first } = await install(join(given.folder, 'data'));
    const oracle = createOracle(siteKey, given.random);
    const held = await openProxy(url, { buffer: 16_384 });
    given.afterwards(() => held.close());
    const ways = {
      'nginx as it is': await openNginx(given, url, 'plain', ''),
      'nginx with gzip': await openNginx(given, url, 'gzip', 'gzip on; gzip_types text/event-stream; gzip_min_length 0; gzip_proxied any;'),
      'the holding proxy': held.url,
    };
    const figures: string[] = [];
    for (const [name, way] of Object.entries(ways)) {
      const stream = openStream(way, cookie, { 'accept-encoding': 'gzip' });
      const opened = await until(() => stream.heard() !== '', `the first byte through ${name}`, 1000);
      const before = stream.heard().length;
      must((await send(`${url}/api/v1/responses`, oracle.invent().body)).status === 201, 'the answer was not taken');
      const told = await until(() => stream.heard().length > before, `the event through ${name}`, 1000);
      figures.push(`${name}: first byte ${digits(opened)} ms, event ${digits(told)} ms`);
      stream.close();
    }
    await first.stop();
    return figures.join('; ');
  },
};

/** A process of its own with a configuration of its own, on loopback; ended after the fault. */
async function openNginx({ folder, afterwards }: Given, target: string, name: string, more: string): Promise<string> {
  const [place, port] = [join(folder, name), await freePort()];
  mkdirSync(place);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${place}/${kind};`).join(' ');
  writeFileSync(
    join(place, 'nginx.conf'),
    `daemon off; master_process off; pid ${place}/pid; error_log ${place}/error.log; events {}
    http { access_log off; ${paths} ${more} server { listen 127.0.0.1:${port}; location / { proxy_pass ${target}; } } }`,
  );
  const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` };
  const nginx = spawn('nginx', ['-p', place, '-c', join(place, 'nginx.conf'), '-e', join(place, 'error.log')], { env, stdio: 'ignore' });
  afterwards(() => nginx.kill('SIGKILL'));
  const url = `http://127.0.0.1:${port}`;
  await until(
    () =>
      fetch(`${url}/healthz`).then(
        (answer) => answer.ok,
        () => false,
      ),
    'nginx listens',
    5000,
  );
  await pause(50);
  return url;
}
