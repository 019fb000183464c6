import assert from "node:assert/strict";
import test from "node:test";
import { z } from "zod";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { factType, record, timeLine } from "./index.ts";

const db = await testDatabase();
const opened = factType("thing-opened", z.object({ why: z.string() }));
const dms = db.contextOf(officer("moit.dms"));
const police = db.contextOf(officer("mps.a05"));
const thing = (level: "own" | "named" | "agencies", sharedWith: string[] = []) => ({
  id: `thg_${level}`,
  agency: "moit.dms",
  level,
  sharedWith,
});

test("a fact of one's own agency is on the time line and hidden from another agency", async () => {
  await dms.transaction((tx) => record(dms, tx, opened, thing("own"), { why: "lead" }));
  assert.deepEqual(
    (await dms.read((tx) => timeLine(tx, "thg_own"))).map((fact) => fact.payload),
    [{ why: "lead" }],
  );
  assert.deepEqual(await police.read((tx) => timeLine(tx, "thg_own")), []);
});

test("a fact shared with a named agency is seen there", async () => {
  await dms.transaction((tx) => record(dms, tx, opened, thing("named", ["mps.a05"]), { why: "joint work" }));
  assert.equal((await police.read((tx) => timeLine(tx, "thg_named"))).length, 1);
});

test("a fact cannot be recorded in another agency's name, changed or removed", async () => {
  await assert.rejects(
    police.transaction((tx) => record(police, tx, opened, thing("own"), { why: "forged" })),
    /row-level security/,
  );
  for (const sql of ["update facts set type = 'x'", "delete from facts"]) {
    await assert.rejects(
      dms.transaction((tx) => tx.client.query(sql)),
      /permission denied/,
    );
  }
});

test("what the transaction throws leaves no fact behind", async () => {
  const failing = dms.transaction(async (tx) => {
    await record(dms, tx, opened, { ...thing("own"), id: "thg_lost" }, { why: "x" });
    throw new Error("changed my mind");
  });
  await assert.rejects(failing, /changed my mind/);
  assert.deepEqual(await dms.read((tx) => timeLine(tx, "thg_lost")), []);
});
