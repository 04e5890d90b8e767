import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { createClients, type TrustedProxies } from '../../server/client-address.ts';
import type { Env } from '../../server/context.ts';

/** What is made of a request from this address with these headers. */
async function seen(trusted: TrustedProxies, remoteAddress: string, headers: Record<string, string> = {}) {
  const clients = createClients(trusted);
  const app = new Hono<Env>().get('/', (c) => c.json({ network: clients.networkOf(c), telling: clients.tellingNetworkOf(c) }));
  const response = await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } });
  return (await response.json()) as { network: string; telling: string | null };
}

const PROXY = '198.51.100.1';

describe('the network of a client', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('of %s is %s', async (address, network) => {
    expect((await seen(false, address)).network).toBe(network);
  });

  test('is that of the connection, whatever a header says, where no proxy is trusted', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.9', 'x-real-ip': '192.0.2.9', forwarded: 'for=192.0.2.9' };

    expect((await seen(false, '203.0.113.7', headers)).network).toBe('203.0.113.7');
    expect((await seen(['10.0.0.0/8'], '203.0.113.7', headers)).network).toBe('203.0.113.7');
  });

  test.each<[TrustedProxies, string]>([
    [1, '203.0.113.7'],
    [2, '203.0.113.7'],
    [[PROXY], '203.0.113.7'],
    [['198.51.100.0/24'], '203.0.113.7'],
  ])('behind trusted proxies (%j) is what the last of them saw', async (trusted, network) => {
    expect((await seen(trusted, PROXY, { 'x-forwarded-for': '203.0.113.7' })).network).toBe(network);
  });

  test('is never what a client wrote in front of what the proxy saw', async () => {
    for (const written of ['192.0.2.9', 'loopback', '10.0.0.1', '::1', 'x'.repeat(5000)])
      for (const trusted of [1, [PROXY]])
        expect((await seen(trusted, PROXY, { 'x-forwarded-for': `${written}, 203.0.113.7` })).network).toBe('203.0.113.7');
  });

  test.each([
    ['203.0.113.7:4711', '203.0.113.7'],
    ['[2001:db8:1:2::3]:4711', '2001:db8:1:2::/64'],
    ['unknown', PROXY],
    ['<script>', PROXY],
    ['loopback', PROXY],
    ['10.0.0.0/8', PROXY],
    ['', PROXY],
  ])('from a proxy that writes %j is %s', async (written, network) => {
    expect((await seen(1, PROXY, { 'x-forwarded-for': written })).network).toBe(network);
  });
});

describe('an address tells one client from others', () => {
  test.each(['203.0.113.7', '::ffff:203.0.113.7', '2001:db8::1'])('when it is a public one: %s', async (address) => {
    const { network, telling } = await seen(false, address);
    expect(telling).toBe(network);
  });

  test.each([
    '127.0.0.1',
    '::1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.1.1',
    '100.64.0.1',
    'fd00::1',
    'fe80::1%eth0',
    '::ffff:10.0.0.1',
    '',
  ])('but not when it is private: %j', async (address) => {
    expect((await seen(false, address)).telling).toBeNull();
  });

  test('but not when it is that of a proxy which nobody configured', async () => {
    expect((await seen(false, PROXY, { 'x-forwarded-for': '203.0.113.7' })).telling).toBeNull();
    expect((await seen(false, PROXY, { via: '1.1 cdn' })).telling).toBeNull();
    expect((await seen(1, PROXY, { 'x-forwarded-for': '203.0.113.7' })).telling).toBe('203.0.113.7');
  });
});

test('a proxy near by that nobody configured is warned of once, and one that was is not', async () => {
  const warned = async (trusted: TrustedProxies, remoteAddress: string) => {
    let warnings = 0;
    const clients = createClients(trusted, () => {
      warnings += 1;
    });
    const app = new Hono<Env>().get('/', (c) => c.text(clients.networkOf(c)));
    const ask = (headers: Record<string, string>) => app.request('/', { headers }, { incoming: { socket: { remoteAddress } } });
    for (const headers of [{}, { 'x-forwarded-for': '203.0.113.7' }, { 'x-forwarded-for': '203.0.113.8' }])
      await ask(headers as Record<string, string>);
    return warnings;
  };

  expect(await warned(false, '127.0.0.1')).toBe(1);
  expect(await warned(1, '127.0.0.1')).toBe(0);
  expect(await warned(false, '203.0.113.9'), 'a stranger who writes the header').toBe(0);
});
