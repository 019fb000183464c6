import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../../test/support/database.ts";
import {
  applicantPassword,
  decider,
  inventedGln,
  inventedTaxCode,
  loadProvinces,
  makeParty,
} from "../../../test/support/parties.ts";
import { portalApp } from "../../../test/support/portal-server.ts";
import {
  approveApplication,
  askApplicant,
  getApplication,
  listApplications,
  refuseApplication,
} from "../../registers/parties/index.ts";

const db = await testDatabase();
await loadProvinces(db);
let minutes = 0;
const start = startOfDay();
const app = portalApp(db.database, () => new Date(start + minutes * 60_000));
const approver = db.contextOf(decider);
const root = "/doanh-nghiep/dang-ky";

/** Half past midnight in Viet Nam, so that the hours these tests walk through lie on one day. */
function startOfDay(): number {
  const [day, hanoi] = [24 * 3_600_000, 7 * 3_600_000];
  return Math.floor((Date.now() + hanoi) / day) * day - hanoi + 30 * 60_000;
}

type Words = Record<string, string | string[]>;
const words = (at: number, other: Words = {}): Words => ({
  name: `Công ty Thử ${at}`,
  taxCode: inventedTaxCode(at),
  kinds: ["manufacturer", "importer"],
  address: "1 Đường Thử",
  provinceCode: "01",
  ward: "Phường Thử",
  contactName: "Người Thử",
  email: "thu@hucau.example",
  phone: "0912 345 678",
  glns: inventedGln("8931234", at),
  prefixes: "8931234",
  login: `thu${at}`,
  password: applicantPassword,
  passwordAgain: applicantPassword,
  ...other,
});

async function open(path: string) {
  const answer = await app.request(path);
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

/** Sends a form; an hour passes between two, so that the limit on one caller stays out of the way. */
async function send(path: string, said: Words) {
  minutes += 61;
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) for (const one of [value].flat()) body.append(name, one);
  const answer = await app.request(path, { method: "POST", body });
  const at = answer.headers.get("location") ?? "";
  return { status: answer.status, at, headers: answer.headers, body: await answer.text() };
}

const withoutItsOwn = (page: string) => page.replace(/DK-[-\w]+|Công ty Thử \d+|\d{10,13}|da-co|thu\d+/g, "…");
const onceOf = (page: string) => /name="once" value="([^"]+)"/.exec(page)?.[1] ?? "";
const shownFaults = (page: string) => [...page.matchAll(/id="(\w+)-fault"/g)].map((found) => found[1]);

test("the form is a page without a script that says its language, and each is its own", async () => {
  for (const [path, lang] of [
    [root, "vi"],
    ["/en/businesses/register", "en"],
  ] as const) {
    const { status, body, headers } = await open(path);
    assert.equal(status, 200);
    assert.ok(body.includes(`<html lang="${lang}">`));
    assert.equal(body.match(/<h1[ >]/g)?.length, 1);
    assert.doesNotMatch(body, /<script|style="|undefined|\[object|null/);
    assert.equal(headers.get("cache-control"), "no-store");
    assert.match(onceOf(body), /^[0-9A-Z]{16}$/);
  }
  assert.notEqual(onceOf((await open(root)).body), onceOf((await open(root)).body));
  assert.ok((await open(root)).body.includes(`<a class="language" href="/en/businesses/register"`));
});

test("what is wrong stands beside its field, what was written is kept, and passwords are not", async () => {
  const wrong = words(1, {
    name: `"><script>alert(1)</script>`,
    taxCode: "0100109107",
    kinds: [],
    provinceCode: "99",
    email: "thu@",
    phone: "12",
    glns: "8931234000001\nabc",
    prefixes: "12",
    login: "a b",
    passwordAgain: "khac",
  });
  const { status, body } = await send(root, wrong);
  assert.equal(status, 422);
  assert.deepEqual(shownFaults(body), [
    "taxCode",
    "kinds",
    "provinceCode",
    "phone",
    "email",
    "glns",
    "prefixes",
    "login",
    "passwordAgain",
  ]);
  assert.ok(body.includes("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"));
  assert.doesNotMatch(body, /<script/);
  assert.ok(body.includes("“abc”: mã GLN chỉ gồm chữ số"));
  assert.ok(!body.includes(applicantPassword));
  const empty = await send("/en/businesses/register", {});
  assert.equal(empty.status, 422);
  assert.equal(shownFaults(empty.body).length, 11);
  assert.ok(empty.body.includes("11 things to mend"));
});

test("a form sent leads to its receipt; sent again it leads to the same", async () => {
  const once = onceOf((await open(root)).body);
  const first = await send(root, words(2, { once }));
  assert.equal(first.status, 303);
  assert.match(first.at, /^\/doanh-nghiep\/dang-ky\/DK-\d{4}-\d{6}(-[0-9A-Z]{4}){4}$/);
  assert.equal((await send(root, words(2, { once }))).at, first.at);
  const page = await open(first.at);
  assert.equal(page.status, 200);
  assert.equal(page.headers.get("cache-control"), "no-store");
  for (const said of ["Chờ xét", "Công ty Thử 2", "+84912345678", "noindex", first.at.split("/").at(-1) as string])
    assert.ok(page.body.includes(said), said);
  assert.doesNotMatch(page.body, /undefined|\[object/);
  const typed = await open(`${root}?ma=${encodeURIComponent(first.at.split("/").at(-1)?.toLowerCase() as string)}`);
  assert.equal(typed.status, 303);
});

test("a receipt that is none is told so, whatever it looks like", async () => {
  for (const path of [`${root}/DK-2026-000000-AAAA-AAAA-AAAA-AAAA`, `${root}/x`, `${root}?ma=x`]) {
    const { status, body } = await open(path);
    assert.equal(status, 404);
    assert.ok(body.includes("Không tìm thấy hồ sơ"));
  }
  assert.equal((await send(`${root}/x`, words(3))).status, 404);
});

test("a known tax code and login name are answered as unknown ones are", async () => {
  await makeParty(db, 4, { login: "da-co" });
  const known = await send(root, words(4, { login: "da-co" }));
  const unknown = await send(root, words(5));
  assert.deepEqual([known.status, known.at.length], [unknown.status, unknown.at.length]);
  const [one, other] = [await open(known.at), await open(unknown.at)];
  assert.equal(withoutItsOwn(one.body), withoutItsOwn(other.body));
});

test("who is asked for more amends on the page of the receipt, and sees what came of it", async () => {
  const sent = await send(root, words(6));
  const of = (await listApplications(approver, {}, { limit: 50 })).items.find((one) => one.name === "Công ty Thử 6");
  assert.ok(of !== undefined);
  assert.equal((await send(sent.at, words(6, { name: "Lén sửa" }))).status, 303, "nothing is asked yet");
  assert.equal((await getApplication(approver, of.id)).name, "Công ty Thử 6");

  await askApplicant(approver, of.id, of.version, "Hãy ghi <đúng> tên");
  const asked = await open(sent.at);
  assert.ok(asked.body.includes("Hãy ghi &lt;đúng&gt; tên"));
  assert.ok(asked.body.includes(`value="Công ty Thử 6"`));
  const faulty = await send(sent.at, words(6, { name: "", password: "", passwordAgain: "" }));
  assert.equal(faulty.status, 422);
  assert.deepEqual(shownFaults(faulty.body), ["name"]);
  const mended = await send(sent.at, words(6, { name: "Công ty Thử Sáu", password: "", passwordAgain: "" }));
  assert.equal(mended.at, sent.at);
  assert.ok((await open(sent.at)).body.includes("Công ty Thử Sáu"));

  const after = await getApplication(approver, of.id);
  await approveApplication(approver, of.id, after.version);
  assert.ok((await open(sent.at)).body.includes(`href="/workbench"`));
  const other = await send(root, words(7));
  const second = (await listApplications(approver, { state: "waiting" }, { limit: 50 })).items[0];
  await refuseApplication(approver, second?.id ?? "", second?.version ?? 0, "Chưa đủ điều kiện");
  assert.ok((await open(other.at)).body.includes("Chưa đủ điều kiện"));
});

test("a flood from one address is held up, and the words of who is held up are kept", async () => {
  const tried: number[] = [];
  for (let at = 20; at < 32; at++) {
    const answer = await send(root, words(at));
    minutes -= 61; // all within the same minute
    tried.push(answer.status);
    if (answer.status === 429) {
      assert.ok(answer.body.includes(`value="Công ty Thử ${at}"`));
      assert.ok(Number(answer.headers.get("retry-after")) > 0);
    }
  }
  assert.equal(tried.filter((status) => status === 303).length, 10);
  minutes += 61;
});

test("a form of another kind, or far too long, is a form with faults", async () => {
  const json = await app.request(root, { method: "POST", body: "{}", headers: { "content-type": "application/json" } });
  assert.equal(json.status, 422);
  assert.equal((await send(root, words(40, { name: "x".repeat(100_000) }))).status, 422);
  const many = Array.from({ length: 50 }, (_, at) => inventedGln("8931234", at)).join("\n");
  const { status, body } = await send(root, words(41, { glns: many }));
  assert.equal(status, 422);
  assert.deepEqual(shownFaults(body), ["glns"]);
});
