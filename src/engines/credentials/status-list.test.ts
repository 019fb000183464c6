import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { decodeList, encodeList } from "./status-list.ts";
import { checkCredential, leastEntries, StatusBits, statusListCredential, statusOf } from "./index.ts";
import { toBase64url } from "./multibase.ts";

const list = {
  id: "https://example.vn/v1/status-lists/1",
  issuer: "did:web:example.vn",
  purpose: "revocation" as const,
  validFrom: "2026-11-22T00:00:00Z",
  validUntil: "2026-11-23T00:00:00Z",
};
const entry = {
  type: "BitstringStatusListEntry",
  statusPurpose: "revocation",
  statusListIndex: "131071",
  statusListCredential: list.id,
};

test("the first entry is the highest bit of the first byte", () => {
  const bits = new StatusBits();
  bits.set(0);
  bits.set(9);
  assert.deepEqual(bits.bytes.slice(0, 2), new Uint8Array([0b1000_0000, 0b0100_0000]));
});

test("a list that was encoded holds the same entries, and no others", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat(leastEntries - 1), { maxLength: 40 }),
      fc.nat(leastEntries - 1),
      async (set, asked) => {
        const bits = new StatusBits();
        for (const index of set) bits.set(index);
        const back = await decodeList(await encodeList(bits));
        assert.ok(back);
        assert.equal(back.size, leastEntries);
        for (const index of set) assert.equal(back.has(index), true);
        assert.equal(back.has(asked), set.includes(asked));
      },
    ),
    { numRuns: 30 },
  );
});

test("an empty list of the least size is short to send", async () => {
  assert.ok((await encodeList(new StatusBits())).length < 100);
});

test("fewer entries than hide who is asked about are neither made nor believed", async () => {
  await assert.rejects(encodeList(new StatusBits(new Uint8Array(8))), RangeError);
  assert.throws(() => new StatusBits().set(leastEntries), RangeError);
  const good = await statusListCredential(list, new StatusBits());
  const packed = new Uint8Array(
    await new Response(new Blob([new Uint8Array(8)]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer(),
  );
  const short = { ...good, credentialSubject: { ...good.credentialSubject, encodedList: toBase64url(packed) } };
  assert.deepEqual(await statusOf(entry, short), {
    problems: [{ at: "/credentialSubject/encodedList", code: "list-short" }],
  });
});

test("an entry is read from its own list, for its own purpose, within the list", async () => {
  const bits = new StatusBits();
  bits.set(131_071);
  const good = await statusListCredential(list, bits);
  assert.deepEqual(checkCredential(good), []);
  assert.deepEqual(await statusOf(entry, good), { set: true });
  assert.deepEqual(await statusOf({ ...entry, statusListIndex: "5" }, good), { set: false });
  const wrong = async (one: object) => {
    const answer = await statusOf({ ...entry, ...one }, good);
    return "problems" in answer ? answer.problems[0]?.code : answer;
  };
  assert.equal(await wrong({ statusListIndex: "131072" }), "list-index");
  assert.equal(await wrong({ statusListIndex: "x" }), "list-index");
  assert.equal(await wrong({ statusPurpose: "suspension" }), "list-purpose");
  assert.equal(await wrong({ statusListCredential: "https://example.vn/v1/status-lists/2" }), "list-form");
});

test("a list that unpacks to more than 16 MiB, or is no gzip, is not read", async () => {
  const bomb = new Uint8Array(
    await new Response(
      new Blob([new Uint8Array(17 * 1024 * 1024)]).stream().pipeThrough(new CompressionStream("gzip")),
    ).arrayBuffer(),
  );
  assert.equal(await decodeList(toBase64url(bomb)), null);
  for (const text of ["", "u", "uAAAA", "zAAAA", toBase64url(bomb.slice(0, 100))])
    assert.equal(await decodeList(text), null, text);
});
