import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import * as fc from "fast-check";
import { sharedPath } from "../../../test/support/shared.ts";
import { typeOfContent } from "./content.ts";
import { plainName, savedAs } from "./model.ts";

test("a file's type is what it holds, not what it claims", async () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  assert.equal(await typeOfContent(png), "image/png");
  assert.equal(await typeOfContent(Buffer.from("%PDF-1.7\n")), "application/pdf");
  assert.equal(await typeOfContent(Buffer.from("Biên bản kiểm tra, ngày 2 tháng 11\r\n")), "text/plain");
  assert.equal(await typeOfContent(Buffer.from("<html><script>alert(1)</script></html>")), "text/plain");
  assert.equal(await typeOfContent(Buffer.from([0, 1, 2, 3])), "application/octet-stream");
  assert.equal(
    await typeOfContent(Buffer.from("đường").subarray(0, 1)),
    "text/plain",
    "a letter cut by the head's end",
  );
});

test("whatever bytes come, their type is told without failing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) =>
      /^[\w.+-]+\/[\w.+-]+/.test(await typeOfContent(bytes)),
    ),
  );
});

test("a name is the last part of a path, without what deceives the eye or a shell", () => {
  assert.equal(plainName("C:\\Users\\lan\\Ảnh hàng giả.jpg"), "Ảnh hàng giả.jpg");
  assert.equal(plainName("../../etc/passwd"), "passwd");
  assert.equal(plainName("anh\u202Egpj.exe"), "anhgpj.exe");
  assert.equal(plainName("\u0000..."), "file");
});

test("any name can be sent in a header and comes back whole", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), comesBackWhole));
});

test("naughty strings make harmless names", (t) => {
  const file = sharedPath("hostile-input/blns/blns.json");
  if (file === null) return t.skip("../shared is absent");
  for (const given of JSON.parse(readFileSync(file, "utf8")) as string[]) {
    const name = plainName(given);
    assert.doesNotMatch(name, /[\p{C}/\\<>:"|?*]|^\./u);
    assert.ok(name.length > 0 && savedAs(name).length > 0);
  }
  return undefined;
});

function comesBackWhole(given: string): void {
  const name = plainName(given);
  const header = new Headers({ "content-disposition": savedAs(name) }).get("content-disposition") as string;
  assert.match(header, /^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/);
  assert.equal(decodeURIComponent(header.split("UTF-8''")[1] as string), name);
}
