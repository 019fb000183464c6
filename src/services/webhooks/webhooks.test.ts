import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import test, { after } from "node:test";
import fc from "fast-check";
import { poster } from "./post.ts";
import { isSignedBy, newWebhookSecret, secretKey, webhookHeaders } from "./sign.ts";
import { waitAfter } from "./waits.ts";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

test("a message is signed as the published example of Standard Webhooks is", () => {
  const at = new Date(1614265330_000);
  const headers = webhookHeaders([secret], "msg_p5jXN8AQM9LWM0D4loKWxJek", at, '{"test": 2432232314}');
  assert.deepEqual(headers, {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

test("an independent receiver with any of the valid secrets knows a message, and one with another secret does not", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(3), fc.nat(2_000_000_000), (body, which, seconds) => {
      const secrets = [newWebhookSecret(), newWebhookSecret(), newWebhookSecret()];
      const at = new Date(seconds * 1000);
      const headers = webhookHeaders(secrets, "msg_1", at, body);
      const held = secrets[which] ?? newWebhookSecret();
      const expected = createHmac("sha256", Buffer.from(held.slice("whsec_".length), "base64"))
        .update(Buffer.from(`msg_1.${seconds}.${body}`))
        .digest("base64");
      const known = headers["webhook-signature"].split(" ").includes(`v1,${expected}`);
      assert.equal(known, which < 3);
      assert.equal(isSignedBy(held, headers, body, at), which < 3);
      assert.equal(isSignedBy(held, headers, `${body}.`, at), false);
      assert.equal(isSignedBy(held, { ...headers, "webhook-id": "msg_2" }, body, at), false);
    }),
  );
});

test("a message that is old, or from a time to come, is not believed", () => {
  const at = new Date(1_700_000_000_000);
  const headers = webhookHeaders([secret], "msg_1", at, "{}");
  const seen = [-301, -300, 0, 300, 301].map((seconds) =>
    isSignedBy(secret, headers, "{}", new Date(at.getTime() + seconds * 1000)),
  );
  assert.deepEqual(seen, [false, true, true, true, false]);
  assert.equal(isSignedBy(secret, { ...headers, "webhook-timestamp": "NaN" }, "{}", at), false);
});

test("a secret is 24 to 64 bytes of base64", () => {
  assert.equal(secretKey(newWebhookSecret())?.length, 32);
  for (const none of ["", "whsec_", "whsec_kurz", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS!"])
    assert.equal(secretKey(none), null);
});

test("the waits grow for somewhat more than three days, then come to an end, and a receiver may ask for more", () => {
  const all = Array.from({ length: 12 }, (_, at) => waitAfter(at + 1));
  const waits = all.filter((wait) => wait !== null);
  assert.deepEqual(all.slice(waits.length), [null, null, null]);
  assert.deepEqual(
    waits,
    waits.toSorted((a, b) => a - b),
  );
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000;
  assert.ok(hours > 72 && hours < 80, String(hours));
  assert.equal(waitAfter(1, 60_000), 60_000);
  assert.equal(waitAfter(1, 999_999_000), 86_400_000);
  assert.equal(waitAfter(10, 60_000), null);
});

const server = createServer((request, response) => {
  const status = Number(request.url?.slice(1));
  response.writeHead(status, status === 503 ? { "retry-after": "120" } : {}).end("x".repeat(2_000));
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
after(() => server.close());
const { port } = server.address() as AddressInfo;

test("what the receiver answered is told in short, and an inside address is never asked", async () => {
  const post = poster({ ports: [port], allowAddress: () => true });
  const at = (status: number) => post(`http://127.0.0.1:${port}/${status}`, "{}", {});
  assert.deepEqual(await at(204), { problem: null, status: 204, said: "", waitMs: null });
  assert.deepEqual(await at(503), { problem: "status-503", status: 503, said: "x".repeat(500), waitMs: 120_000 });
  assert.equal((await at(301)).problem, "bad-redirect");
  const guarded = await poster({ ports: [port] })(`http://127.0.0.1:${port}/204`, "{}", {});
  assert.deepEqual(guarded, { problem: "blocked-address", status: null, said: "", waitMs: null });
});
