import assert from "node:assert/strict";
import test, { after } from "node:test";
import { readdir, readFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openSupplier, toThisMachine } from "../../../../test/support/technologies.ts";
import { publicContext } from "../../../kernel/context.ts";
import { askAuthenticator } from "./commands/ask-authenticator.ts";
import { endTechnology } from "./commands/end-technology.ts";
import { tryTechnology } from "./commands/try-technology.ts";
import { exportTechnology } from "./export.ts";
import { listCalls, scoreBoard, technologyFile } from "./queries.ts";
import { collectWith } from "./running/collect.ts";
import { handOnWith } from "./running/hand-on.ts";
import { settle } from "./running/settle.ts";
import { tryLabelled } from "./running/try-labelled.ts";
import { codeOf, technologyDesk } from "../../../../test/support/technology-desk.ts";

const { db, agency, house, admin, an, parts, run, rowOf, bring, put, look, outside } = await technologyDesk();

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
