import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { testApi } from "../../../test/support/api.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { decider } from "../../../test/support/parties.ts";
import * as made from "../../../test/support/passports.ts";
import { originKeys } from "../../engines/codes/index.ts";
import { checkCredential, publicKeyOfMultibase, statusOf, verifyCredential } from "../../engines/credentials/index.ts";
import { openFiles } from "../../services/files/index.ts";
import { passportsRoutes } from "./index.ts";

const db = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), "passport-routes-"));
after(() => rm(folder, { recursive: true, force: true }));
const files = await openFiles(folder, null);
await made.loadLaw(db);
const maker = await made.makeMaker(db, 1);
const other = await made.makeMaker(db, 2);
const origin = "https://nha.example";
const keys = originKeys(new Uint8Array(32).fill(5));
const ask = testApi(db, (api) =>
  passportsRoutes(api, { files, database: db.database, originKeys: keys, publicUrl: origin }),
);
const gtin = made.inventedGtin(maker.prefix, 1);
const published = await made.publishSauce(maker.ctx, files, gtin);
type Json = Record<string, unknown>;

/** The key that the house's own DID document gives for a method. */
async function keyOf(method: string) {
  const { body } = await ask(null, "GET", "/.well-known/did.json");
  const found = (body["verificationMethod"] as { id: string; publicKeyMultibase: string }[]).find(
    ({ id }) => id === method,
  );
  return found === undefined ? null : publicKeyOfMultibase(found.publicKeyMultibase);
}
const asked = () => ({ keyOf, at: Date.now() });
const credential = async () => (await ask(null, "GET", `/v1/passports/${gtin}/credential`)).body;
const statusNow = async (of: Json) => {
  const answers: Record<string, boolean> = {};
  for (const entry of of["credentialStatus"] as Json[]) {
    const { body } = await ask(null, "GET", new URL(String(entry["statusListCredential"])).pathname);
    assert.deepEqual(await verifyCredential(body, asked()), []);
    const answer = await statusOf(entry, body);
    assert.ok("set" in answer, JSON.stringify(answer));
    answers[String(entry["statusPurpose"])] = answer.set;
  }
  return answers;
};

test("the credential of a passport verifies with the key of the house's DID document, and stands", async () => {
  const of = await credential();
  assert.deepEqual(checkCredential(of), []);
  assert.equal(of["issuer"], "did:web:nha.example");
  assert.deepEqual(await verifyCredential(of, asked()), []);
  assert.deepEqual(await statusNow(of), { revocation: false, suspension: false });
  assert.deepEqual(await credential(), of, "the same version gives the same bytes");
  const changed = { ...of, credentialSubject: { ...(of["credentialSubject"] as Json), "gs1:gtin": "08936036020014" } };
  assert.deepEqual(await verifyCredential(changed, asked()), [{ at: "/proof", code: "signature" }]);
});

test("who is signed in gets the same status list as everybody: what all rely on does not depend on who asks", async () => {
  const list = async (who: Parameters<typeof ask>[0]) => {
    const { body } = await ask(who, "GET", "/v1/status-lists/1");
    return (body["credentialSubject"] as Json)["encodedList"];
  };
  assert.equal(await list(other.person), await list(null));
  assert.equal(await list(decider), await list(null));
  assert.equal((await ask(null, "GET", "/v1/status-lists/9")).status, 404);
});

test("the JSON-LD names product, producer, origin and certificates in words of schema.org and GS1", async () => {
  const { body, headers } = await ask(null, "GET", `/v1/passports/${gtin}/product`);
  assert.match(headers.get("content-type") ?? "", /application\/ld\+json/);
  assert.equal(body["@id"], `${origin}/01/0${gtin}`);
  assert.deepEqual(body["@type"], ["schema:Product", "gs1:Product"]);
  assert.deepEqual(body["schema:name"], [
    { "@value": "Nước mắm Cá Hư Cấu", "@language": "vi" },
    { "@value": "Invented fish sauce", "@language": "en" },
  ]);
  assert.equal((body["gs1:countryOfOrigin"] as Json)["gs1:countryCode"], "VN");
  assert.equal((body["gs1:certification"] as Json[])[0]?.["gs1:certificationIdentification"], "CN-01");
  assert.equal((await ask(null, "GET", "/v1/passports/8936036020014/product")).status, 404);
  assert.equal((await ask(null, "GET", "/v1/passports/khong-phai-ma/credential")).status, 404);
});

test("a withdrawn passport leaves a revoked credential behind, a suspended one a suspended, and neither page nor data", async () => {
  const before = await credential();
  const at = `/v1/passports/${published.id}`;
  const suspended = await ask(decider, "POST", `${at}/suspend`, {
    version: published.version,
    body: { reason: "Kiểm tra" },
  });
  assert.equal(suspended.status, 200, JSON.stringify(suspended.body));
  assert.equal((await ask(null, "GET", `/v1/passports/${gtin}/credential`)).status, 404);
  assert.deepEqual(await statusNow(before), { revocation: false, suspension: true });
  const back = await ask(decider, "POST", `${at}/reinstate`, {
    version: Number(suspended.body["version"]),
    body: {},
  });
  assert.deepEqual(await statusNow(before), { revocation: false, suspension: false });
  const gone = await ask(maker.person, "POST", `${at}/withdraw`, {
    version: Number(back.body["version"]),
    body: { reason: "Ngừng bán" },
  });
  assert.equal(gone.status, 200);
  assert.deepEqual(await statusNow(before), { revocation: true, suspension: false });
  for (const what of ["credential", "product"])
    assert.equal((await ask(null, "GET", `/v1/passports/${gtin}/${what}`)).status, 404);
});

test("a party drafts, fills and is told what is wrong at the field, in its language", async () => {
  const draft = await ask(maker.person, "POST", "/v1/passports", {
    body: { gtin: made.inventedGtin(maker.prefix, 2), name: "Mắm" },
  });
  assert.equal(draft.status, 201);
  const steps = `/v1/passports/${String(draft.body["id"])}/sections/steps`;
  const body = { steps: [{ kind: "made", gln: "123", at: "2026-11-31" }] };
  const wrong = await ask(maker.person, "PUT", steps, { version: 1, body, lang: "en" });
  assert.equal(wrong.status, 422);
  const errors = wrong.body["errors"] as { pointer: string; message: string }[];
  assert.deepEqual(
    errors.map(({ pointer }) => pointer),
    ["/steps/0/gln", "/steps/0/at"],
  );
  assert.match(errors[1]!.message, /no such day/);
  const right = { steps: [{ kind: "made", place: "Xưởng 1", at: "2026-11-01" }] };
  assert.equal((await ask(maker.person, "PUT", steps, { version: 1, body: right })).status, 200);
  assert.equal((await ask(maker.person, "PUT", steps, { version: 1, body: right })).status, 412);
  assert.equal((await ask(maker.person, "PUT", steps, { body: right })).status, 422);
});

test("nobody learns of a draft by asking for it", async () => {
  const { body } = await ask(maker.person, "GET", "/v1/passports?q=Mam");
  const [draft] = (body["items"] as { id: string; state: string }[]).filter(({ state }) => state === "draft");
  for (const who of [other.person, decider, officer("mps.a05", ["officer"])]) {
    assert.equal((await ask(who, "GET", `/v1/passports/${draft!.id}`)).status, 404);
    assert.equal((await ask(who, "GET", `/v1/passports/${draft!.id}/signs`)).status, 404);
    assert.equal((await ask(who, "GET", `/v1/passports/${draft!.id}/versions/1`)).status, 404);
    assert.deepEqual((await ask(who, "GET", "/v1/passports?q=mam+mam")).body["items"], []);
  }
  assert.equal((await ask(null, "GET", `/v1/passports/${draft!.id}`)).status, 401);
  assert.equal((await ask(null, "GET", "/v1/passports")).status, 401);
});
