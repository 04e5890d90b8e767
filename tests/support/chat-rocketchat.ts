import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { chatClient } from './chat-clients.ts';
import { openVendor } from './chat-files.ts';
import { openSocket } from './chat-socket.ts';

type Told = Readonly<Record<string, unknown>>;
interface Agent {
  readonly _id: string;
  readonly username: string;
  readonly name: string;
}
interface Room {
  readonly _id: string;
  servedBy?: Agent;
}

/** A Rocket.Chat server for one visitor, as far as its livechat client asks: the client is the real one. */
export interface RocketChat {
  /** Puts the client into a page, as its vendor's snippet does. */
  readonly snippet: string;
  /** Who takes the next chat at once; nobody, and it waits in the queue. */
  duty(agent: Agent | null): void;
  /** An agent takes the chat from the queue, or from another one. */
  take(agent: Agent): void;
  say(text: string): void;
  /** The agent ends the chat. */
  end(): void;
  /** Whether there is a chat, and what the visitor wrote in it. */
  heard(): readonly string[] | null;
  /** Whether the client has done all that it does when a chat has begun; no customer is so quick as to leave before. */
  isFollowed(): boolean;
  close(): void;
}

export const BEN: Agent = { _id: 'u1', username: 'ben', name: 'Ben Okafor' };
export const CHO: Agent = { _id: 'u2', username: 'cho', name: 'Cho Lin' };

export async function openRocketChat(): Promise<RocketChat> {
  const folder = `${await chatClient('@rocket.chat/livechat@1.13.3')}/build`;
  const world = newWorld();
  const vendor = await openVendor(folder, '/livechat/', (request, response) => {
    if (request.url?.startsWith('/livechat')) response.writeHead(200, { 'content-type': 'text/html' }).end(indexOf(folder, vendor.origin));
    else void answer(world, request, response);
  });
  vendor.server.on('upgrade', (request, socket) => {
    const send = openSocket(request, socket, (text) => hear(world, send, JSON.parse(text)));
    world.sockets.add(send);
    socket.on('close', () => world.sockets.delete(send));
  });
  return { ...handsOf(world), snippet: snippetOf(vendor.origin), close: () => vendor.close() };
}

interface World {
  duty: Agent | null;
  room: Room | null;
  messages: Told[];
  rooms: number;
  /** Subscriptions since it read what was said. */
  followed: number;
  readonly sockets: Set<(text: string) => void>;
}

const newWorld = (): World => ({ duty: BEN, room: null, messages: [], rooms: 0, followed: 0, sockets: new Set() });

const SUBSCRIPTIONS = 6; // It takes them when it opens, and anew when it has read what was said in a new chat.

function handsOf(world: World): Omit<RocketChat, 'snippet' | 'close'> {
  return {
    duty(agent) {
      Object.assign(world, { ...newWorld(), rooms: world.rooms, sockets: world.sockets, duty: agent });
    },
    take(agent) {
      if (world.room) world.room.servedBy = agent;
      push(world, 'stream-livechat-room', { type: 'agentData', data: agent });
    },
    say: (text) => post(world, { msg: text, u: world.room?.servedBy }),
    end: () => finish(world),
    isFollowed: () => world.followed >= SUBSCRIPTIONS,
    heard: () => world.room && world.messages.filter(({ u }) => u === VISITOR).map(({ msg }) => `${msg}`),
  };
}

const VISITOR = { _id: 'v1', username: 'guest-1', name: 'Ana' };
const SILENCE = 'data:audio/wav;base64,UklGRiYAAABXQVZFZm10IBAAAAABAAEARKwAAIhYAQACABAAZGF0YQIAAAAAAA==';
const SETTINGS = { settings: {}, theme: {}, messages: {}, departments: [], triggers: [], resources: { sound: SILENCE } };

/** What the client asks by HTTP; the paths are those of the vendor's REST API. */
async function answer(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '', 'http://x').pathname.replace('/api/v1/livechat/', '');
  const body = request.method === 'POST' ? ((await json(request).catch(() => ({}))) as Told) : {};
  const told = reply(world, path, body);
  response.writeHead(told ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify({ success: !!told, ...told }));
}

function reply(world: World, path: string, body: Told): Told | undefined {
  const [name = ''] = path.split('/');
  const { room } = world;
  const replies: Readonly<Record<string, () => Told>> = {
    config: () => ({ config: { enabled: true, online: true, ...SETTINGS, guest: VISITOR, ...(room && { room, agent: room.servedBy }) } }),
    visitor: () => ({ visitor: VISITOR }),
    'visitor.status': () => ({}),
    room: () => ({ room: openRoom(world), newRoom: true }),
    'room.close': () => finish(world) ?? { rid: room?._id, comment: 'Closed by visitor' },
    message: () => ({ message: post(world, { msg: body['msg'], u: VISITOR }) }),
    'messages.history': () => {
      world.followed = 0;
      return { messages: [...world.messages].reverse() };
    },
    'agent.info': () => ({ agent: room?.servedBy }),
    'page.visited': () => ({}),
    'custom.field': () => ({}),
  };
  return replies[name]?.();
}

function openRoom(world: World): Room {
  if (!world.room) world.followed = Number.NEGATIVE_INFINITY;
  world.room ??= { _id: `room-${++world.rooms}`, ...(world.duty && { servedBy: world.duty }) };
  return world.room;
}

function post(world: World, message: Told): Told {
  const posted = { _id: `m${world.messages.length}`, rid: world.room?._id, ts: new Date(), ...message };
  world.messages.push(posted);
  push(world, 'stream-room-messages', posted);
  return posted;
}

/** As the real server does it: the end is a message like others, to every window of the visitor. */
function finish(world: World): undefined {
  post(world, { t: 'livechat-close', msg: '', u: world.room?.servedBy ?? VISITOR });
  Object.assign(world, { room: null, messages: [] });
}

function push({ room, sockets }: World, collection: string, told: Told): void {
  // Times look different there: EJSON.
  const dated = JSON.stringify({ ...told, ts: { $date: Date.now() } });
  for (const send of sockets)
    send(`{"msg":"changed","collection":"${collection}","id":"id","fields":{"eventName":"${room?._id}","args":[${dated}]}}`);
}

/** What the client says by its socket (DDP). */
function hear(world: World, send: (text: string) => void, { msg, id }: Told): void {
  if (msg === 'sub') world.followed += 1;
  const replies: Readonly<Record<string, Told>> = {
    connect: { msg: 'connected', session: 's' },
    ping: { msg: 'pong' },
    sub: { msg: 'ready', subs: [id] },
    unsub: { msg: 'nosub', id },
    method: { msg: 'result', id, result: {} },
  };
  const told = replies[`${msg}`];
  if (told) send(JSON.stringify(told));
}

/** The page in the client's frame; the server says in it who it is. */
const indexOf = (folder: string, origin: string): string =>
  readFileSync(`${folder}/index.html`, 'utf8').replace('<body>', `<body><script>window.SERVER_URL = '${origin}'</script>`);

const snippetOf = (origin: string): string =>
  `<script>
    window.RocketChat = function (call) { RocketChat._.push(call) };
    RocketChat._ = []; RocketChat.url = '${origin}/livechat';
    const script = document.createElement('script'); script.async = true; script.src = '${origin}/livechat/rocketchat-livechat.min.js';
    document.head.append(script);
  </script>`;
