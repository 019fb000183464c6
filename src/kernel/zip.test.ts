import assert from "node:assert/strict";
import { buffer } from "node:stream/consumers";
import test from "node:test";
import fc from "fast-check";
import { fromBuffer } from "yauzl";
import type { ZipFile } from "./zip.ts";
import { zipOf } from "./zip.ts";

/** Names and contents, by a reader that holds sizes and checksums against the bytes. */
async function read(archive: Buffer): Promise<[string, Buffer][]> {
  const zip = await new Promise<import("yauzl").ZipFile>((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true, validateEntrySizes: true }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    );
  });
  const found: [string, Buffer][] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on("entry", (entry: import("yauzl").Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        buffer(stream).then((bytes) => {
          found.push([entry.fileName, bytes]);
          zip.readEntry();
        }, reject);
      });
    });
    zip.on("end", resolve).on("error", reject);
    zip.readEntry();
  });
  return found;
}

test("whatever goes into an archive comes out of it, by name, and equal content makes equal bytes", async () => {
  const piece = fc.oneof(fc.string({ unit: "grapheme" }), fc.uint8Array({ maxLength: 2_000 }));
  const name = fc.stringMatching(/^[a-zà-ỹ0-9-]{1,20}\.txt$/);
  const given = fc.uniqueArray(fc.record({ name, content: fc.array(piece, { maxLength: 5 }) }), {
    selector: (one) => one.name,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(given, async (files: ZipFile[]) => {
      const archive = await buffer(zipOf(files));
      const expected = files.map(({ name: of, content }): [string, Buffer] => [
        of,
        Buffer.concat([...(content as Iterable<string | Uint8Array>)].map((one) => Buffer.from(one as Uint8Array))),
      ]);
      assert.deepEqual(await read(archive), expected);
      assert.deepEqual(await buffer(zipOf(files)), archive);
    }),
    { numRuns: 60 },
  );
});

test("what breaks while a file is packed breaks the archive, and who stops reading stops the writing", async () => {
  let ended = false;
  const endless = async function* () {
    try {
      for (;;) yield Buffer.alloc(65_536, Math.random() * 256);
    } finally {
      ended = true;
    }
  };
  for await (const bytes of zipOf([{ name: "a", content: endless() }])) if (bytes.length > 100) break;
  await new Promise((resolve) => setImmediate(resolve));
  assert.ok(ended);
  const broken = (async function* () {
    yield "x";
    throw new Error("no more");
  })();
  await assert.rejects(buffer(zipOf([{ name: "a", content: broken }])), /no more/);
});
