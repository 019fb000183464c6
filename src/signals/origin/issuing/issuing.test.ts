import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import test, { after } from "node:test";
import { testApi } from "../../../../test/support/api.ts";
import { officer, partyPerson, testDatabase } from "../../../../test/support/database.ts";
import { plantParty } from "../../../../test/support/issuing.ts";
import { openCounter, originKeys, readSerial } from "../../../engines/codes/index.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { systemActor } from "../../../kernel/actor.ts";
import { openFiles } from "../../../services/files/index.ts";
import type { OrderAnswer, OrderFileAnswer } from "./answers.ts";
import { openPrintFile } from "./commands/open-print-file.ts";
import { issueBatch } from "./issue-batch.ts";
import { openAge } from "./print/age-file.ts";
import { issuingRoutes } from "./routes.ts";

const db = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-issuing-"));
after(() => rm(folder, { recursive: true, force: true }));
const files = await openFiles(folder, null);
const keys = originKeys(new Uint8Array(32).fill(5));
const ask = testApi(db, (api) => issuingRoutes(api, { keys, files, publicUrl: "https://ma.example/" }));

await plantParty(db.asSuperuser, { id: "pty_maker", name: "Công ty Hư Cấu Một", prefix: "893603602" });
await plantParty(db.asSuperuser, { id: "pty_rival", name: "Công ty Hư Cấu Hai", prefix: "8938500", proof: "claimed" });
const maker = partyPerson("pty_maker", ["officer"], "usr_maker");
const colleague = partyPerson("pty_maker", ["officer"], "usr_colleague");
const rival = partyPerson("pty_rival");
const approver = officer("moit.dms", ["approver"], "usr_approver");
const stranger = officer("mps.a05", ["officer", "approver"]);
const gtin = "8936036020014";
const order = { gtin, productName: "Nước mắm nhĩ 500 ml", lot: "L-2026/11", expiresOn: "2028-11-30", size: 5000 };

const must = <T>({ status, body }: { status: number; body: unknown }, wanted = 200): T => {
  assert.equal(status, wanted, JSON.stringify(body));
  return body as T;
};
const placed = async (more: Record<string, unknown> = {}, who: Actor = maker) =>
  must<OrderAnswer>(await ask(who, "POST", "/v1/code-orders", { body: { ...order, ...more } }), 201);
const shown = async (id: string, who: Actor = maker) =>
  must<OrderFileAnswer>(await ask(who, "GET", `/v1/code-orders/${id}`));
const approved = async (of: OrderAnswer, reason = "") =>
  must<OrderAnswer>(
    await ask(approver, "POST", `/v1/code-orders/${of.id}/approve`, { version: of.version, body: { reason } }),
  );
const house = db.contextOf(systemActor("moit.dms"));
const issue = (batch: string, signal?: AbortSignal) =>
  issueBatch(house, { keys, files, ...(signal === undefined ? {} : { signal }) }, batch);
const issued = async (more: Record<string, unknown> = {}) => {
  const of = await approved(await placed(more));
  await issue(of.batch?.id as string);
  return of;
};
const factsOf = async (id: string) =>
  (await db.asSuperuser("select type, payload from app.facts where subject = $1 order by at, id", [id])).rows as {
    type: string;
    payload: Record<string, unknown>;
  }[];

async function fetched(id: string, who: Actor = maker): Promise<Buffer> {
  const { stream } = await openPrintFile(db.contextOf(who), files, id);
  return Buffer.concat(await stream.toArray());
}
async function linesOf(id: string, bytes: Buffer): Promise<string[][]> {
  await db.asSuperuser("update app.code_orders set password_shown_at = null where id = $1", [id]);
  const { password } = must<{ password: string }>(await ask(maker, "POST", `/v1/code-orders/${id}/password`));
  const opened: Buffer[] = [];
  for await (const piece of openAge(Readable.from([bytes]), password)) opened.push(piece);
  return Buffer.concat(opened)
    .toString()
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(","));
}

test("an order goes from the party to the authority, and comes back as an encrypted file of codes that count", async () => {
  const of = await placed();
  assert.deepEqual([of.state, of.gtin, of.host], ["ordered", "08936036020014", "HTTPS://MA.EXAMPLE"]);
  const decided = await approved(of, "đủ hồ sơ");
  assert.deepEqual([decided.state, decided.batch?.state, decided.batch?.issued], ["approved", "issuing", 0]);
  const waiting = await db.asSuperuser("select data from jobs.job where name = 'issue-codes'");
  assert.deepEqual(waiting.rows.at(-1)?.data, { batch: decided.batch?.id, authority: "moit.dms" });

  await issue(decided.batch?.id as string);
  const file = await shown(of.id);
  assert.deepEqual([file.batch?.state, file.batch?.issued, file.file?.opened], ["issued", 5000, 0]);
  const bytes = await fetched(of.id);
  assert.equal(bytes.length, file.file?.bytes);
  assert.equal(createHash("sha256").update(bytes).digest("hex"), file.file?.hash);
  const lines = await linesOf(of.id, bytes);
  assert.equal(lines.length, 5000);
  const { rows } = await db.asSuperuser("select tag from app.code_batches where id = $1", [decided.batch?.id]);
  const counters = lines.map((line) => {
    const read = readSerial(keys, line[1] as string, line[2] as string);
    assert.equal(read?.tag, rows[0]?.tag);
    return openCounter(keys, { id: decided.batch?.id as string, keyVersion: 1 }, read?.sealed ?? -1);
  });
  assert.deepEqual(
    counters,
    Array.from({ length: 5000 }, (_, at) => at),
  );

  const facts = await factsOf(of.id);
  assert.deepEqual(
    facts.map((fact) => fact.type),
    ["order-placed", "order-approved", "codes-issued", "print-file-opened", "print-password-shown"],
  );
  assert.deepEqual([facts[2]?.payload["codes"], facts[2]?.payload["hash"]], [5000, file.file?.hash]);
  assert.equal(JSON.stringify(facts).includes((await shown(of.id)).gtin), true);
});

const wrong = async (more: Record<string, unknown>) => {
  const { status, body } = await ask(maker, "POST", "/v1/code-orders", { body: { ...order, ...more } });
  assert.equal(status, 422);
  return (body["errors"] as { pointer: string; code: string }[]).map((fault) => `${fault.pointer} ${fault.code}`);
};

test("an order that is wrong in itself says what is wrong", async () => {
  assert.deepEqual(await wrong({ gtin: "8936036020015" }), ["/gtin gtin-check-digit"]);
  assert.deepEqual(await wrong({ gtin: "89360" }), ["/gtin gtin-length"]);
  assert.deepEqual(await wrong({ gtin: "893603602001x" }), ["/gtin gtin-digits"]);
  assert.deepEqual(await wrong({ format: "pdf", size: 10_001 }), ["/size sheets"]);
  assert.deepEqual(await wrong({ producedOn: "2026-02-01", expiresOn: "2026-01-01" }), ["/expiresOn expires"]);
  assert.deepEqual(await wrong({ size: 5_000_001 }), ["/size too_big"]);
  assert.deepEqual(await wrong({ size: 0 }), ["/size too_small"]);
  assert.deepEqual(await wrong({ lot: "LÔ 1" }), ["/lot invalid_format"]);
  assert.equal((await placed({ gtin: " 8936 0360-2001.4 ", lot: "" })).gtin, "08936036020014");
});

test("a GTIN outside the party's own prefixes is not taken, and one that is only claimed is not approved", async () => {
  assert.deepEqual(await wrong({ gtin: "8938500000010" }), ["/gtin gtin-prefix"]);
  const claimed = await placed({ gtin: "8938500000010" }, rival);
  assert.equal((await shown(claimed.id, rival)).prefix, "claimed");
  const answer = await ask(approver, "POST", `/v1/code-orders/${claimed.id}/approve`, { version: 1, body: {} });
  assert.equal(answer.status, 409);
  must(await ask(rival, "POST", `/v1/code-orders/${claimed.id}/withdraw`, { version: 1 }));
});

const stand = (state: string) => db.asSuperuser("update app.parties set state = $1 where id = 'pty_maker'", [state]);

test("a suspended business neither orders nor is approved", async () => {
  const of = await placed();
  await stand("suspended");
  assert.equal((await ask(maker, "POST", "/v1/code-orders", { body: order })).status, 409);
  assert.equal((await ask(approver, "POST", `/v1/code-orders/${of.id}/approve`, { version: 1, body: {} })).status, 409);
  await stand("active");
});

test("another party learns nothing of an order: not its rows, not its number, not by doing", async () => {
  const of = await issued({ size: 10 });
  assert.deepEqual(
    must<{ items: OrderAnswer[] }>(await ask(rival, "GET", "/v1/code-orders"))
      .items.map((one) => one.party)
      .filter((one) => one !== "pty_rival"),
    [],
  );
  for (const [method, end, body] of [
    ["GET", "", undefined],
    ["GET", "/file", undefined],
    ["POST", "/password", undefined],
    ["POST", "/activation", {}],
    ["POST", "/withdraw", undefined],
  ] as const) {
    const answer = await ask(rival, method, `/v1/code-orders/${of.id}${end}`, { version: of.version, body });
    assert.equal(answer.status, 404, `${method} ${end}`);
  }
  assert.equal((await ask(null, "GET", "/v1/code-orders")).status, 401);
});

test("officers of another agency see no orders, and the batch alone is known to all agencies", async () => {
  const of = await issued({ size: 10 });
  assert.equal((await ask(stranger, "GET", `/v1/code-orders/${of.id}`)).status, 404);
  assert.equal((await ask(stranger, "POST", `/v1/code-orders/${of.id}/approve`, { version: 1, body: {} })).status, 404);
  const seen = await db
    .contextOf(stranger)
    .read((tx) => tx.client.query("select id from code_batches where id = $1", [of.batch?.id]));
  assert.equal(seen.rows.length, 1);
});

test("a refused order keeps its reason; nobody decides twice, and a version that is not the newest is refused", async () => {
  const of = await placed();
  const ofOrder = `/v1/code-orders/${of.id}`;
  assert.equal(
    (await ask(approver, "POST", `${ofOrder}/refuse`, { version: of.version, body: { reason: "" } })).status,
    422,
  );
  assert.equal((await ask(approver, "POST", `${ofOrder}/refuse`, { version: 7, body: { reason: "sai" } })).status, 412);
  const refused = must<OrderAnswer>(
    await ask(approver, "POST", `${ofOrder}/refuse`, { version: of.version, body: { reason: "chưa có hồ sơ" } }),
  );
  assert.deepEqual([refused.state, refused.decisionReason, refused.batch], ["refused", "chưa có hồ sơ", null]);
  const again = await ask(approver, "POST", `${ofOrder}/approve`, { version: refused.version, body: {} });
  assert.equal(again.status, 403);
  assert.equal((await ask(maker, "POST", `${ofOrder}/withdraw`, { version: refused.version })).status, 403);
  assert.equal((await ask(maker, "GET", `${ofOrder}/file`)).status, 403);
  assert.deepEqual(
    (await factsOf(of.id)).map((fact) => fact.type),
    ["order-placed", "order-refused"],
  );
});

test("an order can be withdrawn until it is decided", async () => {
  const of = await placed();
  const gone = must<OrderAnswer>(
    await ask(colleague, "POST", `/v1/code-orders/${of.id}/withdraw`, { version: of.version }),
  );
  assert.equal(gone.state, "withdrawn");
  assert.equal(
    (await ask(approver, "POST", `/v1/code-orders/${of.id}/approve`, { version: gone.version, body: {} })).status,
    403,
  );
});

test("the party's plane can neither approve an order nor touch what is issued, whatever the code says", async () => {
  const of = await placed();
  const party = db.contextOf(maker);
  const attempt = (sql: string) => party.transaction((tx) => tx.client.query(sql));
  for (const sql of [
    `update code_orders set state = 'approved' where id = '${of.id}'`,
    `update code_orders set decided_by = 'me' where id = '${of.id}'`,
    "update code_batches set issued = size",
    "insert into print_parts (batch_id, part, hash, bytes, authority, agency) values ('b', 0, 'h', 1, 'moit.dms', 'pty_maker')",
  ])
    await assert.rejects(attempt(sql), { code: "forbidden" }, sql);
});

test("the password is shown to who ordered, once; again only for a quarter of an hour", async () => {
  const of = await approved(await placed({ size: 1 }));
  const way = `/v1/code-orders/${of.id}/password`;
  assert.equal((await ask(colleague, "POST", way)).status, 403);
  assert.equal((await ask(approver, "POST", way)).status, 403);
  const first = must<{ password: string }>(await ask(maker, "POST", way));
  assert.deepEqual(must(await ask(maker, "POST", way)), first);
  await db.asSuperuser("update app.code_orders set password_shown_at = now() - interval '16 minutes' where id = $1", [
    of.id,
  ]);
  assert.equal((await ask(maker, "POST", way)).status, 409);
  const written = await db.asSuperuser(
    "select row_to_json(o)::text || (select string_agg(payload::text, '') from app.facts) as all from app.code_orders o where id = $1",
    [of.id],
  );
  assert.ok(!written.rows[0]?.all.includes(first.password), "it is written nowhere");
});

test("what was wasted counts for nothing; a later report adds to it and takes nothing back", async () => {
  const of = await issued({ size: 100 });
  const lines = await linesOf(of.id, await fetched(of.id));
  const report = (body: unknown) => ask(maker, "POST", `/v1/code-orders/${of.id}/activation`, { body });
  const voided = async () =>
    (await db.asSuperuser("select voided from app.code_batches where id = $1", [of.batch?.id])).rows[0]?.voided;
  const serials = [lines[49]?.[2] ?? "", (lines[20]?.[2] ?? "").toLowerCase()];
  const first = must<OrderAnswer>(
    await report({
      wasted: [
        { from: 1, to: 10 },
        { from: 11, to: 12 },
      ],
      wastedSerials: serials,
      note: "đứt giấy",
    }),
  );
  assert.deepEqual([first.batch?.state, first.batch?.wasted], ["active", 14]);
  assert.deepEqual(await voided(), [0, 11, 20, 20, 49, 49]);
  must(await report({ wasted: [{ from: 21, to: 22 }] }));
  assert.deepEqual(await voided(), [0, 11, 20, 21, 49, 49]);
  must(await report({}));
  assert.deepEqual(await voided(), [0, 11, 20, 21, 49, 49]);
  const { activations } = await shown(of.id);
  assert.deepEqual(
    activations.map(({ used, wasted }) => [used, wasted]),
    [
      [86, 14],
      [85, 15],
      [85, 15],
    ],
  );
  const facts = (await factsOf(of.id)).filter((fact) => fact.type === "activation-reported");
  assert.deepEqual(
    facts.map((fact) => [fact.payload["used"], fact.payload["first"]]),
    [
      [86, true],
      [85, false],
      [85, false],
    ],
  );
});

test("a report that names what is not of the batch says which, and changes nothing", async () => {
  const of = await issued({ size: 100 });
  const other = await issued({ size: 100 });
  const foreign = (await linesOf(other.id, await fetched(other.id)))[0]?.[2];
  const body = {
    wasted: [
      { from: 1, to: 2 },
      { from: 99, to: 101 },
      { from: 5, to: 4 },
    ],
    wastedSerials: ["nonsense", foreign],
  };
  const { status, body: answer } = await ask(maker, "POST", `/v1/code-orders/${of.id}/activation`, { body });
  assert.equal(status, 422);
  assert.deepEqual(
    (answer["errors"] as { pointer: string }[]).map((fault) => fault.pointer),
    ["/wasted/1", "/wasted/2", "/wastedSerials/0", "/wastedSerials/1"],
  );
  assert.equal((await shown(of.id)).batch?.state, "issued");
});

test("a job that was ended in the middle goes on: no serial twice, no part twice, one file, one fact", async () => {
  const of = await approved(await placed({ size: 150_000, withPin: false }));
  const batch = of.batch?.id as string;
  const parts = async () =>
    (await db.asSuperuser("select part from app.print_parts where batch_id = $1 order by part", [batch])).rows.length;
  // The storage fails after the first part, and then once more after the part was kept but before it was written down.
  let puts = 0;
  const failing = {
    store: {
      ...files.store,
      put: async (...given: Parameters<typeof files.store.put>) => {
        puts++;
        if (puts === 2) throw new Error("ended");
        const kept = await files.store.put(...given);
        if (puts === 3) throw new Error("ended later");
        return kept;
      },
    },
  };
  const run = () => issueBatch(house, { keys, files: failing }, batch);
  await assert.rejects(run(), /ended/);
  assert.equal(await parts(), 1);
  const before = (await shown(of.id)).batch?.issued ?? 0;
  assert.ok(before > 0 && before < 150_000);
  assert.equal((await ask(maker, "GET", `/v1/code-orders/${of.id}/file`)).status, 403);
  await assert.rejects(run(), /ended later/);
  const aborted = new AbortController();
  aborted.abort();
  await assert.rejects(issue(batch, aborted.signal));
  await Promise.all([issue(batch), issue(batch)]); // the queue hands a job over at least once
  await issue(batch);
  const lines = await linesOf(of.id, await fetched(of.id));
  assert.equal(lines.length, 150_000);
  assert.equal(new Set(lines.map((line) => line[2])).size, 150_000);
  assert.equal((await factsOf(of.id)).filter((fact) => fact.type === "codes-issued").length, 1);
});

const rowsKept = async () => {
  let sum = 0;
  for (const table of ["code_batches", "print_parts", "print_files", "code_activations", "code_orders", "facts"])
    sum += Number((await db.asSuperuser(`select count(*) from app.${table}`)).rows[0]?.count);
  return sum;
};

test("no row is written for a code", async () => {
  const before = await rowsKept();
  const of = await issued({ size: 20_000 });
  must(await ask(maker, "POST", `/v1/code-orders/${of.id}/activation`, { body: {} }));
  assert.ok((await rowsKept()) - before < 12);
});

test("sheets and labels are issued like lists", async () => {
  for (const format of ["pdf", "zpl"] as const) {
    const of = await issued({ size: 30, format, signed: true });
    const bytes = await fetched(of.id);
    const { password } = must<{ password: string }>(await ask(maker, "POST", `/v1/code-orders/${of.id}/password`));
    const opened: Buffer[] = [];
    for await (const piece of openAge(Readable.from([bytes]), password)) opened.push(piece);
    const head = Buffer.concat(opened).subarray(0, 5).toString();
    assert.equal(head, format === "pdf" ? "%PDF-" : "^XA^C");
  }
});
