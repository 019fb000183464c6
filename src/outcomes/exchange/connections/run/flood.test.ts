import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../../../../test/support/database.ts";
import { flooded } from "../../../../../test/support/flood/flood.ts";

test("a partner's rows come in once each though the house is killed over them, and others are asked beside them", async () => {
  const report = await flooded(await testDatabase(), { changes: 4_000, kills: 1 });
  assert.deepEqual([report.kept, report.refused, report.kills], [3_996, 4, 1]);
  assert.ok(report.beside.done >= 1 && report.beside.failed >= 1);
  assert.ok(report.asked.during.length > 0);
});
