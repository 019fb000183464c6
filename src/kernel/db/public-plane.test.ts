import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { publicActor } from "../actor.ts";
import { statement } from "./statement.ts";

const db = await testDatabase();
const visitor = db.contextOf(publicActor);
await db.asSuperuser("create table app.notes (n int4 primary key)");
await db.asSuperuser("grant select, insert on app.notes to chinhhang_public");

const insertNote = statement({ params: { n: "int4" }, sql: `insert into notes (n) values ($n)` });
const countNotes = statement({ row: { n: "int4" }, sql: `select count(*)::int4 as n from notes` });
const divide = statement({ params: { by: "int4" }, row: { n: "int4" }, sql: `select 1 / $by as n` });
const whoAsks = statement({
  row: { actor: "text?", agency: "text?", audiences: "text[]", roles: "text[]" },
  sql: `select sec.actor() as actor, sec.agency() as agency, sec.audiences() as audiences, sec.roles() as roles`,
});

test("a public read cannot write, even where the role was granted it by mistake", async () => {
  await assert.rejects(
    visitor.read((tx) => tx.run(insertNote, { n: 1 })),
    { code: "25006" },
  );
  assert.equal((await visitor.read((tx) => tx.get(countNotes, {}))).n, 0);
});

test("a public change is a transaction of its own: what fails in it leaves nothing behind", async () => {
  await visitor.transaction((tx) => tx.run(insertNote, { n: 2 }));
  const failing = visitor.transaction(async (tx) => {
    await tx.run(insertNote, { n: 3 });
    await tx.get(divide, { by: 0 });
  });
  await assert.rejects(failing);
  assert.equal((await visitor.read((tx) => tx.get(countNotes, {}))).n, 1);
});

test("a public read names nobody to the database, also after a public change and an officer's read", async () => {
  await db.contextOf(officer("moit.dms")).read((tx) => tx.get(whoAsks, {}));
  await visitor.transaction((tx) => tx.run(insertNote, { n: 4 }));
  for (let again = 0; again < 5; again++)
    assert.deepEqual(await visitor.read((tx) => tx.get(whoAsks, {})), {
      actor: null,
      agency: null,
      audiences: [],
      roles: [],
    });
});

test("a look-up that fails takes none of the others asked together with it down, nor the connection", async () => {
  const asked = visitor.read((tx) =>
    Promise.allSettled([tx.get(divide, { by: 1 }), tx.get(divide, { by: 0 }), tx.get(countNotes, {})]),
  );
  assert.deepEqual(
    (await asked).map(({ status }) => status),
    ["fulfilled", "rejected", "fulfilled"],
  );
  const hurried = Array.from({ length: 20 }, (_, by) =>
    visitor.read((tx) => Promise.all([tx.get(divide, { by: by % 2 }), tx.get(countNotes, {})])),
  );
  const ended = await Promise.allSettled(hurried);
  assert.equal(ended.filter(({ status }) => status === "fulfilled").length, 10);
  assert.equal((await visitor.read((tx) => tx.get(divide, { by: 1 }))).n, 1);
});

test("the look-ups of the public plane are not planned anew each time", async () => {
  const { rows } = await visitor.read((tx) => tx.client.query("show plan_cache_mode"));
  assert.equal(rows[0].plan_cache_mode, "force_generic_plan");
});
