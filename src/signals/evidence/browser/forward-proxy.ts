import { lookup } from "node:dns/promises";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer, request } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { connect, isIP } from "node:net";
import type { Duplex } from "node:stream";

export type ProxyLimits = {
  allowAddress(address: string): boolean;
  allowPort(port: number): boolean;
  /** The addresses of a name; only tests hand in another than the system's. */
  resolve?: (hostname: string) => Promise<readonly string[]>;
  /** What may come in altogether; then every connection is cut. */
  bytes: number;
};

/** The one way out that a capturing browser has. */
export type ForwardProxy = {
  url: string;
  /** The address that answered for `host:port`, null where none did. */
  addressOf(authority: string): string | null;
  /** Whether this `host:port` was refused for its address or port. */
  refused(authority: string): boolean;
  /** Aborted when more came in than may. */
  overflow: AbortSignal;
  close(): Promise<void>;
};

const idleMs = 30_000;

/**
 * Opens a proxy on the loopback for one browser. Each name is resolved once a connection, every address of it is checked, and the
 * connection goes to the address that was checked: a name that answers differently later leads nowhere. What is refused is cut
 * off without an answer, so that nothing of ours can be taken for the page.
 */
export async function openForwardProxy(limits: ProxyLimits): Promise<ForwardProxy> {
  const addresses = new Map<string, string>();
  const refusals = new Set<string>();
  const sockets = new Set<Duplex>();
  const overflow = new AbortController();
  let received = 0;
  const watched = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.setTimeout(idleMs, () => socket.destroy());
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    return socket;
  };
  const counted = (outward: Socket): Socket => {
    outward.on("data", (part: Buffer) => {
      received += part.length;
      if (received <= limits.bytes) return;
      overflow.abort();
      for (const socket of sockets) socket.destroy();
    });
    return watched(outward);
  };
  /** The address to connect to; null where any address of the name, or the port, is not allowed. */
  const checked = async (hostname: string, port: number): Promise<string | null> => {
    const authority = `${hostname}:${port}`;
    const bare = hostname.replace(/^\[|\]$/g, "");
    const found = isIP(bare) === 0 ? await (limits.resolve ?? systemResolve)(bare).catch(() => []) : [bare];
    if (!limits.allowPort(port) || found.some((address) => !limits.allowAddress(address))) {
      refusals.add(authority);
      return null;
    }
    const chosen = found.find((address) => isIP(address) === 4) ?? found[0] ?? null;
    if (chosen !== null && received <= limits.bytes) addresses.set(authority, chosen);
    return received <= limits.bytes ? chosen : null;
  };
  const server = createServer((asked, answer) => void passOn(asked, answer, checked, counted));
  server.on("connect", (asked: IncomingMessage, client: Duplex, head: Buffer) => {
    watched(client as Socket);
    void tunnel(asked.url ?? "", client, head, checked, counted);
  });
  server.on("connection", (socket) => watched(socket));
  server.on("clientError", (_, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    addressOf: (authority) => addresses.get(authority) ?? null,
    refused: (authority) => refusals.has(authority),
    overflow: overflow.signal,
    close: () => close(server, sockets),
  };
}

type Check = (hostname: string, port: number) => Promise<string | null>;
type Count = (outward: Socket) => Socket;

/** An `https` page, or anything else that asks for a tunnel. */
async function tunnel(authority: string, client: Duplex, head: Buffer, checked: Check, counted: Count): Promise<void> {
  const target = URL.parse(`http://${authority}`);
  const port = Number(/:(\d{1,5})$/.exec(authority)?.[1] ?? 0);
  const address = target === null ? null : await checked(target.hostname, port);
  if (address === null) {
    client.destroy();
    return;
  }
  const outward = counted(connect({ host: address, port }));
  outward.on("error", () => client.destroy());
  outward.on("connect", () => {
    client.write("HTTP/1.1 200 Connection established\r\n\r\n");
    outward.write(head);
    outward.pipe(client).pipe(outward);
  });
}

/** A plain `http` page. */
async function passOn(asked: IncomingMessage, answer: ServerResponse, checked: Check, counted: Count): Promise<void> {
  const target = URL.parse(asked.url ?? "");
  const cut = () => answer.socket?.destroy();
  const port = Number(target?.port || 80);
  const address = target?.protocol === "http:" ? await checked(target.hostname, port) : null;
  if (target === null || address === null) return void cut();
  const { "proxy-connection": _, "proxy-authorization": __, ...headers } = asked.headers;
  const outward = request({
    createConnection: () => counted(connect({ host: address, port })),
    method: asked.method,
    path: `${target.pathname}${target.search}`,
    headers: { ...headers, connection: "close" },
    setHost: false,
  });
  outward.on("error", cut);
  outward.on("response", (response) => {
    response.on("error", cut);
    answer.writeHead(response.statusCode ?? 502, response.statusMessage ?? "", response.rawHeaders);
    response.pipe(answer);
  });
  asked.pipe(outward);
}

async function systemResolve(hostname: string): Promise<string[]> {
  return (await lookup(hostname, { all: true })).map(({ address }) => address);
}

async function close(server: Server, sockets: ReadonlySet<Duplex>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const socket of sockets) socket.destroy();
  server.closeAllConnections();
  await closed;
}
