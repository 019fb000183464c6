import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { bytesOf } from "./bytes.ts";
import { readMhtml } from "./mhtml.ts";

const saved = (body: string) =>
  bytesOf(
    [
      "From: <Saved by Blink>",
      "Snapshot-Content-Location: https://shop-mau.example/",
      "MIME-Version: 1.0",
      "Content-Type: multipart/related;",
      '\ttype="text/html";',
      '\tboundary="----Mark----"',
      "",
      "",
      body,
    ].join("\r\n"),
  );
const page = [
  "------Mark----",
  "Content-Type: text/html",
  "Content-Transfer-Encoding: quoted-printable",
  "Content-Location: https://shop-mau.example/",
  "",
  "<p>=C4=90=E1=BB=93ng h=",
  "=E1=BB=93 a=3D1</p>",
];
const picture = [
  "------Mark----",
  "Content-Type: image/png",
  "Content-Transfer-Encoding: base64",
  "Content-Location: https://shop-mau.example/a.png",
  "",
  "AQID",
  "BA==",
];

test("the page and its pictures come out as they were, whatever carries them", () => {
  const read = readMhtml(saved([...page, ...picture, "------Mark------", ""].join("\r\n")));
  assert.equal(read?.url, "https://shop-mau.example/");
  assert.equal(Buffer.from(read!.parts[0]!.body).toString(), "<p>Đồng hồ a=1</p>");
  assert.deepEqual([...read!.parts[1]!.body], [1, 2, 3, 4]);
  assert.equal(read!.parts[1]!.location, "https://shop-mau.example/a.png");
});

test("a file that is cut off, or is none, is refused whole", () => {
  assert.equal(readMhtml(saved([...page, ...picture].join("\r\n"))), null);
  assert.equal(readMhtml(saved("------Mark------")), null);
  assert.equal(readMhtml(bytesOf("Content-Type: text/html\r\n\r\n<p>")), null);
});

test("no bytes make it fail", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), (bytes, text) => {
      readMhtml(bytes);
      readMhtml(saved(text));
    }),
  );
});
