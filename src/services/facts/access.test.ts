import assert from "node:assert/strict";
import test from "node:test";
import type { Actor } from "../../kernel/actor.ts";
import { publicActor, roles, systemActor } from "../../kernel/actor.ts";
import type { Problem } from "../../kernel/problem.ts";
import { testApi } from "../../../test/support/api.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { recordFacts, sequenceAll, testFactLog } from "../../../test/support/fact-log.ts";
import type { Proof } from "./index.ts";
import { checkProof, factsRoutes, getFactProof, parseVerifier, proofSchema } from "./index.ts";

const db = await testDatabase();
const log = await testFactLog(db);
const ask = testApi(db, (api) => factsRoutes(api, log));

const atFirst = await ask(null, "GET", "/v1/facts/checkpoint");
const [own] = await recordFacts(db, 3);
await sequenceAll(db, log);
const [waiting] = await recordFacts(db, 1);
const key: Actor = { ...publicActor, kind: "key", id: "key_1", agency: "moit.dms", audiences: ["moit.dms"] };

test("before the first fact there is a key and no checkpoint", () => {
  assert.equal(atFirst.status, 200);
  assert.equal(atFirst.body["checkpoint"], null);
  assert.ok(parseVerifier(atFirst.body["key"] as string) !== null);
});

const cases: [who: string, actor: Actor, outcome: string][] = [
  ["the public", publicActor, "unauthenticated"],
  ...roles.map((role): [string, Actor, string] => [role, officer("moit.dms", [role]), "+"]),
  ["someone of another agency", officer("mof.customs"), "not-found"],
  ["someone of an agency it is shared with", { ...officer("mps.a05") }, "+"],
  ["a service key", key, "forbidden"],
  ["the house itself", systemActor("moit.dms"), "+"],
];
for (const [who, actor, outcome] of cases) {
  test(`${who}: prove a fact of moit.dms ${outcome}`, async () => {
    const tried = getFactProof(db.contextOf(actor), log, own!).then(
      () => "+",
      (error: Problem) => error.code,
    );
    assert.equal(await tried, outcome);
  });
}

test("a hidden fact and one that does not exist answer alike", async () => {
  const [hidden, absent] = [
    await ask(officer("mof.customs"), "GET", `/v1/facts/${own}/proof`),
    await ask(officer("mof.customs"), "GET", "/v1/facts/fct_none/proof"),
  ];
  const { instance: _one, ...said } = hidden.body;
  const { instance: _other, ...saidToo } = absent.body;
  assert.deepEqual([hidden.status, said], [absent.status, saidToo]);
});

test("over HTTP a fact is proved, and anyone holds the proof against the open checkpoint", async () => {
  const { body: proof, status } = await ask(officer("moit.dms"), "GET", `/v1/facts/${own}/proof`);
  assert.equal(status, 200);
  const { body: open } = await ask(null, "GET", "/v1/facts/checkpoint");
  assert.equal(proof["checkpoint"], open["checkpoint"]);
  const verifier = parseVerifier(open["key"] as string);
  assert.ok(verifier !== null);
  const verdict = checkProof(proofSchema.parse(proof), verifier);
  assert.ok(verdict.ok && verdict.size === 3);
});

test("a fact that is waiting to be logged says when to ask again", async () => {
  const { status, headers } = await ask(officer("moit.dms"), "GET", `/v1/facts/${waiting}/proof`);
  assert.deepEqual([status, headers.get("retry-after")], [503, "2"]);
});

test("anyone may see that the log only grew", async () => {
  await sequenceAll(db, log);
  const { status, body } = await ask(null, "GET", "/v1/facts/consistency?from=3");
  assert.equal(status, 200);
  assert.deepEqual(checkProof(body as unknown as Proof, log.verifier), { ok: true, from: 3, size: 4 });
  assert.equal((await ask(null, "GET", "/v1/facts/consistency?from=2")).status, 404);
  for (const from of ["0", "-1", "x", "1e30", "1.5"])
    assert.equal((await ask(null, "GET", `/v1/facts/consistency?from=${from}`)).status, 422, from);
});
