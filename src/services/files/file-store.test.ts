import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import test, { after } from "node:test";
import { s3StandIn } from "../../../test/support/s3-stand-in.ts";
import type { FileStore } from "./file-store.ts";
import { Damaged } from "./file-store.ts";
import { openFiles } from "./index.ts";
import { TooLarge } from "./spool.ts";

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const inPieces = (bytes: Buffer, size: number) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size)),
  );
const limits = { bytes: 1_000_000 };

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), "chinhhang-files-"));
  after(() => rm(made, { recursive: true, force: true }));
  return made;
}

const standIn = await s3StandIn("AKIDTEST");
const env = { AWS_ACCESS_KEY_ID: "AKIDTEST", AWS_SECRET_ACCESS_KEY: "a secret of the stand-in" };
const bucket = { bucket: "originals", endpoint: standIn.endpoint, region: "us-east-1" };
const onDisk = await folder();
const stores: Record<string, FileStore> = {
  "on the disk": (await openFiles(onDisk, null)).store,
  "in a bucket": (await openFiles(await folder(), bucket, env)).store,
};

for (const [where, store] of Object.entries(stores)) {
  test(`${where}: what is put comes back byte by byte under its SHA-256, however it was cut`, async () => {
    for (const size of [1, 63, 65_536, 200_000]) {
      const bytes = randomBytes(size);
      const kept = await store.put(inPieces(bytes, 777), limits);
      assert.deepEqual([kept.hash, kept.size], [sha256(bytes), size]);
      assert.ok(kept.head.equals(bytes.subarray(0, 65_536)));
      assert.deepEqual(await store.stat(kept.hash), { size });
      assert.ok((await buffer((await store.get(kept.hash)) as Readable)).equals(bytes));
    }
  });

  test(`${where}: what was never put is absent`, async () => {
    assert.equal(await store.get("0".repeat(64)), null);
    assert.equal(await store.stat("0".repeat(64)), null);
  });

  test(`${where}: the same content at the same time ends as one file`, async () => {
    const bytes = randomBytes(50_000);
    const kept = await Promise.all(Array.from({ length: 8 }, () => store.put(inPieces(bytes, 5_000), limits)));
    assert.deepEqual(new Set(kept.map((one) => one.hash)), new Set([sha256(bytes)]));
    assert.ok((await buffer((await store.get(sha256(bytes))) as Readable)).equals(bytes));
  });

  test(`${where}: past the limit, or broken off on its way, nothing is kept`, async () => {
    const bytes = randomBytes(limits.bytes + 1);
    await assert.rejects(store.put(inPieces(bytes, 65_536), limits), TooLarge);
    assert.equal(await store.stat(sha256(bytes)), null);
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("half of ");
        throw new Error("the line went dead");
      })(),
    );
    await assert.rejects(store.put(broken, limits), /the line went dead/);
    assert.equal(await store.stat(sha256(Buffer.from("half of "))), null);
  });
}

test("a file changed on the disk is noticed when it is read, before its end is given out", async () => {
  const store = stores["on the disk"] as FileStore;
  const { hash } = await store.put(inPieces(randomBytes(100_000), 9_999), limits);
  const place = path.join(onDisk, "files", "originals", hash.slice(0, 2), hash);
  await writeFile(place, randomBytes(100_000));
  const pieces: Buffer[] = [];
  await assert.rejects(async () => {
    for await (const piece of (await store.get(hash)) as Readable) pieces.push(piece as Buffer);
  }, Damaged);
  assert.ok(Buffer.concat(pieces).length < 100_000);
});

test("no draft stays behind, and one that a killed process left is cleared away after a day", async () => {
  const drafts = path.join(onDisk, "files", "incoming");
  assert.deepEqual(await readdir(drafts), []);
  await writeFile(path.join(drafts, "1-old"), "half");
  await writeFile(path.join(drafts, "1-fresh"), "half");
  const yesterday = new Date(Date.now() - 25 * 3600_000);
  await utimes(path.join(drafts, "1-old"), yesterday, yesterday);
  await openFiles(onDisk, null);
  assert.deepEqual(await readdir(drafts), ["1-fresh"]);
});

test("the bucket gets signed requests, and keeps each content once", async () => {
  assert.ok(standIn.signatures.length > 0);
  for (const signature of standIn.signatures)
    assert.match(
      signature,
      /^AWS4-HMAC-SHA256 Credential=AKIDTEST\/\d{8}\/us-east-1\/s3\/aws4_request, SignedHeaders=.*x-amz-date.*, Signature=[0-9a-f]{64}$/,
    );
  for (const [at, bytes] of standIn.objects)
    assert.equal(at, `/originals/files/${sha256(bytes).slice(0, 2)}/${sha256(bytes)}`);
});

test("a bucket without credentials is refused at the start, in words", async () => {
  await assert.rejects(openFiles(await folder(), bucket, {}), /AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/);
});
