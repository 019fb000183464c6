import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { candidateAddress, isOfSite } from "./address.ts";

const keyOf = (written: string) => {
  const read = candidateAddress(written);
  return typeof read === "string" ? read : read.key;
};

test("a site is its host, however its address is written", () => {
  for (const written of [
    "La-Non.example",
    "www.la-non.example",
    "https://la-non.example/ao?x=1#y",
    " http://LA-NON.example.:8080/ ",
  ])
    assert.equal(keyOf(written), "la-non.example", written);
  assert.equal(keyOf("https://tên-miền.example"), "xn--tn-min-iva0322d.example");
});

test("an app is its number in the store, not the store", () => {
  assert.equal(keyOf("https://play.google.com/store/apps/details?id=com.la_non.shop&gl=VN"), "play:com.la_non.shop");
  assert.equal(keyOf("apps.apple.com/vn/app/la-non/id1234567890?l=vi"), "app-store:1234567890");
  assert.equal(keyOf("https://play.google.com/store/search?q=la"), "no-app");
  assert.equal(keyOf("https://apps.apple.com/vn/charts"), "no-app");
});

test("what is no public address is refused with its reason", () => {
  for (const written of ["", "chỉ là chữ", "ftp://la-non.example", "localhost", "http://[::1]/", "javascript:alert(1)"])
    assert.equal(keyOf(written), "no-address", written);
  for (const written of ["127.0.0.1", "http://10.0.0.8/", "169.254.169.254"])
    assert.equal(keyOf(written), "own-network", written);
});

test("any text is read without an exception, and reading what was read changes nothing", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (written) => {
      const read = candidateAddress(written);
      if (typeof read === "string" || read.kind === "app") return;
      assert.deepEqual(candidateAddress(read.url), read);
    }),
  );
});

test("a site's own hosts are itself and those below it", () => {
  assert.ok(isOfSite("la-non.example", "www.la-non.example") && isOfSite("www.la-non.example", "m.la-non.example"));
  assert.ok(!isOfSite("m.la-non.example", "la-non.example") && !isOfSite("la-non.example", "xla-non.example"));
  assert.ok(!isOfSite("", "la-non.example"));
});
