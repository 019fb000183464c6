import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import test, { after } from "node:test";
import { systemActor } from "../../../kernel/actor.ts";
import { officer, partyPerson, settled, testDatabase } from "../../../../test/support/database.ts";
import { capture, documentOf, shipping, tracesApi } from "../../../../test/support/traces.ts";
import { deliverSubscription, sendTo } from "./deliver.ts";

const db = await testDatabase();
const ask = tracesApi(db);
const maker = partyPerson("pty_maker");
const dms = officer("moit.dms");
const secret = "a secret of ours";

type Call = { body: string; signature: string; ids: string[]; subscription: string };
const calls: Call[] = [];
let answer = 200;
const receiver = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    const body = Buffer.concat(parts).toString();
    const { queryResults } = (
      JSON.parse(body) as {
        epcisBody: { queryResults: { subscriptionID: string; resultsBody: { eventList: { eventID: string }[] } } };
      }
    ).epcisBody;
    const ids = queryResults.resultsBody.eventList.map((event) => event.eventID.replace("urn:uuid:", ""));
    calls.push({
      body,
      ids,
      signature: String(request.headers["gs1-signature"]),
      subscription: queryResults.subscriptionID,
    });
    response.writeHead(answer).end();
  });
});
receiver.listen(0, "127.0.0.1");
await once(receiver, "listening");
after(() => receiver.close());
const { port } = receiver.address() as AddressInfo;
const send = sendTo({ ports: [port], allowAddress: () => true });
const dest = `http://127.0.0.1:${port}/events`;

const deliver = async (agency: string, id: string, now = new Date()) => {
  await settled(db);
  return deliverSubscription(db.contextOf(systemActor(agency), now), id, send, new AbortController().signal);
};
const subscribe = async (who: typeof maker, query: string, more: Record<string, unknown>) => {
  await settled(db); // what was recorded before is before
  const made = await ask(who, "POST", `/queries/${query}/subscriptions`, {
    body: JSON.stringify({ dest, secret, ...more }),
  });
  assert.equal(made.status, 201, made.text);
  assert.ok(!made.text.includes(secret));
  return String(made.body["subscriptionID"]);
};
const event = (name: string, more: object = {}) => shipping({ eventID: `urn:uuid:${name}`, ...more });
await ask(maker, "POST", "/queries", { body: JSON.stringify({ name: "ships", query: { EQ_bizStep: ["shipping"] } }) });
await ask(dms, "POST", "/queries", { body: JSON.stringify({ name: "all", query: {} }) });
await capture(db, ask, maker, documentOf([event("before")]));

test("a stream sends what matches and is new, once, signed with the secret", async () => {
  const id = await subscribe(maker, "ships", { stream: true });
  await deliver("pty_maker", id);
  assert.equal(calls.length, 0, "what was there before is not new, and nothing is sent where there is nothing");
  await capture(db, ask, maker, documentOf([event("one"), event("two", { bizStep: "packing" }), event("three")]));
  await deliver("pty_maker", id);
  await deliver("pty_maker", id);
  assert.deepEqual(
    calls.map((call) => call.ids.toSorted()),
    [["one", "three"]],
  );
  const [call] = calls;
  assert.equal(
    call?.signature,
    `sha256=${createHmac("sha256", secret)
      .update(call?.body ?? "")
      .digest("hex")}`,
  );
  assert.equal(call?.subscription, id);
  const told = (await ask(maker, "GET", `/queries/ships/subscriptions/${id}`)).body;
  assert.deepEqual([told["delivered"], told["active"], told["problem"]], [2, true, null]);
});

test("what is refused comes again, later and later, and is not lost", async () => {
  const id = await subscribe(maker, "ships", { stream: true });
  await capture(db, ask, maker, documentOf([event("refused-first")]));
  calls.length = 0;
  answer = 500;
  await deliver("pty_maker", id);
  await deliver("pty_maker", id);
  assert.equal(calls.length, 1, "it is not tried again at once");
  const told = (await ask(maker, "GET", `/queries/ships/subscriptions/${id}`)).body;
  assert.deepEqual([told["failures"], told["problem"]], [1, "status-500"]);
  answer = 200;
  await deliver("pty_maker", id, new Date(Date.now() + 60_000));
  assert.deepEqual(
    calls.map((call) => call.ids),
    [["refused-first"], ["refused-first"]],
  );
});

test("a subscriber is sent what its house may see, and nothing else", async () => {
  const id = await subscribe(dms, "all", { stream: true });
  await capture(db, ask, maker, documentOf([event("kept-inside")]), { query: "?level=own" });
  await capture(db, ask, maker, documentOf([event("for-officers")]));
  calls.length = 0;
  await deliver("moit.dms", id);
  assert.deepEqual(
    calls.flatMap((call) => call.ids),
    ["for-officers"],
  );
  assert.equal((await ask(maker, "GET", `/queries/all/subscriptions/${id}`)).status, 404);
  assert.equal((await ask(maker, "DELETE", `/queries/all/subscriptions/${id}`)).status, 404);
});

test("from an earlier time on, all that has been recorded since is sent", async () => {
  const id = await subscribe(dms, "all", { stream: true, initialRecordTime: "2026-01-01T00:00:00Z" });
  calls.length = 0;
  await deliver("moit.dms", id);
  assert.ok(calls.flatMap((call) => call.ids).includes("before"));
});

test("a schedule sends at its times, and an empty answer where it is wanted", async () => {
  const id = await subscribe(maker, "ships", { schedule: { hour: "1", minute: "5" }, reportIfEmpty: true });
  calls.length = 0;
  await deliver("pty_maker", id);
  assert.equal(calls.length, 0, "its time has not come");
  await deliver("pty_maker", id, new Date(Date.now() + 25 * 3_600_000));
  assert.deepEqual(
    calls.map((call) => call.ids),
    [[]],
  );
});

test("neither stream nor schedule, both, a schedule that never comes, and an address that is none are refused", async () => {
  for (const body of [
    {},
    { stream: true, schedule: { hour: "1" } },
    { schedule: { month: "2", dayOfMonth: "30" } },
    { schedule: { hour: "25" } },
    { stream: true, dest: "ftp://x" },
  ]) {
    const refused = await ask(maker, "POST", "/queries/ships/subscriptions", {
      body: JSON.stringify({ dest, secret, ...body }),
    });
    assert.deepEqual(
      [refused.status, refused.body["type"]],
      [400, "epcisException:SubscriptionControlsException"],
      JSON.stringify(body),
    );
  }
});

test("an address inside our own network is never asked", async () => {
  const id = await subscribe(maker, "ships", { stream: true });
  await capture(db, ask, maker, documentOf([event("inside")]));
  await settled(db);
  calls.length = 0;
  await deliverSubscription(
    db.contextOf(systemActor("pty_maker")),
    id,
    sendTo({ ports: [port] }),
    new AbortController().signal,
  );
  assert.equal(calls.length, 0);
  assert.equal((await ask(maker, "GET", `/queries/ships/subscriptions/${id}`)).body["problem"], "blocked-address");
});

test("an ended subscription sends nothing more, and a removed query ends its subscriptions", async () => {
  const ended = await subscribe(maker, "ships", { stream: true });
  assert.equal((await ask(maker, "DELETE", `/queries/ships/subscriptions/${ended}`)).status, 204);
  const id = await subscribe(maker, "ships", { stream: true });
  await ask(maker, "DELETE", "/queries/ships");
  await capture(db, ask, maker, documentOf([event("late")]));
  calls.length = 0;
  await deliver("pty_maker", ended);
  await deliver("pty_maker", id);
  assert.equal(calls.length, 0);
});
