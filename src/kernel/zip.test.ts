import assert from "node:assert/strict";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import test from "node:test";
import { promisify } from "node:util";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import type { Entry, Options, ZipFile as OpenZip } from "yauzl";
import { fromBuffer } from "yauzl";
import type { ZipFile } from "./zip.ts";
import { zipOf } from "./zip.ts";

type Answer<T> = (error: Error | null, found: T) => void;
type Opening = (entry: Entry, answer: Answer<Readable>) => void;
const open = promisify(fromBuffer as (bytes: Buffer, options: Options, answer: Answer<OpenZip>) => void);

/** Names and contents, by a reader that holds sizes against the bytes. */
async function read(archive: Buffer): Promise<[string, Buffer][]> {
  const zip = await open(archive, { lazyEntries: true, validateEntrySizes: true });
  const found: [string, Buffer][] = [];
  for (let left = zip.entryCount; left > 0; left--) {
    const next = once(zip, "entry") as Promise<[Entry]>;
    zip.readEntry();
    const [entry] = await next;
    const bytes = await buffer(await promisify(zip.openReadStream.bind(zip) as Opening)(entry));
    assert.equal(crc32(bytes), entry.crc32);
    found.push([entry.fileName, bytes]);
  }
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
