import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../../test/support/database.ts";
import { doors } from "../../../test/support/exchange-model/doors.ts";
import { fromBeginning } from "../../../test/support/exchange-model/following.ts";
import { policiesOf, withoutPolicy } from "../../../test/support/exchange-model/policies.ts";
import { newTally } from "../../../test/support/exchange-model/tally.ts";
import { furnishedWorld, walk } from "../../../test/support/exchange-model/walk.ts";
import { testFactLog } from "../../../test/support/fact-log.ts";

const db = await testDatabase();
const log = await testFactLog(db);
const size = { seed: 20_261_122, agencies: 6, records: 50, groups: 4, rounds: 4, moves: 25 };
const world = await furnishedWorld(db, size);

test("random organisations are shown by every door what the oracle says, and nothing else", async () => {
  const tally = await walk(world, log, doors);
  assert.deepEqual(tally.differences, []);
  for (const { name } of doors)
    assert.ok((tally.checks.get(name) ?? 0) >= 30, `${name}: ${tally.checks.get(name)} checks`);
  assert.ok(tally.total() >= 15_000, `${tally.total()} checks`);
});

test("taking away any one policy is seen", async () => {
  const policies = await policiesOf(db);
  assert.ok(policies.length >= 20, `${policies.length} policies`);
  const unseen: string[] = [];
  for (const policy of policies) {
    const tally = newTally();
    await withoutPolicy(db, policy, async () => {
      // The feed reads a log that goes on; the rows behind it and what may be written are asked for each agency.
      for (const agency of world.oracle.agencies)
        for (const { name, ask } of doors)
          if (["row", "write", fromBeginning].includes(name) && tally.differences.length === 0)
            await ask(world, agency, tally);
    });
    if (tally.differences.length === 0) unseen.push(policy.name);
  }
  assert.deepEqual(unseen, []);
});

test("with all policies in their places the doors agree again", async () => {
  const tally = newTally();
  for (const agency of world.oracle.agencies)
    for (const { name, ask } of doors) if (["row", "write"].includes(name)) await ask(world, agency, tally);
  assert.deepEqual(tally.differences, []);
});
