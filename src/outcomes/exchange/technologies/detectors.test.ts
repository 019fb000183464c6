import assert from "node:assert/strict";
import test from "node:test";
import { officer } from "../../../../test/support/database.ts";
import { importObserved, observed } from "../../../../test/support/listings.ts";
import {
  baitDetector,
  manifestOf,
  openSupplier,
  sendJson,
  toThisMachine,
} from "../../../../test/support/technologies.ts";
import { consoleActor } from "../../../services/access/index.ts";
import { findingsOn } from "../../../signals/leads/index.ts";
import { askAuthenticator } from "./commands/ask-authenticator.ts";
import { endTechnology } from "./commands/end-technology.ts";
import { keepTechnologyKey } from "./commands/keep-technology-key.ts";
import { registerTechnology } from "./commands/register-technology.ts";
import { switchTechnology } from "./commands/switch-technology.ts";
import { tryTechnology } from "./commands/try-technology.ts";
import { endContractsJob } from "./jobs.ts";
import { listCalls, scoreBoard, technologyFile } from "./queries.ts";
import { settle } from "./running/settle.ts";
import { bait, codeOf, technologyDesk } from "../../../../test/support/technology-desk.ts";

const { db, agency, house, admin, approver, an, stranger, parts, run, rowOf, bring, put, look, outside, facts } =
  await technologyDesk();

test("what a detector says in shadow is kept and not shown; live it counts under its name, and no longer once it is off", async () => {
  const id = await bring({ name: "bait-words" });
  await look(id);
  assert.equal((await house(agency).read((tx) => listCalls(tx, id, { limit: 10 }))).items.length, 0, "off is off");
  assert.equal(await codeOf(put(id, "live")), "conflict", "nothing goes live that has not run in shadow");
  await put(id, "shadow");
  await look(id);
  const file = await an.read((tx) => technologyFile(tx, id, new Date()));
  assert.deepEqual([file.figures.looked, file.figures.found, file.backlog?.waiting], [3, 2, 0]);
  assert.deepEqual(await outside("bait-words"), []);

  await put(id, "live", { heaviest: 4 });
  await settle(house(agency), id, run.signal);
  const counted = await outside("bait-words");
  assert.deepEqual(
    counted.map((one) => one.weight),
    [4, 4],
    "no more than it was allowed",
  );
  assert.deepEqual(counted[0]?.evidence["reasonVi"], "Có từ mồi giá");
  await importObserved(house(agency), [bait("4")]);
  await look(id);
  assert.equal((await outside("bait-words")).length, 3);

  await importObserved(house(agency), [
    bait("4", { title: "Áo thun thường", observedAt: new Date("2026-03-02T03:00:00Z") }),
  ]);
  await look(id);
  assert.equal((await outside("bait-words")).length, 2, "what was corrected is no longer found");
  const shown = counted[0] as { listing_id: string };
  assert.ok(
    (await an.read((tx) => findingsOn(tx, shown.listing_id))).some((one) => one.check_code === "outside.bait-words"),
  );

  await put(id, "shadow");
  await settle(house(agency), id, run.signal);
  assert.deepEqual(await outside("bait-words"), []);
  assert.equal((await an.read((tx) => technologyFile(tx, id, new Date()))).figures.found, 2);
  const calls = await an.read((tx) => listCalls(tx, id, { limit: 10 }));
  assert.equal(await facts("technology-asked"), calls.items.length, "each batch that went out is a fact");
  assert.equal(await facts("technology-switched"), 3);
});

test("another agency learns of none of it, not by name, number or error", async () => {
  const id = await bring({ name: "unseen" });
  await put(id, "shadow");
  assert.equal(await codeOf(stranger.read((tx) => technologyFile(tx, id, new Date()))), "not-found");
  assert.equal(await codeOf(stranger.read((tx) => listCalls(tx, id, { limit: 10 }))), "not-found");
  assert.equal(await codeOf(stranger.read((tx) => scoreBoard(tx, id, new Date()))), "not-found");
  assert.equal(
    await codeOf(switchTechnology(stranger, id, 1, { to: "off", reason: "xyz", grantsPersonal: false, heaviest: 1 })),
    "not-found",
  );
  assert.equal(await codeOf(keepTechnologyKey(stranger, parts.sealKey as Buffer, id, "12345678")), "not-found");
  assert.equal(
    await codeOf(endTechnology(stranger, house("mps.c03"), id, { reason: "xyz", findings: "keep" })),
    "not-found",
  );
  assert.equal(await codeOf(askAuthenticator(stranger, parts, id, { code: "1" })), "not-found");
  assert.equal(
    await codeOf(
      tryTechnology(db.contextOf(officer("mps.c03", ["administrator"])), id, {
        name: "x",
        lines: '{"label":"yes","title":"x"}',
      }),
    ),
    "not-found",
  );
  const same = await registerTechnology(
    db.contextOf(consoleActor("mps.c03")),
    manifestOf({ name: "unseen" }),
    baitDetector,
  );
  assert.notEqual(same.id, id, "the name is free for another agency");
  for (const table of [
    "technologies",
    "technology_calls",
    "technology_switches",
    "technology_findings",
    "technology_looks",
  ]) {
    const { rows } = await db.asSuperuser(`select count(*) filter (where agency = '${agency}') as n from app.${table}`);
    assert.ok(Number(rows[0].n) > 0, table);
  }
});

test("code and keys are read by the house alone, and a key is kept sealed", async () => {
  const id = await bring({ name: "sealed", way: { kind: "http", url: "https://supplier.example/v1" } }, null);
  await keepTechnologyKey(admin, parts.sealKey as Buffer, id, "a-very-secret-key");
  const kept = (await db.asSuperuser("select sealed from app.technology_keys where technology_id = $1", [id])).rows;
  assert.equal(kept.length, 1);
  assert.ok(!JSON.stringify(kept).includes("secret"));
  const { keyOf, codeOf: codeRow } = await import("./store/technologies.ts");
  for (const ctx of [admin, approver, an, stranger]) {
    assert.equal(await ctx.read((tx) => tx.find(keyOf, { technology: id })), null);
    assert.equal(await ctx.read((tx) => tx.find(codeRow, { technology: id })), null);
  }
  assert.equal(await codeOf(registerTechnology(admin, manifestOf({ name: "from-afar" }), baitDetector)), "forbidden");
  assert.equal(
    await codeOf(bring({ name: "sealed", way: { kind: "http", url: "https://other.example" } }, null)),
    "fine",
  );
  await put(id, "shadow");
  assert.equal(
    await codeOf(bring({ name: "sealed", way: { kind: "http", url: "https://evil.example" } }, null)),
    "conflict",
    "not while it is at work",
  );
});

test("a detector is given named fields only, no person without a grant, and those once it is granted", async (t) => {
  const supplier = await openSupplier(t, (_, response) => sendJson(response, { findings: [] }));
  const of = { ...parts, limits: toThisMachine(supplier.port) };
  await importObserved(house(agency), [
    observed({
      externalId: "p1",
      title: "Gọi 0901 234 567",
      description: "secret words",
      sellerName: "Nguyễn Văn An",
      sellerPhones: ["+84901234567"],
    }),
  ]);
  const id = await bring(
    { name: "granted", data: ["title", "sellerName", "sellerPhones"], way: { kind: "http", url: supplier.url } },
    null,
  );
  await put(id, "shadow");
  await look(id, of);
  const without = supplier.asked.map(({ body }) => body).join();
  assert.ok(without.length > 0);
  assert.doesNotMatch(without, /0901|Nguyễn|84901|secret|price|agency/);
  await put(id, "shadow", { grantsPersonal: true });
  await importObserved(house(agency), [
    observed({ externalId: "p2", title: "Zalo 0901 234 567", sellerExternalId: "s2", sellerName: "Trần Thị Bình" }),
  ]);
  supplier.asked.length = 0;
  await look(id, of);
  assert.match(supplier.asked.map(({ body }) => body).join(), /Zalo 0901 234 567.*Trần Thị Bình/);
});

test("one listing that breaks a detector is passed over, and the others are looked at", async () => {
  const code = `export function detect({ items }) { if (items.some((one) => one.title.includes("số 2"))) throw new Error("two"); return { findings: [] }; }`;
  const id = await bring({ name: "fragile", limits: { ...manifestOf().limits, itemsPerCall: 4 } }, code);
  await put(id, "shadow");
  for (let n = 0; n < 12; n++) {
    await look(id);
    await db.asSuperuser("update app.technologies set resting_until = null where id = $1", [id]);
  }
  const file = await an.read((tx) => technologyFile(tx, id, new Date()));
  assert.equal(file.backlog?.waiting, 0);
  const all = Number(
    (await db.asSuperuser("select count(*) as n from app.listings where agency = $1", [agency])).rows[0].n,
  );
  assert.equal(file.figures.looked, all - 1);
});

test("one that hangs rests after three faults and is told so, while another goes on", async () => {
  const bad = await bring(
    { name: "hangs", limits: { ...manifestOf().limits, msPerCall: 50 } },
    "export function detect() { for (;;); }",
  );
  const good = await bring({ name: "goes-on" });
  await put(bad, "shadow");
  await put(good, "shadow");
  await Promise.all([look(bad), look(good)]);
  const row = await rowOf(bad);
  assert.equal(row.last_fault, "timeout");
  assert.ok(row.resting_until !== null && row.faults_in_a_row === 3);
  await look(bad);
  assert.equal((await an.read((tx) => listCalls(tx, bad, { limit: 50 }))).items.length, 3, "it is left alone");
  const file = await an.read((tx) => technologyFile(tx, good, new Date()));
  assert.equal(file.backlog?.waiting, 0);
});

test("a technology whose contract is over is not asked, and is off by itself, said so", async () => {
  const id = await bring({ name: "over" });
  await put(id, "shadow");
  await db.asSuperuser(
    `update app.technologies set contract_to = '2026-01-31', manifest = jsonb_set(manifest, '{contract,to}', '"2026-01-31"') where id = $1`,
    [id],
  );
  await look(id);
  assert.equal((await an.read((tx) => listCalls(tx, id, { limit: 10 }))).items.length, 0);
  await endContractsJob.handler(run, {});
  const file = await an.read((tx) => technologyFile(tx, id, new Date()));
  assert.equal(file.row.state, "off");
  assert.match(file.switches[0]?.reason ?? "", /hợp đồng/);
  assert.equal(file.switches[0]?.switched_by, "system");
  assert.equal(await codeOf(put(id, "shadow")), "conflict");
});
