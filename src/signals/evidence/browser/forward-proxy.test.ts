import assert from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import type { TestContext } from "node:test";
import test from "node:test";
import type { ForwardProxy, ProxyLimits } from "./forward-proxy.ts";
import { openForwardProxy } from "./forward-proxy.ts";

const server = createServer(
  (asked, answer) => void answer.end(asked.url === "/lon" ? Buffer.alloc(100_000) : `host ${asked.headers.host}`),
);
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
test.after(() => {
  server.closeAllConnections();
  server.close();
});
const { port } = server.address() as AddressInfo;
const local = { allowAddress: (address: string) => address === "127.0.0.1", allowPort: () => true, bytes: 2 ** 20 };

/** A proxy that is closed with its test, whatever comes of it. */
async function opened(t: TestContext, limits: ProxyLimits): Promise<ForwardProxy> {
  const proxy = await openForwardProxy(limits);
  t.after(() => proxy.close());
  return proxy;
}

/** An answer through the proxy; null where the connection was cut. */
function ask(proxyUrl: string, url: string): Promise<string | null> {
  const { hostname, port: at } = new URL(proxyUrl);
  return new Promise((resolve) => {
    const asked = request({ host: hostname, port: at, path: url, headers: { host: new URL(url).host } });
    asked.on("response", (answer: IncomingMessage) => void text(answer).then(resolve, () => resolve(null)));
    asked.on("error", () => resolve(null));
    asked.end();
  });
}

/** What a tunnel answers with; null where it was cut. */
function tunnel(proxyUrl: string, authority: string): Promise<string | null> {
  const { hostname, port: at } = new URL(proxyUrl);
  return new Promise((resolve) => {
    const socket = connect(Number(at), hostname, () =>
      socket.write(`CONNECT ${authority} HTTP/1.1\r\nhost: ${authority}\r\n\r\n`),
    );
    socket.on("data", (part) => {
      resolve(part.toString().split("\r\n")[0] ?? "");
      socket.destroy();
    });
    socket.on("error", () => resolve(null));
    socket.on("close", () => resolve(null));
  });
}

test("a page comes through, and it is known which address answered", async (t) => {
  const proxy = await opened(t, { ...local, resolve: async () => ["127.0.0.1"] });
  assert.equal(await ask(proxy.url, `http://shop.test:${port}/a`), `host shop.test:${port}`);
  assert.equal(await tunnel(proxy.url, `shop.test:${port}`), "HTTP/1.1 200 Connection established");
  assert.equal(proxy.addressOf(`shop.test:${port}`), "127.0.0.1");
});

test("a name with one address that is not allowed is cut off, without an answer", async (t) => {
  const proxy = await opened(t, { ...local, resolve: async () => ["127.0.0.1", "10.0.0.1"] });
  assert.equal(await ask(proxy.url, `http://shop.test:${port}/a`), null);
  assert.equal(await tunnel(proxy.url, `shop.test:${port}`), null);
  assert.ok(proxy.refused(`shop.test:${port}`));
  assert.equal(proxy.addressOf(`shop.test:${port}`), null);
});

test("a name that answers differently the second time is judged each time by what is connected to", async (t) => {
  let asked = 0;
  const proxy = await opened(t, {
    ...local,
    resolve: async () => [asked++ === 0 ? "127.0.0.1" : "192.168.1.1"],
  });
  assert.equal(await ask(proxy.url, `http://shop.test:${port}/a`), `host shop.test:${port}`);
  assert.equal(await ask(proxy.url, `http://shop.test:${port}/a`), null);
  assert.ok(proxy.refused(`shop.test:${port}`));
});

test("ports that are not of the web, unknown names and broken requests are cut off", async (t) => {
  const proxy = await opened(t, { ...local, allowPort: (one) => one === 80, resolve: async () => [] });
  assert.equal(await tunnel(proxy.url, "127.0.0.1:22"), null);
  assert.equal(await tunnel(proxy.url, "khong-co.test:80"), null);
  assert.equal(await tunnel(proxy.url, "@@@"), null);
  assert.equal(await ask(proxy.url, "http://khong-co.test/"), null);
  assert.equal(await ask(proxy.url, "ftp://khong-co.test/"), null);
});

test("past its bytes every connection is cut, and nothing more comes in", async (t) => {
  const proxy = await opened(t, { ...local, bytes: 50_000, resolve: async () => ["127.0.0.1"] });
  assert.equal(await ask(proxy.url, `http://shop.test:${port}/lon`), null);
  assert.ok(proxy.overflow.aborted);
  assert.equal(await ask(proxy.url, `http://shop.test:${port}/a`), null);
});
