import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readdir, readFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { importObserved, observed } from "../../../../test/support/listings.ts";
import {
  baitDetector,
  manifestOf,
  openSupplier,
  sendJson,
  toThisMachine,
} from "../../../../test/support/technologies.ts";
import { systemActor } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { publicContext } from "../../../kernel/context.ts";
import { consoleActor } from "../../../services/access/index.ts";
import { loadReference } from "../../../registers/reference/index.ts";
import { findingsOn } from "../../../signals/leads/index.ts";
import { askAuthenticator } from "./commands/ask-authenticator.ts";
import { endTechnology } from "./commands/end-technology.ts";
import { keepTechnologyKey } from "./commands/keep-technology-key.ts";
import { registerTechnology } from "./commands/register-technology.ts";
import { switchOffOverContract, switchTechnology } from "./commands/switch-technology.ts";
import { tryTechnology } from "./commands/try-technology.ts";
import { exportTechnology } from "./export.ts";
import type { SwitchTarget } from "./model.ts";
import { listCalls, scoreBoard, technologyFile } from "./queries.ts";
import type { AskParts } from "./work/asking.ts";
import { collectWith } from "./work/collect.ts";
import { lookWith } from "./work/detect.ts";
import { handOnWith } from "./work/hand-on.ts";
import { settle } from "./work/settle.ts";
import { tryLabelled } from "./work/try-labelled.ts";
import { technologyById } from "./store/technologies.ts";

const db = await testDatabase();
const agency = "moit.dms";
const house = (of: string) => db.contextOf(systemActor(of));
const admin = db.contextOf(officer(agency, ["administrator"], "usr_ad"));
const approver = db.contextOf(officer(agency, ["approver"], "usr_ap"));
const an = db.contextOf(officer(agency, ["officer"], "usr_an"));
const atConsole = db.contextOf(consoleActor(agency));
const stranger = db.contextOf(officer("mps.c03", ["officer", "approver", "administrator"], "usr_c"));
const parts: AskParts = { contextOf: house, sealKey: randomBytes(32), partners: null };
const run = {
  now: () => new Date(),
  signal: new AbortController().signal,
  contextOf: (of: string | null) => house(of ?? ""),
};

await loadReference(house(agency));
const bait = (n: string, more = {}) =>
  observed({ externalId: n, title: `Áo giá mồi số ${n}`, sellerExternalId: `shop-${n}`, ...more });
await importObserved(house(agency), [bait("1"), bait("2"), observed({ externalId: "3" })]);

const rowOf = (id: string) => house(agency).read((tx) => tx.get(technologyById, { id }));
const bring = async (more: Record<string, unknown>, code: string | null = baitDetector) =>
  (await registerTechnology(code === null ? admin : atConsole, manifestOf(more), code)).id;
const put = async (id: string, to: SwitchTarget, more = {}, ctx: Context = approver) =>
  switchTechnology(ctx, id, (await rowOf(id)).version, {
    to,
    reason: "thử nghiệm",
    grantsPersonal: false,
    heaviest: 6,
    ...more,
  });
const look = async (id: string, of: AskParts = parts) => lookWith(run, of, await rowOf(id));
const outside = async (name: string) => {
  const rows = await db.asSuperuser(
    "select listing_id, n, weight, evidence from app.findings where check_code = $1 order by 1",
    [`outside.${name}`],
  );
  return rows.rows as { listing_id: string; n: number; weight: number; evidence: Record<string, string> }[];
};
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "fine",
    (error: { code?: string }) => error.code ?? String(error),
  );
const facts = async (type: string) =>
  Number((await db.asSuperuser("select count(*) as n from app.facts where type = $1", [type])).rows[0].n);

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
  await switchOffOverContract(house(agency));
  const file = await an.read((tx) => technologyFile(tx, id, new Date()));
  assert.equal(file.row.state, "off");
  assert.match(file.switches[0]?.reason ?? "", /hợp đồng/);
  assert.equal(file.switches[0]?.switched_by, "system");
  assert.equal(await codeOf(put(id, "shadow")), "conflict");
});

const example = async (kind: string) => {
  const folder = new URL(`../../../../examples/technologies/${kind}/`, import.meta.url);
  return {
    manifest: JSON.parse(await readFile(new URL("manifest.json", folder), "utf8")) as Record<string, unknown>,
    code: await readFile(new URL("main.mjs", folder), "utf8"),
  };
};

test("a collector's records come in by the one door of observations once it is live, and are only counted in shadow", async (t) => {
  const { manifest, code } = await example("collector");
  const rss = `<rss><channel>${[1, 2, 3].map((n) => `<item><guid>x${n}</guid><link>https://rss-shop.example/p/${n}</link><title>Giày số ${n} &amp; hộp</title><g:price>${n}50.000</g:price></item>`).join("")}</channel></rss>`;
  const shop = await openSupplier(t, (_, response) =>
    response.writeHead(200, { "content-type": "application/xml" }).end(rss),
  );
  const limits = { ...(manifest["limits"] as object), itemsPerCall: 2 };
  const id = await bring({ ...manifest, feed: `${shop.url}/offers.rss`, limits }, code);
  const of = { ...parts, limits: toThisMachine(shop.port), contact: "an@agency.example" };
  const brought = async () =>
    Number(
      (await db.asSuperuser("select count(*) as n from app.listings where source = 'technology-shop-rss'")).rows[0].n,
    );
  await put(id, "shadow");
  await collectWith(house(agency), of, await rowOf(id), () => false);
  assert.deepEqual(
    (await an.read((tx) => listCalls(tx, id, { limit: 10 }))).items.map((one) => one.found),
    [1, 2],
  );
  assert.equal(await brought(), 0);
  await db.asSuperuser("update app.technologies set position = null where id = $1", [id]);
  await put(id, "live");
  await collectWith(house(agency), of, await rowOf(id), () => false);
  assert.equal(await brought(), 3);
  await collectWith(house(agency), of, await rowOf(id), () => false);
  assert.equal(await brought(), 3);
});

test("an authenticator's opinion is shown to an officer while it is live, and kept in shadow", async () => {
  const { manifest, code } = await example("authenticator");
  const id = await bring(manifest, code);
  assert.equal(await codeOf(askAuthenticator(an, parts, id, { code: "AK26-004213-3" })), "forbidden");
  await put(id, "shadow");
  assert.deepEqual(await askAuthenticator(an, parts, id, { code: "nonsense" }), { opinion: null });
  await put(id, "live");
  const { opinion } = await askAuthenticator(an, parts, id, { code: "nonsense" });
  assert.equal(opinion?.opinion, "cannot-tell");
  assert.deepEqual((await askAuthenticator(an, parts, id, { code: "AK26-004213-0" })).opinion?.opinion, "disagrees");
  const file = await an.read((tx) => technologyFile(tx, id, new Date()));
  assert.equal(file.opinions.length, 2, "the one in shadow is not among them");
});

test("an exporter is handed published notices once, again when one changed, and nothing that is not public", async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), "chinhhang-technologies-"));
  after(() => rm(dataDir, { recursive: true, force: true }));
  const { manifest, code } = await example("exporter");
  const id = await bring(manifest, code);
  const notice = (of: string, number: string, state: string) =>
    db.asSuperuser(
      `insert into app.notices (id, number, kind, state, title_vi, title_en, body_vi, body_en, advice_vi, advice_en, words, published_at, approved_by, drafted_by, drafted_at, agency, level)
       values ($1, case when $3 = 'published' then $2 end, 'warning', $3, '=Cảnh báo ' || $2, '', 'x', '', 'x', '', '', case when $3 = 'published' then now() end, case when $3 = 'published' then 'usr_ap' end, 'usr_an', now(), $4, case when $3 = 'published' then 'public' else 'own' end::app.level)`,
      [of, number, state, agency],
    );
  await notice("not_1", "1/CB", "published");
  await notice("not_2", "2/CB", "draft");
  const of = { ...parts, open: publicContext(db.database, () => new Date()), dataDir };
  const handOn = async () => handOnWith(house(agency), of, await rowOf(id), () => false);
  await put(id, "shadow");
  await handOn();
  const folder = path.join(dataDir, "technologies", agency, "notices-csv");
  assert.deepEqual(await readdir(folder).catch(() => "none"), "none");
  await put(id, "live");
  await handOn();
  await handOn();
  const files = await readdir(folder);
  assert.equal(files.length, 1);
  const written = await readFile(path.join(folder, files[0] as string), "utf8");
  assert.match(written, /1\/CB/);
  assert.match(written, /'=Cảnh báo/, "no formula");
  assert.doesNotMatch(written, /2\/CB/);
  await db.asSuperuser("update app.notices set title_vi = 'Đã sửa' where id = 'not_1'");
  await handOn();
  assert.equal((await readdir(folder)).length, 2);
});

test("labelled lines are tried beside the built-in checks, and are gone after it", async () => {
  const id = await bring({ name: "tried" });
  const lines = [
    { label: "yes", title: "Áo giá mồi" },
    { label: "no", title: "Quần giá mồi" },
    { label: "yes", title: "Túi Gucci rep 1:1 siêu cấp, hàng fake loại 1" },
    { label: "no", title: "Áo thun" },
  ];
  const wrong = `${JSON.stringify(lines[0])}\nno json\n{"label":"maybe","title":"x"}`;
  assert.equal(await codeOf(tryTechnology(admin, id, { name: "sai", lines: wrong })), "invalid");
  const { id: trial } = await tryTechnology(admin, id, {
    name: "tay",
    lines: lines.map((line) => JSON.stringify(line)).join("\n"),
  });
  await tryLabelled(house(agency), parts, trial);
  const file = await an.read((tx) => technologyFile(tx, id, new Date()));
  const result = file.trials[0]?.result as {
    technology: { precision: { hits: number; n: number } };
    builtIn: { recall: { hits: number; n: number } };
  };
  assert.deepEqual([result.technology.precision.hits, result.technology.precision.n], [1, 2]);
  assert.deepEqual([result.builtIn.recall.hits, result.builtIn.recall.n], [1, 2]);
  assert.equal(
    (await db.asSuperuser("select labelled from app.technology_trials where id = $1", [trial])).rows[0].labelled,
    null,
  );
});

test("the board sets it beside the built-in checks on verdicts about what it looked at", async () => {
  const id = await bring({ name: "boarded" });
  await put(id, "shadow");
  await look(id);
  const { rows } = await db.asSuperuser(
    "select id, seller_id from app.listings where title like 'Áo giá mồi%' order by id limit 1",
  );
  const { leadId } = await import("../../../signals/leads/index.ts");
  const plant = async (seller: string, concern: string, score: number, verdict: string) => {
    const lead = leadId(seller, concern);
    await db.asSuperuser(
      `insert into app.leads (id, seller_id, platform_id, concern, score, findings, listings, checks, raised_at, updated_at, agency, level, shared_with)
       values ($1, $2, 'plt_x', $3, $4, 1, 1, '{}', now(), now(), $5, 'own', '{}')
       on conflict (id) do nothing`,
      [lead, seller, concern, score, agency],
    );
    await db.asSuperuser(
      `insert into app.lead_verdicts (id, lead_id, verdict, score, before, signs, given_by, given_at, agency, level, shared_with)
       values ($1, $2, $3, $4, '{}', $5, 'usr_an', '2026-05-03', $6, 'own', '{}')`,
      [`ver_${lead}`, lead, verdict, score, JSON.stringify({ "lexicon.x": score - 4, "outside.boarded": 4 }), agency],
    );
  };
  await plant(rows[0].seller_id, "promotion", 12, "yes");
  await plant(rows[0].seller_id, "counterfeit", 20, "no");
  await plant("sel_never_looked_at", "promotion", 20, "yes");
  const board = await an.read((tx) => scoreBoard(tx, id, new Date()));
  assert.equal(board.leads.labelled, 2, "only what it looked at");
  assert.deepEqual(board.leads.technology.precision, { ...board.leads.technology.precision, hits: 1, n: 1 });
  assert.deepEqual(
    [board.leads.builtIn.precision.hits, board.leads.builtIn.precision.n],
    [0, 1],
    "without what it added itself",
  );
  assert.deepEqual(
    board.leads.months.map((one) => one.month),
    ["2026-05"],
  );
  assert.ok((board.costPerTrueFinding ?? 0) >= 50);
});

test("its end takes code and keys away and its findings out of the leads, and all it said can be exported", async () => {
  const id = await bring({ name: "leaving" });
  await put(id, "shadow");
  await look(id);
  await put(id, "live");
  await settle(house(agency), id, run.signal);
  assert.ok((await outside("leaving")).length > 0);
  await endTechnology(admin, house(agency), id, { reason: "hết hợp đồng", findings: "withdraw" });
  await settle(house(agency), id, run.signal);
  assert.deepEqual(await outside("leaving"), []);
  const lines = await Array.fromAsync(exportTechnology(house(agency), await rowOf(id)));
  const kinds = new Map([...Map.groupBy(lines, (line) => line.kind)].map(([kind, ones]) => [kind, ones.length]));
  assert.equal(kinds.get("technology"), 1);
  assert.equal(kinds.get("switch"), 3);
  assert.ok((kinds.get("finding") ?? 0) >= 2 && (kinds.get("call") ?? 0) >= 1);
  assert.equal((await db.asSuperuser("select from app.technology_codes where technology_id = $1", [id])).rowCount, 0);
  assert.equal(await codeOf(put(id, "shadow")), "forbidden");
  const keeping = await bring({ name: "keeping" });
  await put(keeping, "shadow");
  await look(keeping);
  await put(keeping, "live");
  await settle(house(agency), keeping, run.signal);
  await endTechnology(admin, house(agency), keeping, { reason: "hết hợp đồng", findings: "keep" });
  assert.ok((await outside("keeping")).length > 0);
});
