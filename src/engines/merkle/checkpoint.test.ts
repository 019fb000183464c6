import assert from "node:assert/strict";
import { createPublicKey } from "node:crypto";
import { test } from "node:test";
import * as fc from "fast-check";
import { formatCheckpoint, parseCheckpoint, signCheckpoint, verifyCheckpoint } from "./checkpoint.ts";
import { leafHash } from "./hashes.ts";
import { openNote, privateKeyFromSeed, publicKeyBytes, publicKeyFromBytes } from "./signed-note.ts";

const origin = "chinhhang.example/facts";
const privateKey = privateKeyFromSeed(new Uint8Array(32).fill(7));
const signer = { name: "chinhhang", privateKey };
const verifier = { name: "chinhhang", publicKey: createPublicKey(privateKey) };
const checkpoint = { origin, size: 42, root: leafHash(Buffer.from("root")) };

test("a checkpoint is three lines, and is read back", () => {
  const text = formatCheckpoint(checkpoint);
  assert.equal(text, `${origin}\n42\n${Buffer.from(checkpoint.root).toString("base64")}\n`);
  assert.deepEqual(parseCheckpoint(text), checkpoint);
});

test("what is not exactly a checkpoint is not read as one", () => {
  const root = Buffer.from(checkpoint.root).toString("base64");
  for (const text of [
    "",
    `${origin}\n42\n${root}`,
    `${origin}\n042\n${root}\n`,
    `${origin}\n-1\n${root}\n`,
    `${origin}\n4e1\n${root}\n`,
    `${origin}\n9007199254740993\n${root}\n`,
    `${origin}\n42\n${root.slice(4)}\n`,
    `${origin}\n42\n${root}\nmore\n`,
    `\n42\n${root}\n`,
  ]) {
    assert.equal(parseCheckpoint(text), null, JSON.stringify(text));
  }
  assert.throws(() => formatCheckpoint({ ...checkpoint, origin: "two\nlines" }), TypeError);
  assert.throws(() => formatCheckpoint({ ...checkpoint, size: -1 }), RangeError);
});

test("a signed checkpoint is believed only with the right key, name and log", () => {
  const note = signCheckpoint(checkpoint, signer);
  assert.deepEqual(verifyCheckpoint(note, verifier, origin), checkpoint);
  const stranger = createPublicKey(privateKeyFromSeed(new Uint8Array(32).fill(8)));
  assert.equal(verifyCheckpoint(note, { ...verifier, publicKey: stranger }, origin), null);
  assert.equal(verifyCheckpoint(note, { ...verifier, name: "another" }, origin), null);
  assert.equal(verifyCheckpoint(note, verifier, "chinhhang.example/others"), null);
});

test("a signed checkpoint with any one character changed is refused", () => {
  const note = signCheckpoint(checkpoint, signer);
  fc.assert(
    fc.property(fc.nat({ max: note.length - 1 }), fc.integer({ min: 10, max: 126 }), (at, code) => {
      const changed = note.slice(0, at) + String.fromCharCode(code) + note.slice(at + 1);
      if (changed !== note) assert.equal(verifyCheckpoint(changed, verifier, origin), null);
    }),
    { numRuns: 400 },
  );
});

test("a signature written in base64 of other unused bits is refused: one signature has one writing", () => {
  const note = signCheckpoint(checkpoint, signer);
  const last = note.at(-3)!;
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const twin = alphabet[alphabet.indexOf(last) + 1]!;
  const rewritten = `${note.slice(0, -3)}${twin}=\n`;
  assert.deepEqual(Buffer.from(rewritten.split(" ").at(-1)!, "base64"), Buffer.from(note.split(" ").at(-1)!, "base64"));
  assert.equal(verifyCheckpoint(rewritten, verifier, origin), null);
});

test("a signature of another log keeper beside ours does no harm, and alone is not enough", () => {
  const witness = { name: "witness", privateKey: privateKeyFromSeed(new Uint8Array(32).fill(9)) };
  const note = signCheckpoint(checkpoint, signer);
  const theirs = signCheckpoint(checkpoint, witness);
  const line = theirs.slice(theirs.indexOf("—"));
  assert.deepEqual(verifyCheckpoint(note + line, verifier, origin), checkpoint);
  assert.equal(verifyCheckpoint(theirs, verifier, origin), null);
});

test("the example note of the signed-note format, signed by another program, is opened", () => {
  const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const note = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
  const key = Buffer.from("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "base64");
  assert.equal(openNote(note, { name: "PeterNeumann", publicKey: publicKeyFromBytes(key.subarray(1)) }), text);
});

test("a public key survives being kept as bytes", () => {
  const again = publicKeyFromBytes(publicKeyBytes(verifier.publicKey));
  assert.deepEqual(
    verifyCheckpoint(signCheckpoint(checkpoint, signer), { ...verifier, publicKey: again }, origin),
    checkpoint,
  );
});

test("any text is refused without an exception", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => verifyCheckpoint(text, verifier, origin) === null));
});
