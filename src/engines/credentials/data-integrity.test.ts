import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  addProof,
  baseContext,
  checkCredential,
  didKey,
  didWeb,
  keyOfDidKey,
  methodOf,
  signerFromSeed,
  verifyCredential,
  verifyProofs,
} from "./index.ts";
import { fromBase58, fromBase64url, toBase58, toBase64url } from "./multibase.ts";
import { allText } from "../../kernel/text/index.ts";
import { credentialFaults } from "./problems.ts";
import type { Json } from "./values.ts";

const at = Date.parse("2026-11-22T00:00:00Z");
const created = "2026-11-21T00:00:00Z";
const signer = await signerFromSeed(new Uint8Array(32).fill(7));
const other = await signerFromSeed(new Uint8Array(32).fill(8));
const { did, method } = didKey(signer.publicKey);
const credential = {
  "@context": [baseContext],
  id: "urn:uuid:0b7f1f9e-0000-4000-8000-000000000001",
  type: ["VerifiableCredential"],
  issuer: did,
  validFrom: "2026-01-01T00:00:00Z",
  credentialSubject: { id: "https://example.vn/01/08936036020014", name: "Nước mắm Cá Cơm" },
};
const asked = { keyOf: keyOfDidKey, at };
const codes = async (document: unknown) => (await verifyCredential(document, asked)).map(({ code }) => code);
const signed = await addProof(credential, signer, { created, verificationMethod: method });

test("what was signed verifies, however its members are ordered", async () => {
  assert.deepEqual(await codes(signed), []);
  assert.deepEqual(await codes(Object.fromEntries(Object.entries(signed).toReversed())), []);
});

test("any one text changed, added or taken away is noticed", async () => {
  const changed: Json[] = [
    { ...signed, name: "Hàng thật" },
    { ...signed, credentialSubject: { ...signed.credentialSubject, name: "Nước mắm Cá Cơm " } },
    { ...signed, validFrom: "2025-01-01T00:00:00Z" },
    { ...signed, proof: { ...(signed.proof as Json), created: "2026-11-20T00:00:00Z" } },
  ];
  for (const one of changed) assert.deepEqual(await codes(one), ["signature"]);
});

test("a proof of somebody else's key is not the issuer's, good as it is", async () => {
  const forged = await addProof(credential, other, { created, verificationMethod: didKey(other.publicKey).method });
  assert.deepEqual(await verifyProofs(forged, asked), []);
  assert.deepEqual(await codes(forged), ["key-not-of-issuer"]);
  const posing = await addProof(credential, other, { created, verificationMethod: method });
  assert.deepEqual(await codes(posing), ["signature"]);
});

test("a proof says what is wrong with it", async () => {
  const proof = signed.proof as Json;
  const wrong: [Json, string][] = [
    [{ cryptosuite: "eddsa-rdfc-2022" }, "proof-suite"],
    [{ type: "Ed25519Signature2020" }, "proof-suite"],
    [{ proofPurpose: "authentication" }, "proof-purpose"],
    [{ verificationMethod: "nobody" }, "proof-form"],
    [{ verificationMethod: `${method}x` }, "key-unknown"],
    [{ created: "yesterday" }, "proof-form"],
    [{ expires: "2026-11-21T23:59:59Z" }, "proof-expired"],
    [{ "@context": [baseContext, "https://example.vn/terms"] }, "proof-context"],
    [{ proofValue: `${String(proof.proofValue)}1` }, "proof-value"],
    [{ proofValue: "u".padEnd(87, "A") }, "proof-value"],
    [{ previousProof: "urn:uuid:absent" }, "proof-earlier-missing"],
  ];
  for (const [members, code] of wrong) {
    const found = await verifyProofs({ ...signed, proof: { ...proof, ...members } }, asked);
    assert.deepEqual(
      found.map((one) => one.code),
      [code],
    );
  }
  assert.deepEqual(await verifyProofs(credential, asked), [{ at: "/proof", code: "proof-missing" }]);
  assert.deepEqual(await verifyProofs({ ...signed, proof: "z" }, asked), [{ at: "/proof", code: "proof-form" }]);
});

test("a context added after signing is not believed, though the suite lets the signed ones be followed by it", async () => {
  const longer = { ...signed, "@context": [baseContext, { brand: "https://example.vn/other" }] };
  assert.ok((await codes(longer)).includes("proof-context"));
  const open = { ...signed, "@context": [baseContext, "https://example.vn/terms"] };
  assert.deepEqual(await verifyProofs(open, asked), [], "as the suite has it: what is verified is the signed context");
  assert.deepEqual(await codes(open), ["proof-context"]);
});

test("a credential outside its dates is told so", async () => {
  const late = await addProof({ ...credential, validUntil: "2026-11-21T00:00:00Z" }, signer, {
    created,
    verificationMethod: method,
  });
  assert.deepEqual(await verifyCredential(late, asked), [{ at: "/validUntil", code: "not-valid-at" }]);
  const early = await verifyCredential(signed, { ...asked, at: 0 });
  assert.deepEqual(early, [{ at: "/validFrom", code: "not-valid-at" }]);
});

const faultsFrom = (validFrom: string) => checkCredential({ ...credential, validFrom }).map(({ code }) => code);

test("a time without its zone is no time: nobody could say when it is", () => {
  assert.deepEqual(faultsFrom("2026-01-01T00:00:00+07:00"), []);
  for (const time of ["2026-01-01T00:00:00", "2026-01-01", "2026-13-01T00:00:00Z"])
    assert.deepEqual(faultsFrom(time), ["date"], time);
});

test("a set of proofs is good when each is, and one removed leaves the others good", async () => {
  const both = await addProof(signed, other, { created, verificationMethod: didKey(other.publicKey).method });
  assert.deepEqual(await verifyProofs(both, asked), []);
  assert.deepEqual(await verifyProofs({ ...both, proof: (both.proof as Json[])[1] }, asked), []);
  const broken = { ...both, proof: [signed.proof, { ...(both.proof as Json[])[1], created: "2026-11-20T00:00:00Z" }] };
  assert.deepEqual(await verifyProofs(broken, asked), [{ at: "/proof/1", code: "signature" }]);
});

test("a chain of proofs breaks where an earlier proof is taken away or changed", async () => {
  const id = "urn:uuid:0b7f1f9e-0000-4000-8000-000000000002";
  const first = await addProof(credential, signer, { created, verificationMethod: method, id });
  const chain = await addProof(first, other, {
    created,
    verificationMethod: didKey(other.publicKey).method,
    previousProof: id,
  });
  assert.deepEqual(await verifyProofs(chain, asked), []);
  const [one, two] = chain.proof as [Json, Json];
  assert.deepEqual(await verifyProofs({ ...chain, proof: two }, asked), [
    { at: "/proof", code: "proof-earlier-missing" },
  ]);
  const swapped = await addProof(credential, other, {
    created,
    verificationMethod: didKey(other.publicKey).method,
    id,
  });
  const found = await verifyProofs({ ...chain, proof: [swapped.proof, two] }, asked);
  assert.deepEqual(found, [{ at: "/proof/1", code: "signature" }]);
  assert.ok(one);
  await assert.rejects(
    addProof(credential, signer, { created, verificationMethod: method, previousProof: id }),
    TypeError,
  );
});

test("multibase gives the bytes back, and refuses what is none", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      assert.deepEqual(fromBase58(toBase58(bytes)), new Uint8Array(bytes));
      assert.deepEqual(fromBase64url(toBase64url(bytes)), new Uint8Array(bytes));
    }),
  );
  for (const text of ["", "z0", "zI", "abc", `z${"1".repeat(1000)}`]) assert.equal(fromBase58(text), null, text);
  for (const text of ["", "uA", "u+/", "uAA=", "zAAAA"]) assert.equal(fromBase64url(text), null, text);
});

test("hostile documents get an answer, never an exception", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ noUnicodeString: false }), fc.jsonValue(), async (value, proof) => {
      assert.ok((await verifyCredential(value, asked)).length > 0);
      assert.ok((await verifyProofs({ ...credential, proof, extra: value }, asked)).length > 0);
    }),
    { numRuns: 300 },
  );
});

test("the DID of a host escapes its port, and names its key by the key", () => {
  assert.equal(didWeb("https://chinhhang.example"), "did:web:chinhhang.example");
  assert.equal(didWeb("http://localhost:8080"), "did:web:localhost%3A8080");
  assert.match(methodOf("did:web:a", signer.publicKey), /^did:web:a#z6Mk/);
});

test("every fault has words for people", () => {
  const keys = allText();
  assert.deepEqual(
    credentialFaults.filter((fault) => keys[`credentials.fault.${fault}`] === undefined),
    [],
  );
});
