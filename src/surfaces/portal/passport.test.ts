import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { testDatabase } from "../../../test/support/database.ts";
import * as made from "../../../test/support/passports.ts";
import { portalApp } from "../../../test/support/portal-server.ts";
import { addSign, draftPassport, withdrawPassport } from "../../registers/passports/index.ts";
import { openFiles } from "../../services/files/index.ts";

const db = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), "passport-page-"));
after(() => rm(folder, { recursive: true, force: true }));
const files = await openFiles(folder, null);
await made.loadLaw(db);
const maker = await made.makeMaker(db, 1);
const app = portalApp(db.database);
const gtin = (n: number) => made.inventedGtin(maker.prefix, n);
const hostile = `Mắm </script><script>alert("x")</script>`;
const published = await made.publishSauce(maker.ctx, files, gtin(1), hostile);
const sign = "Nắp không có vòng niêm phong";
await addSign(maker.ctx, published.id, { words: sign, pictures: [] });
await draftPassport(maker.ctx, { gtin: gtin(2), name: "Bản nháp" });

const pageOf = async (address: string, accept = "text/html") => {
  const answer = await app.request(address, { headers: { accept } });
  return { status: answer.status, body: await answer.text(), headers: answer.headers };
};

test("a published passport is a page in both languages, without any script that runs", async () => {
  const { status, body } = await pageOf(`/ho-chieu/0${gtin(1)}`);
  assert.equal(status, 200);
  for (const words of [
    "Hộ chiếu sản phẩm",
    "Công ty Hư Cấu Số 1",
    "Việt Nam",
    "24 tháng",
    "Cá cơm",
    "CN-01",
    "Chứa cá",
  ])
    assert.ok(body.includes(words), words);
  assert.ok(body.includes("không chứng minh món hàng bạn đang cầm"));
  assert.deepEqual(
    [...body.matchAll(/<script[^>]*>/g)].map(([tag]) => tag),
    [`<script type="application/ld+json">`],
  );
  const english = await pageOf(`/en/passport/0${gtin(1)}`);
  for (const words of ["Product passport", "Invented fish sauce", "Contains fish", "Vietnam"])
    assert.ok(english.body.includes(words), words);
});

test("the page's JSON-LD is whole, whatever the party wrote", async () => {
  const { body } = await pageOf(`/ho-chieu/0${gtin(1)}`);
  const [, data] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(body) ?? [];
  const product = JSON.parse(data ?? "") as Record<string, unknown>;
  assert.deepEqual((product["schema:name"] as { "@value": string }[])[0]?.["@value"], hostile);
});

test("the signs of a fake and the steps that were not opened are not on the page", async () => {
  const { body } = await pageOf(`/ho-chieu/0${gtin(1)}`);
  for (const words of [sign, "Xưởng số 1", "vòng niêm phong"]) assert.ok(!body.includes(words), words);
});

test("who asks for data is led to it, and a browser gets the page", async () => {
  const leads = async (accept: string) => {
    const { status, headers } = await pageOf(`/ho-chieu/0${gtin(1)}`, accept);
    return [status, headers.get("location")];
  };
  assert.deepEqual(await leads("application/ld+json"), [303, `/v1/passports/0${gtin(1)}/product`]);
  assert.deepEqual(await leads("application/vc"), [303, `/v1/passports/0${gtin(1)}/credential`]);
  assert.deepEqual(await leads("text/html,application/xhtml+xml,*/*;q=0.8"), [200, null]);
  assert.deepEqual(await leads("*/*"), [200, null]);
});

test("a number as it stands under the bar code leads to the page", async () => {
  const { status, headers } = await pageOf(`/ho-chieu/${gtin(1)}`);
  assert.deepEqual([status, headers.get("location")], [302, `/ho-chieu/0${gtin(1)}`]);
});

test("a draft, a number without a passport and a withdrawn passport are alike not found", async () => {
  const gone = await made.publishSauce(maker.ctx, files, gtin(3));
  await withdrawPassport(maker.ctx, gone.id, gone.version, "Ngừng bán");
  const pages = await Promise.all([2, 3, 4].map((n) => pageOf(`/ho-chieu/0${gtin(n)}`)));
  for (const { status, body } of pages) {
    assert.equal(status, 404);
    assert.ok(!body.includes("Bản nháp"));
  }
  assert.equal((await pageOf("/ho-chieu/khong-co")).status, 404);
});
