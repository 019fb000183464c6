import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import test from "node:test";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { problems, Problem } from "../problem.ts";
import { bodyWithin } from "./body-within.ts";

const app = new Hono();
app.use(bodyWithin(1000));
app.on(["GET", "POST"], "/", async (c) => c.text(String((await c.req.text()).length)));
app.onError((error, c) => c.text("refused", error instanceof Problem ? problems[error.code].status : 500));

const stating = (length: number): Record<string, string>[] => [{}, { "content-length": String(length) }];
const post = (init: RequestInit) => app.request("/", { method: "POST", ...init });

test("a body of the limit is read, and one byte more is refused, whether its length is stated or not", async () => {
  for (const headers of stating(1000)) {
    const taken = await post({ body: "x".repeat(1000), headers });
    assert.deepEqual([taken.status, await taken.text()], [200, "1000"]);
  }
  for (const headers of stating(1001)) assert.equal((await post({ body: "x".repeat(1001), headers })).status, 413);
});

test("a request without a body goes through", async () => {
  assert.equal((await post({})).status, 200);
  assert.equal((await app.request("/")).status, 200);
});

test("over a real connection more than the stated length is never read, and a body in pieces is counted", async () => {
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const statusOf = async (head: string, body: string) => {
    const socket = connect(port, "127.0.0.1");
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${head}\r\n\r\n${body}`);
    let answer = "";
    for await (const part of socket) answer += String(part);
    return answer.match(/^HTTP\/1.1 (\d+)/)?.[1] + (answer.includes("\r\n\r\n3") ? " 3" : "");
  };
  try {
    assert.equal(await statusOf("Content-Length: 3", "x".repeat(3)), "200 3");
    assert.equal(await statusOf("Content-Length: 5000", "x".repeat(5000)), "413");
    const piece = `200\r\n${"x".repeat(0x200)}\r\n`;
    assert.equal(await statusOf("Transfer-Encoding: chunked", `${piece}${piece}0\r\n\r\n`), "413");
    assert.equal(await statusOf("Transfer-Encoding: chunked", `3\r\nxxx\r\n0\r\n\r\n`), "200 3");
  } finally {
    server.close();
  }
});
