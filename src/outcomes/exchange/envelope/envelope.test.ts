import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import test from "node:test";
import {
  keyText,
  messageFault,
  messageText,
  readKey,
  signRequest,
  signResponse,
  verifyEvidence,
} from "../../../engines/envelope/index.ts";
import type { RequestMessage } from "../../../engines/envelope/index.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { systemActor } from "../../../kernel/actor.ts";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { base, openEnvelopes, system } from "../../../../test/support/envelope.ts";
import { keepRecords } from "../records/commands/keep-records.ts";
import type { RecordGiven } from "../records/model.ts";
import { recordInput } from "../records/model.ts";
import { listRecords } from "../records/queries.ts";
import { stampEnvelopes } from "./jobs.ts";
import type { EnvelopePartnerAnswer } from "./answers.ts";

const db = await testDatabase();
const { key, house, time, lie, customs, authority, ask: open, call, send } = await openEnvelopes(db);
const admin = officer("customs.cuc", ["administrator"], "usr_admin");
const inspector = officer("moit.dms", ["officer"], "usr_inspector");
const chief = officer("moit.dms", ["administrator"], "usr_chief");

const service = (code: string) => `${system}/${code}`;
const lookUp = (given: Parameters<typeof customs.request>[2] = {}) =>
  customs.request(service("look-up-tax-code"), { taxCode: "0101234565" }, given);
const keep = (agency: string, records: RecordGiven[]) =>
  keepRecords(
    db.contextOf(officer(agency), time.now),
    "so-tay",
    records.map((one) => recordInput.parse(one)),
    key,
  );
const partner = async (who: Actor = admin) =>
  ((await call(who, "GET", `${base}/partners`)).body["items"] as EnvelopePartnerAnswer[])[0]!;
const logged = async () => Number((await db.asSuperuser("select count(*) from app.envelope_messages")).rows[0].count);

const said = {
  name: "Giám sát hải quan",
  key: customs.key,
  address: customs.url,
  services: ["look-up-tax-code", "push-records"],
  users: ["VNhoa.le"],
};
const registered = await call(admin, "POST", `${base}/partners`, { ...said, system: customs.system });
const tax = (value: string) => ({ name: "Mã số thuế", value });
await keep("moit.dms", [
  {
    externalId: "1",
    kind: "party",
    title: "Công ty Giày Mẫu",
    level: "named",
    sharedWith: ["customs.cuc"],
    fields: [tax("0101234565"), { name: "Ghi chú", value: "kín", level: "own" }],
  },
  { externalId: "2", kind: "case", title: "Vụ riêng", fields: [tax("0101234565")] },
]);
await keep("customs.cuc", [
  { externalId: "3", kind: "shipment", title: "Lô của hải quan", fields: [tax("0101234565")] },
]);

test("a partner is registered once, with its key's fingerprint to compare", async () => {
  assert.equal(registered.status, 201);
  assert.match(String(registered.body["fingerprint"]), /^[0-9a-f]{64}$/);
  assert.equal((await call(admin, "POST", `${base}/partners`, { ...said, system: customs.system })).status, 409);
  const wrong = await call(admin, "POST", `${base}/partners`, { ...said, key: "abc", system: "VN/GOV/a/b" });
  assert.equal(wrong.status, 422);
});

test("a look-up is answered with what the asking agency may see, signed, logged, and with receipts", async () => {
  const request = lookUp();
  const { response } = await send(request);
  assert.ok(response);
  assert.equal(messageFault(response, readKey(house.text)!), null);
  assert.equal(response.head.status, "ok");
  const told = JSON.parse(response.body) as { records: { title: string; fields: { name: string }[] }[] };
  assert.deepEqual(told.records.map(({ title }) => title).toSorted(), ["Công ty Giày Mẫu", "Lô của hải quan"]);
  assert.ok(!response.body.includes("Vụ riêng") && !response.body.includes("kín"));
  const receipts = await db.asSuperuser("select person, agency, owner, door, purpose from app.record_reads");
  assert.deepEqual(receipts.rows, [
    {
      person: `${(await partner()).id}/VNhoa.le`,
      agency: "customs.cuc",
      owner: "moit.dms",
      door: "envelope",
      purpose: "VNhoa.le: Thử phong bì (Quy chế phối hợp, điều 6)",
    },
  ]);
  const page = await call(admin, "GET", `${base}/exchanges?number=${request.head.id.slice(0, 12)}`);
  const [one] = page.body["items"] as Record<string, unknown>[];
  assert.deepEqual(
    [one?.["requestId"], one?.["outcome"], one?.["user"], one?.["basis"]],
    [request.head.id, "ok", "VNhoa.le", request.head.basis],
  );
});

test("records are kept for the partner's agency under its own source, and a repeat changes nothing", async () => {
  const records = [
    { externalId: "lo-1", kind: "shipment", title: "Lô giày", fields: [{ name: "Số kiện", value: "40" }] },
    { externalId: "lo-2", kind: "nothing", title: "Hỏng" },
  ];
  const push = () => customs.request(service("push-records"), { source: undefined, records });
  const first = await send(push());
  const told = JSON.parse(first.response!.body) as { taken: number; refused: { line: number }[] };
  assert.deepEqual([told.taken, told.refused.map(({ line }) => line)], [1, [2]]);
  await send(push());
  const ctx = db.contextOf(officer("customs.cuc"), time.now);
  const kept = (await listRecords(ctx, {}, { after: null, limit: 10 })).items.filter(
    ({ title }) => title === "Lô giày",
  );
  assert.deepEqual(
    kept.map(({ agency, level }) => [agency, level]),
    [["customs.cuc", "own"]],
  );
  assert.match(kept[0]!.source, /^phong-bi-/);
});

test("what is not the registered system's word is not taken into the log, and strangers are all told the same", async () => {
  const before = await logged();
  const stranger = generateKeyPairSync("ed25519");
  const { head, body } = lookUp();
  const changed = lookUp();
  const wrong: [string, unknown, number][] = [
    ["another's key", signRequest(head, body, stranger.privateKey), 401],
    ["an unknown system", signRequest({ ...head, client: "VN/GOV/x/y" }, body, stranger.privateKey), 401],
    ["a registered system for another agency", lookUp({ agency: "moit.dms" }), 401],
    ["a changed body", { ...changed, body: changed.body.replace("5", "8") }, 422],
    ["a changed user", { ...changed, head: { ...changed.head, user: "VNother" } }, 401],
    ["for another system", customs.request("VN/GOV/moit.dms/khac/look-up-tax-code", {}), 422],
    ["from an hour ago", lookUp({ at: new Date(time.now.getTime() - 3_600_000).toISOString() }), 422],
    ["from an hour ahead", lookUp({ at: new Date(time.now.getTime() + 3_600_000).toISOString() }), 422],
    ["without a legal basis", lookUp({ basis: "" }), 422],
    ["without a user", lookUp({ user: "" }), 422],
    ["with more than belongs there", { ...changed, also: 1 }, 422],
    ["too large", JSON.stringify({ ...changed, body: "x".repeat(3 * 2 ** 20) }), 413],
    ["a body over its limit", { ...changed, body: "x".repeat(1_000_001) }, 422],
    ["no JSON", "{", 400],
    ["nothing", "null", 422],
  ];
  for (const [what, message, status] of wrong) assert.equal((await send(message)).status, status, what);
  const told = await Promise.all(wrong.slice(0, 3).map(async ([, message]) => (await send(message)).body["detail"]));
  assert.equal(new Set(told).size, 1);
  assert.equal(await logged(), before);
  const { turnedAway } = await partner();
  assert.ok(turnedAway.count >= 7);
  assert.notEqual(turnedAway.why, null);
});

test("a request's number is used once, also by many at a time", async () => {
  const request = lookUp();
  const all = await Promise.all(Array.from({ length: 6 }, () => send(request)));
  assert.deepEqual(
    all.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409, 409, 409, 409, 409],
  );
  const again = customs.request(service("look-up-tax-code"), { taxCode: "0107654326" }, { id: request.head.id });
  assert.equal((await send(again)).status, 409);
});

test("who may not ask gets a signed refusal that stands in the log", async () => {
  const refusals: [RequestMessage, string][] = [
    [lookUp({ user: "VNla.mat" }), "user"],
    [customs.request(service("forget-all"), {}), "service"],
    [customs.request(service("look-up-tax-code"), { taxCode: "không phải mã" }), "invalid"],
    [customs.request(service("look-up-tax-code"), { phone: "0912345678" }), "invalid"],
    [customs.request(service("push-records"), { records: [] }), "invalid"],
  ];
  for (const [request, code] of refusals) {
    const { response } = await send(request);
    assert.equal(response?.head.status, "refused");
    assert.equal((JSON.parse(response!.body) as { code: string }).code, code);
  }
  const closed = await partner();
  const { name, key: written, address, users } = closed;
  const path = `${base}/partners/${closed.id}`;
  const less = { name, key: written, address, users, services: ["push-records"] };
  assert.equal((await call(admin, "PUT", path, less, closed.version + 1)).status, 412);
  assert.equal((await call(admin, "PUT", path, less, closed.version)).status, 200);
  assert.match((await send(lookUp())).response!.body, /"service"/);
  await call(admin, "PUT", path, { ...less, services: said.services }, closed.version + 1);
});

test("a partner that is switched off, or has another key, is not answered", async () => {
  const { id } = await partner();
  await call(admin, "PUT", `${base}/partners/${id}/switch`, { on: false });
  assert.equal((await send(lookUp())).status, 403);
  await call(admin, "PUT", `${base}/partners/${id}/switch`, { on: true });
  const { version } = await partner();
  const other = keyText(generateKeyPairSync("ed25519").publicKey);
  await call(admin, "PUT", `${base}/partners/${id}`, { ...said, key: other }, version);
  assert.equal((await send(lookUp())).status, 401);
  await call(admin, "PUT", `${base}/partners/${id}`, said, version + 1);
  assert.equal((await send(lookUp())).status, 200);
});

test("another agency neither sees partners nor the log, and cannot touch them", async () => {
  const { id } = await partner();
  assert.deepEqual((await call(chief, "GET", `${base}/partners`)).body["items"], []);
  assert.deepEqual((await call(chief, "GET", `${base}/exchanges`)).body["items"], []);
  assert.equal((await call(chief, "GET", `${base}/partners/${id}`)).status, 404);
  assert.equal((await call(chief, "PUT", `${base}/partners/${id}/switch`, { on: false })).status, 404);
  const page = await call(admin, "GET", `${base}/exchanges?limit=1`);
  const [one] = page.body["items"] as { id: string }[];
  assert.equal((await call(inspector, "GET", `${base}/exchanges/${one!.id}/evidence`)).status, 404);
  // The same system, registered by another agency: asked for that agency, it sees what that one sees.
  const own = await call(chief, "POST", `${base}/partners`, { ...said, system: customs.system });
  assert.equal(own.status, 201);
  const told = (await send(lookUp({ agency: "moit.dms" }))).response!.body;
  assert.ok(told.includes("Vụ riêng") && !told.includes("Lô của hải quan"));
});

test("nobody changes or deletes what stands in the log, nor stamps it twice", async () => {
  const ctx = db.contextOf(systemActor("customs.cuc"), time.now);
  for (const sql of [
    "update envelope_messages set acting_user = 'VNother'",
    "delete from envelope_messages",
    "update envelope_stamps set at = now()",
    "delete from envelope_partners",
  ])
    await assert.rejects(
      ctx.transaction(async (tx) => void (await tx.client.query(sql))),
      /permission denied/,
      sql,
    );
});

test("an officer asks a partner in her own name, and an answer counts only where it is that partner's to her", async () => {
  const { id } = await partner(chief);
  const ask = () =>
    call(inspector, "POST", `${base}/partners/${id}/look-ups`, {
      taxCode: "0107654326",
      basis: "Quy chế phối hợp, điều 6",
      purpose: "Kiểm tra\nnơi bán",
    });
  const well = await ask();
  assert.equal(well.status, 200);
  assert.match(JSON.stringify(well.body["records"]), /Doanh nghiệp mẫu 0107654326/);
  const stranger = generateKeyPairSync("ed25519");
  const past = { at: "2026-11-22T01:00:00.000Z", status: "ok" as const, body: "{}" };
  const lies: [string, typeof lie.instead, RegExp][] = [
    [
      "by another key",
      (request) => signResponse(request, { ...past, at: time.now.toISOString() }, stranger.privateKey),
      /khóa/,
    ],
    ["changed on the way", (_, honest) => ({ ...honest, body: `${honest.body} ` }), /bị đổi/],
    [
      "of another request",
      () => signResponse(lookUp(), { ...past, at: time.now.toISOString() }, customs.privateKey),
      /yêu cầu khác/,
    ],
    ["of another time", (request) => signResponse(request, past, customs.privateKey), /lệch giờ/],
    ["no envelope", () => ({ ok: true }), /phong bì/],
    [
      "signed, and nonsense",
      (request) => signResponse(request, { ...past, at: time.now.toISOString() }, customs.privateKey),
      /không đọc được/,
    ],
  ];
  for (const [what, told, words] of lies) {
    lie.instead = told;
    const { status, body } = await ask();
    assert.equal(status, 503, what);
    assert.match(String(body["detail"]), words, what);
  }
  lie.instead = (request) =>
    signResponse(
      request,
      { at: time.now.toISOString(), status: "refused", body: '{"code":"user","detail":"<b>"}' },
      customs.privateKey,
    );
  assert.equal((await ask()).status, 409);
  lie.instead = null;
  const page = await call(inspector, "GET", `${base}/exchanges?partner=${id}`);
  const outcomes = (page.body["items"] as { side: string; outcome: string }[])
    .filter(({ side }) => side === "client")
    .map(({ outcome }) => outcome);
  assert.deepEqual(outcomes, ["refused", "ok", "failed", "failed", "failed", "failed", "failed", "ok"]);
});

test("records of the own agency are sent without their narrower fields, and another's are not found", async () => {
  const { id } = await partner(chief);
  const ids = (await db.asSuperuser("select id, title, agency from app.exchange_records")).rows as {
    id: string;
    title: string;
    agency: string;
  }[];
  const of = (title: string) => ids.find((one) => one.title === title)!.id;
  const why = { basis: "Quy chế phối hợp, điều 6", purpose: "Để biết" };
  let sent = "";
  lie.instead = (request) => {
    sent = request.body;
    return undefined;
  };
  const pushed = await call(inspector, "POST", `${base}/partners/${id}/pushes`, {
    records: [of("Công ty Giày Mẫu")],
    ...why,
  });
  lie.instead = null;
  assert.deepEqual([pushed.status, pushed.body["taken"]], [200, 1]);
  assert.ok(sent.includes("0101234565") && !sent.includes("kín"));
  const others = await call(inspector, "POST", `${base}/partners/${id}/pushes`, {
    records: [of("Lô của hải quan")],
    ...why,
  });
  assert.equal(others.status, 404);
});

test("evidence is taken from the log and checked with public keys alone; one changed byte is found", async () => {
  const { id } = await partner(chief);
  const page = await call(inspector, "GET", `${base}/exchanges?partner=${id}`);
  const keys = [house.text, customs.key, authority.key];
  for (const side of ["client", "server"]) {
    const one = (page.body["items"] as { id: string; side: string; outcome: string }[]).find(
      (of) => of.side === side && of.outcome === "ok",
    )!;
    const answer = await open(inspector, `${base}/exchanges/${one.id}/evidence`);
    assert.match(answer.headers.get("content-disposition") ?? "", /phong-bi-.*\.zip/);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const verdict = verifyEvidence(bytes, keys);
    assert.deepEqual(verdict.problems, []);
    assert.notEqual(verdict.stamped.response, null);
    bytes[Math.floor(bytes.length / 3)]! ^= 1;
    assert.equal(verifyEvidence(bytes, keys).ok, false);
  }
  const facts = await db.asSuperuser("select count(*) from app.facts where type = 'envelope-evidence-taken'");
  assert.equal(Number(facts.rows[0].count), 2);
});

test("where stamping has failed for too long nothing is exchanged, either way, until it works again", async () => {
  const request = lookUp({ agency: "customs.cuc" });
  assert.equal((await send(request)).status, 200);
  const run = {
    contextOf: (agency: string | null) => db.contextOf(systemActor(agency ?? ""), time.now),
    signal: new AbortController().signal,
  };
  const down = { ...authority, stamp: () => Promise.reject(new Error("down")) };
  await assert.rejects(stampEnvelopes(run, down), /down/);
  const { id } = await partner(admin);
  const asks = () =>
    call(officer("customs.cuc", ["officer"]), "POST", `${base}/partners/${id}/look-ups`, {
      taxCode: "0107654326",
      basis: "Quy chế",
      purpose: "Thử",
    });
  time.now = new Date(time.now.getTime() + 3 * 3_600_000);
  assert.equal((await send(lookUp())).status, 200, "three hours are borne");
  time.now = new Date(time.now.getTime() + 2 * 3_600_000);
  const before = await logged();
  assert.equal((await send(lookUp())).status, 503);
  assert.equal((await asks()).status, 503);
  assert.equal(await logged(), before);
  const stopped = await call(admin, "GET", base);
  assert.equal((stopped.body["stamps"] as { stopped: boolean }).stopped, true);
  await stampEnvelopes(run, authority);
  assert.equal((await send(lookUp())).status, 200);
  assert.equal((await asks()).status, 200);
  const waiting = await db.asSuperuser("select count(*) from app.envelope_stamps");
  assert.ok(Number(waiting.rows[0].count) >= 2);
});

test("a message is written down in one way, and read back as it was signed", async () => {
  const rows = (await db.asSuperuser("select message from app.envelope_messages where message is not null")).rows;
  for (const { message } of rows as { message: string }[])
    assert.equal(messageText(JSON.parse(message) as RequestMessage), message);
});
