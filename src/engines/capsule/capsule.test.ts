import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import test from "node:test";
import fc from "fast-check";
import { WARCParser } from "warcio";
import { fromBuffer } from "yauzl";
import type { Bytes } from "./bytes.ts";
import { bytesOf } from "./bytes.ts";
import type { Captured } from "./captured.ts";
import { clipUrl, pictureUrl } from "./captured.ts";
import type { CapsuleChecks } from "./index.ts";
import { entryNames, packCapsule, readPicture, verifyCapsule, withProof } from "./index.ts";
import { readZip, writeZip } from "./zip.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const at = new Date("2026-11-20T03:04:05.678Z");
const page = { url: "https://shop-mau.example/san-pham/1?mau=den", title: "Đồng hồ mẫu", at };
const captured: Captured = {
  id: "evi_1",
  software: "Chính Hãng 0.1.0",
  at,
  page,
  responses: [
    {
      url: page.url,
      at,
      method: "GET",
      requestHeaders: [["user-agent", "Mẫu"]],
      requestBody: bytesOf(""),
      status: 200,
      reason: "OK",
      headers: [
        ["content-type", "text/html; charset=utf-8"],
        ["content-encoding", "br"],
        ["set-cookie", "a=1\nb=2"],
      ],
      body: bytesOf("<title>Đồng hồ mẫu</title><img src=/a.png>"),
      address: "203.0.113.7",
    },
    {
      url: "https://shop-mau.example/api",
      at,
      method: "POST",
      requestHeaders: [],
      requestBody: bytesOf("{}"),
      status: 204,
      reason: "",
      headers: [],
      body: bytesOf(""),
      address: null,
    },
  ],
  resources: [
    { url: pictureUrl(page.url), at, type: "image/png", body: bytesOf("picture") },
    { url: clipUrl(page.url), at, type: "image/png", body: bytesOf("clip") },
  ],
  capture: {
    way: "house",
    actor: "usr_1",
    actorName: "Nguyễn Văn A",
    agency: "moit.dms",
    place: "Hà Nội",
    note: null,
    userAgent: "Mẫu",
    claimedAt: null,
    asked: page.url,
    clip: { x: 1, y: 2, width: 3.5, height: 4 },
    missing: [],
  },
};
const fact = { id: "fct_1", type: "capsule-kept", subject: "evi_1", index: 0, size: 1 };
const packed = await packCapsule(captured, privateKey);
/** A stand-in for the log's proof: JSON of which every byte counts. */
const provesManifest = (manifest: string): CapsuleChecks => ({
  publicKey,
  provenFact: (proof) =>
    JSON.stringify(proof) === JSON.stringify({ of: manifest }) ? { ...fact, payload: { manifest } } : null,
});
const checks = provesManifest(packed.manifest);
const proven = withProof(packed.bytes, { of: packed.manifest });

test("a capsule is held to be what it was made, with and without a proof, and its manifest has one hash", async () => {
  const plain = await verifyCapsule(packed.bytes, checks);
  assert.deepEqual([plain.ok, plain.problems, plain.proof, plain.hash], [true, [], null, packed.manifest]);
  const whole = await verifyCapsule(proven, checks);
  assert.deepEqual([whole.ok, whole.problems, whole.proof?.id, whole.hash], [true, [], "fct_1", packed.manifest]);
  assert.equal(whole.manifest?.capsule.capture.actorName, "Nguyễn Văn A");
});

test("the same content, time and key make the same bytes", async () => {
  assert.deepEqual((await packCapsule(captured, privateKey)).bytes, packed.bytes);
});

test("one flipped bit of any byte is noticed, and an entry or the structure of the file is named", async () => {
  const named = new Set<string>();
  for (let place = 0; place < proven.length; place++) {
    const changed = Uint8Array.from(proven);
    changed[place] = changed[place]! ^ (1 << (place % 8));
    const { ok, problems } = await verifyCapsule(changed, checks);
    assert.equal(ok, false, `byte ${place}`);
    assert.ok(problems.length > 0, `byte ${place} is named`);
    for (const { entry } of problems) named.add(entry);
  }
  for (const name of [...Object.values(entryNames), "zip"]) assert.ok(named.has(name), name);
});

test("any byte set to any value, cut out, put in or put at the end is noticed", async () => {
  const change = fc.record({
    at: fc.nat(proven.length - 1),
    value: fc.nat(255),
    how: fc.constantFrom("set", "cut", "insert", "append", "shorten"),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ at: place, value, how }) => {
      const list = [...proven];
      if (how === "set") list[place] = value;
      if (how === "cut") list.splice(place, 1);
      if (how === "insert") list.splice(place, 0, value);
      if (how === "append") list.push(value);
      if (how === "shorten") list.length = place;
      const same = list.length === proven.length && list.every((byte, n) => byte === proven[n]);
      const { ok, problems } = await verifyCapsule(Uint8Array.from(list), checks);
      assert.deepEqual([ok, problems.length > 0], [same, !same]);
    }),
    { numRuns: 300 },
  );
});

test("a changed record is named, with its number and address", async () => {
  const { entries } = readZip(packed.bytes);
  const archive = entries[0]!;
  archive.data = Uint8Array.from(archive.data);
  archive.data[archive.data.length - 3]! ^= 1;
  const { problems } = await verifyCapsule(writeZip(entries), checks);
  const records = problems.filter(({ record }) => record !== undefined);
  assert.deepEqual(records, [
    { entry: entryNames.archive, what: "record-hash", record: { n: 6, type: "resource", url: clipUrl(page.url) } },
  ]);
});

test("a file that is no ZIP, one that is cut off anywhere and one without a manifest are told as such", async () => {
  for (const text of ["", "PK", "một lá thư bình thường, không phải gói chứng cứ"]) {
    const { problems } = await verifyCapsule(bytesOf(text), checks);
    assert.deepEqual(problems, [{ entry: "zip", what: "no-zip" }], text);
  }
  for (let length = 4; length < packed.bytes.length; length += 7) {
    const { problems } = await verifyCapsule(packed.bytes.slice(0, length), checks);
    assert.ok(
      problems.some(({ what }) => what === "zip-cut-off"),
      `${length} bytes: ${JSON.stringify(problems)}`,
    );
  }
  const without = readZip(packed.bytes).entries.filter(({ name }) => name !== entryNames.manifest);
  const { problems } = await verifyCapsule(writeZip(without), checks);
  assert.ok(problems.some(({ entry, what }) => entry === entryNames.manifest && what === "no-manifest"));
});

test("an entry too many, one too few and a changed order are named", async () => {
  const { entries } = readZip(packed.bytes);
  const more = [...entries, { name: "archive/more.warc", data: bytesOf("x") }];
  const other = [entries[1]!, entries[0]!, ...entries.slice(2)];
  for (const list of [more, entries.slice(0, 3), entries.slice(1), other, []]) {
    const { ok, problems } = await verifyCapsule(writeZip(list), checks);
    assert.equal(ok, false);
    assert.ok(
      problems.some(({ what }) => what === "entries"),
      JSON.stringify(problems),
    );
  }
});

test("another key, and a capsule signed anew with another key, are told from a changed one", async () => {
  const other = generateKeyPairSync("ed25519");
  const elsewhere = await verifyCapsule(packed.bytes, { ...checks, publicKey: other.publicKey });
  assert.deepEqual(elsewhere.problems, [{ entry: entryNames.digest, what: "other-key" }]);
  assert.equal(elsewhere.manifest, null);
  const anew = await packCapsule(captured, other.privateKey);
  assert.equal((await verifyCapsule(anew.bytes, checks)).ok, false);
});

test("the proof of another capsule does not serve", async () => {
  const second = await packCapsule({ ...captured, id: "evi_2" }, privateKey);
  const lent = withProof(second.bytes, { of: packed.manifest });
  const { ok, problems } = await verifyCapsule(lent, checks);
  assert.deepEqual([ok, problems], [false, [{ entry: entryNames.digest, what: "proof-of-other" }]]);
});

test("whatever the bytes are, the verdict is an answer and no error", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      assert.equal((await verifyCapsule(Uint8Array.from(bytes), checks)).ok, false);
      assert.equal(
        (await verifyCapsule(Uint8Array.from([...packed.bytes.subarray(0, 40), ...bytes]), checks)).ok,
        false,
      );
    }),
  );
});

/** What a ZIP reader that is not ours finds. */
function unzipped(bytes: Bytes): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const found = new Map<string, Buffer>();
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, file) => {
      if (error) return reject(error);
      file.on("entry", (entry) =>
        file.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const parts: Buffer[] = [];
          stream.on("data", (part: Buffer) => parts.push(part));
          stream.on("end", () => {
            found.set(entry.fileName, Buffer.concat(parts));
            file.readEntry();
          });
        }),
      );
      file.on("end", () => resolve(found));
      file.readEntry();
    });
  });
}

test("readers that are not ours find every entry, every record and, by the index, each record at its place", async () => {
  const files = await unzipped(packed.bytes);
  assert.deepEqual([...files.keys()], Object.values(entryNames));
  const archive = files.get(entryNames.archive)!;
  const types: string[] = [];
  for await (const record of WARCParser.iterRecords([new Uint8Array(archive)])) {
    await record.readFully();
    types.push(`${record.warcType} ${record.httpHeaders?.statusline ?? ""}`.trim());
  }
  assert.deepEqual(types, [
    "warcinfo",
    "response HTTP/1.1 200 OK",
    "request GET /san-pham/1?mau=den HTTP/1.1",
    "response HTTP/1.1 204",
    "request POST /api HTTP/1.1",
    "resource",
    "resource",
  ]);
  const lines = files.get(entryNames.index)!.toString().trimEnd().split("\n");
  assert.deepEqual(
    lines.map((line) => line.split(" ").slice(0, 2).join(" ")),
    [
      "example,shop-mau)/san-pham/1?mau=den 20261120030405",
      `${clipUrl(page.url)} 20261120030405`,
      `${pictureUrl(page.url)} 20261120030405`,
    ],
  );
  for (const line of lines) {
    const { url, offset, length } = JSON.parse(line.slice(line.indexOf("{"))) as Record<string, string>;
    const member = archive.subarray(Number(offset), Number(offset) + Number(length));
    const record = await WARCParser.parse([new Uint8Array(member)]);
    assert.equal(record?.warcTargetURI, url);
  }
});

test("a header cannot begin a line of its own, and what it said of packing is kept aside", async () => {
  const archive = (await unzipped(packed.bytes)).get(entryNames.archive)!;
  for await (const record of WARCParser.iterRecords([new Uint8Array(archive)])) {
    await record.readFully();
    if (record.warcTargetURI !== page.url || record.warcType !== "response") continue;
    const headers = record.httpHeaders!.headers;
    assert.equal(headers.get("set-cookie"), "a=1 b=2");
    assert.equal(headers.get("x-orig-content-encoding"), "br");
    assert.equal(headers.get("content-encoding") ?? null, null);
  }
});

test("half a letter in a title, an address or a note does not keep a page from becoming a capsule", async () => {
  const half = "Đồng hồ \ud83d";
  const odd: Captured = {
    ...captured,
    page: { ...page, title: half },
    resources: [{ ...captured.resources[0]!, url: `https://shop-mau.example/\udc00` }],
    capture: { ...captured.capture, note: half, missing: [{ url: half, why: half }] },
  };
  const verdict = await verifyCapsule((await packCapsule(odd, privateKey)).bytes, checks);
  assert.deepEqual([verdict.problems, verdict.manifest?.title], [[], "Đồng hồ \ufffd"]);
});

test("the picture of the page is read out of a capsule, and nothing out of what is none or too large", async () => {
  assert.deepEqual(await readPicture(packed.bytes, 10_000), bytesOf("picture"));
  const clipped = await packCapsule({ ...captured, resources: captured.resources.slice(1) }, privateKey);
  assert.deepEqual(await readPicture(clipped.bytes, 10_000), bytesOf("clip"));
  const bare = await packCapsule({ ...captured, resources: [] }, privateKey);
  for (const [bytes, most] of [
    [bare.bytes, 10_000],
    [packed.bytes, 10],
    [bytesOf("không phải gói"), 10_000],
  ] as const)
    assert.equal(await readPicture(bytes, most), null);
});
