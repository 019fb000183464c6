import assert from "node:assert/strict";
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import test from "node:test";
import fc from "fast-check";
import { checkCode, originKeys, signCode } from "../codes/index.ts";
import type { Holdings, OfflineCode, OfflineNotice, RecallBundle, Recalls, TrustList } from "./index.ts";
import { hasHash } from "./recalls.ts";
import { base64Url, continues, hashOfCode, judgeOffline, openSigned, packHashes, putOver, seal } from "./index.ts";

const keys = originKeys(new Uint8Array(32).fill(7));
const root = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }) as string;
const rootKey = new Uint8Array(createPublicKey(root).export({ format: "der", type: "spki" }).subarray(-32));
const signRoot = (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, createPrivateKey(root)));

const now = new Date("2026-11-22T08:00:00Z");
const gtin = "08936020020013";
const serial = "ABCD0123456789EFG";
const code: OfflineCode = { gtin, serial, lot: "L7", expiry: null, signature: signCode(keys, { gtin, serial }) };
const { keyId, publicKey } = keys.signingKey(1);
const trust: TrustList = {
  form: "trust/1",
  issuedAt: "2026-11-20T00:00:00Z",
  validUntil: "2026-12-20T00:00:00Z",
  keys: [{ keyId, publicKey: base64Url(publicKey) }],
};

const words = { vi: "Thu hồi", en: "Recall" };
function noticed(changes: Partial<OfflineNotice> = {}): OfflineNotice {
  return {
    id: "ntc_1",
    kind: "recalled",
    scope: "product",
    gtin,
    number: "12/TB",
    title: words,
    advice: words,
    ...changes,
  };
}
function bundle(changes: Partial<RecallBundle> = {}): RecallBundle {
  return {
    form: "recalls/1",
    asOf: "2026-11-22T00:00:00Z",
    since: null,
    notices: [],
    lifted: [],
    codes: [],
    ...changes,
  };
}
const holding = (changes: Partial<RecallBundle> = {}, more: Partial<Holdings> = {}): Holdings => ({
  trust,
  recalls: putOver(null, bundle(changes)),
  check: checkCode,
  ...more,
});
const outcome = async (of: Partial<OfflineCode>, holdings: Holdings = holding(), at = now) => {
  const { outcome: said, reasons } = await judgeOffline({ ...code, ...of }, holdings, at);
  return [said, ...reasons];
};

test("a good signature says that the data are the maker's, and a code without one is not judged", async () => {
  assert.deepEqual(await outcome({}), ["SIGNED_OFFLINE"]);
  assert.deepEqual(await outcome({ signature: null }), ["NOT_JUDGED", "O-NET-01"]);
  assert.deepEqual(await outcome({ serial: null, signature: null }), ["NOT_JUDGED", "O-NET-01"]);
});

test("a signature of another code is forged; one by a key that the list lacks, or cut off, is not judged", async () => {
  assert.deepEqual(await outcome({ serial: "ABCD0123456789EFH" }), ["FORGED", "O-SIG-01"]);
  assert.deepEqual(await outcome({ gtin: "08936020020020" }), ["FORGED", "O-SIG-01"]);
  const other = signCode(originKeys(new Uint8Array(32).fill(8)), { gtin, serial });
  assert.deepEqual(await outcome({ signature: other }), ["NOT_JUDGED", "O-SIG-02", "O-NET-01"]);
  assert.deepEqual(await outcome({ signature: other.slice(0, 40) }), ["NOT_JUDGED", "O-SIG-03", "O-NET-01"]);
});

test("a notice over the product, the lot or the code itself counts before a good signature, and after a forged one", async () => {
  for (const notice of [noticed(), noticed({ scope: "lot", lot: "L7" })])
    assert.deepEqual(await outcome({}, holding({ notices: [notice] })), ["DO_NOT_USE", "O-REC-01"]);
  const single = noticed({ scope: "codes" });
  const hashes = base64Url(packHashes([await hashOfCode(gtin, serial)]));
  const listed = holding({ notices: [single], codes: [{ notice: single.id, hashes }] });
  assert.deepEqual(await outcome({}, listed), ["DO_NOT_USE", "O-REC-01"]);
  const beside = { serial: "ABCD0123456789EFH" };
  assert.equal((await outcome(beside, listed))[0], "FORGED");
  assert.equal(
    (await outcome({ ...beside, signature: signCode(keys, { gtin, ...beside }) }, listed))[0],
    "SIGNED_OFFLINE",
  );
  assert.deepEqual(await outcome({ lot: "L8" }, holding({ notices: [noticed({ scope: "lot", lot: "L7" })] })), [
    "SIGNED_OFFLINE",
  ]);
});

test("a notice that may mean the code keeps it from being called good, and says why", async () => {
  const ranged = holding({ notices: [noticed({ scope: "batch", tag: "ABCD" })] });
  assert.deepEqual(await outcome({}, ranged), ["NOT_JUDGED", "O-REC-02", "O-NET-01"]);
  assert.deepEqual(await outcome({ lot: null }, holding({ notices: [noticed({ scope: "lot", lot: "L7" })] })), [
    "NOT_JUDGED",
    "O-REC-02",
    "O-NET-01",
  ]);
  assert.equal(
    (await outcome({}, holding({ notices: [noticed({ scope: "batch", tag: "ABCE" })] })))[0],
    "SIGNED_OFFLINE",
  );
});

test("a day is Vietnam's: goods expire when their last day is over there", async () => {
  assert.equal((await outcome({ expiry: "2026-11-22" }))[0], "SIGNED_OFFLINE");
  assert.equal((await outcome({ expiry: "2026-11-22" }, holding(), new Date("2026-11-22T17:00:00Z")))[0], "EXPIRED");
});

test("old notices and an old list of keys say so, and without a list no signature is good", async () => {
  assert.deepEqual(await outcome({}, holding({ asOf: "2026-11-10T00:00:00Z" })), ["SIGNED_OFFLINE", "O-NET-02"]);
  const later = new Date("2026-12-21T00:00:00Z");
  assert.deepEqual(await outcome({}, holding({ asOf: later.toISOString() }), later), [
    "NOT_JUDGED",
    "O-NET-03",
    "O-NET-01",
  ]);
  assert.deepEqual(await outcome({}, { trust: null, recalls: null, check: checkCode }), [
    "NOT_JUDGED",
    "O-NET-03",
    "O-NET-02",
    "O-NET-01",
  ]);
});

const flip = (text: string, at: number) => text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);

test("a device without any notices calls no code good: nobody could tell it that the code was stolen", async () => {
  assert.deepEqual(await outcome({}, { trust, recalls: null, check: checkCode }), [
    "NOT_JUDGED",
    "O-NET-02",
    "O-NET-01",
  ]);
});

test("what the house signed is opened by its key alone, and a flipped bit anywhere closes it", async () => {
  const sealed = seal(trust, signRoot);
  assert.deepEqual(await openSigned(sealed, rootKey, "trust/1"), trust);
  assert.equal(await openSigned(sealed, publicKey, "trust/1"), null);
  assert.equal(await openSigned(sealed, rootKey, "recalls/1"), null);
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.payload.length - 2), fc.nat(sealed.signature.length - 2), async (one, two) => {
      assert.equal(await openSigned({ ...sealed, payload: flip(sealed.payload, one) }, rootKey, "trust/1"), null);
      assert.equal(await openSigned({ ...sealed, signature: flip(sealed.signature, two) }, rootKey, "trust/1"), null);
    }),
  );
  assert.equal(await openSigned({ payload: "%", signature: "%" }, rootKey, "trust/1"), null);
});

const day = (n: number) => `2026-01-${String(n + 1).padStart(2, "0")}T00:00:00Z`;

/** What stands after a history of notices that were set and lifted, told whole and told in steps. */
const step = fc.record({ set: fc.array(fc.nat(20), { maxLength: 4 }), lift: fc.array(fc.nat(20), { maxLength: 3 }) });

test("bundles since a time, one after the other and some twice, leave what the whole bundle says", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.boolean(), (steps, twice) => {
      const standing = new Map<string, OfflineNotice>();
      let held: Recalls | null = putOver(null, bundle({ asOf: "2026-01-01T00:00:00Z" }));
      steps.forEach(({ set, lift }, at) => {
        const lifted = lift.map((id) => `ntc_${id}`).filter((id) => !set.includes(Number(id.slice(4))));
        for (const id of lifted) standing.delete(id);
        const notices = set.map((id) => noticed({ id: `ntc_${id}` }));
        for (const notice of notices) standing.set(notice.id, notice);
        const delta = bundle({ since: day(at), asOf: day(at + 1), notices, lifted });
        assert.ok(continues(held, delta));
        held = putOver(held, delta);
        if (twice) held = putOver(held, delta);
      });
      assert.deepEqual([...held.notices.keys()].sort(), [...standing.keys()].sort());
    }),
  );
  const held = putOver(null, bundle({ asOf: "2026-01-05T00:00:00Z" }));
  assert.equal(continues(held, bundle({ since: "2026-01-06T00:00:00Z" })), false);
  assert.equal(continues(null, bundle({ since: "2026-01-01T00:00:00Z" })), false);
});

test("a hash is found among packed ones exactly where it was packed, in whatever order they came", () => {
  const hash = fc.uint8Array({ minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 50 }), fc.array(hash, { maxLength: 10 }), (some, others) => {
      const packed = packHashes(some);
      const names = new Set(some.map(String));
      for (const one of [...some, ...others]) assert.equal(hasHash(packed, one), names.has(String(one)));
    }),
  );
});
