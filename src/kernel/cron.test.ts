import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { cronText, nextTime, readCron } from "./cron.ts";

const next = (cron: string, after: string) => nextTime(cron, new Date(after))?.toISOString() ?? null;

test("the next time is the first minute after, by Vietnam's clock", () => {
  assert.equal(next("0 2 * * *", "2026-11-22T10:00:00Z"), "2026-11-22T19:00:00.000Z");
  assert.equal(next("*/15 * * * *", "2026-11-22T10:00:00Z"), "2026-11-22T10:15:00.000Z");
  assert.equal(next("*/15 * * * *", "2026-11-22T10:14:59Z"), "2026-11-22T10:15:00.000Z");
  assert.equal(
    next("0 2 * * 1", "2026-11-22T10:00:00Z"),
    "2026-11-22T19:00:00.000Z",
    "Monday 2:00 in Ha Noi is Sunday in UTC",
  );
  assert.equal(next("30 8 29 2 *", "2026-01-01T00:00:00Z"), "2028-02-29T01:30:00.000Z");
  assert.equal(next("0 0 30 2 *", "2026-01-01T00:00:00Z"), null);
  assert.equal(next("0 0 1 * 0", "2026-11-22T00:00:00Z"), "2026-11-28T17:00:00.000Z", "either day is enough");
  assert.equal(next("5,10-12 0 * * 7", "2026-11-21T17:05:00Z"), "2026-11-21T17:10:00.000Z");
});

test("what is no schedule is refused", () => {
  for (const wrong of [
    "",
    "* * * *",
    "60 * * * *",
    "* 24 * * *",
    "*/0 * * * *",
    "5-1 * * * *",
    "a * * * *",
    "* * 0 * *",
    "@daily",
  ])
    assert.equal(readCron(wrong), null, wrong);
});

test("the next time fits, lies after, and none between them fits", () => {
  const minute = fc.integer({ min: 0, max: 59 });
  const hour = fc.integer({ min: 0, max: 23 });
  const at = fc.date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(minute, hour, at, (m, h, after) => {
      const found = nextTime(`${m} ${h} * * *`, after);
      assert.ok(found !== null && found > after && found.getTime() - after.getTime() <= 86_400_000);
      assert.deepEqual([found.getUTCMinutes(), (found.getUTCHours() + 7) % 24, found.getUTCSeconds()], [m, h, 0]);
    }),
  );
});

test("a schedule that never comes is refused with its reason, and one of a leap day is not", () => {
  for (const never of ["0 2 31 2 *", "0 0 30 2 *", "5 5 31 4,6,9,11 *"])
    assert.match(cronText.safeParse(never).error?.message ?? "", /cron-never/);
  for (const kept of ["", "0 2 29 2 *", "0 2 31 * *", "0 2 31 2 1"]) assert.ok(cronText.safeParse(kept).success, kept);
});
