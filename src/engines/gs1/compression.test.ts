import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { compressDigitalLink, decompressDigitalLink, packElements, unpackElements } from "./compression.ts";
import { canonicalDigitalLink } from "./digital-link-making.ts";
import { randomLink } from "../../../test/support/digital-links.ts";

function there(uri: string): string {
  const compressed = compressDigitalLink(uri);
  assert.ok(compressed.ok, `${uri} ${JSON.stringify(compressed)}`);
  const back = decompressDigitalLink(compressed.uri);
  assert.ok(back.ok, `${uri} ${compressed.uri} ${JSON.stringify(back)}`);
  return back.uri;
}

test("what other libraries lose is kept: leading zeros, long numbers, the case of letters", () => {
  for (const uri of [
    "https://id.gs1.org/01/09520123456788/21/00001",
    "https://id.gs1.org/01/09520123456788/10/007/21/0000",
    "https://id.gs1.org/01/09520123456788/21/aBcDeF",
    "https://id.gs1.org/01/09520123456788/21/abcdef",
    "https://id.gs1.org/01/09520123456788/21/ABCDEF",
    "https://id.gs1.org/01/09520123456788/21/A%2Fb%25",
    "https://id.gs1.org/00/998440410914660971",
    "https://id.gs1.org/8018/123456789012345675/8019/0",
    "https://id.gs1.org/253/9526064000028",
    "https://id.gs1.org/255/95260640000280000",
    "https://id.gs1.org/01/09520123456788?17=201225&3103=000195&3922=0299",
    "https://example.vn/a/b/01/09520123456788?17=201225&s=ab_c&linkType=gs1:pip",
  ])
    assert.equal(there(uri), uri);
});

test("a link is shorter packed than open", () => {
  const uri = "https://id.gs1.org/01/09520123456788/10/ABC1/21/12345?17=180426";
  const compressed = compressDigitalLink(uri);
  assert.ok(compressed.ok && compressed.uri.length < 50);
});

test("a link whose key stands in the open and whose rest is packed is read", () => {
  const rest = packElements([{ ai: "10", value: "007" }]);
  assert.deepEqual(decompressDigitalLink(`https://id.gs1.org/01/09520123456788/${rest}`), {
    ok: true,
    uri: "https://id.gs1.org/01/09520123456788/10/007",
  });
});

test("what holds nothing packed is refused, and nothing throws", () => {
  for (const uri of [
    "",
    "https://a",
    "https://a/",
    "https://a/about",
    "https://a/b/index.html",
    "https://a/__________",
  ])
    assert.equal(decompressDigitalLink(uri).ok, false, uri);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => decompressDigitalLink(`https://a/${text}`).ok !== null),
  );
  fc.assert(
    fc.property(fc.base64String(), (text) => unpackElements(text) !== null),
    { numRuns: 2_000 },
  );
});

test("3,000 random links of every key come back as they were", () => {
  for (let seed = 1; seed <= 3_000; seed++) {
    const uri = randomLink(seed);
    assert.deepEqual(canonicalDigitalLink(there(uri)), canonicalDigitalLink(uri), uri);
  }
});
