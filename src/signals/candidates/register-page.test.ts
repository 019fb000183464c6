import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { readRegisterPage } from "./register-page.ts";

const host = "la-non.example";
const read = (html: string) => readRegisterPage(html, host);

test("a page of the register names our site, another, or none", () => {
  assert.deepEqual(read("<tr><td>Tên miền</td><td>www.la-non.example</td></tr>"), { namesSite: true, otherSite: null });
  assert.deepEqual(read("<p>Website: https://gio-he.example/</p><p>online.gov.vn</p>"), {
    namesSite: false,
    otherSite: "gio-he.example",
  });
  assert.deepEqual(read("<div id=app></div><script>const x = 'Tên miền: gio-he.example'</script>"), {
    namesSite: false,
    otherSite: null,
  });
});

test("only a line labelled as the address names another site", () => {
  assert.equal(read("<p>Liên hệ: ho-tro@thu.example</p><p>Thiết kế bởi web.example</p>").otherSite, null);
});

test("any page is read without an exception, and one made to keep a processor busy costs little", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2_000 }), (html) => void read(html)),
    { numRuns: 300 },
  );
  for (const part of ["<", "<script ", "<p", "a.", "tên miền: a-", "<p>website: x.y "]) read(part.repeat(200_000));
});
