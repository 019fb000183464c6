import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import test from "node:test";
import fc from "fast-check";
import { readZip } from "../capsule/index.ts";
import type { Exchange, RequestMessage } from "./index.ts";
import {
  answerFault,
  fingerprintOf,
  keyText,
  messageFault,
  messageHash,
  packEvidence,
  proofOf,
  readKey,
  requestMessage,
  serviceParts,
  signRequest,
  signResponse,
  signStamp,
  stampFault,
  stampRoot,
  verifyEvidence,
} from "./index.ts";

const pair = () => generateKeyPairSync("ed25519");
const [asker, asked, authority, stranger] = [pair(), pair(), pair(), pair()];

const head = {
  id: "0b9f7a52-6f0c-4f0e-9a6e-2f6b7a1c9d10",
  client: "VN/GOV/customs.cuc/giam-sat",
  service: "VN/GOV/moit.dms/chinh-hang/look-up-tax-code",
  agency: "customs.cuc",
  user: "VNle.thi.hoa",
  basis: "Điều 6 quy chế phối hợp",
  purpose: "Kiểm tra lô giày ở cảng",
  at: "2026-11-22T07:00:00.000Z",
};
const request = signRequest(head, '{"taxCode":"0101234567"}', asker.privateKey);
const response = signResponse(
  request,
  { at: "2026-11-22T07:00:01.000Z", status: "ok", body: '{"records":[]}' },
  asked.privateKey,
);
const others = ["aa", "bb", "cc"].map((byte) => byte.repeat(32));
const messages = [others[0]!, messageHash(request), others[1]!, messageHash(response), others[2]!];
const stamp = signStamp(
  { authority: "thử", serial: "1", at: "2026-11-22T07:00:59.000Z", ...stampRoot(messages) },
  authority.privateKey,
);
const keys = [asker, asked, authority].map(({ publicKey }) => keyText(publicKey));
const exchange: Exchange = {
  request,
  response,
  stamps: { request: proofOf(messages, 1, stamp), response: proofOf(messages, 3, stamp) },
  keys: { client: keys[0]!, server: keys[1]!, stamps: { name: "thử", key: keys[2]! } },
  guide: "Cách kiểm tra",
};

test("a message is believed as it was signed, and no other way", () => {
  assert.equal(messageFault(request, asker.publicKey), null);
  assert.equal(messageFault(request, stranger.publicKey), "signature");
  assert.equal(messageFault({ ...request, body: request.body.replace("7", "8") }, asker.publicKey), "body");
  for (const name of ["id", "client", "service", "agency", "user", "basis", "purpose", "at"] as const) {
    const changed = { ...request, head: { ...request.head, [name]: `${request.head[name]}x` } };
    assert.equal(messageFault(changed, asker.publicKey), "signature", name);
  }
});

test("an answer belongs to the very request that it was given to", () => {
  assert.equal(answerFault(request, response, asked.publicKey), null);
  const again = signRequest(head, '{"taxCode":"0109999999"}', asker.privateKey);
  assert.equal(answerFault(again, response, asked.publicKey), "other-request");
  const other = signRequest({ ...head, id: "5f0c7a52-6f0c-4f0e-9a6e-2f6b7a1c9d11" }, request.body, asker.privateKey);
  assert.equal(answerFault(other, response, asked.publicKey), "other-request");
});

test("a signature of a request is none of an answer", () => {
  const taken = { ...response, signature: request.signature };
  assert.equal(answerFault(request, taken, asker.publicKey), "signature");
});

test("what cannot be kept or hashed as it is written is no message", () => {
  const refused: Partial<RequestMessage["head"]>[] = [
    { basis: "" },
    { basis: "   " },
    { purpose: "nửa \ud83d" },
    { purpose: "không \0 giữ được" },
    { basis: "hai\ndòng" },
    { purpose: "\u001b[2Jxóa màn hình" },
    { user: "nguyen.a" },
    { id: "1" },
    { at: "2026-11-22T07:00:00+07:00" },
    { client: "VN/GOV/../chinh-hang" },
    { service: "VN/GOV/moit.dms/chinh-hang" },
  ];
  for (const part of refused)
    assert.equal(requestMessage.safeParse({ ...request, head: { ...request.head, ...part } }).success, false);
  assert.equal(requestMessage.safeParse({ ...request, head: { ...request.head, more: 1 } }).success, false);
  assert.equal(requestMessage.safeParse({ ...request, body: "x".repeat(1_000_001) }).success, false);
  assert.equal(requestMessage.safeParse(request).success, true);
});

test("a signature is written in one way only", () => {
  const loose = `${request.signature.slice(0, 85)}B==`;
  assert.equal(requestMessage.safeParse({ ...request, signature: loose }).success, false);
});

test("a stamp holds for the messages under it, and for no other", () => {
  const proof = proofOf(messages, 1, stamp);
  assert.equal(stampFault(messageHash(request), proof, authority.publicKey), null);
  assert.equal(stampFault(messageHash(response), proof, authority.publicKey), "stamp-proof");
  assert.equal(stampFault(messageHash(request), proof, stranger.publicKey), "stamp-signature");
  const later = { ...proof, stamp: { ...stamp, at: "2026-11-22T08:00:59.000Z" } };
  assert.equal(stampFault(messageHash(request), later, authority.publicKey), "stamp-signature");
});

test("a key is read as openssl writes it and as we do, and nothing else is", () => {
  const pem = asker.publicKey.export({ type: "spki", format: "pem" }) as string;
  assert.equal(fingerprintOf(readKey(pem)!), fingerprintOf(readKey(keys[0]!)!));
  const curve = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey;
  const onCurve = curve.export({ type: "spki", format: "pem" }) as string;
  for (const wrong of [onCurve, "", "ed25519:", `${keys[0]}=`, keys[0]!.slice(0, -3), "-----BEGIN PUBLIC KEY-----"])
    assert.equal(readKey(wrong), null, wrong.slice(0, 40));
});

test("evidence is checked with public keys alone, given or carried", () => {
  const bytes = packEvidence(exchange);
  assert.deepEqual(verifyEvidence(bytes).problems, []);
  const verdict = verifyEvidence(bytes, keys);
  assert.equal(verdict.ok, true);
  assert.deepEqual(verdict.stamped, { request: stamp.at, response: stamp.at });
  assert.ok(verdict.keys.every(({ isGiven }) => isGiven));
  assert.deepEqual(verifyEvidence(bytes, keys.slice(0, 2)).problems, [{ entry: "keys.json", what: "untrusted-key" }]);
  const early = packEvidence({ ...exchange, response: null, stamps: { request: null, response: null } });
  assert.deepEqual(verifyEvidence(early, keys).stamped, { request: null, response: null });
});

test("one changed byte anywhere is found, and the entry it stands in is named", () => {
  const bytes = packEvidence(exchange);
  const { entries } = readZip(bytes);
  const places = entries.map(({ name, data }) => ({ name, from: data.byteOffset - bytes.byteOffset, to: 0, data }));
  for (const place of places) place.to = place.from + place.data.length;
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = damaged[at]! ^ change;
      const { ok, problems } = verifyEvidence(damaged, keys);
      assert.equal(ok, false);
      const within = places.find(({ from, to }) => at >= from && at < to);
      if (within !== undefined) assert.ok(problems.some(({ entry }) => entry === within.name));
    }),
    { numRuns: 200 },
  );
});

test("what was made anew by somebody without the keys is found, though the file is whole", () => {
  const forged = (part: Partial<Exchange>) => verifyEvidence(packEvidence({ ...exchange, ...part }), keys).problems;
  const own = signRequest(head, request.body, stranger.privateKey);
  assert.deepEqual(forged({ request: own, response: null, stamps: { request: null, response: null } }), [
    { entry: "request.json", what: "signature" },
  ]);
  assert.deepEqual(forged({ keys: { ...exchange.keys, server: keyText(stranger.publicKey) } }), [
    { entry: "keys.json", what: "untrusted-key" },
    { entry: "response.json", what: "signature" },
  ]);
  assert.deepEqual(forged({ stamps: { ...exchange.stamps, response: exchange.stamps.request } }), [
    { entry: "stamps.json", what: "stamp-proof" },
  ]);
  assert.deepEqual(forged({ response: null }), [{ entry: "stamps.json", what: "stamp-of-other" }]);
});

test("a service's name tells the system that gives it", () => {
  assert.deepEqual(serviceParts(head.service), { system: "VN/GOV/moit.dms/chinh-hang", code: "look-up-tax-code" });
  assert.throws(() => serviceParts("VN/GOV"));
});

test("what is no evidence at all is a verdict, never an error", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => !verifyEvidence(bytes).ok),
    { numRuns: 100 },
  );
  assert.equal(verifyEvidence(new Uint8Array(11 * 2 ** 20)).problems[0]?.what, "too-large");
});
