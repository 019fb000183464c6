import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import fc from "fast-check";
import { sharedPath } from "../../../test/support/shared.ts";
import { hostAndParents, hostOf } from "./index.ts";

const examples: [written: string, host: string | null][] = [
  ["https://shopee.vn/abc", "shopee.vn"],
  ["M.Shopee.VN", "m.shopee.vn"],
  ["https://user:pass@tiki.vn:8443/x?y#z", "tiki.vn"],
  ["shopee.vn@lua-dao.com/x", "lua-dao.com"],
  ["http://shopee.vn\\@lua-dao.com", "shopee.vn"],
  ["tiki.vn.", "tiki.vn"],
  ["//lazada.vn/x", "lazada.vn"],
  ["cốccốc.vn", "xn--cccc-0x5ac.vn"],
  ["https://SHOPEE。vn/", "shopee.vn"],
  ["sn99.cc:100", "sn99.cc"],
  ["http://203.113.1.2/x", "203.113.1.2"],
  ["1.2", null],
  ["http://3405840130/", null],
  ["http://[::1]/", null],
  ["localhost", null],
  ["ftp://tiki.vn", null],
  ["javascript:alert(1)", null],
  ["giày nike.vn giá rẻ", null],
  ["", null],
  [`${"a".repeat(70)}.vn`, null],
  ["a..vn", null],
];

for (const [written, host] of examples) {
  test(`the host of ${JSON.stringify(written.slice(0, 60))} is ${host}`, () => assert.equal(hostOf(written), host));
}

test("whatever is written, a host comes out in its final form or not at all", () => {
  const anything = fc.oneof(fc.string({ unit: "binary" }), fc.webUrl({ withQueryParameters: true }), fc.domain());
  fc.assert(
    fc.property(anything, (written) => {
      const host = hostOf(written);
      assert.equal(host === null ? null : hostOf(host), host);
    }),
  );
});

test("plain addresses have the host that the URL standard gives them", () => {
  fc.assert(
    fc.property(fc.webUrl({ validSchemes: ["http", "https"] }), (address) => {
      const expected = new URL(address).hostname;
      const host = hostOf(address);
      assert.ok(host === null ? !/^[a-z0-9.-]+\.[a-z]{2,}$/.test(expected) : host === expected, `${address}: ${host}`);
    }),
  );
});

test("the URL tests of the browsers cannot make it throw, and its hosts are theirs", (t) => {
  const folder = sharedPath("hostile-input/url-wpt/tests/wpt");
  if (folder === null) return t.skip("needs ../shared/hostile-input");
  const cases = JSON.parse(readFileSync(`${folder}/urltestdata.json`, "utf8")) as (
    | string
    | { input: string; hostname?: string; protocol?: string }
  )[];
  let compared = 0;
  for (const given of cases) {
    if (typeof given === "string") continue;
    const host = hostOf(given.input);
    if (host === null || !/^\s*https?:\/\//i.test(given.input) || given.hostname === undefined) continue;
    assert.equal(host, given.hostname.replace(/\.$/, ""), given.input);
    compared++;
  }
  assert.ok(compared > 50, `only ${compared} compared`);
  for (const name of ["IdnaTestV2.json", "toascii.json"]) {
    for (const given of JSON.parse(readFileSync(`${folder}/${name}`, "utf8")) as (string | { input: string })[]) {
      if (typeof given !== "string") hostOf(given.input);
    }
  }
});

test("the domains above a host end where everyone may register", () => {
  assert.deepEqual(hostAndParents("a.m.shopee.vn"), ["a.m.shopee.vn", "m.shopee.vn", "shopee.vn"]);
  assert.deepEqual(hostAndParents("shop.fptshop.com.vn"), ["shop.fptshop.com.vn", "fptshop.com.vn"]);
  assert.deepEqual(hostAndParents("com.vn"), []);
  assert.deepEqual(hostAndParents("203.113.1.2"), ["203.113.1.2"]);
});
