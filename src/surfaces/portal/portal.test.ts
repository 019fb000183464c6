import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import test from "node:test";
import pino from "pino";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { portalApp } from "../../../test/support/portal-server.ts";
import { sharedPath } from "../../../test/support/shared.ts";
import { approveNotice, draftNotice, submitNotice, withdrawNotice } from "../../handling/notices/index.ts";
import { systemActor } from "../../kernel/actor.ts";
import { problems } from "../../kernel/problem.ts";
import { loadAgencies } from "../../registers/agencies/index.ts";
import { importScamHosts, loadPlatforms } from "../../registers/platforms/index.ts";
import { keepRecords, publishDump, recordInput, withDump } from "../../outcomes/exchange/index.ts";
import { loadProgramme } from "../../outcomes/programme/index.ts";

const db = await testDatabase();
const house = db.contextOf(systemActor("moit.dms"));
await loadAgencies(house);
await loadPlatforms(house);
await loadProgramme(house);
const app = portalApp(db.database);

const writer = db.contextOf(officer("moit.dms", ["officer"], "usr_writer"));
const approver = db.contextOf(officer("moit.dms", ["officer", "approver"], "usr_approver"));

/** A published warning about a shop. */
async function publish(
  title: string,
  subjects: { kind: "host" | "phone" | "seller"; value: string; shown: string }[],
  body = "Nội dung",
) {
  const drafted = await draftNotice(writer, {
    kind: "warning",
    title: { vi: title, en: `${title} (en)` },
    body: { vi: body, en: body },
    advice: { vi: "Không mua", en: "Do not buy" },
    violator: null,
    subjects,
  });
  const submitted = await submitNotice(writer, drafted.id, drafted.version);
  return approveNotice(approver, drafted.id, submitted.version);
}

async function pageOf(path: string, init?: RequestInit): Promise<{ status: number; body: string; headers: Headers }> {
  const answer = await app.request(path, init);
  return { status: answer.status, body: await answer.text(), headers: answer.headers };
}

function ask(typed: string, path = "/kiem-tra") {
  return pageOf(path, { method: "POST", body: new URLSearchParams({ q: typed }) });
}

const scripted = "<script>alert('x')</script>";
const warning = await publish(
  `Shop "Đồng Hồ Rẻ" ${scripted}`,
  [
    { kind: "seller", value: "Đồng Hồ Rẻ", shown: "Đồng Hồ Rẻ" },
    { kind: "phone", value: "0901234567", shown: "0901 234 567" },
    { kind: "host", value: "dong-ho-re.top", shown: "dong-ho-re.top" },
  ],
  `Dòng một\nDòng hai & ${scripted}`,
);
const number = warning.number ?? "";

const vietnamese = [
  "/san",
  "/san/temu.com",
  "/",
  "/canh-bao",
  `/canh-bao/${number}`,
  "/chuong-trinh",
  "/chuong-trinh/tien-do",
  "/quyen-rieng-tu",
  "/du-lieu-mo",
  "/problems/stale",
];
const english = [
  "/en/platforms",
  "/en/platforms/temu.com",
  "/en/",
  "/en/warnings",
  `/en/warnings/${number}`,
  "/en/programme",
  "/en/programme/gantt",
  "/en/privacy",
  "/en/open-data",
  "/en/problems/stale",
];

test("every page says its language, has one h1, a skip link and its landmarks, and no script, style or outside address", async () => {
  for (const [at, path] of [...vietnamese, ...english].entries()) {
    const { status, body, headers } = await pageOf(path);
    assert.equal(status, 200, path);
    assert.ok(body.includes(`<html lang="${at < vietnamese.length ? "vi" : "en"}">`), path);
    assert.equal(body.match(/<h1[ >]/g)?.length, 1, path);
    for (const part of [`href="#main"`, "<header", "<nav", `<main id="main"`, "<footer"])
      assert.ok(body.includes(part), `${path}: ${part}`);
    assert.doesNotMatch(body, /<script|<style|style="|\son[a-z]+="|undefined|\[object/, path);
    const outside = [...body.matchAll(/(?:src|href)="(https?:)?\/\/[^"]*"/g)].map(([found]) => found);
    assert.deepEqual(outside, [], path);
    assert.ok(headers.get("content-security-policy")?.includes("default-src 'self'"), path);
  }
});

test("the language switch leads to the same page in the other language, and back", async () => {
  for (const [at, path] of vietnamese.entries()) {
    const other = english[at] ?? "";
    assert.ok((await pageOf(path)).body.includes(`<a class="language" href="${other}"`), path);
    assert.ok((await pageOf(other)).body.includes(`<a class="language" href="${path}"`), other);
  }
});

test("the address decides the language, whatever the browser asks for", async () => {
  assert.ok((await pageOf("/", { headers: { "accept-language": "en" } })).body.includes(`<html lang="vi">`));
});

test("a page stays within its weight", async () => {
  const style = /href="(\/assets\/portal\.[0-9a-f]{10}\.css)"/.exec((await pageOf("/")).body)?.[1] ?? "";
  const css = Buffer.byteLength((await pageOf(style)).body);
  assert.ok(css < 15 * 1024, `${css} bytes of style`);
  for (const path of ["/", "/en/", "/canh-bao", `/canh-bao/${number}`, "/quyen-rieng-tu"]) {
    assert.ok(Buffer.byteLength((await pageOf(path)).body) + css <= 35 * 1024, path);
  }
  const packed = await app.request("/chuong-trinh", { headers: { "accept-encoding": "gzip" } });
  const bytes = (await packed.arrayBuffer()).byteLength;
  assert.ok(bytes + css <= 35 * 1024, `${bytes} bytes of programme`);
});

test("open data: what is in the archive, its hash and the newest public records, on a page and as RSS", async () => {
  assert.ok((await pageOf("/du-lieu-mo")).body.includes("đêm nay"));
  const given = { externalId: "1", kind: "seizure", title: `Lô áo ${scripted}`, level: "public" } as const;
  await keepRecords(writer, "so-tay", [recordInput.parse(given)], Buffer.alloc(32, 1));
  await withDump({ database: db.database, clock: () => new Date() }, (dump) => publishDump(house, dump));
  const [vi, en, feed] = await Promise.all(
    ["/du-lieu-mo", "/en/open-data", "/en/open-data.rss"].map((path) => pageOf(path)),
  );
  for (const { body } of [vi!, en!]) {
    assert.match(body, /href="\/v1\/open-data\/chinh-hang-\d{4}-\d{2}-\d{2}\.zip" download/);
    assert.match(body, /<code>[0-9a-f]{64}<\/code>/);
    assert.match(body, /1 (?:dòng|rows):\s+<code>records\.jsonl<\/code> \([\d.,]+ kB\), <code>records\.csv/);
    assert.ok(body.includes("Lô áo &lt;script&gt;") && body.includes("records.jsonl"));
    assert.ok(Buffer.byteLength(body) < 20 * 1024);
  }
  assert.ok(vi!.body.includes("Hồ sơ công khai mới nhất") && en!.body.includes("Newest public records"));
  assert.ok(feed!.body.includes("<title>Lô áo &lt;script&gt;") && feed!.headers.get("content-type")?.includes("rss"));
});

test("fonts and style are served for ever, under names that change with their content", async () => {
  const { body } = await pageOf("/");
  const addresses = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? "");
  assert.ok(addresses.length >= 6);
  for (const address of addresses) {
    const { status, headers } = await pageOf(address);
    assert.equal(status, 200, address);
    assert.equal(headers.get("cache-control"), "public, max-age=31536000, immutable");
  }
  assert.equal((await pageOf("/assets/portal.0000000000.css", { headers: { accept: "text/html" } })).status, 404);
});

test("a shop, phone or site that a warning names is told as warned, however it is written", async () => {
  for (const typed of [
    "dong ho re",
    "Đồng Hồ Rẻ",
    "o9o1.234.567",
    "+84 901 234 567",
    "https://www.dong-ho-re.top/sp/1",
    "m.dong-ho-re.top",
  ]) {
    const { status, body, headers } = await ask(typed);
    assert.equal(status, 200, typed);
    assert.ok(body.includes("Cơ quan nhà nước đã cảnh báo"), typed);
    assert.ok(body.includes(`href="/canh-bao/${number}"`), typed);
    assert.equal(headers.get("cache-control"), "no-store");
  }
});

test("what nobody knows is told as unknown, and that this is no clean bill", async () => {
  for (const typed of ["Shop Chưa Ai Biết", "0912345678", "8936036020014", "chua-ai-biet.vn"]) {
    const { body } = await ask(typed, "/en/check");
    assert.ok(body.includes("We hold nothing about this"), typed);
    assert.ok(body.includes("Nothing known does not mean safe"), typed);
    assert.doesNotMatch(body, /is genuine|hàng thật</, typed);
  }
});

test("a withdrawn warning is gone from check, list, feed and its own page", async () => {
  const gone = await publish("Cảnh báo nhầm", [{ kind: "seller", value: "Shop Nhầm", shown: "Shop Nhầm" }]);
  assert.ok((await ask("Shop Nhầm")).body.includes("đã cảnh báo"));
  await withdrawNotice(approver, gone.id, gone.version, "nhầm");
  assert.ok(!(await ask("Shop Nhầm")).body.includes("đã cảnh báo"));
  for (const path of ["/canh-bao", "/canh-bao.rss", "/"])
    assert.ok(!(await pageOf(path)).body.includes("Cảnh báo nhầm"), path);
  assert.equal((await pageOf(`/canh-bao/${gone.number}`)).status, 404);
});

test("a draft is on no page, also not for the officer who wrote it", async () => {
  await draftNotice(writer, {
    kind: "warning",
    title: { vi: "Bản nháp kín", en: "" },
    body: { vi: "kín", en: "" },
    advice: { vi: "", en: "" },
    violator: null,
    subjects: [{ kind: "seller", value: "Shop Kín", shown: "Shop Kín" }],
  });
  for (const path of ["/", "/canh-bao", "/canh-bao.rss"])
    assert.ok(!(await pageOf(path)).body.includes("Bản nháp kín"), path);
  assert.ok((await ask("Shop Kín")).body.includes("không có thông tin"));
});

test("what agencies share among themselves is on no page", async () => {
  const shared = { id: "shared", level: "agencies" } as const;
  const values = [{ line: 1, value: { address: "chi-co-quan-biet.top", firstSeen: null } }];
  await importScamHosts(house, Readable.from(values), shared);
  assert.ok((await ask("chi-co-quan-biet.top")).body.includes("không có thông tin"));
  assert.equal((await pageOf("/san/chi-co-quan-biet.top")).status, 404);
});

test("markup in a warning is shown as text, on pages and in the feed", async () => {
  for (const path of ["/", "/canh-bao", `/canh-bao/${number}`, "/en/warnings", "/canh-bao.rss"]) {
    const { body } = await pageOf(path);
    assert.ok(body.includes("&lt;script&gt;alert("), path);
    assert.ok(!body.includes("<script"), path);
  }
});

test("the feed names each warning with an absolute link", async () => {
  const { body, headers } = await pageOf("/canh-bao.rss");
  assert.equal(headers.get("content-type"), "application/rss+xml; charset=utf-8");
  assert.ok(body.includes(`<link>http://localhost/canh-bao/${number}</link>`));
  assert.ok(body.includes("<language>vi</language>"));
});

test("the programme page shows all 55 tasks, both numbered 4.3, with owner then and today", async () => {
  const { body } = await pageOf("/chuong-trinh");
  assert.equal(body.match(/<article class="task"/g)?.length, 55);
  assert.ok(body.includes(`id="QD2390.II.4.3"`) && body.includes(`id="QD2390.II.4.3#2"`));
  assert.ok(
    body.includes("Tổng cục Quản lý thị trường") && body.includes("Cục Quản lý và Phát triển thị trường trong nước"),
  );
  assert.ok(body.includes("Đã qua hạn, chưa ghi nhận kết quả"));
  assert.equal((await pageOf("/chuong-trinh/tien-do")).body.match(/<svg viewBox/g)?.length, 55);
});

test("a platform's page says who it is, how it is registered, since when, and what that means", async () => {
  const { body } = await pageOf("/en/platforms/temu.com");
  for (const words of ["Temu", "On record as not registered", "26/10/2024", "may have registered after"])
    assert.ok(body.includes(words), words);
  const unchecked = await pageOf("/san/shopee.vn");
  assert.ok(unchecked.body.includes("chưa đối chiếu với sổ đăng ký"));
});

test("a platform's page is reached by any of its addresses, and one that nobody knows is not there", async () => {
  assert.equal((await pageOf("/san/m.shopee.vn")).headers.get("location"), "/san/shopee.vn");
  assert.ok((await pageOf("/san/dong-ho-re.top")).body.includes(number));
  assert.equal((await pageOf("/san/chua-ai-biet.vn")).status, 404);
  assert.equal((await pageOf("/san/%22%3E%3Cscript%3E")).status, 404);
});

test("each problem has a page that explains it, in both languages", async () => {
  for (const [code, { vi, en }] of Object.entries(problems)) {
    assert.ok((await pageOf(`/problems/${code}`)).body.includes(`<h1>${vi}</h1>`), code);
    assert.ok((await pageOf(`/en/problems/${code}`)).body.includes(`<h1>${en}</h1>`), code);
  }
});

test("an address that nothing has is a page for people and a problem for programs", async () => {
  for (const path of ["/khong-co", "/canh-bao/CB-0000-000000", "/problems/constructor", "/san/%", "/en/nope"]) {
    const { status, body } = await pageOf(path, { headers: { accept: "text/html" } });
    assert.equal(status, 404, path);
    assert.ok(body.includes(path.startsWith("/en") ? "There is no such page" : "Không có trang này"), path);
  }
  const asProgram = await pageOf("/khong-co", { headers: { accept: "application/json" } });
  assert.equal(asProgram.headers.get("content-type"), "application/problem+json; charset=utf-8");
});

test("a question that cannot be read keeps what was typed and says what is missing", async () => {
  assert.ok((await ask("")).body.includes("Hãy nhập đường dẫn"));
  assert.ok((await ask("?!")).body.includes(`value="?!"`));
  assert.ok((await ask("x".repeat(3000))).body.includes("quá dài"));
  for (const body of ["q=%E0%A4%A", "q[]=1", "", "{}"]) {
    const { status } = await pageOf("/kiem-tra", {
      method: "POST",
      body,
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    assert.equal(status, 200, body);
  }
  assert.equal(
    (
      await pageOf("/kiem-tra", {
        method: "POST",
        body: "--x",
        headers: { "content-type": "multipart/form-data; boundary=x" },
      })
    ).status,
    200,
  );
  assert.equal((await pageOf("/kiem-tra")).headers.get("location"), "/");
});

test("every naughty string is answered with a page that holds no markup of its own", async (t) => {
  const path = sharedPath("hostile-input/blns/blns.json");
  if (path === null) return t.skip("../shared is absent");
  const strings: string[] = JSON.parse(readFileSync(path, "utf8"));
  for (const typed of strings) {
    const { status, body } = await ask(typed);
    assert.equal(status, 200, typed);
    const tags = new Set([...body.matchAll(/<([a-zA-Z!?][a-zA-Z0-9!-]*)/g)].map((match) => match[1]));
    for (const tag of ["script", "img", "iframe", "style", "object", "body onload"])
      if (tag !== "img") assert.ok(!tags.has(tag), typed);
    assert.equal(body.match(/<img /g)?.length, 1, typed);
    assert.doesNotMatch(body, /<[^>"']*\son[a-z]+\s*=/i, typed);
  }
});

test("the log holds neither what was asked nor who asked", async () => {
  const lines: string[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => void lines.push(line) });
  const logged = portalApp(db.database, () => new Date(), log);
  const headers = { "x-forwarded-for": "203.0.113.77", cookie: "theme=dark", "user-agent": "SecretBrowser/1" };
  await logged.request("/kiem-tra", {
    method: "POST",
    body: new URLSearchParams({ q: "bi-mat.example 0909090909" }),
    headers,
  });
  await logged.request(`/canh-bao/${number}?utm=bi-mat`, { headers });
  await logged.request("/khong-co/bi-mat", { headers: { ...headers, accept: "text/html" } });
  assert.ok(lines.length >= 3);
  for (const secret of ["bi-mat", "0909090909", "203.0.113.77", "theme", "SecretBrowser", number])
    assert.ok(!lines.join("").includes(secret), secret);
  const patterns = lines.map((line) => (JSON.parse(line) as { route: string }).route);
  assert.deepEqual(patterns.slice(0, 2), ["/kiem-tra", "/canh-bao/:number"]);
});
