import { randomUUID } from 'node:crypto';
import { alwaysOf, type House, tokenOf } from './bad-inputs-house.ts';

/** A good answer to a chat of its own, as JSON. */
export function goodAnswer(house: House, changed: object = {}): string {
  const id = randomUUID();
  return JSON.stringify({ ...alwaysOf(house), token: tokenOf(house, { sub: id }), id, rating: 4, ...changed });
}

/** What is sent as the body, and what is said of it. */
interface BadBody {
  readonly title: string;
  readonly body: (good: string) => Buffer;
  readonly type?: string;
  readonly status: number;
  readonly code?: string;
}

const bytes = (hex: string) => Buffer.from(hex, 'hex');
/** The good answer with these bytes as its comment. */
const commented = (hex: string) => (good: string) => Buffer.concat([Buffer.from(`${good.slice(0, -1)},"comment":"`), bytes(hex), Buffer.from('"}')]);
const wide = (good: string, isBigEndian: boolean, mark = '') => {
  const text = Buffer.from(mark + good, 'utf16le');
  return isBigEndian ? text.swap16() : text;
};
const notUtf8 = (title: string, body: BadBody['body']): BadBody => ({ title, body, status: 400, code: 'invalid_encoding' });
const notJson = (title: string, body: BadBody['body']): BadBody => ({ title, body, status: 400, code: 'invalid_json' });

/** Other encodings than UTF-8, and UTF-8 as it must not be written. What is JSON in UTF-8 is taken, whatever its label says beside it. */
export const BAD_BODIES: readonly BadBody[] = [
  notUtf8('UTF-16 with its mark', (good) => wide(good, false, '\ufeff')),
  notUtf8('UTF-16, big end first, with its mark', (good) => wide(good, true, '\ufeff')),
  notJson('UTF-16 without a mark', (good) => wide(good, false)),
  notJson('UTF-16, big end first', (good) => wide(good, true)),
  notUtf8('UTF-32 with its mark', (good) => Buffer.concat([bytes('fffe0000'), ...[...good].map((one) => Buffer.from([one.charCodeAt(0), 0, 0, 0]))])),
  notJson('UTF-7', (good) => Buffer.from(good.replace('{', '+AHs-').replaceAll('"', '+ACI-'))),
  notJson('base64', (good) => Buffer.from(Buffer.from(good).toString('base64'))),
  notJson('percent encoding', (good) => Buffer.from(encodeURIComponent(good))),
  notJson('two objects', (good) => Buffer.from(good + good)),
  notJson('JSON in lines', (good) => Buffer.from(`${good}\n${good}\n`)),
  notJson('single quotes', (good) => Buffer.from(good.replaceAll('"', "'"))),
  notJson('a comma at the end', (good) => Buffer.from(good.replace('}', ',}'))),
  notJson('a comment in the code', (good) => Buffer.from(`/* x */${good}`)),
  notJson('two marks', (good) => Buffer.from(`\ufeff\ufeff${good}`)),
  notJson('NUL after the JSON', (good) => Buffer.from(`${good}\0`)),
  notJson('a control sign within a text', commented('0a')),
  notUtf8('an overlong slash in two bytes', commented('c0af')),
  notUtf8('an overlong slash in three bytes', commented('e080af')),
  notUtf8('an overlong slash in four bytes', commented('f08080af')),
  notUtf8('an overlong NUL', commented('c080')),
  notUtf8('an overlong quote', commented('c0a2')),
  notUtf8('a surrogate pair in six bytes', commented('eda0bdedb880')),
  notUtf8('a code point beyond the last', commented('f4908080')),
  notUtf8('five bytes', commented('f888808080')),
  notUtf8('a byte that continues nothing', commented('80')),
  notUtf8('a character cut in the middle', commented('f09f98')),
  notUtf8('Latin-1', commented('fc')),
  { title: 'a mark before UTF-8', body: (good) => Buffer.from(`\ufeff${good}`), status: 201 },
  { title: 'UTF-8 that is called UTF-16', body: (good) => Buffer.from(good), type: 'application/json; charset=utf-16', status: 201 },
  { title: 'a type in capitals', body: (good) => Buffer.from(good), type: 'APPLICATION/JSON', status: 201 },
  ...['application/jsonp', 'application/json, text/plain', 'text/html', 'image/svg+xml', 'application/x-www-form-urlencoded', ' ', ';'].map(
    (type) => ({
      ...{ title: `the type ${JSON.stringify(type)}`, type, status: 415, code: 'unsupported_media_type' },
      body: (good: string) => Buffer.from(good),
    }),
  ),
];

const line = (...lines: string[]) => [...lines, '', ''].join('\r\n');
const get = (target: string, ...headers: string[]) => line(`GET ${target} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers);
const post = (body: string, ...headers: string[]) =>
  line('POST /api/v1/responses HTTP/1.1', 'Host: x', 'Content-Type: application/json', 'Connection: close', ...headers) + body;

/** Bytes that no browser sends, and the statuses that may come back; none at all where the connection is only closed. */
export const BAD_REQUESTS: readonly [title: string, bytes: string, statuses: readonly (number | undefined)[]][] = [
  ['the whole address of another host', get('http://evil.example/api/v1/leaderboard'), [401]],
  ['the whole address with somebody in it', get('http://a:b@evil.example/nowhere'), [400, 404]],
  ['another protocol', get('file:///etc/passwd'), [400, 404]],
  ['a script as an address', get('javascript:alert(1)'), [400, 404]],
  ['an address without a slash', get('healthz'), [400, 404]],
  ['a star', line('OPTIONS * HTTP/1.1', 'Host: x', 'Connection: close'), [400, 404, 405]],
  ['a tunnel', line('CONNECT evil.example:443 HTTP/1.1', 'Host: x'), [undefined, 400, 404, 405]],
  ['two slashes', get('//api//v1//leaderboard'), [404]],
  ['a host in the path', get('//evil.example/healthz'), [404]],
  ['a path that is encoded twice', get('/widget/%252e%252e%252fsecret.key'), [404]],
  ['a path that climbs', get('/widget/../../../etc/passwd'), [404]],
  ['a path that climbs in backslashes', get('/widget/..\\..\\secret.key'), [400, 404]],
  ['NUL in the path', get('/widget/%00.js'), [404]],
  ['a path of bytes that are not UTF-8', get('/widget/%ff%fe'), [400, 404]],
  ['half a percent sign', get('/api/v1/responses/%e0%a4%a'), [400, 401, 404]],
  ['two thousand folders', get('/a'.repeat(2000)), [404]],
  ['a path of 20 kB', get(`/${'a'.repeat(20_000)}`), [431]],
  ['a query of 10 kB', get(`/api/v1/leaderboard?site=${'a'.repeat(10_000)}`), [401]],
  ['a header of 20 kB', get('/healthz', `X-A: ${'a'.repeat(20_000)}`), [431]],
  ['a thousand headers', get('/healthz', ...Array.from({ length: 1000 }, (_, i) => `X-${i}: 1`)), [200, 431]],
  ['a cookie of 10 kB', get('/api/v1/leaderboard', `Cookie: afterword=${'a'.repeat(10_000)}`), [401]],
  ['a cookie that is not encoded well', get('/api/v1/leaderboard', 'Cookie: afterword=%E0%A4%A; afterword-wall=%'), [401]],
  ['NUL in a header', get('/healthz', 'X-A: a\0b'), [400]],
  ['a header that goes on in the next line', get('/healthz', 'X-A: a', ' b'), [200, 400]],
  ['a blank before the colon', get('/healthz', 'X-A : a'), [400]],
  ['a header without a name', get('/healthz', ': a'), [400]],
  ['two hosts', line('GET /healthz HTTP/1.1', 'Host: a', 'Host: b', 'Connection: close'), [200, 400]],
  ['no host', line('GET /healthz HTTP/1.1', 'Connection: close'), [400]],
  ['a host that is no host', line('GET /api/v1/leaderboard HTTP/1.1', 'Host: a b<c>/?#', 'Connection: close'), [400, 401]],
  ['HTTP/1.0 without a host', line('GET /healthz HTTP/1.0'), [200, 400]],
  ['HTTP/1.0 with a host', line('GET /healthz HTTP/1.0', 'Host: x'), [200]],
  ['HTTP/0.9', 'GET /healthz\r\n', [undefined, 400]],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [undefined, 400]],
  ['HTTP/9.9', line('GET /healthz HTTP/9.9', 'Host: x'), [400]],
  ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', [undefined, 400]],
  ['a verb that nobody knows', line('BREW /api/v1/responses HTTP/1.1', 'Host: x', 'Connection: close'), [400, 405]],
  ['a verb that overrides itself', post('{}', 'X-HTTP-Method-Override: DELETE', 'Content-Length: 2'), [422]],
  ['a length below zero', post('', 'Content-Length: -1'), [400]],
  ['a length with a plus', post('hello', 'Content-Length: +5'), [400]],
  ['a length in hexadecimal', post('hello', 'Content-Length: 0x5'), [400]],
  ['an endless length', post('', 'Content-Length: 99999999999999999999'), [400, 413]],
  ['a list of lengths', post('hello', 'Content-Length: 5, 5'), [400]],
  ['chunks that are not the last coding', post('0\r\n\r\n', 'Transfer-Encoding: chunked, gzip'), [400]],
  ['another coding', post('hello', 'Transfer-Encoding: gzip'), [400]],
  ['chunked, written oddly', post('0\r\n\r\n', 'Transfer-Encoding:\x0bchunked'), [400]],
  ['a chunk that is larger than numbers are', post('ffffffffffffffff1\r\nx\r\n0\r\n\r\n', 'Transfer-Encoding: chunked'), [400]],
  ['a chunk that says more than it has', post('5\r\nhello!!\r\n0\r\n\r\n', 'Transfer-Encoding: chunked'), [400]],
  ['a chunk with words behind its size', post(`2;${'x'.repeat(50)}\r\n{}\r\n0\r\n\r\n`, 'Transfer-Encoding: chunked'), [422]],
  ['a wish for another protocol', get('/healthz', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: x'), [200, 400, 426]],
  ['an expectation that nobody meets', post('{}', 'Expect: the-unexpected', 'Content-Length: 2'), [417]],
];
