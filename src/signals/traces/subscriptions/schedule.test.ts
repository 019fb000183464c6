import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { nextTime, numbersOf, wrongFields } from "./schedule.ts";

const vietnam = (text: string) => new Date(`${text}+07:00`);
const rows: readonly [schedule: Parameters<typeof nextTime>[0], after: string, next: string][] = [
  [{ hour: "1", minute: "5" }, "2026-03-01T00:00:00", "2026-03-01T01:05:00"],
  [{ hour: "1", minute: "5" }, "2026-03-01T01:05:00", "2026-03-02T01:05:00"],
  [{ hour: "1" }, "2026-03-01T00:00:00", "2026-03-01T01:00:00"],
  [{ minute: "0,30" }, "2026-03-01T10:10:00", "2026-03-01T10:30:00"],
  [{ hour: "[9-11]", minute: "15" }, "2026-03-01T11:15:00", "2026-03-02T09:15:00"],
  [{ dayOfWeek: "1" }, "2026-03-01T12:00:00", "2026-03-02T00:00:00"],
  [{ dayOfMonth: "31" }, "2026-04-01T00:00:00", "2026-05-31T00:00:00"],
  [{ month: "2", dayOfMonth: "29", hour: "8" }, "2026-03-01T00:00:00", "2028-02-29T08:00:00"],
];

for (const [schedule, from, next] of rows)
  test(`${JSON.stringify(schedule)} comes after ${from} at ${next}, Vietnam's time`, () => {
    assert.equal(nextTime(schedule, vietnam(from))?.toISOString(), vietnam(next).toISOString());
  });

test("a day that no year has never comes", () => {
  assert.equal(nextTime({ month: "2", dayOfMonth: "30" }, new Date("2026-01-01T00:00:00Z")), null);
});

test("fields are numbers, lists and ranges within their bounds", () => {
  assert.deepEqual([...(numbersOf("1,[3-5],9", 0, 59) ?? [])], [1, 3, 4, 5, 9]);
  for (const wrong of ["", "60", "[5-3]", "x", "1,,2", "*"]) assert.equal(numbersOf(wrong, 0, 59), null, wrong);
  assert.deepEqual(wrongFields({ hour: "24", minute: "5" }), ["hour"]);
});

test("the next time lies after the moment asked from, and none lies between", () => {
  fc.assert(
    fc.property(
      fc.nat(59),
      fc.nat(23),
      fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true }),
      (minute, hour, after) => {
        const next = nextTime({ minute: String(minute), hour: String(hour) }, after);
        assert.ok(next !== null && next > after && next.getTime() - after.getTime() <= 86_400_000);
        assert.deepEqual([next.getUTCMinutes(), (next.getUTCHours() + 7) % 24], [minute, hour]);
      },
    ),
  );
});
