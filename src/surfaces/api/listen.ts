import type { IncomingMessage, RequestListener, Server, ServerOptions, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { Detail } from "../../kernel/problem.ts";
import { problem } from "../../kernel/problem.ts";
import { bothTexts } from "../../kernel/text/index.ts";

export type Listening = {
  /** `http://127.0.0.1:8080`. */
  url: string;
  /** Takes no new request, lets running ones finish (10 s at most), then closes every connection. */
  close(): Promise<void>;
};

type Fetch = Parameters<typeof createAdaptorServer>[0]["fetch"];

/** Answers a request before the frame sees it, or hands it on to the frame later; false where it is none of its own. */
export type Quick = (incoming: IncomingMessage, outgoing: ServerResponse, frame: RequestListener) => boolean;

const finishMs = 10_000;

/**
 * Listens with the limits that a slow or silent caller meets. Throws in one line where the port is taken. `shared`: others of this house listen on the
 * same port, and the system gives each new connection to one of them.
 */
export async function listen(
  fetch: Fetch,
  host: string,
  port: number,
  quick?: Quick,
  { shared = false }: { shared?: boolean } = {},
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch,
    createServer: ((options: ServerOptions, frame: RequestListener) =>
      createServer(options, (incoming, outgoing) => {
        if (quick?.(incoming, outgoing, frame) !== true) frame(incoming, outgoing);
      })) as typeof createServer,
    serverOptions: {
      headersTimeout: 15_000,
      requestTimeout: 30 * 60_000, // a large import may be sent for that long; other bodies meet the time limit of the frame
      keepAliveTimeout: 65_000, // longer than the 60 s of the usual proxies, so that we are not the one who closes
      maxHeaderSize: 16_384,
    },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(problem("unavailable", refusal(error, host, port))));
    server.listen({ port, host, reusePort: shared }, resolve);
  });
  const address = server.address() as { address: string; port: number; family: string };
  const shownHost =
    address.address === "0.0.0.0" || address.address === "::"
      ? "localhost"
      : address.family === "IPv6"
        ? `[${address.address}]`
        : address.address;
  return { url: `http://${shownHost}:${address.port}`, close: () => close(server) };
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number): Detail {
  switch (error.code) {
    case "EADDRINUSE":
      return bothTexts("starting.port-taken", { port: String(port), host, other: String(port + 1) });
    case "EACCES":
      return bothTexts("starting.port-forbidden", { port: String(port) });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return bothTexts("starting.host", { host });
    case "ENOTSUP":
      return bothTexts("starting.servers");
    default:
      return bothTexts("starting.listen", { host, port: String(port), why: error.message });
  }
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const sweep = setInterval(() => server.closeIdleConnections(), 100); // a kept-alive connection turns idle after its last answer
  const late = setTimeout(() => server.closeAllConnections(), finishMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(late);
}
