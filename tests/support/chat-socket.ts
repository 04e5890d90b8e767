import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'; // RFC 6455, section 1.3.
const LONG = 126; // Says that the length follows in two bytes; a chat's messages are never longer than those can say.
const TEXT = 0x81; // One whole message of text.

/** Answers the request for a WebSocket and hears whole messages of text from it. Gives back how to say something. */
export function openSocket({ headers }: IncomingMessage, socket: Duplex, hear: (text: string) => void): (text: string) => void {
  const accept = createHash('sha1').update(`${headers['sec-websocket-key']}${GUID}`).digest('base64');
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
  let rest: Buffer = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (let frame = firstFrame(rest); frame; frame = firstFrame(rest)) {
      rest = rest.subarray(frame.length);
      if (frame.kind === TEXT) hear(frame.text);
    }
  });
  return (text) => socket.writable && socket.write(frameOf(text));
}

/** What a browser sends is always masked. */
function firstFrame(bytes: Buffer): { readonly kind: number; readonly length: number; readonly text: string } | undefined {
  const [kind = 0, size = 0] = bytes;
  const isLong = (size & 0x7f) === LONG;
  const start = isLong ? 8 : 6;
  if (bytes.length < start) return undefined;
  const length = start + (isLong ? bytes.readUInt16BE(2) : size & 0x7f);
  if (bytes.length < length) return undefined;
  const mask = bytes.subarray(start - 4, start);
  const text = bytes.subarray(start, length).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return { kind, length, text: Buffer.from(text).toString() };
}

function frameOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  const head = bytes.length < LONG ? [TEXT, bytes.length] : [TEXT, LONG, bytes.length >> 8, bytes.length & 0xff];
  return Buffer.concat([Buffer.from(head), bytes]);
}
