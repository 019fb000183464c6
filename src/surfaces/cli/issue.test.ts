import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { WrongUse } from "./checked.ts";
import { open } from "./issue.ts";

const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-issue-"));
after(() => rm(folder, { recursive: true, force: true }));

// Made by typage 0.3.1 (age-encryption) with work factor 10; it holds "xin chào" and a line break.
const sealed = Buffer.from(
  "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBVRm9ublVwUEZkK0lHaVlwbThtRHl3IDEwClQ1RFBSNFpIU0VndHlBS0g2cjd4SUVOMk1udUNoY1U4YUdnTm5Tck0rTncKLS0tIGtHTDFORFg3Um1haHRDZi80U2ZVdlAvTzNqb2dwSm9CYytRdmVTUVd4TU0Kun/XIDZv5+d7/5L1v2uU9R7exrDvrJI2chL/0XpBchQVuOhIgyp0a2JA",
  "base64",
);
const file = path.join(folder, "ma.csv.age");

async function opened(bytes: Buffer, password: string): Promise<string> {
  await writeFile(file, bytes);
  process.env["PRINT_PASSWORD"] = password;
  await open("en", file, {});
  return readFile(path.join(folder, "ma.csv"), "utf8");
}

test("a print file opens beside itself, and what is there is never written over", async () => {
  assert.equal(await opened(sealed, "chín hãng"), "xin chào\n");
  await assert.rejects(
    opened(sealed, "chín hãng"),
    (error: Error) => error instanceof WrongUse && /there already/.test(error.message),
  );
  await rm(path.join(folder, "ma.csv"));
});

test("another password, a file cut off and a file of another kind are told apart, and leave nothing behind", async () => {
  const cases: [Buffer, string, RegExp][] = [
    [sealed, "chính hãng", /password/],
    [sealed.subarray(0, -1), "chín hãng", /damaged/],
    [Buffer.from("number,gtin\r\n"), "chín hãng", /no print file/],
  ];
  for (const [bytes, password, words] of cases)
    await assert.rejects(
      opened(bytes, password),
      (error: Error) => error instanceof WrongUse && words.test(error.message),
    );
  assert.deepEqual(await readdir(folder), ["ma.csv.age"]);
});
