import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { readCron } from "../../../src/kernel/cron.ts";
import type { CalendarTime } from "./calendar-times.ts";
import { calendarKinds, cronOf, readCalendarTime, weekdays } from "./calendar-times.ts";

const two = (n: number) => String(n).padStart(2, "0");
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
const chosen: fc.Arbitrary<CalendarTime> = fc.oneof(
  fc.constantFrom("none", "minutes", "quarter", "hour", "six-hours").map((kind) => ({ kind }) as CalendarTime),
  time.map((at) => ({ kind: "day", time: at }) as const),
  fc.tuple(time, fc.constantFrom(...weekdays)).map(([at, weekday]) => ({ kind: "week", time: at, weekday }) as const),
  fc.tuple(time, fc.integer({ min: 1, max: 28 })).map(([at, date]) => ({ kind: "month", time: at, date }) as const),
);

test("what is chosen in the form is read again as it was chosen, and is a schedule", () => {
  fc.assert(
    fc.property(chosen, (one) => {
      const cron = cronOf(one);
      assert.deepEqual(readCalendarTime(cron), one);
      assert.ok(cron === "" || readCron(cron) !== null, cron);
      assert.ok(calendarKinds.includes(one.kind));
    }),
  );
});

test("a schedule that the form has no fields for stays as it was written", () => {
  for (const cron of ["0 2 31 * *", "0 2 1 * 1", "30 8 * * 1-5", "0 24 * * *", "0 2 * 6 *", "0  2 * * *", "x"])
    assert.deepEqual(readCalendarTime(cron), { kind: "other", text: cron });
  assert.equal(cronOf({ kind: "other", text: "30 8 * * 1-5" }), "30 8 * * 1-5");
});
