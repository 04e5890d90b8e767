import { expect, test } from 'vitest';
import { guardSettings } from '../../server/guard-settings.ts';

test('without settings nobody is believed and everything is counted', () => {
  expect(guardSettings({})).toEqual({ trustProxy: false, hasLimits: true, securityContact: null });
});

test.each([
  ['false', false],
  ['0', false],
  ['1', 1],
  ['2', 2],
  ['10.0.0.0/8', ['10.0.0.0/8']],
  ['loopback, 192.0.2.1, 2001:db8::/32', ['loopback', '192.0.2.1', '2001:db8::/32']],
])('TRUST_PROXY may be %s', (text, trustProxy) => {
  expect(guardSettings({ TRUST_PROXY: text }).trustProxy).toEqual(trustProxy);
});

test('limits may be left to a gateway, and holes be reported to whoever runs the server', () => {
  const env = { RATE_LIMITS: 'off', SECURITY_CONTACT: 'mailto:security@example.com' };

  expect(guardSettings(env)).toEqual({ trustProxy: false, hasLimits: false, securityContact: 'mailto:security@example.com' });
});

test.each([
  [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY'],
  [{ TRUST_PROXY: '' }, 'TRUST_PROXY'],
  [{ TRUST_PROXY: '-1' }, 'TRUST_PROXY'],
  [{ TRUST_PROXY: '*' }, 'TRUST_PROXY'],
  [{ TRUST_PROXY: '10.0.0.0/99' }, 'TRUST_PROXY'],
  [{ TRUST_PROXY: '10.0.0.0/8,proxy.example.com' }, 'TRUST_PROXY'],
  [{ TRUST_PROXY: '0.0.0.0/0' }, 'TRUST_PROXY'],
  [{ RATE_LIMITS: 'no' }, 'RATE_LIMITS'],
  [{ SECURITY_CONTACT: 'security@example.com' }, 'SECURITY_CONTACT'],
  [{ SECURITY_CONTACT: 'mailto:a@example.com\r\nContact: b' }, 'SECURITY_CONTACT'],
])('%o is refused by name', (env, name) => {
  expect(() => guardSettings(env)).toThrow(expect.objectContaining({ message: expect.stringMatching(`^${name}: `), exitCode: 78 }));
});
