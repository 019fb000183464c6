import assert from "node:assert/strict";
import { Readable } from "node:stream";
import test from "node:test";
import { array, assert as holds, asyncProperty, constantFrom, integer, string, tuple, uint8Array } from "fast-check";
import { readTar, tarEnd, tarHeader, tarPadding } from "./tar.ts";

const part = string({ minLength: 1, maxLength: 30, unit: constantFrom("a", "b", "ạ", "-", "_", "9") });
const name = array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));

function archiveOf(files: readonly [string, Uint8Array][]): Buffer {
  const parts = files.flatMap(([at, body]) => [
    tarHeader({ name: at, size: body.length, mode: 0o600, folder: false }),
    body,
    tarPadding(body.length),
  ]);
  return Buffer.concat([...parts, tarEnd]);
}

async function filesIn(archive: Buffer, piece: number): Promise<[string, Buffer][]> {
  const pieces = Array.from({ length: Math.ceil(archive.length / piece) }, (_, at) =>
    archive.subarray(at * piece, (at + 1) * piece),
  );
  const found: [string, Buffer][] = [];
  for await (const { entry, body } of readTar(Readable.from(pieces)))
    found.push([entry.name, Buffer.concat(await Readable.from(body).toArray())]);
  return found;
}

test("what is written is read again, in whatever pieces it comes", async () => {
  await holds(
    asyncProperty(
      array(tuple(name, uint8Array({ maxLength: 1500 })), { maxLength: 5 }),
      integer({ min: 1, max: 2000 }),
      async (files, piece) => {
        const read = await filesIn(archiveOf(files), piece);
        assert.deepEqual(
          read,
          files.map(([at, body]) => [at, Buffer.from(body)]),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test("an archive that is cut off inside a file is not taken for whole", async () => {
  const archive = archiveOf([["a/b", new Uint8Array(5000)]]);
  await assert.rejects(filesIn(archive.subarray(0, 3000), 1000), /cut off/);
  await assert.rejects(filesIn(archive.subarray(0, 300), 1000), /cut off/);
});

test("what is no archive is refused", async () => {
  await assert.rejects(filesIn(Buffer.alloc(2048, "x"), 512), /no tar archive/);
});

test("a link in an archive is refused: it could lead out of the folder", async () => {
  const block = tarHeader({ name: "evil", size: 0, mode: 0o600, folder: false });
  block.write("2", 156, 1, "latin1");
  const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, 8, "latin1");
  await assert.rejects(filesIn(Buffer.concat([block, tarEnd]), 512), /neither file nor folder/);
});

test("a name that the format cannot carry is refused when it is written", () => {
  assert.throws(() => tarHeader({ name: "x".repeat(300), size: 0, mode: 0o600, folder: false }), /too long/);
});
