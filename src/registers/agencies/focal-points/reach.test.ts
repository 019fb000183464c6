import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { Span } from "./reach.ts";
import { reachAt, span } from "./reach.ts";

const office: Span[] = [
  { days: [1, 2, 3, 4, 5], from: "08:00", to: "11:30" },
  { days: [1, 2, 3, 4, 5], from: "13:30", to: "17:00" },
];
const at = (local: string) => new Date(`${local}+07:00`);

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
const spans = fc.array(
  fc
    .record({ days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), from: time, to: time })
    .filter(({ from, to }) => from !== to),
  { minLength: 1, maxLength: 4 },
);
const moment = fc.date({ min: at("2020-01-01T00:00:00"), max: at("2030-01-01T00:00:00"), noInvalidDate: true });

test("hours are those of Viet Nam, whatever the zone of the machine", () => {
  // 23 November 2026 is a Monday.
  assert.equal(reachAt(office, at("2026-11-23T07:59:59")).state, "later");
  assert.equal(reachAt(office, at("2026-11-23T08:00:00")).state, "now");
  assert.equal(reachAt(office, at("2026-11-23T11:29:59")).state, "now");
  assert.deepEqual(reachAt(office, at("2026-11-23T11:30:00")), {
    state: "later",
    opensAt: at("2026-11-23T13:30:00"),
  });
});

test("over the week-end hours begin again on Monday", () => {
  assert.deepEqual(reachAt(office, at("2026-11-20T17:00:00")).opensAt, at("2026-11-23T08:00:00"));
  assert.deepEqual(reachAt(office, at("2026-11-22T23:59:30")).opensAt, at("2026-11-23T08:00:00"));
});

test("a watch through the night goes on past midnight, from Sunday into Monday too", () => {
  const night: Span[] = [{ days: [7], from: "22:00", to: "06:00" }];
  assert.equal(reachAt(night, at("2026-11-22T22:00:00")).state, "now");
  assert.equal(reachAt(night, at("2026-11-23T05:59:00")).state, "now");
  assert.deepEqual(reachAt(night, at("2026-11-23T06:00:00")).opensAt, at("2026-11-29T22:00:00"));
});

test("around the clock is always, and no hours are not known", () => {
  const always: Span[] = [{ days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00" }];
  assert.ok(span.safeParse(always[0]).success);
  assert.equal(span.safeParse({ days: [1], from: "08:00", to: "08:00" }).success, false);
  fc.assert(fc.property(moment, (when) => reachAt(always, when).state === "now"));
  assert.deepEqual(reachAt([], at("2026-11-23T08:00:00")), { state: "unknown", opensAt: null });
});

test("on a day off the office is closed, a watch is not, and a week-end day worked in exchange is like a Monday", () => {
  const calendar = { off: new Set(["2026-09-01", "2026-09-02"]), worked: new Set(["2026-08-29"]) };
  assert.equal(reachAt(office, at("2026-08-29T09:00:00"), calendar).state, "now");
  assert.equal(reachAt(office, at("2026-08-29T09:00:00")).state, "later");
  assert.deepEqual(reachAt(office, at("2026-08-31T17:00:00"), calendar).opensAt, at("2026-09-03T08:00:00"));
  const watch: Span[] = [{ days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00" }];
  assert.equal(reachAt(watch, at("2026-09-02T03:00:00"), calendar).state, "now");
});

test("whoever is told to come later finds somebody then, and nobody a minute before", () => {
  fc.assert(
    fc.property(spans, moment, (hours, when) => {
      const { state, opensAt } = reachAt(hours, when);
      if (state !== "later") return state === "now" && opensAt === null;
      const opens = opensAt as Date;
      return (
        opens > when &&
        opens.getTime() - when.getTime() <= 7 * 24 * 3600_000 &&
        reachAt(hours, opens).state === "now" &&
        reachAt(hours, new Date(opens.getTime() - 60_000)).state === "later"
      );
    }),
  );
});

test("a week later it is the same", () => {
  fc.assert(
    fc.property(spans, moment, (hours, when) => {
      const week = new Date(when.getTime() + 7 * 24 * 3600_000);
      return reachAt(hours, when).state === reachAt(hours, week).state;
    }),
  );
});
