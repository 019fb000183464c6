import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer as createPlainServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import test from "node:test";
import type { TestContext } from "node:test";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { guardedFetch } from "./guarded-fetch.ts";
import { pageLimits } from "./model.ts";
import type { FetchLimits, FetchOutcome } from "./model.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

function listen(t: TestContext, server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => sockets.add(socket.on("error", () => undefined)));
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)));
}

/** A server on this machine, and a fetch that is let through to it and to nothing else. */
async function openShop(t: TestContext, answer: Answer) {
  const port = await listen(t, createServer(answer));
  const limits: FetchLimits = {
    ...pageLimits,
    totalMs: 2_000,
    ports: [80, 443, port],
    allowAddress: (address) => address === "127.0.0.1",
    resolve: async () => ["127.0.0.1"],
  };
  const ask = (path: string, more: Partial<FetchLimits> = {}) =>
    guardedFetch(`http://shop.example:${port}${path}`, { ...limits, ...more });
  return { port, ask };
}

const codeOf = (outcome: FetchOutcome) => (outcome.ok ? `status ${outcome.status}` : outcome.code);
const redirectTo =
  (location: string): Answer =>
  (_, response) =>
    response.writeHead(302, { location }).end();

test("an answer comes with its last address, its status, its headers and the way it took", async (t) => {
  const { port, ask } = await openShop(t, (request, response) => {
    if (request.url === "/a")
      return response.writeHead(301, { location: Buffer.from("/sản-phẩm").toString("latin1") }).end();
    response.setHeader("x-host", request.headers.host ?? "").end("xin chào");
  });
  const outcome = await ask("/a#x");
  assert.ok(outcome.ok, codeOf(outcome));
  assert.equal(new TextDecoder().decode(outcome.body), "xin chào");
  assert.equal(outcome.finalUrl, `http://shop.example:${port}/s%E1%BA%A3n-ph%E1%BA%A9m`);
  assert.equal(outcome.headers["x-host"], `shop.example:${port}`);
  assert.equal(outcome.address, "127.0.0.1");
  assert.deepEqual(
    outcome.hops.map(({ status }) => status),
    [301, 200],
  );
});

test("without leave this machine itself is refused", async (t) => {
  const { ask } = await openShop(t, (_, response) => response.end("secret"));
  assert.equal(codeOf(await ask("/", { allowAddress: undefined })), "blocked-address");
});

test("a redirect into a private network, to another scheme, another port or with a password is refused", async (t) => {
  const wrong: [string, string][] = [
    ["http://169.254.169.254/latest/meta-data/", "blocked-address"],
    ["http://0x0a000001/", "blocked-address"],
    ["//[::1]/", "blocked-address"],
    ["http://[::ffff:10.0.0.1]/", "blocked-address"],
    ["file:///etc/passwd", "bad-address"],
    ["gopher://shop.example/", "bad-address"],
    ["http://shop.example:22/", "blocked-port"],
    ["http://shop.example:5432/", "blocked-port"],
    ["http://me:secret@shop.example/", "bad-address"],
    [`http://shop.example/${"a".repeat(3_000)}`, "bad-address"],
    ["http://", "bad-address"],
  ];
  for (const [location, code] of wrong) {
    const { ask } = await openShop(t, redirectTo(location));
    const outcome = await ask("/");
    assert.equal(codeOf(outcome), code, location);
    assert.equal(outcome.hops.length, 1);
  }
});

test("a redirect to a name that means a private address is refused", async (t) => {
  const { ask, port } = await openShop(t, redirectTo("http://inside.example/"));
  const outcome = await ask("/", {
    ports: [80, port],
    resolve: async (name) => [name === "inside.example" ? "10.0.0.5" : "127.0.0.1"],
  });
  assert.equal(codeOf(outcome), "blocked-address");
  assert.ok(!outcome.ok && outcome.url === "http://inside.example/");
});

test("a name is looked up once, so that one which answers differently the second time leads nowhere else", async (t) => {
  let secretAsked = 0;
  const secret = await listen(
    t,
    createServer((_, response) => void (secretAsked++, response.end("secret"))),
  );
  let looks = 0;
  const { ask } = await openShop(t, (_, response) => response.end("shop"));
  const resolve = async () => (looks++ === 0 ? ["127.0.0.1"] : ["127.0.0.2"]);
  const outcome = await ask("/", { resolve, allowAddress: (address) => address === "127.0.0.1" });
  assert.equal(codeOf(outcome), "status 200");
  assert.equal(looks, 1);
  // The next fetch looks again, and what it finds then is refused.
  assert.equal(codeOf(await ask("/", { resolve, ports: [secret] })), "blocked-port");
  assert.equal(codeOf(await ask("/", { resolve })), "blocked-address");
  assert.equal(secretAsked, 0);
});

test("a name with one private address among public ones is refused whole", async (t) => {
  const { ask } = await openShop(t, (_, response) => response.end());
  assert.equal(codeOf(await ask("/", { resolve: async () => ["127.0.0.1", "192.168.0.1"] })), "blocked-address");
  assert.equal(codeOf(await ask("/", { resolve: async () => [] })), "unknown-host");
  assert.equal(codeOf(await ask("/", { resolve: () => Promise.reject(new Error("no such name")) })), "unknown-host");
});

test("redirects in a ring end", async (t) => {
  const { ask } = await openShop(t, redirectTo("/again"));
  const outcome = await ask("/");
  assert.equal(codeOf(outcome), "too-many-redirects");
  assert.equal(outcome.hops.length, pageLimits.redirects + 1);
});

test("a redirect without an address is refused", async (t) => {
  const { ask } = await openShop(t, (_, response) => response.writeHead(302).end());
  assert.equal(codeOf(await ask("/")), "bad-redirect");
});

test("packed bodies are unpacked, and a bomb stops at the bound", async (t) => {
  const zeros = Buffer.alloc(8 * 2 ** 20);
  const bodies: Record<string, [string, Buffer]> = {
    "/gzip": ["gzip", gzipSync("phở")],
    "/br": ["br", brotliCompressSync("phở")],
    "/deflate": ["deflate", deflateSync("phở")],
    "/bomb": ["gzip", gzipSync(zeros)],
    "/bomb-br": ["br", brotliCompressSync(zeros)],
    "/cut": ["gzip", gzipSync("x".repeat(1000)).subarray(0, 20)],
    "/twice": ["gzip, gzip", gzipSync(gzipSync("phở"))],
    "/lie": ["gzip", Buffer.from("no gzip at all")],
  };
  const { ask } = await openShop(t, (request, response) => {
    const [encoding, body] = bodies[request.url ?? ""]!;
    response.writeHead(200, { "content-encoding": encoding }).end(body);
  });
  for (const path of ["/gzip", "/br", "/deflate"]) {
    const outcome = await ask(path);
    assert.equal(outcome.ok && new TextDecoder().decode(outcome.body), "phở", path);
  }
  for (const path of ["/bomb", "/bomb-br"]) assert.equal(codeOf(await ask(path)), "too-large", path);
  for (const path of ["/cut", "/twice", "/lie"]) assert.equal(codeOf(await ask(path)), "broken-answer", path);
});

test("a body of too many bytes is refused, whether its length is told or not", async (t) => {
  const { ask } = await openShop(t, (request, response) => {
    if (request.url === "/told") return response.writeHead(200, { "content-length": "9999999999" }).end("x");
    const more = () => response.destroyed || response.write("x".repeat(65_536), more);
    more();
  });
  assert.equal(codeOf(await ask("/told")), "too-large");
  assert.equal(codeOf(await ask("/endless")), "too-large");
});

test("a server that sends nothing, a drop at a time, or headers without end is left", async (t) => {
  const { ask } = await openShop(t, (request, response) => {
    if (request.url === "/silent") return;
    response.writeHead(200);
    const timer = setInterval(() => response.write("."), 20);
    response.on("close", () => clearInterval(timer));
  });
  assert.equal(codeOf(await ask("/silent", { idleMs: 100 })), "too-slow");
  assert.equal(codeOf(await ask("/drops", { totalMs: 300 })), "too-slow");
  const endless = createPlainServer((socket) => {
    socket.write("HTTP/1.1 200 OK\r\n");
    const more = () => socket.destroyed || socket.write(`x-more: ${"a".repeat(4_000)}\r\n`, more);
    more();
  });
  const port = await listen(t, endless);
  assert.equal(codeOf(await ask("/", { ports: [port] })), "blocked-port");
  const outcome = await guardedFetch(`http://127.0.0.1:${port}/`, {
    ...pageLimits,
    ports: [port],
    allowAddress: () => true,
  });
  assert.equal(codeOf(outcome), "too-large");
});

test("a look-up of a name that never ends is left too", async (t) => {
  const { ask } = await openShop(t, (_, response) => response.end());
  assert.equal(codeOf(await ask("/", { totalMs: 50, resolve: () => new Promise(() => undefined) })), "too-slow");
});

test("a server that breaks off or speaks no HTTP is a refusal, not an exception", async (t) => {
  const { ask } = await openShop(t, (request, response) => {
    if (request.url === "/before") return request.socket.destroy();
    response.writeHead(200, { "content-length": "100" }).write("half");
    setImmediate(() => request.socket.destroy());
  });
  assert.equal(codeOf(await ask("/before")), "unreachable");
  assert.equal(codeOf(await ask("/half")), "broken-answer");
  const port = await listen(
    t,
    createPlainServer((socket) => void socket.end("SSH-2.0-x\r\n")),
  );
  const limits = { ...pageLimits, ports: [port], allowAddress: () => true };
  assert.equal(codeOf(await guardedFetch(`http://127.0.0.1:${port}/`, limits)), "broken-answer");
  assert.equal(codeOf(await guardedFetch(`https://127.0.0.1:${port}/`, limits)), "bad-certificate");
});

test("only wanted types are read, and an error page of another type still is", async (t) => {
  const { ask } = await openShop(t, (request, response) => {
    response.writeHead(request.url === "/404" ? 404 : 200, { "content-type": "Application/PDF; x=y" }).end("%PDF");
  });
  assert.equal(codeOf(await ask("/", { types: ["text/html"] })), "unwanted-type");
  assert.equal(codeOf(await ask("/", { types: ["application/pdf"] })), "status 200");
  assert.equal(codeOf(await ask("/404", { types: ["text/html"] })), "status 404");
});

test("what lets us in is sent to the origin it is meant for and to no other", async (t) => {
  const seen: (string | undefined)[] = [];
  const other = await openShop(t, (request, response) => {
    seen.push(request.headers["x-key"] as string | undefined);
    response.end("b");
  });
  const { port, ask } = await openShop(t, (request, response) => {
    seen.push(request.headers["x-key"] as string | undefined);
    if (request.url === "/a") return response.writeHead(302, { location: "/b" }).end();
    response.writeHead(302, { location: `http://other.example:${other.port}/` }).end();
  });
  const outcome = await ask("/a", { ports: [port, other.port], headers: { "x-key": "b" } });
  assert.equal(codeOf(outcome), "status 200");
  assert.deepEqual(seen, ["b", "b", undefined]);
});

test("a large answer is handed on piece by piece within its bound, unpacked", async (t) => {
  const { ask } = await openShop(t, (request, response) => {
    if (request.url === "/khong-co") return response.writeHead(404).end("không");
    response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(300_000, "x")));
  });
  let taken = 0;
  const take = async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) taken += piece.length;
  };
  const outcome = await ask("/", { take });
  assert.ok(outcome.ok && outcome.body.length === 0);
  assert.equal(taken, 300_000);
  assert.equal(codeOf(await ask("/", { take, bytes: 200_000 })), "too-large");
  const missing = await ask("/khong-co", { take });
  assert.equal(missing.ok ? new TextDecoder().decode(missing.body) : "", "không");
});
