import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { plainAddress } from "./index.ts";

test("a page's address is written in one way, a cart's and a file's too", () => {
  for (const [written, plain] of [
    ["https://Shop.example/Ao?utm_source=a&mau=do#anh", "https://shop.example/Ao?mau=do"],
    ["http://shop.example:80//ao;jsessionid=1A?b=2&a=1&b=2", "http://shop.example/ao?a=1&b=2"],
    ["https://shop.example/gio-hang", "https://shop.example/gio-hang"],
    ["https://shop.example/anh/1.JPG?sid=9", "https://shop.example/anh/1.JPG"],
    ["https://ten:mat-khau@shop.example/", null],
    ["javascript:alert(1)", null],
    ["shop.example/ao", null],
  ] as const)
    assert.equal(plainAddress(written), plain, written);
});

test("an address once written so stays as it is, whatever was written", () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (written) => {
      const once = plainAddress(written);
      if (once !== null) assert.equal(plainAddress(once), once);
    }),
  );
});
