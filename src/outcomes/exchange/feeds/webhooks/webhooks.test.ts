import assert from "node:assert/strict";
import { once } from "node:events";
import type { IncomingHttpHeaders } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import test, { after } from "node:test";
import { officer, settled, testDatabase } from "../../../../../test/support/database.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import { systemActor } from "../../../../kernel/actor.ts";
import { loadAgencies } from "../../../../registers/agencies/index.ts";
import { createLog } from "../../../../kernel/log.ts";
import type { JobRun } from "../../../../services/jobs/index.ts";
import type { WebhookHeaders } from "../../../../services/webhooks/index.ts";
import { isSignedBy, poster } from "../../../../services/webhooks/index.ts";
import type { RecordGiven } from "../../index.ts";
import { keepRecords, recordInput } from "../../index.ts";
import type { FedChange } from "../changes/item.ts";
import { deliverDue, deliveryParts } from "../jobs.ts";
import { feedKeys } from "../keys.ts";
import { createWebhook } from "./commands/create-webhook.ts";
import { pauseWebhook } from "./commands/pause-webhook.ts";
import { replayMessages } from "./commands/replay-messages.ts";
import { resumeWebhook } from "./commands/resume-webhook.ts";
import { rotateSecret } from "./commands/rotate-secret.ts";
import { sendTest } from "./commands/send-test.ts";
import { deliverWebhook } from "./deliver.ts";
import { newWebhookInput } from "./model.ts";
import { getMessage, getWebhook, listMessages } from "./queries.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("chinhhang")));
const key = Buffer.alloc(32, 7);
const keys = feedKeys(key);
const customs = officer("customs.cuc");
const police = officer("mps.c03", ["administrator"]);
const market = officer("moit.dms", ["administrator"]);
/** The hour that the tests walk; nothing here reads the clock. */
let now = new Date("2026-11-20T03:00:00Z");
const walk = (hours: number) => (now = new Date(now.getTime() + hours * 3_600_000));
const as = (actor: Actor) => db.contextOf(actor, now);
const run: JobRun = {
  database: db.database,
  now: () => now,
  log: createLog("silent"),
  signal: new AbortController().signal,
  house: null,
  contextOf: (agency) => db.contextOf(systemActor(agency ?? ""), now),
};

type Call = { path: string; headers: IncomingHttpHeaders; body: string; items: FedChange[]; type: string };
const calls: Call[] = [];
/** What the receiver answers: by the address asked, else 204; a promise holds the answer back. */
const answers = new Map<string, (call: Call) => number | Promise<number>>();
const receiver = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", async () => {
    const body = Buffer.concat(parts).toString();
    const { type, data } = JSON.parse(body) as { type: string; data: { items: FedChange[] } };
    const call = { path: request.url ?? "", headers: request.headers, body, items: data.items, type };
    calls.push(call);
    response.writeHead((await answers.get(call.path)?.(call)) ?? 204).end();
  });
});
receiver.listen(0, "127.0.0.1");
await once(receiver, "listening");
after(() => receiver.close());
const { port } = receiver.address() as AddressInfo;
const parts = deliveryParts(run, key, poster({ ports: [port], allowAddress: () => true }));

const keep = async (externalId: string, more: Partial<RecordGiven> = {}, actor = customs): Promise<string> => {
  const given = recordInput.parse({ externalId, kind: "seizure", title: `Lô ${externalId}`, ...more });
  return (await keepRecords(as(actor), "file", [given], key)).ids[0] as string;
};
let made = 0;
/** A webhook of the police to our receiver, which no real one could be: it is not https. */
const subscribe = async (more: Record<string, unknown> = {}, actor = police) => {
  await settled(db);
  const path = `/${++made}`;
  const input = newWebhookInput.parse({ name: path, url: `https://nhan.example${path}`, ...more });
  const { webhook, secret } = await createWebhook(as(actor), keys, input);
  await db.asSuperuser("update app.exchange_webhooks set url = $2 where id = $1", [
    webhook.id,
    `http://127.0.0.1:${port}${path}`,
  ]);
  const deliver = async () => {
    await settled(db);
    await deliverWebhook(parts, webhook);
  };
  const of = () => getWebhook(as(actor), webhook.id);
  const heard = () => calls.filter((call) => call.path === path);
  const told = () => heard().map(({ items }) => items.map(({ id, kind }) => `${kind} ${id}`));
  return { id: webhook.id, path, secret, deliver, of, heard, told };
};

test("a webhook is sent what its agency may see and is new, once, signed, and its keeper has a receipt", async () => {
  await keep("before", { level: "agencies" });
  const hook = await subscribe();
  const fields = [
    { name: "Cảng", value: "Cát Lái" },
    { name: "Nguồn tin", value: "Người báo tin", level: "own" as const },
  ];
  const one = await keep("one", { sharedWith: ["mps.c03"], fields });
  await keep("hidden");
  const two = await keep("two", { level: "agencies" });
  await keep("ours", {}, officer("mps.c03"));
  await hook.deliver();
  await hook.deliver();
  assert.deepEqual(hook.told(), [[`put ${one}`, `put ${two}`]]);
  const [call] = hook.heard();
  assert.ok(isSignedBy(hook.secret, call?.headers as WebhookHeaders, call?.body ?? "", now));
  assert.equal(call?.type, "exchange.changes");
  assert.ok(!call?.body.includes("Người báo tin"));
  const { rows } = await db.asSuperuser("select agency, person, door from app.record_reads where record_id = $1", [
    one,
  ]);
  assert.deepEqual(rows, [{ agency: "mps.c03", person: hook.id, door: "webhook" }]);
});

test("kinds and the agency's own records are sent where they are asked for", async () => {
  const hook = await subscribe({ kinds: ["alert"], own: true });
  const ours = await keep("our-alert", { kind: "alert" }, officer("mps.c03"));
  await keep("a-seizure", { level: "agencies" });
  await hook.deliver();
  assert.deepEqual(hook.told(), [[`put ${ours}`]]);
});

test("what is tried again says what is true then: a record that was narrowed since does not go out", async () => {
  const hook = await subscribe();
  const id = await keep("narrowed", { sharedWith: ["mps.c03"], title: "Chuyện kín" });
  answers.set(hook.path, () => 503);
  await hook.deliver();
  assert.equal(hook.heard().length, 1);
  await keep("narrowed", { title: "Chuyện kín" });
  answers.delete(hook.path);
  walk(1);
  await hook.deliver();
  const later = hook.heard().slice(1);
  assert.deepEqual(
    [...new Set(later.flatMap(({ items }) => items.map((item) => `${item.kind} ${item.id}`)))],
    [`gone ${id}`],
  );
  assert.ok(later.every(({ body }) => !body.includes("Chuyện kín")));
});

test("who is put out of a group is sent nothing of it from then on", async () => {
  await db.asSuperuser(
    `insert into app.sharing_groups values ('grp_out', 'G', 'p', 'customs.cuc', 'usr_1', now(), null, 1)`,
  );
  await db.asSuperuser(
    `insert into app.sharing_group_members values ('grp_out', 'mps.c03', 'customs.cuc', 'usr_1', now())`,
  );
  const hook = await subscribe();
  await keep("for-group", { sharedWith: ["grp_out"], title: "Cho nhóm" });
  answers.set(hook.path, () => 500);
  await hook.deliver();
  assert.ok(hook.heard()[0]?.body.includes("Cho nhóm"));
  await db.asSuperuser(`delete from app.sharing_group_members where group_id = 'grp_out'`);
  answers.delete(hook.path);
  walk(1);
  await hook.deliver();
  assert.ok(
    hook
      .heard()
      .slice(1)
      .every(({ body }) => !body.includes("Cho nhóm")),
  );
});

test("a message that is never taken waits ever longer, dies after ten tries, holds up none behind it, and can be replayed", async () => {
  const hook = await subscribe();
  const bad = await keep("bad", { level: "agencies" });
  answers.set(hook.path, ({ items }) => (items.some(({ id }) => id === bad) ? 400 : 204));
  await hook.deliver();
  walk(0.02);
  const good = await keep("good", { level: "agencies" });
  await hook.deliver();
  walk(0.02);
  await hook.deliver();
  assert.ok(
    hook.told().some(([first]) => first === `put ${good}`),
    "what is behind it goes on",
  );
  for (let tries = 2; tries < 12; tries++) {
    const waiting = await listMessages(as(police), { webhook: hook.id, state: "waiting" }, null, 10);
    now = new Date(Math.max((waiting[0]?.nextAt ?? now).getTime(), now.getTime() + 16 * 60_000));
    await hook.deliver();
  }
  assert.equal(hook.told().filter(([first]) => first === `put ${bad}`).length, 10);
  const [dead] = await listMessages(as(police), { webhook: hook.id, state: "dead" }, null, 10);
  const { said, ...message } = await getMessage(as(police), dead!.id);
  assert.deepEqual([message.tries, message.problem, message.status, said.length], [10, "status-400", 400, 10]);
  assert.equal((await hook.of()).dead, 1);
  answers.delete(hook.path);
  assert.equal(await replayMessages(as(police), hook.id, null), 1);
  await hook.deliver();
  assert.deepEqual(hook.told().at(-1), [`put ${bad}`]);
  assert.equal((await hook.of()).dead, 0);
});

test("a receiver that takes nothing for five days is disabled and says so, and nothing is lost when it goes on", async () => {
  const hook = await subscribe();
  const ids = [await keep("lost-1", { level: "agencies" })];
  answers.set(hook.path, () => 500);
  for (let days = 0; days < 7; days++) {
    await hook.deliver();
    walk(24);
  }
  const { state, version } = await hook.of();
  assert.equal(state, "disabled");
  const { rows } = await db.asSuperuser(
    "select payload->>'problem' as problem from app.facts where type = 'exchange-webhook-disabled' and subject = $1",
    [hook.id],
  );
  assert.deepEqual(rows, [{ problem: "status-500" }]);
  const before = calls.length;
  ids.push(await keep("lost-2", { level: "agencies" }));
  await hook.deliver();
  assert.equal(calls.length, before, "disabled, it sends nothing");
  answers.delete(hook.path);
  await resumeWebhook(as(police), hook.id, version, { from: "stopped" });
  await replayMessages(as(police), hook.id, null);
  await hook.deliver();
  const sent = new Set(calls.slice(before).flatMap(({ items }) => items.map(({ id }) => id)));
  assert.deepEqual(
    ids.filter((id) => !sent.has(id)),
    [],
  );
});

test("one that is gone for good is disabled at once", async () => {
  const hook = await subscribe();
  await keep("for-410", { level: "agencies" });
  answers.set(hook.path, () => 410);
  await hook.deliver();
  assert.equal((await hook.of()).state, "disabled");
});

test("a slow receiver holds up nobody else", async () => {
  const [slow, quick] = [await subscribe(), await subscribe()];
  const { promise, resolve } = Promise.withResolvers<number>();
  answers.set(slow.path, () => promise);
  const id = await keep("side-by-side", { level: "agencies" });
  await settled(db);
  walk(1);
  const served = deliverDue(run, parts);
  while (quick.heard().length === 0 || slow.heard().length === 0) await new Promise((done) => setTimeout(done, 10));
  assert.deepEqual(quick.told(), [[`put ${id}`]]);
  resolve(204);
  await served;
  assert.deepEqual(slow.told(), [[`put ${id}`]]);
});

test("paused, it sends nothing and then all of it, or only what is new where that is wished", async () => {
  const [all, fresh] = [await subscribe(), await subscribe()];
  const paused = [await pauseWebhook(as(police), all.id, 1), await pauseWebhook(as(police), fresh.id, 1)];
  const id = await keep("while-paused", { level: "agencies" });
  await all.deliver();
  await fresh.deliver();
  assert.equal(all.heard().length + fresh.heard().length, 0);
  await settled(db);
  await resumeWebhook(as(police), all.id, paused[0]!.version, { from: "stopped" });
  await resumeWebhook(as(police), fresh.id, paused[1]!.version, { from: "now" });
  await all.deliver();
  await fresh.deliver();
  assert.deepEqual([all.told(), fresh.told()], [[[`put ${id}`]], []]);
  await assert.rejects(pauseWebhook(as(police), all.id, 1), { code: "stale" });
});

test("after a change of secret both count for a day, then the new one alone", async () => {
  const hook = await subscribe();
  const { secret } = await rotateSecret(as(police), keys, hook.id, 1);
  const knows = async () => {
    await sendTest(as(police), hook.id);
    await hook.deliver();
    const call = hook.heard().at(-1)!;
    assert.deepEqual([call.type, call.items], ["exchange.test", []]);
    return [hook.secret, secret].map((one) => isSignedBy(one, call.headers as WebhookHeaders, call.body, now));
  };
  assert.deepEqual(await knows(), [true, true]);
  walk(25);
  assert.deepEqual(await knows(), [false, true]);
  const { rows } = await db.asSuperuser("select secret, old_secret from app.exchange_webhooks where id = $1", [
    hook.id,
  ]);
  assert.ok(!JSON.stringify(rows).includes(secret.slice(8, 20)), "no secret stands open in the database");
});

test("an address inside our own network is never asked, and what came of it is told", async () => {
  const hook = await subscribe();
  const { id } = await sendTest(as(police), hook.id);
  await deliverWebhook({ ...parts, post: poster({ ports: [port] }) }, { id: hook.id, agency: "mps.c03" });
  assert.equal(hook.heard().length, 0);
  const message = await getMessage(as(police), id);
  assert.deepEqual([message.state, message.problem, message.tries], ["dead", "blocked-address", 1]);
});

test("another agency's webhooks, messages and failures are not there", async () => {
  const hook = await subscribe();
  const { id } = await sendTest(as(police), hook.id);
  await assert.rejects(getWebhook(as(market), hook.id), { code: "not-found" });
  await assert.rejects(getMessage(as(market), id), { code: "not-found" });
  await assert.rejects(replayMessages(as(market), hook.id, null), { code: "not-found" });
  await assert.rejects(pauseWebhook(as(market), hook.id, 1), { code: "not-found" });
  assert.deepEqual(await listMessages(as(market), { webhook: hook.id, state: null }, null, 10), []);
});
