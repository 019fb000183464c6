import assert from "node:assert/strict";
import test from "node:test";
import type { Transaction } from "../../kernel/db/database.ts";
import { registeredLikeness } from "./registered-likeness.ts";

/** A register whose every reading is counted, and may fail. */
function register(...failures: boolean[]) {
  const read: string[] = [];
  const rows = async (_: unknown, { as_of }: { as_of: string }) => {
    read.push(as_of);
    if (failures.shift()) throw new Error("gone");
    return [{ host: "cho-mau.vn", name: "Chợ Mẫu" }];
  };
  return { read, tx: { rows } as unknown as Transaction };
}
const typed = "chomau-khuyenmai.top";

test("the register is read once for many that ask at once, and anew for another day", async () => {
  const { read, tx } = register();
  const like = registeredLikeness();
  const told = await Promise.all([like(tx, typed, "2026-11-21"), like(tx, typed, "2026-11-21")]);
  assert.deepEqual(
    told.map((one) => one?.how),
    ["with-words", "with-words"],
  );
  assert.equal(await like(tx, "quan-ao-dep.top", "2026-11-21"), null);
  assert.deepEqual(read, ["2026-11-21"]);
  await like(tx, typed, "2026-11-22");
  assert.deepEqual(read, ["2026-11-21", "2026-11-22"]);
});

test("what has been kept its time is read anew", async () => {
  const { read, tx } = register();
  const like = registeredLikeness(0);
  await like(tx, typed, "2026-11-21");
  await like(tx, typed, "2026-11-21");
  assert.equal(read.length, 2);
});

test("a reading that fails is not kept", async () => {
  const { read, tx } = register(true);
  const like = registeredLikeness();
  await assert.rejects(like(tx, typed, "2026-11-21"), /gone/);
  assert.equal((await like(tx, typed, "2026-11-21"))?.host, "cho-mau.vn");
  assert.equal(read.length, 2);
});
