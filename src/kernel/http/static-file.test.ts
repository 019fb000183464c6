import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { staticFile } from "./static-file.ts";

const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-static-"));
after(() => rm(folder, { recursive: true, force: true }));
const script = "export const words = 'Chính Hãng';";
await writeFile(path.join(folder, "app.js"), script);
await writeFile(path.join(folder, "app.js.br"), brotliCompressSync(script));
await writeFile(path.join(folder, "secret.txt"), "not for the web");

const ask = (name: string, accepted?: string) => staticFile(folder, name, "no-cache", accepted);

test("a file that lies compressed beside itself goes out so to whoever takes it", async () => {
  const answer = await ask("app.js", "gzip, deflate, br");
  assert.equal(answer.headers.get("content-encoding"), "br");
  assert.equal(answer.headers.get("content-type"), "text/javascript; charset=utf-8");
  assert.equal(answer.headers.get("vary"), "accept-encoding");
  const bytes = Buffer.from(await answer.arrayBuffer());
  assert.equal(answer.headers.get("content-length"), String(bytes.length));
  assert.equal(brotliDecompressSync(bytes).toString(), script);
});

test("whoever takes no encoding, forbids it, or takes one that is not there gets the file itself", async () => {
  for (const accepted of [undefined, "", "gzip", "br;q=0", "br; q=0.0, gzip", "brotli"]) {
    const answer = await ask("app.js", accepted);
    assert.equal(answer.headers.get("content-encoding"), null, accepted);
    assert.equal(await answer.text(), script);
  }
});

test("what is no file of the web, or lies outside the folder, is not found", async () => {
  for (const name of ["secret.txt", "app.js.br", "../app.js", "/etc/passwd", "none.js", "app.js\0.js", ""]) {
    await assert.rejects(ask(name, "br"), { code: "not-found" }, JSON.stringify(name));
  }
});
