import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { gzipSync } from "node:zlib";
import type { Actor } from "../../kernel/actor.ts";
import { systemActor } from "../../kernel/actor.ts";
import { createContext } from "../../kernel/context.ts";
import { createApi } from "../../kernel/http/api.ts";
import { createApp } from "../../kernel/http/app.ts";
import { createLog } from "../../kernel/log.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { loadReference } from "../../registers/reference/index.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { sharedPath } from "../../../test/support/shared.ts";
import { screenPrices } from "./commands/screen-prices.ts";
import { monitoringRoutes } from "./index.ts";

const db = await testDatabase();
await loadReference(db.contextOf(systemActor("moit.dms")));
const pusher: Actor = { ...officer("moit.dms", []), kind: "key", scopes: ["listings:write"], sources: ["listings"] };

function serve(actor: Actor, lang: Lang = "vi") {
  const app = createApp({
    log: createLog("silent"),
    streams: /^\/v1\/sources\/[^/]+\/listings$/,
    unzips: /^\/v1\/sources\/[^/]+\/listings$/,
    trustProxy: false,
    contextOf: () => Promise.resolve(createContext(db.database, { actor, lang, clock: () => new Date() })),
  });
  const api = createApi();
  monitoringRoutes(api);
  app.route("/", api);
  return app;
}
const server = serve(pusher);
const push = (
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
  source = "listings-jsonl",
) => server.request(`/v1/sources/${source}/listings`, { method: "POST", body, headers });
const line = (id: string, more: Record<string, unknown> = {}) =>
  JSON.stringify({
    id,
    url: `https://cho-mau.example/p/${id}`,
    title: `Ấm siêu tốc ${id}`,
    seller_id: "s1",
    seller_name: "Shop mẫu",
    price: 250000,
    observed_at: "2026-10-01T00:00:00Z",
    ...more,
  });
type Receipt = {
  import: string;
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  rejected: number;
  problems: { line: number; code: string; message: string }[];
};
const receipt = async (answer: Response) => {
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as Receipt;
};

test("JSON lines come in with a receipt that names each bad line; sending them again changes nothing", async () => {
  const body = [
    line("a1"),
    "{ broken",
    line("a2"),
    JSON.stringify({ id: "a3", url: "https://cho-mau.example/p/a3" }),
    "",
  ].join("\n");
  const first = await receipt(await push(body));
  assert.deepEqual([first.read, first.new, first.rejected], [4, 2, 2]);
  assert.deepEqual(
    first.problems.map((problem) => problem.line),
    [2, 4],
  );
  const again = await receipt(await push(body));
  assert.deepEqual([again.new, again.changed, again.unchanged, again.rejected], [0, 0, 2, 2]);
});

test("gzip is read as what it holds, and broken gzip is a problem, not a loss", async () => {
  const zipped = gzipSync([line("g1"), line("g2")].join("\n"));
  assert.equal((await receipt(await push(zipped, { "content-encoding": "gzip" }))).new, 2);
  const cut = await receipt(await push(zipped.subarray(0, zipped.length - 12)));
  assert.deepEqual(
    cut.problems.map(({ line: at, code }) => [at, code]),
    [
      [2, "json"],
      [0, "unreadable-archive"],
    ],
  );
});

test("listings packed in another way than gzip are refused with what is taken, and none of them is read", async () => {
  for (const coding of ["br", "zstd", "gzip, br", "gzip, gzip"]) {
    const refused = await push(line("br1"), { "content-encoding": coding });
    assert.deepEqual([refused.status, refused.headers.get("accept-encoding")], [415, "gzip, identity"], coding);
    assert.match(((await refused.json()) as { detail: string }).detail, /không nhận nội dung nén kiểu đó/);
  }
  const zipped = gzipSync(line("br1"));
  for (const [body, coding] of [
    [zipped, "X-GZIP"],
    [line("br1"), "identity"],
  ] as const)
    assert.equal((await receipt(await push(body, { "content-encoding": coding }))).read, 1, coding);
});

test("goods of another platform are refused under the profile of one, and taken where the sender says so", async () => {
  const tiki = serve({ ...pusher, sources: ["tiki-2023-products"] });
  const body = JSON.stringify({ id: "f1", name: "Ấm siêu tốc", link: "https://khac.example/f1", shop: "Shop mẫu" });
  const send = (query = "") =>
    tiki.request(`/v1/sources/tiki-2023-products/listings${query}`, { method: "POST", body });
  const refused = await send();
  assert.equal(refused.status, 422);
  assert.match(((await refused.json()) as { detail: string }).detail, /thiếu các cột .*brand_name/);
  const runs = await db.asSuperuser(
    "select count(*)::int as n from app.import_runs where source = 'tiki-2023-products'",
  );
  assert.equal(runs.rows[0].n, 0);
  assert.equal((await receipt(await send("?foreign=true"))).new, 1);
});

test("a key pushes for its own sources only, and an unknown source is not found", async () => {
  assert.equal((await push(line("k1"), {}, "demo")).status, 403);
  assert.equal((await push(line("k1"), {}, "nothing-like-it")).status, 404);
  const customs = serve({ ...pusher, agency: "customs.cuc", audiences: ["customs.cuc"] });
  assert.equal(
    (await customs.request("/v1/sources/listings-jsonl/listings", { method: "POST", body: line("k1") })).status,
    403,
  );
});

test("an import of another agency is not found, nor are its rejected lines", async () => {
  const { import: run } = await receipt(await push("{ broken"));
  const own = serve(officer("moit.dms"));
  const other = serve(officer("customs.cuc"));
  for (const path of [`/v1/imports/${run}`, `/v1/imports/${run}/rejects`]) {
    assert.equal((await own.request(path)).status, 200, path);
    assert.equal((await other.request(path)).status, 404, path);
  }
  const list = (await (await other.request("/v1/imports")).json()) as { items: unknown[] };
  assert.deepEqual(list.items, []);
});

test("why a line was refused is said in the reader's language; what was kept as a sentence stays as it was said", async () => {
  const noTitle = JSON.stringify({ id: "n1", url: "https://cho-mau.example/p/n1", seller_id: "s1", price: 1 });
  const { import: run, problems } = await receipt(await push(`{ broken\n${noTitle}`));
  const reasons = async (lang: "vi" | "en") => {
    const answer = await serve(officer("moit.dms"), lang).request(`/v1/imports/${run}/rejects`);
    return ((await answer.json()) as { items: { message: string }[] }).items.map(({ message }) => message);
  };
  const [vi, en] = [await reasons("vi"), await reasons("en")];
  assert.deepEqual(
    vi,
    problems.map(({ message }) => message),
  );
  assert.match(en[0] as string, /JSON/);
  for (const [at, reason] of en.entries()) assert.notEqual(reason, vi[at]);
  await db.asSuperuser("update app.import_rejects set said = null where run_id = $1 and line = 1", [run]);
  assert.deepEqual(await reasons("en"), [vi[0], en[1]]);
  await db.asSuperuser(
    `update app.import_rejects set said = '[{"key": "sockets.record.no-more", "values": {}}]' where run_id = $1`,
    [run],
  );
  assert.deepEqual(await reasons("en"), vi);
});

test("no hostile text is a failure of ours: each is taken or named with its line", async (t) => {
  const folder = sharedPath("hostile-input/JSONTestSuite/test_parsing");
  const strings = sharedPath("hostile-input/blns/blns.json");
  if (folder === null || strings === null) return t.skip("../shared is absent");
  for (const file of readdirSync(folder)) {
    const answer = await push(new Uint8Array(readFileSync(`${folder}/${file}`)));
    assert.equal(answer.status, 200, file);
    const { read, rejected } = (await answer.json()) as Receipt;
    assert.equal(read, rejected, `${file} holds no listing`);
  }
  const naughty = JSON.parse(readFileSync(strings, "utf8")) as string[];
  const body = naughty
    .map((text, at) =>
      line(`n${at}`, {
        title: text,
        description: text,
        seller_name: text,
        brand: text,
        seller_phone: text,
        gtin: text,
        model: text,
      }),
    )
    .join("\n");
  const { read, new: added, rejected } = await receipt(await push(body));
  assert.equal(read, naughty.length);
  assert.equal(added + rejected, naughty.length);
  assert.ok(added > naughty.length * 0.9);
});

test("a line longer than any listing is refused and the next one goes in", async () => {
  const { new: added, rejected } = await receipt(
    await push(`${line("long", { description: "x".repeat(2 ** 21) })}\n${line("after")}`),
  );
  assert.deepEqual([added, rejected], [1, 1]);
});

const kettle = (id: string, price: number) =>
  line(id, { title: "Ấm siêu tốc Sông Lam SL-9", brand: "Sông Lam", model: "SL-9", seller_id: `am-${id}`, price });

test("a pushed price far below what the goods are known to cost is a finding and a lead with the push itself", async () => {
  const known = [890_000, 910_000, 875_000, 925_000, 900_000, 880_000, 915_000];
  await receipt(await push(known.map((price, at) => kettle(`k${at}`, price)).join("\n")));
  await screenPrices(db.contextOf(systemActor("moit.dms")), "moit.dms");
  await receipt(await push([kettle("k-cheap", 210_000), kettle("k-usual", 905_000)].join("\n")));
  const { rows } = await db.asSuperuser(
    `select s.external_id, f.check_code, (select count(*)::int from app.leads l where l.seller_id = s.id) as leads
     from app.findings f join app.sellers s on s.id = f.seller_id where f.check_code like 'price.%'`,
  );
  assert.deepEqual(rows, [{ external_id: "am-k-cheap", check_code: "price.below_product", leads: 1 }]);
});

test("pushes that come all at once share the reading threads, and each is answered for its own listings", async () => {
  const receipts = await Promise.all(
    Array.from({ length: 12 }, async (_, at) =>
      receipt(await push([line(`dong-${at}-a`), line(`dong-${at}-b`), "hỏng"].join("\n"))),
    ),
  );
  assert.deepEqual(
    receipts.map((one) => [one.read, one.new, one.rejected]),
    receipts.map(() => [3, 2, 1]),
  );
  const { rows } = await db.asSuperuser("select count(*)::int as n from app.listings where external_id like 'dong-%'");
  assert.equal(rows[0].n, 24);
});

test("posts and transcripts are pushed in their own forms, whatever the content type says", async () => {
  const social = serve({ ...pusher, sources: ["social", "livestream"] });
  const send = async (source: string, body: string) =>
    receipt(
      await social.request(`/v1/sources/${source}/listings`, {
        method: "POST",
        body,
        headers: { "content-type": "text/csv" },
      }),
    );
  const post = { network: "tiktok", id: "v1", account: { id: "@tui.mau", name: "Túi Mẫu" }, text: "Sale 50%, ib shop" };
  const pushed = await send("social-posts", `${JSON.stringify(post)}\n${JSON.stringify({ ...post, id: null })}`);
  assert.deepEqual(
    [pushed.read, pushed.new, pushed.problems.map(({ line: at, code }) => [at, code])],
    [2, 1, [[2, "post-id"]]],
  );
  const said = "WEBVTT\n\nNOTE\nurl: https://youtu.be/vidumau1234\naccount: Kho Mẫu\n\n00:01 --> 00:02\nchào cả nhà";
  assert.equal((await send("livestream-transcript", said)).new, 1);
});
