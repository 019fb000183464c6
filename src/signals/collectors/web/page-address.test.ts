import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { pageAddress } from "./page-address.ts";

test("a page has one address, however it is written", () => {
  const same = "https://shop.example/Ao-Thun?mau=do&size=m";
  for (const written of [
    "https://SHOP.example:443/Ao-Thun?size=m&mau=do#anh",
    "https://shop.example//Ao-Thun?mau=do&utm_source=zalo&size=m&fbclid=x",
    "https://shop.example/Ao-Thun;jsessionid=1A2B?size=m&mau=do&PHPSESSID=9",
    "https://shop.example/Ao-Thun?mau=do&mau=do&size=m",
  ])
    assert.equal(pageAddress(written), same, written);
});

test("files, carts, sign-in and addresses that go round are no pages to collect", () => {
  for (const written of [
    "https://shop.example/anh/1.JPG",
    "https://shop.example/gio-hang",
    "https://shop.example/ao?add-to-cart=7",
    "https://shop.example/a/b/a/b/a/b",
    `https://shop.example/${"x/".repeat(13)}`,
    `https://shop.example/?${Array.from({ length: 9 }, (_, at) => `p${at}=1`).join("&")}`,
    `https://shop.example/${"a".repeat(2_000)}`,
    "https://user:pass@shop.example/",
    "javascript:alert(1)",
    "ftp://shop.example/",
    "",
  ])
    assert.equal(pageAddress(written), null, written);
  for (const written of [
    "https://shop.example/so-sanh-gia-vang",
    "https://shop.example/giohang",
    "https://shop.example/cartoon",
  ])
    assert.notEqual(pageAddress(written), null, written);
});

test("an address once normalised stays as it is, and nothing that is written makes it throw", () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (written) => {
      const once = pageAddress(written);
      if (once !== null) assert.equal(pageAddress(once), once);
    }),
  );
});
