// So many who watch a board and draw nothing, in a process of their own, so that reading what they are told holds up nothing that is measured.
import { connect } from 'node:net';

const [, , address = '', cookie = '', count = '0'] = process.argv;
const { hostname, port } = new URL(address);
const QUESTION = `GET /api/v1/stream HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie}\r\n\r\n`;
const SIZE = /^[0-9a-f]+\r$/; // A line of its own before each chunk of HTTP; no line of an event ends with \r.

const buffer = Buffer.alloc(256 * 1024); // One for all: what is in it is looked at before the next reads.
const heard = { bytes: 0, writes: 0 };

for (let reader = 0; reader < Number(count); reader += 1) await join(reader === 0);
process.on('message', () => process.send?.({ ...heard }));
process.on('disconnect', () => process.exit());
process.send?.('ready');

/** Resolves when the first words came: one joins after the other, since so many at once are more than a server has in its queue. */
function join(isFirst: boolean): Promise<void> {
  return new Promise((resolve) => {
    const countWrites = isFirst ? writesIn() : () => 0;
    const callback = (bytes: number) => {
      heard.bytes += bytes;
      heard.writes += countWrites(bytes);
      resolve();
      return true;
    };
    const socket = connect({ host: hostname, port: Number(port), onread: { buffer, callback } });
    socket.on('close', () => process.exit(1)).write(QUESTION);
  });
}

/** Counts the writes in what one reader is sent; the others are sent the same. */
function writesIn(): (bytes: number) => number {
  let rest = '';
  return (bytes) => {
    const lines = (rest + buffer.toString('latin1', 0, bytes)).split('\n');
    rest = lines.pop() ?? '';
    return lines.filter((line) => SIZE.test(line)).length;
  };
}
