import assert from "node:assert/strict";
import test from "node:test";
import { partyPerson, testDatabase } from "../../../test/support/database.ts";
import { hasPartyRole, hasRole, originActor } from "../actor.ts";
import { statement } from "./statement.ts";

const db = await testDatabase();
const insertFact = statement({
  params: { id: "text", agency: "text", shared_with: "text[]" },
  sql: `insert into facts (id, at, type, subject, actor, agency, level, shared_with, request, payload)
        values ($id, '2026-11-20', 'thing-done', 'thing', 'someone', $agency, 'named', $shared_with, 'req', '{}')`,
});
const readFacts = statement({ row: { id: "text" }, sql: `select id from facts order by id` });
const readListings = statement({ row: { id: "text" }, sql: `select id from listings` });

const maker = partyPerson("pty_maker", ["officer", "administrator"]);
const rival = db.contextOf(partyPerson("pty_rival"));

test("a party reads its own facts and those shared with it by name, and nobody else's", async () => {
  await db.contextOf(maker).transaction((tx) => tx.run(insertFact, { id: "1", agency: "pty_maker", shared_with: [] }));
  await db.asSuperuser(`insert into app.facts (id, at, type, subject, actor, agency, level, shared_with, request, payload)
    values ('2', now(), 'thing-decided', 'thing', 'officer', 'moit.dms', 'agencies', '{pty_maker}', 'req', '{}'),
           ('3', now(), 'thing-decided', 'thing', 'officer', 'moit.dms', 'agencies', '{}', 'req', '{}'),
           ('4', now(), 'thing-decided', 'thing', 'officer', 'moit.dms', 'public', '{}', 'req', '{}')`);
  const seen = await db.contextOf(maker).read((tx) => tx.rows(readFacts, {}));
  assert.deepEqual(
    seen.map(({ id }) => id),
    ["1", "2"],
  );
  assert.deepEqual(await rival.read((tx) => tx.rows(readFacts, {})), []);
});

test("a party writes as itself only", async () => {
  await assert.rejects(
    rival.transaction((tx) => tx.run(insertFact, { id: "5", agency: "pty_maker", shared_with: [] })),
    { code: "forbidden" },
  );
});

test("what agencies keep is closed to a party, whatever a policy in the code may say", async () => {
  await assert.rejects(
    rival.read((tx) => tx.rows(readListings, {})),
    { code: "forbidden" },
  );
});

test("a party's roles count for nothing in an agency's policies, and an agency's for nothing in a party's", () => {
  assert.equal(hasRole(maker, "administrator"), false);
  assert.equal(hasPartyRole(maker, "administrator"), true);
  assert.equal(hasPartyRole({ ...maker, kind: "officer", agency: "moit.dms" }, "administrator"), false);
});

test("verification reaches nothing that it was not granted", async () => {
  const origin = db.contextOf(originActor);
  for (const statementOf of [readFacts, readListings])
    await assert.rejects(
      origin.read((tx) => tx.rows(statementOf, {})),
      { code: "42501" },
    );
});
