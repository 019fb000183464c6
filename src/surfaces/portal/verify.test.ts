import assert from "node:assert/strict";
import test from "node:test";
import sharp from "sharp";
import { testDatabase } from "../../../test/support/database.ts";
import { drawCode } from "../../../test/support/drawn-codes.ts";
import { codeOf, plantBatch, testKeys } from "../../../test/support/origin.ts";
import { loadProvinces } from "../../../test/support/parties.ts";
import { portalApp } from "../../../test/support/portal-server.ts";
import { openVerifier } from "../../signals/origin/index.ts";

const db = await testDatabase();
await loadProvinces(db);
const clock = () => new Date("2026-11-22T08:00:00Z");
const verifier = openVerifier({ database: db.database, keys: testKeys, clock });
const app = portalApp(db.database, clock, undefined, verifier);
const batch = await plantBatch(db, { lot: "L7" });

type Sent = Record<string, string | Blob>;
async function send(fields: Sent, path = "/xac-thuc", cookie = "") {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return read(await app.request(path, { method: "POST", body, headers: cookie === "" ? {} : { cookie } }));
}
async function open(path: string) {
  return read(await app.request(path));
}
async function read(answer: Response) {
  const body = await answer.text();
  const heading = /<h1 id="verdict">[\s\S]*?<span>([^<]*)<\/span>/.exec(body)?.[1] ?? null;
  return { status: answer.status, headers: answer.headers, body, heading };
}

test("the page offers its three doors in both languages, and none of them needs a script", async () => {
  for (const path of ["/xac-thuc", "/en/verify"]) {
    const { status, body } = await open(path);
    assert.equal(status, 200);
    assert.match(body, /<form[^>]*enctype="multipart\/form-data"/);
    assert.match(body, /<input[^>]*type="file"/);
    assert.match(body, /data-camera hidden/);
    assert.match(body, />(Hà Nội|Ha Noi|Hanoi)</);
  }
});

test("a code in the address is judged at once, and the code under the scratch layer only when it is sent", async () => {
  const { scan, pin } = codeOf(batch, 3);
  const seen = await open(`/xac-thuc?ma=${encodeURIComponent(scan)}&pin=${pin}`);
  assert.match(seen.body, /tone-plain/);
  assert.equal(seen.headers.get("cache-control"), "no-store");
  assert.doesNotMatch(seen.body, new RegExp(pin));
  const first = await send({ ma: scan, pin, tinh: "01" });
  assert.match(first.body, /tone-calm/);
  assert.doesNotMatch(first.body, new RegExp(pin));
});

test("the same browser is green again, and another one learns when and where the code was first used", async () => {
  const { scan, pin } = codeOf(batch, 4);
  const first = await send({ ma: scan, pin, tinh: "01" });
  const cookie = (first.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  assert.match(first.headers.get("set-cookie") ?? "", /HttpOnly/);
  assert.match((await send({ ma: scan }, "/xac-thuc", cookie)).body, /tone-calm/);
  const other = await send({ ma: scan, pin });
  assert.match(other.body, /tone-care/);
  assert.match(other.body, /Hà Nội/);
});

test("a photograph is read by the server where the browser cannot, and one without a code says so", async () => {
  const { scan } = codeOf(batch, 5);
  const photo = new Blob([new Uint8Array(await drawCode(scan, "QRCode"))], { type: "image/png" });
  assert.match((await send({ anh: photo })).body, /tone-plain/);
  const white = { width: 200, height: 200, channels: 3, background: "#fff" } as const;
  const nothing = new Blob([new Uint8Array(await sharp({ create: white }).png().toBuffer())]);
  const none = await send({ anh: nothing });
  assert.match(none.body, /Không đọc được mã nào trong ảnh/);
  assert.match((await send({ anh: new Blob(["not a picture"]) })).body, /Không mở được ảnh này/);
});

test("an empty form says what to do, and what was typed stands in it again", async () => {
  assert.match((await send({ ma: "  " })).body, /Hãy gõ mã, quét mã hoặc chọn một bức ảnh/);
  const kept = await send({ ma: codeOf(batch, 6).scan, lo: "L7" });
  assert.match(kept.body, /value="L7"/);
});

test("whatever is sent, the page answers, escapes it, and never fails", async () => {
  const hostile = [
    '"><script>alert(1)</script>',
    "x".repeat(5000),
    "(01)12345",
    "\u0000",
    "💥",
    "https://a.example/01/%zz",
  ];
  for (const ma of hostile) {
    const { status, body } = await send({ ma, pin: ma, lo: ma, han: ma, tinh: ma, "bien-nhan": ma });
    assert.equal(status, 200);
    assert.doesNotMatch(body, /<script>alert/);
  }
  for (const [type, body] of [
    ["text/plain", "ma=1"],
    ["multipart/form-data; boundary=x", "nothing"],
    ["application/json", "{}"],
  ] as const) {
    const answer = await app.request("/xac-thuc", { method: "POST", body, headers: { "content-type": type } });
    assert.equal(answer.status, 200);
  }
});

test("the offline page carries the house's root key, and says that it needs a script", async () => {
  for (const path of ["/xac-thuc/ngoai-tuyen", "/en/verify/offline"]) {
    const { body } = await open(path);
    assert.match(body, /data-root="[A-Za-z0-9_-]{43}"/);
    assert.match(body, /<noscript>/);
  }
});
