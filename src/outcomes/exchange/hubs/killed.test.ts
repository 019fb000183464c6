import assert from "node:assert/strict";
import test from "node:test";
import { hubHouse } from "../../../../test/support/hubs/house.ts";
import { exchangeKilled } from "../../../../test/support/hubs/killed.ts";

test("two houses exchange while either is killed at random moments: nothing is lost, nothing doubled, order kept", async (t) => {
  const report = await exchangeKilled(await hubHouse(21), await hubHouse(22), {
    changes: 400,
    kills: 2,
    seed: 5,
    batch: 20,
  });
  assert.equal(report.killed.sender + report.killed.receiver, 2);
  assert.ok(report.taken >= 300, JSON.stringify(report));
  t.diagnostic(JSON.stringify(report));
});
