import assert from "node:assert/strict";
import test from "node:test";
import { systemActor } from "../../../kernel/actor.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { sharedPace } from "./shared-pace.ts";

const db = await testDatabase();

/** A process of an agency whose clock moves only when it sleeps. */
function processOf(agency: string, clock: { at: number }) {
  const ctx = { ...db.contextOf(systemActor(agency)), now: () => new Date(clock.at) };
  const sleep = async (milliseconds: number) => void (clock.at += milliseconds);
  return sharedPace(ctx, { intervalMs: 1_000, longestWaitMs: 5_000, sleep });
}

test("two processes, of two agencies even, take turns at a host, and a host that asks for rest gets it from both", async () => {
  const clock = { at: Date.parse("2026-11-22T03:00:00Z") };
  const [one, other] = [processOf("moit.dms", clock), processOf("customs.cuc", clock)];
  const first = await one.take("cho.example");
  assert.ok("done" in first);
  // While one is asking, the other waits for its turn and then gives up.
  const barred = await other.take("cho.example");
  assert.equal("refused" in barred && barred.refused, "host-resting");
  assert.ok("done" in (await other.take("khac.example")));

  first.done({ status: 200, retryAfter: null });
  const given = clock.at;
  const second = await one.take("cho.example");
  assert.ok("done" in second && clock.at >= given + 1_000);
  second.done({ status: 429, retryAfter: "600" });
  assert.ok("refused" in (await one.take("cho.example")));
  const resting = await other.take("cho.example");
  assert.ok("refused" in resting && (resting.retryAt ?? 0) >= given + 600_000);
});
