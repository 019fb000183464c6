import assert from "node:assert/strict";
import { createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import * as fc from "fast-check";
import { checkCode } from "./check-code.ts";
import { signingKey } from "./ciphers.ts";
import { protectedHeader, sigStructure } from "./cose.ts";
import { originKeys } from "./keys.ts";
import { makeSerial } from "./serial.ts";
import { signCode } from "./sign-code.ts";
import { readSignature } from "./signed-code.ts";

const keys = originKeys(new Uint8Array(32).fill(9));
const gtin = "08936036020014";
const serial = makeSerial(keys, { gtin, tag: 5, batch: { id: "bat_1", keyVersion: 1 }, counter: 8 });
const signature = signCode(keys, { gtin, serial });
const { keyId, publicKey } = keys.signingKey(1);
const trusted = [{ keyId, publicKey }];

// The COSE working group's example of Ed25519 (eddsa-sig-01), under the key of RFC 8032's first test.
const coseExample = {
  seed: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
  publicKey: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
  payload: "This is the content.",
  header: "a201270300", // EdDSA, and a content type
  signature:
    "7142fd2ff96d56db85bee905a76ba1d0b7321a95c8c4d3607c5781932b7afb8711497dfa751bf40b58b3bcc32300b1487f3db34085eef013bf08f4a44d6fef0d",
};

test("over COSE's structure the working group's example has the working group's signature", () => {
  const message = sigStructure(Buffer.from(coseExample.header, "hex"), Buffer.from(coseExample.payload));
  const key = signingKey(Buffer.from(coseExample.seed, "hex"));
  assert.equal(Buffer.from(key.publicKey).toString("hex"), coseExample.publicKey);
  assert.equal(Buffer.from(key.sign(message)).toString("hex"), coseExample.signature);
  assert.equal(Buffer.from(protectedHeader(Uint8Array.of(0x31, 0x31))).toString("hex"), "a2012704423131");
});

const headOf = (length: number) =>
  Buffer.from(sigStructure(new Uint8Array(0), new Uint8Array(length)))
    .subarray(14, 17)
    .toString("hex");

test("lengths beyond 23 and 255 bytes are written in CBOR's shortest form", () => {
  assert.deepEqual([headOf(23), headOf(24), headOf(255), headOf(256)], ["570000", "581800", "58ff00", "590100"]);
});

test("a signature has 90 characters and is good for its code alone", async () => {
  assert.match(signature, /^[A-Za-z0-9_-]{90}$/);
  assert.deepEqual(await checkCode({ gtin, serial, signature }, trusted), { ok: true, keyId });
  assert.deepEqual(await checkCode({ gtin, serial: serial.toLowerCase(), signature }, trusted), { ok: true, keyId });
  const other = makeSerial(keys, { gtin, tag: 5, batch: { id: "bat_1", keyVersion: 1 }, counter: 9 });
  const wrong = { ok: false, problem: "signature" };
  assert.deepEqual(await checkCode({ gtin, serial: other, signature }, trusted), wrong);
  assert.deepEqual(await checkCode({ gtin: "08936036020021", serial, signature }, trusted), wrong);
});

test("a key that is not believed is named as the reason, and so is one that only bears the name of ours", async () => {
  const stranger = originKeys(new Uint8Array(32).fill(8)).signingKey(1);
  assert.deepEqual(await checkCode({ gtin, serial, signature }, []), { ok: false, problem: "key" });
  const forger = [{ keyId, publicKey: stranger.publicKey }];
  assert.deepEqual(await checkCode({ gtin, serial, signature }, forger), { ok: false, problem: "signature" });
  assert.deepEqual(await checkCode({ gtin, serial, signature }, [...forger, ...trusted]), { ok: true, keyId });
});

test("no bit of a signature can be changed, and it has one writing only", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 89 }), fc.constantFrom(..."ABCXYZabcxyz0189-_"), async (at, letter) => {
      const changed = signature.slice(0, at) + letter + signature.slice(at + 1);
      if (changed === signature) return;
      assert.equal((await checkCode({ gtin, serial, signature: changed }, trusted)).ok, false, changed);
    }),
  );
});

test("any text as a signature gets an answer, never an exception", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
      assert.equal(readSignature(text), null);
      assert.deepEqual(await checkCode({ gtin, serial, signature: text }, trusted), { ok: false, problem: "form" });
    }),
  );
});

test("node's own check agrees with the one that runs in a browser", () => {
  const read = readSignature(signature);
  assert.ok(read);
  const x = Buffer.from(publicKey).toString("base64url");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  const message = sigStructure(
    protectedHeader(Uint8Array.of(keyId >>> 8, keyId & 255)),
    Buffer.from(`01${gtin}21${serial}`),
  );
  assert.ok(verify(null, message, key, read.signature));
});

test("what the browser needs imports nothing of node", () => {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(path.join(import.meta.dirname, file), "utf8");
    for (const [, target] of code.matchAll(/^(?:import|export) (?!type).*from "([^"]+)"/gm)) {
      assert.match(target as string, /^\.\//, `${file} imports ${target}`);
      visit(target as string);
    }
  };
  visit("check-code.ts");
  assert.ok(seen.size > 2);
});
