import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { WorkCalendar } from "./working-days.ts";
import { addWorkingDays, isWorkingDay, workingDaysUntil } from "./working-days.ts";

const calendar: WorkCalendar = {
  off: new Set(["2026-04-27", "2026-04-30", "2026-05-01", "2026-08-31", "2026-09-01", "2026-09-02"]),
  worked: new Set(["2026-08-22"]),
};
const day = fc
  .integer({ min: 0, max: 700 })
  .map((n) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));

test("a term of working days leaves out its first day, week-ends and holidays", () => {
  assert.equal(addWorkingDays(calendar, "2026-04-24", 1), "2026-04-28");
  assert.equal(addWorkingDays(calendar, "2026-04-29", 1), "2026-05-04");
  assert.equal(addWorkingDays(calendar, "2026-04-29", 0), "2026-04-29");
});

test("a Saturday that is worked in exchange for a Monday counts, and the Monday does not", () => {
  assert.equal(addWorkingDays(calendar, "2026-08-21", 1), "2026-08-22");
  assert.equal(addWorkingDays(calendar, "2026-08-28", 1), "2026-09-03");
});

test("a term ends on a working day, and counting its days gives the term back", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
      const last = addWorkingDays(calendar, from, count);
      assert.ok(last > from && isWorkingDay(calendar, last));
      assert.equal(workingDaysUntil(calendar, from, last), count);
      assert.equal(workingDaysUntil(calendar, last, from), -count);
    }),
  );
});
